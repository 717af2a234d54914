// Effects by tenth of the ranking: whether the best scored tenth really gains the most, and how sure that is.
//
// Within each tenth, the difference of mean outcomes. Assumption: treatment was given by chance.
// Reference: Chernozhukov, Demirer, Duflo and Fernández-Val, NBER 24678 (2018), sorted group average effects.
import { averageEffect, type Effect } from "../assignment/average-effect.ts";
import type { Ranking } from "./ranking.ts";
import type { Sample } from "./sample.ts";

export interface Decile {
  /** 1 has the highest scores. */
  readonly decile: number;
  readonly people: number;
  readonly treated: number;
  readonly meanScore: number;
  /** Null when one of the groups has nobody in this tenth. */
  readonly effect: Effect | null;
}

/** Tenths of equal size, the first ones larger by one where they do not divide. Degenerate: empty ones are left out. */
export function deciles({ treatment, outcome, score }: Sample, { order }: Ranking): Decile[] {
  const border = (decile: number): number => Math.ceil((decile * order.length) / 10);
  return Array.from({ length: 10 }, (_, index) => order.subarray(border(index), border(index + 1))).flatMap(
    (rows, index) =>
      rows.length === 0
        ? []
        : [
            {
              decile: index + 1,
              people: rows.length,
              treated: rows.reduce((sum, row) => sum + treatment[row]!, 0),
              meanScore: rows.reduce((sum, row) => sum + score[row]!, 0) / rows.length,
              effect: averageEffect(treatment, outcome, rows),
            },
          ],
  );
}
