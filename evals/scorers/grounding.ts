// Every fact is cited, every number has a source: checked on the answer again, without the guard's own code.
import { figureReference, type Segment } from "#src/core/segment.ts";
import type { Turn } from "#src/core/turn.ts";
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

function digitsOf(text: string): string[] {
  return (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((number) => number.replace(/[.,:]/g, ""));
}

/** Numbers in a fact that stand neither in its cited sentences nor in what the person wrote. */
function loose(segment: Extract<Segment, { kind: "fact" }>, turn: Turn): string[] {
  const { citations, figures } = answerOf(turn);
  const support = [
    turn.ask.text,
    ...turn.ask.history.map(({ text }) => text),
    ...citations
      .filter(({ id }) => segment.citations.includes(id))
      .flatMap(({ sentence, title, source }) => [sentence, title, source]),
    ...figures.map(({ provenance: { window } }) => `${window?.from ?? ""} ${window?.to ?? ""}`),
  ].join("\n");
  const known = new Set([
    ...digitsOf(support),
    ...(support.match(/\d+/g) ?? []).map((number) => String(Number(number))),
  ]);
  return digitsOf(segment.text.replaceAll(figureReference, "")).filter((number) => !known.has(number));
}

export const grounding = defineScorer({
  name: "grounding",
  does: "Facts carry citations, references resolve, and no number comes from nowhere.",
  applies: () => true,
  score({ turn }) {
    const { segments, citations, figures, variants } = answerOf(turn);
    const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
    const facts = segments.filter((segment) => segment.kind === "fact");
    const references = segments.flatMap(({ text }) =>
      [...text.matchAll(figureReference)].map(([, id = ""]) => id),
    );
    const cited = segments.flatMap((segment) => ("citations" in segment ? segment.citations : []));
    const shown = segments.flatMap((segment) => (segment.kind === "copy" ? segment.variants : []));
    return judged([
      ...facts.map(
        (fact) => fact.citations.length === 0 && !/\{figure:/.test(fact.text) && `uncited: "${fact.text}"`,
      ),
      ...facts.map(
        (fact) =>
          loose(fact, turn).length > 0 && `"${fact.text}": ${loose(fact, turn).join(", ")} from nowhere`,
      ),
      references.some((id) => !has(figures, id)) && "a figure is named that is not there",
      cited.some((id) => !has(citations, id)) && "a citation is named that is not there",
      shown.some((id) => !has(variants, id)) && "a variant is named that is not there",
    ]);
  },
});
