// Cross-fitting: everybody is judged by a model that has never seen them.
import { random, shuffle } from "./random.ts";

/**
 * A fold from 0 to `folds` − 1 for each row; rows of one stratum are dealt out evenly, in an order that the seed decides.
 * Degenerate: a stratum with fewer rows than folds is missing in some folds, never in all but one.
 *
 * @example
 * // Ten rows of one stratum in five folds: two rows in each.
 */
export function dealFolds(strata: ArrayLike<number>, folds: number, seed: number): Uint8Array {
  const chance = random(seed);
  const dealt = new Uint8Array(strata.length);
  const members = new Map<number, number[]>();
  for (let row = 0; row < strata.length; row++) {
    const own = members.get(strata[row] ?? 0);
    if (own === undefined) members.set(strata[row] ?? 0, [row]);
    else own.push(row);
  }
  let next = 0;
  for (const [, rows] of [...members].sort(([one], [two]) => one - two))
    for (const row of shuffle(Int32Array.from(rows), chance)) dealt[row] = next++ % folds;
  return dealt;
}

/** The rows for which the test is true, ascending. */
export function rowsWhere(rows: number, test: (row: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (test(row)) found.push(row);
  return Int32Array.from(found);
}
