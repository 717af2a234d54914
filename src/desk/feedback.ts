// A person's word on an answer, kept with what made it: specialists, prompts, models and passages.
import {
  feedbackReasons,
  type Feedback,
  type FeedbackDesk,
  type FeedbackReason,
  type FeedbackStore,
  type FeedbackWish,
} from "../core/feedback.ts";
import type { Bilingual } from "../core/language.ts";
import { specialistIds } from "../core/plan.ts";
import type { Clock } from "../core/ports.ts";
import type { Pseudonyms } from "../core/pseudonyms.ts";
import type { AuditLog, Directory, Tracer, TurnStore } from "../core/state-ports.ts";
import type { Turn } from "../core/turn.ts";

export interface FeedbackParts {
  readonly feedbackStore: FeedbackStore;
  readonly turns: Pick<TurnStore, "load">;
  readonly tracer: Pick<Tracer, "spans">;
  readonly directory: Pick<Directory, "person">;
  readonly pseudonyms: Pick<Pseudonyms, "ask">;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
}

const sentences = {
  thanks: { de: "Danke, das ist vermerkt.", en: "Thank you, that is noted." },
  gone: {
    de: "Diese Antwort ist nicht mehr gespeichert; schreib mir gern in den Thread, was nicht stimmt.",
    en: "This answer is no longer stored; please tell me in the thread what is wrong.",
  },
  foreign: {
    de: "Diese Antwort war nur für die Person, die gefragt hat.",
    en: "This answer was only for the person who asked.",
  },
} as const satisfies Record<string, Bilingual>;

const longestText = 2_000;

export function createFeedback(parts: FeedbackParts): FeedbackDesk {
  /** The prompts as they were when the answer was made: the trace has them. */
  const promptsOf = async ({ id }: Turn): Promise<Record<string, string>> => {
    const spans = await parts.tracer.spans(id);
    return Object.fromEntries(
      spans.flatMap(({ stage, attributes: { specialist, prompt } }) =>
        stage === "work" && typeof specialist === "string" && typeof prompt === "string"
          ? [[specialist, prompt]]
          : [],
      ),
    );
  };

  const masked = async ({ by, text }: FeedbackWish, { ask }: Turn): Promise<string | null> => {
    const said = text?.trim().slice(0, longestText) ?? "";
    if (said === "") return null;
    const { conversation } = ask.origin;
    return (await parts.pseudonyms.ask(said, { conversation, owner: by, language: ask.language })).text;
  };

  return {
    async feedback(wish) {
      const { by, kind } = wish;
      const turn = (await parts.turns.load(wish.turn))?.turn;
      const language = (await parts.directory.person(by))?.language ?? turn?.ask.language ?? "en";
      if (turn?.answer === undefined) return { kept: false, sentence: sentences.gone[language] };
      if (turn.ask.audience.kind === "person" && turn.ask.person.id !== by)
        return { kept: false, sentence: sentences.foreign[language] };
      const { citations, specialists } = turn.answer;
      const reason = kind === "negative" ? (wish.reason ?? null) : null;
      const at = parts.clock.now().toISOString();
      const models = turn.contributions.map(({ model }) => model.name).filter((name) => name !== "");
      await parts.feedbackStore.keep(
        {
          ...{ turn: turn.id, kind, reason, at, specialists },
          text: await masked(wish, turn),
          prompts: await promptsOf(turn),
          models: [...new Set(models)],
          passages: citations.map(({ document, start, end }) => ({ document, start, end })),
        },
        by,
      );
      const body = { kind, reason, specialists };
      await parts.audit.append({
        at,
        event: "feedback-given",
        actor: { person: by },
        subject: turn.id,
        body,
      });
      return { kept: true, sentence: sentences.thanks[language] };
    },
    async feedbackCounts({ from, to }) {
      const all = await parts.feedbackStore.between(from, to);
      const count = (some: readonly Feedback[], kind: Feedback["kind"]) =>
        some.filter((one) => one.kind === kind).length;
      const both = (some: readonly Feedback[]) => ({
        positive: count(some, "positive"),
        negative: count(some, "negative"),
      });
      const reasons = feedbackReasons.map(
        (reason) => [reason, all.filter((one) => one.reason === reason).length] as const,
      );
      return {
        ...both(all),
        // Made from the list of all reasons.
        reasons: Object.fromEntries(reasons) as Record<FeedbackReason, number>,
        specialists: specialistIds
          .map((specialist) => ({
            specialist,
            ...both(all.filter(({ specialists }) => specialists.includes(specialist))),
          }))
          .filter(({ positive, negative }) => positive + negative > 0),
      };
    },
  };
}
