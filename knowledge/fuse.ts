// Puts the two rankings together: a weighted sum of scores, each against its best, then variety among the first.
import { wordsOf } from "./text/analyse.ts";

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/**
 * @param weight share of the vectors' ranking, 0..1; hashed vectors see the same letters as the lexical index and
 * get little, a semantic model more. Rank fusion without scores was measured worse than its better half.
 */
export function fuse(lexical: readonly Ranked[], vectors: readonly Ranked[], weight: number): Ranked[] {
  const sums = new Map<string, number>();
  // With one ranking missing the other one decides alone.
  const share = lexical.length === 0 ? 1 : vectors.length === 0 ? 0 : weight;
  addShare(sums, lexical, 1 - share);
  addShare(sums, vectors, share);
  return [...sums]
    .map(([id, score]) => ({ id, score }))
    .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
}

function addShare(sums: Map<string, number>, ranking: readonly Ranked[], share: number): void {
  const best = Math.max(...ranking.map((hit) => hit.score), 0);
  if (best === 0 || share === 0) return;
  for (const { id, score } of ranking)
    sums.set(id, (sums.get(id) ?? 0) + (share * Math.max(score, 0)) / best);
}

/** Keeps the order, but no text twice, and of one document no more than half the places. */
export function diversify<T extends { readonly document: string; readonly text: string }>(
  ranked: readonly T[],
  k: number,
): T[] {
  const most = Math.max(2, Math.ceil(k / 2));
  const chosen: T[] = [];
  const words: ReadonlySet<string>[] = [];
  for (const passage of ranked) {
    if (chosen.length === k) break;
    if (chosen.filter((other) => other.document === passage.document).length >= most) continue;
    const own = new Set(wordsOf(passage.text).map((word) => word.folded));
    if (words.some((other) => isSame(own, other))) continue;
    chosen.push(passage);
    words.push(own);
  }
  return chosen;
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && shared / (left.size + right.size - shared) > 0.9;
}
