// The cleared draft becomes the answer: before any approval, so that the thread is free again.
import type { Contribution } from "../core/contribution.ts";
import { houseLabel } from "../core/label.ts";
import type { Language } from "../core/language.ts";
import { printSegments } from "../core/print.ts";
import { figureReference, type Segment } from "../core/segment.ts";
import type { Answer, Turn } from "../core/turn.ts";
import type { Verdict } from "../core/verdict.ts";
import type { Clearance } from "../guard/guard-out.ts";
import type { State, Update } from "./state.ts";

const sentences = {
  removed: {
    de: "Einen Teil der Antwort habe ich weggelassen, weil ich ihn nicht belegen konnte.",
    en: "I left out part of the answer because I could not support it.",
  },
  withheld: {
    de: "Einen Teil der Antwort dürfen hier nicht alle lesen; frag mich dazu bitte in einer direkten Nachricht.",
    en: "Not everybody here may read part of the answer; please ask me about it in a direct message.",
  },
  unsupported: {
    de: "Dazu habe ich keine Antwort, die ich belegen kann, und lasse es deshalb lieber.",
    en: "I have no answer to that which I can support, so I would rather not give one.",
  },
  failed: {
    de: "Das hat gerade nicht geklappt: Der zuständige Schritt ist fehlgeschlagen. Bitte versuch es noch einmal.",
    en: "That did not work just now: the step in charge failed. Please try again.",
  },
} as const;

/** What an answer is made from: the graph's state, or a Turn that has it. */
type Made = Pick<Turn, "ask" | "admitted" | "question" | "cleared" | "contributions">;

function outcomeOf(state: Made, segments: readonly Segment[]): Answer["outcome"] {
  if (state.admitted?.kind === "refused" || state.cleared?.kind === "refused") return "refused";
  if (state.question !== undefined) return "question";
  const kinds = state.contributions.map((contribution) => contribution.kind);
  if (kinds.includes("answered")) return "answered";
  if (kinds.includes("question") || segments.some((segment) => segment.kind === "question"))
    return "question";
  if (kinds.includes("not-found")) return "not-found";
  return kinds.includes("cannot") ? "refused" : "failed";
}

function cited(segments: readonly Segment[]): string[] {
  return [...new Set(segments.flatMap((segment) => ("citations" in segment ? segment.citations : [])))];
}

function figuresIn(segments: readonly Segment[]): Set<string> {
  const inText = segments.flatMap((segment) =>
    [...segment.text.matchAll(figureReference)].map((match) => match[1] ?? ""),
  );
  const inTables = segments.flatMap((segment) =>
    segment.kind === "figure" && segment.table !== null ? segment.table.rows.flatMap((row) => row.cells) : [],
  );
  return new Set([...inText, ...inTables.filter((cell) => cell !== null)]);
}

/** One number a sentence: the same sentence cited twice keeps the first citation. */
function withoutTwins(ids: readonly string[], contributions: readonly Contribution[]) {
  const all = contributions.flatMap((contribution) => contribution.citations);
  const chosen = ids.flatMap((id) => all.filter((citation) => citation.id === id));
  const keyOf = (citation: (typeof all)[number]) => `${citation.document}:${citation.start}:${citation.end}`;
  const first = new Map<string, string>();
  for (const citation of chosen) if (!first.has(keyOf(citation))) first.set(keyOf(citation), citation.id);
  const alias = new Map(chosen.map((citation) => [citation.id, first.get(keyOf(citation)) ?? citation.id]));
  return { citations: chosen.filter((citation) => alias.get(citation.id) === citation.id), alias };
}

export function answerFrom(state: Made, shown: readonly Segment[], language: Language): Answer {
  const { citations, alias } = withoutTwins(cited(shown), state.contributions);
  const segments = shown.map((segment) =>
    "citations" in segment
      ? { ...segment, citations: [...new Set(segment.citations.map((id) => alias.get(id) ?? id))] }
      : segment,
  );
  const wanted = figuresIn(segments);
  const figures = state.contributions.flatMap((one) => one.figures).filter((figure) => wanted.has(figure.id));
  const shownVariants = new Set(
    segments.flatMap((segment) => (segment.kind === "copy" ? segment.variants : [])),
  );
  const variants = state.contributions
    .flatMap((one) => one.variants)
    .filter((variant) => shownVariants.has(variant.id))
    .map((variant, index) => ({ ...variant, position: index + 1 }));
  const specialists = [...new Set(state.contributions.map((contribution) => contribution.specialist))];
  const text = printSegments(segments, { language, figures, citations, variants });
  return { outcome: outcomeOf(state, segments), segments, citations, figures, variants, specialists, text };
}

function shownSegments(state: Made, clearance: Clearance): Segment[] {
  const { language } = state.ask;
  const say = (id: string, topic: "removed" | "missing", text: string): Segment => ({
    kind: "notice",
    id,
    topic,
    text,
    label: houseLabel,
  });
  if (state.admitted?.kind === "refused") return [say("r0", "missing", state.admitted.reason)];
  const nothingWorked =
    state.question === undefined &&
    state.contributions.every((contribution) => contribution.kind === "failed");
  if (nothingWorked) return [say("r0", "missing", sentences.failed[language])];
  const { verdict } = clearance;
  const isWithheld = verdict.flags.some(({ guard }) => guard === "readers");
  if (verdict.kind === "refused")
    return [say("r0", "removed", sentences[isWithheld ? "withheld" : "unsupported"][language])];
  if (verdict.kind === "passed") return [...clearance.segments];
  const unsupported = verdict.flags.some(({ guard }) => guard !== "readers");
  return [
    ...clearance.segments,
    ...(unsupported ? [say("r1", "removed", sentences.removed[language])] : []),
    ...(isWithheld ? [say("r2", "removed", sentences.withheld[language])] : []),
  ];
}

/** The answer as it is shown when this was cleared. */
export function clearedAnswer(made: Made, clearance: Clearance): Answer {
  return answerFrom(made, shownSegments(made, clearance), made.ask.language);
}

export function createReply({ clear }: { clear: (state: State) => Clearance }) {
  return (state: State): Update => {
    const passed: Verdict = { kind: "passed", flags: [] };
    const clearance = state.drafts.length === 0 ? { verdict: passed, segments: [] } : clear(state);
    return { answer: clearedAnswer(state, clearance) };
  };
}
