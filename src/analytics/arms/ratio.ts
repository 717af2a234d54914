// Ratios of two sums per arm, such as revenue per order or clicks per visit, where the person was randomised, not the order.
//
// Both sums vary from person to person and move together, so the variance comes from the delta method.
// Reference: Deng, Knoblich and Lu, "Applying the delta method in metric analytics", KDD 2018.
import { plainEstimate, sampleCovariance, sampleVariance, type Estimate, type Sums } from "./estimate.ts";

export interface RatioSums {
  readonly numerator: Sums;
  readonly denominator: Sums;
  /** Σ numerator·denominator over the people. */
  readonly sumProducts: number;
}

/** A ratio as the mean of one number a person: what it is, over which mean denominator, and its squared standard error. */
export interface LinearisedRatio {
  readonly ratio: number;
  readonly perPerson: number;
  readonly variance: number;
}

/** Degenerate: a denominator that sums to 0, or fewer than two people, throw a RangeError. */
export function linearised(n: number, { numerator, denominator, sumProducts }: RatioSums): LinearisedRatio {
  const varies = { numerator: sampleVariance(n, numerator), denominator: sampleVariance(n, denominator) };
  if (denominator.sum === 0) throw new RangeError("the denominator of its ratio adds up to 0");
  const ratio = numerator.sum / denominator.sum;
  const perPerson = denominator.sum / n;
  const together = sampleCovariance(n, { one: numerator.sum, two: denominator.sum, products: sumProducts });
  const spread = varies.numerator - 2 * ratio * together + ratio * ratio * varies.denominator;
  return { ratio, perPerson, variance: Math.max(0, spread) / (perPerson * perPerson * n) };
}

/**
 * Degenerate as `linearised`.
 *
 * @example
 * // Three people with 2 of 1, 4 of 2 and 9 of 3: 15 / 6.
 * ratioEstimate(3, {
 *   numerator: { sum: 15, sumSquares: 101 }, denominator: { sum: 6, sumSquares: 14 }, sumProducts: 37,
 * }).value; // 2.5
 */
export function ratioEstimate(n: number, sums: RatioSums): Estimate {
  const { ratio, variance } = linearised(n, sums);
  return plainEstimate(n, ratio, variance);
}
