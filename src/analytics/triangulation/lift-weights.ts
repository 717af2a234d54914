// What a planned test would leave of the doubt about a lift, from the draws that are there: no model is fitted again.
// Reference: Kong, "A note on importance sampling using standardized weights", University of Chicago (1992), for the size.
//
// A test with standard error s that measures y weighs draw i by exp(−(y − lift_i)² / 2s²). The weighted draws are the
// posterior after it. What y will be is not known: it is averaged over outcomes that the posterior itself expects.
import { quantileOfSorted } from "../distributions/quantile.ts";

export interface WeightedDraws {
  readonly mean: number;
  readonly sd: number;
  /** How many equally weighted draws these are worth: below some dozens, the answer is a guess. */
  readonly effectiveDraws: number;
}

/**
 * The draws after one outcome. Degenerate: no draws give NaN; a standard error that is not positive throws a RangeError.
 * @example afterOutcome([0, 2], { outcome: 1, standardError: 1 }).mean // 1
 */
export function afterOutcome(
  lifts: ArrayLike<number>,
  { outcome, standardError }: { readonly outcome: number; readonly standardError: number },
): WeightedDraws {
  if (!(standardError > 0)) throw new RangeError("a test needs a positive standard error");
  const logs = Float64Array.from(lifts, (lift) => -0.5 * ((outcome - lift) / standardError) ** 2);
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [mean, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    mean += (weights[i]! / total) * lifts[i]!;
    squares += (weights[i]! / total) ** 2;
  }
  let variance = 0;
  for (let i = 0; i < weights.length; i++) variance += (weights[i]! / total) * (lifts[i]! - mean) ** 2;
  return { mean, sd: Math.sqrt(variance), effectiveDraws: 1 / squares };
}

export interface ExpectedNarrowing {
  /** Of the lift today. */
  readonly sdBefore: number;
  /** Mean over the outcomes. */
  readonly sdAfter: number;
  readonly effectiveDraws: number;
}

/** Outcomes lie at the middle of equally likely slices of the lift's posterior. */
export function expectedNarrowing(
  lifts: ArrayLike<number>,
  { standardError, outcomes = 21 }: { readonly standardError: number; readonly outcomes?: number },
): ExpectedNarrowing {
  const sorted = Float64Array.from(lifts).sort();
  const before = afterOutcome(sorted, { outcome: 0, standardError: Infinity });
  let [sdAfter, effectiveDraws] = [0, 0];
  for (let slice = 0; slice < outcomes; slice++) {
    const outcome = quantileOfSorted(sorted, (slice + 0.5) / outcomes);
    const after = afterOutcome(sorted, { outcome, standardError });
    sdAfter += after.sd / outcomes;
    effectiveDraws += after.effectiveDraws / outcomes;
  }
  return { sdBefore: before.sd, sdAfter, effectiveDraws };
}
