// CUPED: people who bought much before would have bought much anyway; taking that out makes the same test see smaller effects.
//
// The adjusted mean is  mean(after) − theta·mean(before), with theta the slope of after on before over both arms together.
// Assumption: what is measured before cannot have been changed by the experiment, and the arms were randomised, so that
// their means before differ by chance only.
// Reference: Deng, Xu, Kohavi and Walker, "Improving the sensitivity of online controlled experiments by utilizing
// pre-experiment data", WSDM 2013.
import { sampleCovariance, sampleVariance, type Estimate, type Sums } from "./estimate.ts";

export interface BeforeAndAfter {
  readonly n: number;
  readonly after: Sums;
  readonly before: Sums;
  /** Σ after·before over the people. */
  readonly sumProducts: number;
}

/**
 * The slope of after on before, over the people of all arms as if they were one.
 * Degenerate: where nothing varied before there is nothing to take out, so 0.
 *
 * @example
 * // Before 1, 2, 3, after 2, 4, 6 in one arm: every unit before is worth two after.
 * const arm = { n: 3, after: { sum: 12, sumSquares: 56 }, before: { sum: 6, sumSquares: 14 }, sumProducts: 28 };
 * cupedSlope([arm]); // 2
 */
export function cupedSlope(arms: readonly BeforeAndAfter[]): number {
  const total = (of: (arm: BeforeAndAfter) => number): number => arms.reduce((sum, arm) => sum + of(arm), 0);
  const n = total((arm) => arm.n);
  const before = { sum: total((arm) => arm.before.sum), sumSquares: total((arm) => arm.before.sumSquares) };
  const variance = sampleVariance(n, before);
  if (variance === 0) return 0;
  const products = total((arm) => arm.sumProducts);
  const after = total((arm) => arm.after.sum);
  return sampleCovariance(n, { one: after, two: before.sum, products }) / variance;
}

/** One arm's mean, adjusted with `theta`. Degenerate: with theta 0 it is the plain mean. */
export function cupedEstimate({ n, after, before, sumProducts }: BeforeAndAfter, theta: number): Estimate {
  const variance = sampleVariance(n, after);
  const covariance = sampleCovariance(n, { one: after.sum, two: before.sum, products: sumProducts });
  const adjusted = variance + theta * theta * sampleVariance(n, before) - 2 * theta * covariance;
  return {
    n,
    value: (after.sum - theta * before.sum) / n,
    variance: Math.max(0, adjusted) / n,
    plain: { value: after.sum / n, variance: variance / n, covariance: (variance - theta * covariance) / n },
  };
}
