// Quantiles, such as the 90th percentile of loading time: what the slowest tenth lives with.
//
// The caller gives the quantile and the order statistics around it that make a 95% interval (the ranks
// n·q ± 1.96·√(n·q·(1 − q))); half that interval's width divided by 1.96 is the standard error.
// Reference: Deng, Knoblich and Lu, KDD 2018, section 4 (outer confidence interval).
import { normalQuantile } from "../distributions/normal-quantile.ts";
import { plainEstimate, type Estimate } from "./estimate.ts";

export interface QuantileSummary {
  /** Which quantile, between 0 and 1. */
  readonly quantile: number;
  readonly value: number;
  /** The order statistics at the ends of its 95% interval. */
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided 95%. */
export const width95 = normalQuantile(0.975);

/**
 * Degenerate: an interval that does not surround the value, or so few observations that the interval's ranks would lie
 * beyond the first or the last one, throw a RangeError.
 *
 * @example quantileEstimate(10001, { quantile: 0.9, value: 7, lower: 6.902, upper: 7.098 }).variance // 0.0025 all but 1 / n
 */
export function quantileEstimate(n: number, { quantile, value, lower, upper }: QuantileSummary): Estimate {
  if (lower > value || upper < value)
    throw new RangeError("lower ≤ value ≤ upper must hold for its quantile");
  const scarce = Math.min(quantile, 1 - quantile);
  if (n * scarce <= width95 * width95 * (1 - scarce))
    throw new RangeError(`${n} observations are too few for an interval of this quantile`);
  const standardError = (upper - lower) / (2 * width95);
  return plainEstimate(n, value, (standardError * standardError * (n - 1)) / n);
}
