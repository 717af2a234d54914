// Means and proportions: what does a person of this arm bring on average?
//
// Assumption: people are independent of each other, and there are enough of them for the mean to be normal.
// Reference: any textbook; Kohavi, Tang and Xu, "Trustworthy Online Controlled Experiments" (2020), chapter 17.
import { plainEstimate, sampleVariance, type Estimate, type Sums } from "./estimate.ts";

/**
 * Degenerate: fewer than two people throw a RangeError.
 *
 * @example meanEstimate(10, { sum: 105, sumSquares: 1111.5 }) // value 10.5, variance 0.1
 */
export function meanEstimate(n: number, sums: Sums): Estimate {
  return plainEstimate(n, sums.sum / n, sampleVariance(n, sums) / n);
}

/**
 * Degenerate: nobody, or more successes than people, throw a RangeError; a rate of 0 or 1 has no variance.
 *
 * @example proportionEstimate(100, 49) // value 0.49, variance 0.002499
 */
export function proportionEstimate(n: number, successes: number): Estimate {
  if (n < 1) throw new RangeError("nobody is in it");
  if (successes > n) throw new RangeError(`${successes} successes are more than its ${n} people`);
  const rate = successes / n;
  return plainEstimate(n, rate, (rate * (1 - rate)) / n);
}
