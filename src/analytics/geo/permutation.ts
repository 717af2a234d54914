// Is the test's stretch unusual among all stretches? Residuals under the null hypothesis are moved in time and compared.
//
// Moving blocks: the test's window is slid over all periods, wrapping at the end; valid when residuals hang together over
// time. Independent: any periods may stand for the test's; finer steps, valid when residuals do not hang together.
// The statistic is |Σ residuals of the window|: an effect that lasts makes it large.
// Reference: Chernozhukov, Wüthrich and Zhu, "An exact and robust conformal inference method for counterfactual and synthetic
// controls", JASA 116, 2021, sections 2.2 and 2.3.
import { drawSubset, allSubsets, randomFrom, subsetCount } from "./random.ts";

export const permutationKinds = ["moving-block", "independent"] as const;
export type PermutationKind = (typeof permutationKinds)[number];

export interface Permutations {
  readonly kind: PermutationKind;
  /** How many arrangements are compared, the real one included; 1 / count is the least p-value there can be. */
  readonly count: number;
  /** Independent only: which periods stand for the test's; the first entry is the real arrangement. */
  readonly subsets: readonly (readonly number[])[];
  /** Whether the subsets were drawn by chance, because there are too many to list. */
  readonly drawn: boolean;
}

const mostSubsets = 2_000;

/**
 * Moving blocks when there are enough periods for a p-value of `alpha`, otherwise independent ones; `kind` decides otherwise.
 *
 * @example permutationsOf({ periods: 40, tested: 4, alpha: 0.05, seed: 1 }).count // 40
 */
export function permutationsOf(question: {
  readonly periods: number;
  readonly tested: number;
  readonly alpha: number;
  readonly seed: number;
  readonly kind?: PermutationKind | null;
}): Permutations {
  const { periods, tested, alpha, seed } = question;
  const kind = question.kind ?? (periods * alpha >= 1 - 1e-9 ? "moving-block" : "independent");
  if (kind === "moving-block") return { kind, count: periods, subsets: [], drawn: false };
  const real = Array.from({ length: tested }, (_, index) => periods - tested + index);
  const drawn = subsetCount(periods, tested, mostSubsets) > mostSubsets;
  const random = randomFrom(seed);
  const subsets = drawn
    ? [real, ...Array.from({ length: mostSubsets - 1 }, () => drawSubset(periods, tested, random))]
    : allSubsets(periods, tested).reverse();
  return { kind, count: subsets.length, subsets, drawn };
}

/**
 * Share of arrangements whose statistic is at least that of the real one; differences by rounding count as ties.
 * Degenerate: residuals that are all 0 give 1.
 */
export function permutationPValue(
  residuals: Float64Array,
  tested: number,
  permutations: Permutations,
  tolerance = 0,
): number {
  const statistics =
    permutations.kind === "moving-block"
      ? windowSums(residuals, tested)
      : permutations.subsets.map((periods) => periods.reduce((sum, period) => sum + residuals[period]!, 0));
  const observed = Math.abs(statistics[0] ?? 0);
  const least = observed * (1 - 1e-9) - tolerance;
  let atLeast = 0;
  for (const statistic of statistics) if (Math.abs(statistic) >= least) atLeast += 1;
  return atLeast / permutations.count;
}

/** Sums of `tested` neighbours, from the test's own window on, wrapping at the end. */
function windowSums(residuals: Float64Array, tested: number): number[] {
  const periods = residuals.length;
  return Array.from({ length: periods }, (_, shift) => {
    let sum = 0;
    for (let step = 0; step < tested; step++) sum += residuals[(periods - tested + shift + step) % periods]!;
    return sum;
  });
}
