// What one arm of an experiment says about the metric, whatever its kind: a value with its uncertainty.

export interface Estimate {
  /** People, or whatever was randomised. */
  readonly n: number;
  /** What is compared: a mean, rate, ratio or quantile, adjusted by the time before where that was asked for. */
  readonly value: number;
  /** Squared standard error of `value`. */
  readonly variance: number;
  /** The same without adjustment, its squared standard error, and the covariance of both: the base of relative differences. */
  readonly plain: { readonly value: number; readonly variance: number; readonly covariance: number };
}

/** An estimate without adjustment. */
export function plainEstimate(n: number, value: number, variance: number): Estimate {
  return { n, value, variance, plain: { value, variance, covariance: variance } };
}

/** Sum and raw sum of squares (Σx²) of one quantity over the people of an arm. */
export interface Sums {
  readonly sum: number;
  readonly sumSquares: number;
}

/** Below this share of the raw sum of squares a variance is rounding error, not a contradiction. */
const rounding = 1e-9;

/**
 * Sample variance from raw sums.
 * Degenerate: fewer than two people, or sums that no data can have (Σx² below (Σx)²/n), throw a RangeError.
 *
 * @example sampleVariance(3, { sum: 6, sumSquares: 14 }) // 1, for 1, 2, 3
 */
export function sampleVariance(n: number, { sum, sumSquares }: Sums): number {
  if (n < 2) throw new RangeError("a variance needs at least two people");
  const deviations = sumSquares - (sum * sum) / n;
  if (deviations < -rounding * Math.abs(sumSquares))
    throw new RangeError("the sum of squares is smaller than sum²/n: it must be the raw Σx², not centred");
  return Math.max(0, deviations) / (n - 1);
}

/**
 * Sample covariance of two quantities from their sums and the sum of their products.
 *
 * @example sampleCovariance(3, { one: 6, two: 12, products: 28 }) // 2, for 1, 2, 3 and 2, 4, 6
 */
export function sampleCovariance(
  n: number,
  { one, two, products }: { readonly one: number; readonly two: number; readonly products: number },
): number {
  return (products - (one * two) / n) / (n - 1);
}
