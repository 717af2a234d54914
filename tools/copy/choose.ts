// Picks a varied few from many candidates: other templates, other facts, nothing said twice; the seed decides ties.
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Candidate } from "./compose.ts";
import { nearDuplicate, similarity } from "./copy-rules.ts";
import { folded } from "./products.ts";

/** A number in 0..1 that only seed and text decide. */
function chance(seed: string, text: string): number {
  return parseInt(fingerprint([seed, text]).slice(0, 8), 16) / 0xffffffff;
}

export interface Wish {
  readonly count: number;
  readonly seed: string;
  /** Texts that must not come again. */
  readonly besides: readonly string[];
  /** The product's name: it stands in every text and makes none of them alike. */
  readonly name: string;
}

/** Whether two texts say the same beside the product's name. */
export function isRepeat(left: string, right: string, name: string): boolean {
  const words = new Set(folded(name).match(/[\p{L}\p{N}]+/gu) ?? []);
  const bare = (text: string) =>
    text.split(/\s+/).filter((word) => !words.has(folded(word).replace(/[^\p{L}\p{N}]/gu, "")));
  return similarity(bare(left).join(" "), bare(right).join(" ")) >= nearDuplicate;
}

/** Worth of a candidate beside those already chosen. */
function worth(candidate: Candidate, chosen: readonly Candidate[], seed: string): number {
  const sameTemplate = chosen.some(({ template }) => template.id === candidate.template.id);
  const usedFacts = candidate.facts.filter(({ kind }) =>
    chosen.some(({ facts }) => facts.some((fact) => fact.kind === kind)),
  ).length;
  const sameTone = chosen.filter(({ template }) => template.tone === candidate.template.tone).length;
  const proven = chosen.some(({ facts }) => facts.length > 0);
  return (
    (candidate.addressed ? 2 : 0) +
    (candidate.facts.length > 0 && !proven ? 1 : 0) +
    (candidate.short ? -0.5 : 0) -
    (sameTemplate ? 4 : 0) -
    usedFacts -
    0.7 * sameTone +
    1.5 * chance(seed, candidate.text)
  );
}

/** Up to `count` candidates, best first; fewer when the rest would repeat them. */
export function chooseVaried(
  candidates: readonly Candidate[],
  { count, seed, besides, name }: Wish,
): Candidate[] {
  const chosen: Candidate[] = [];
  let open = candidates.filter(({ text }) => !besides.some((other) => isRepeat(text, other, name)));
  while (chosen.length < count && open.length > 0) {
    const best = open.reduce((left, right) =>
      worth(right, chosen, seed) > worth(left, chosen, seed) ? right : left,
    );
    chosen.push(best);
    open = open.filter(({ text }) => !isRepeat(text, best.text, name));
  }
  return chosen;
}
