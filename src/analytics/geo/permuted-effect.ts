// The permutation test as a whole: p-value of no effect, and the interval of the effects that it does not reject.
import { acceptedInterval, nullTest } from "./conformal.ts";
import type { Detection } from "./detect.ts";
import { gapsOf } from "./methods/fit.ts";
import { prepare, type GeoModel } from "./methods/prepare.ts";
import { meanOf, rootMeanSquare, roundingOf, type GeoPanel } from "./panel.ts";
import { permutationsOf, type PermutationKind } from "./permutation.ts";

export interface PermutedEffect {
  readonly kind: PermutationKind;
  readonly pValue: number;
  /** 1 / leastPValue arrangements were compared. */
  readonly leastPValue: number;
  /** Whether they were drawn by chance, because there are too many. */
  readonly drawn: boolean;
  readonly interval: readonly [number, number];
  /** 1 − alpha, or the highest that so few periods can reach. */
  readonly confidence: number;
  /** The ridge penalty that was used; null where there is none. */
  readonly lambda: number | null;
}

/** `coarse` looks at fewer effects: for the many intervals of single periods. */
export function permutedEffect(
  panel: GeoPanel,
  question: GeoModel & Detection,
  lambda: number | null,
  { coarse = false }: { readonly coarse?: boolean } = {},
): PermutedEffect {
  const { alpha, seed, permutation: kind } = question;
  const periods = panel.treated.length;
  const permutations = permutationsOf({ periods, tested: periods - panel.before, alpha, seed, kind });
  const prepared = prepare(panel, question, lambda);
  const gaps = gapsOf(panel.treated, prepared.before(panel.treated));
  const test = nullTest(panel, prepared.throughout(), permutations);
  const leastPValue = 1 / permutations.count;
  const level = Math.max(alpha, leastPValue);
  return {
    kind: permutations.kind,
    pValue: test.pValueAt(0),
    ...{ leastPValue, drawn: permutations.drawn, confidence: 1 - level, lambda },
    interval: acceptedInterval(test, {
      centre: meanOf(gaps, panel.before),
      step: Math.max(rootMeanSquare(gaps), roundingOf(panel)),
      level: level + 1e-12,
      ...(coarse ? { grid: 8, bisections: 10 } : {}),
    }),
  };
}
