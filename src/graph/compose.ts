// Merges what the specialists returned into one draft of typed segments; says what is missing and who answered.
import type { Contribution } from "../core/contribution.ts";
import { houseLabel, joinLabels, labelOf, personLabel } from "../core/label.ts";
import type { Bilingual } from "../core/language.ts";
import { faultSentence } from "../core/attachment-words.ts";
import { writesStopped } from "../core/writes.ts";
import { houseNotice, type Segment } from "../core/segment.ts";
import type { Ask, Draft } from "../core/turn.ts";
import { correct } from "./correct.ts";
import { meter } from "./meter.ts";
import type { GraphParts } from "./parts.ts";
import type { State, Update } from "./state.ts";

export const specialistNames: Record<Contribution["specialist"], Bilingual> = {
  seo: { de: "SEO", en: "SEO" },
  attribution: { de: "Attribution", en: "attribution" },
  copywriter: { de: "Text", en: "copy" },
  compliance: { de: "Compliance", en: "compliance" },
};

const sentences = {
  failed: {
    de: (name: string) =>
      `Der Teil „${name}“ fehlt: Dieser Schritt ist fehlgeschlagen. Der Rest der Antwort gilt.`,
    en: (name: string) => `The part "${name}" is missing: that step failed. The rest of the answer stands.`,
  },
  demo: {
    de: "Alle Angaben stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
    en: "Everything here comes from the demo data of the fictional company Nordlicht Outdoor.",
  },
  embedded: {
    de: "Beantwortet vom eingebauten Modell: feste Abläufe, keine freie Formulierung.",
    en: "Answered by the built-in model: fixed procedures, no free wording.",
  },
  vague: {
    de: "Worum geht es dir: um Kanäle und Zahlen, um eine Seite bei Google, um einen Text oder um eine Werbeaussage?",
    en: "What is it about: channels and numbers, a page on Google, a text, or an advertising claim?",
  },
} as const;

function notice(id: string, topic: Extract<Segment, { kind: "notice" }>["topic"], text: string): Segment {
  return { kind: "notice", id, topic, text, label: houseLabel };
}

/** Reviews of our own copy speak through the copywriter's part: a passed review adds one line, not a second answer. */
function inOrder(contributions: readonly Contribution[]): Contribution[] {
  return [...contributions].sort(
    (left, right) => Number(left.kind === "failed") - Number(right.kind === "failed"),
  );
}

function closing(
  contributions: readonly Contribution[],
  {
    ask: { language, demo, attachments },
    planFallback,
  }: { ask: Pick<Ask, "language" | "demo" | "attachments">; planFallback?: string | undefined },
): Segment[] {
  const failed = contributions
    .filter((contribution) => contribution.kind === "failed")
    .map(({ id, specialist }) =>
      notice(`${id}.missing`, "missing", sentences.failed[language](specialistNames[specialist][language])),
    );
  const fallback =
    contributions.find((contribution) => contribution.model.fallback !== null)?.model.fallback ??
    planFallback;
  const embedded = contributions.some((contribution) => contribution.model.embedded);
  const stopped = contributions.some(({ tools }) =>
    tools.some(({ outcome }) => outcome === "refused: writes-stopped"),
  );
  const unread = attachments.flatMap((attachment, index) => {
    const sentence = attachment.fresh ? faultSentence(attachment, language) : null;
    return sentence === null ? [] : [notice(`${houseNotice}file-${index}`, "missing", sentence)];
  });
  return [
    ...failed,
    ...unread,
    ...(stopped ? [notice(`${houseNotice}writes`, "approval", writesStopped[language])] : []),
    ...(fallback === undefined ? [] : [notice(`${houseNotice}fallback`, "fallback", fallback)]),
    ...(embedded ? [notice(`${houseNotice}embedded`, "embedded-model", sentences.embedded[language])] : []),
    ...(demo ? [notice(`${houseNotice}demo`, "demo", sentences.demo[language])] : []),
  ];
}

/** The same sentence from two specialists is said once. */
function withoutRepeats(segments: readonly Segment[]): Segment[] {
  const said = new Set<string>();
  return segments.filter((segment) => {
    const key = segment.kind === "copy" ? segment.id : `${segment.kind}:${segment.text}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

export function draftFrom(state: Pick<State, "ask" | "contributions" | "question" | "planFallback">): Draft {
  const { ask, contributions } = state;
  const body = inOrder(contributions).flatMap((contribution) => contribution.segments);
  const question =
    state.question === undefined
      ? []
      : [
          {
            ...{ kind: "question" as const, id: "q1", label: personLabel },
            text: state.question || sentences.vague[ask.language],
          },
        ];
  return { id: "D1", segments: withoutRepeats([...question, ...body, ...closing(contributions, state)]) };
}

export function createCompose(parts: Pick<GraphParts, "models" | "prompts" | "limits">) {
  const { models, prompts } = parts;
  return async (state: State, config: { signal?: AbortSignal }): Promise<Update> => {
    const [draft] = state.drafts;
    if (draft === undefined) return { drafts: [draftFrom(state)] };
    const { dataClass } = joinLabels([personLabel, ...state.contributions.map(labelOf)]);
    const chosen = models.for({ purpose: "compose", dataClass, person: state.ask.person });
    const unchanged = { drafts: [{ ...draft, id: "D2" }] };
    if (chosen.embedded) return unchanged;
    try {
      return {
        drafts: [
          await correct(state, draft, {
            chosen,
            prompt: prompts.get("compose") ?? "",
            options: {
              ...meter(parts, state.id, chosen),
              ...(config.signal === undefined ? {} : { signal: config.signal }),
            },
          }),
        ],
      };
    } catch {
      config.signal?.throwIfAborted();
      // What is not supported is then removed.
      return unchanged;
    }
  };
}
