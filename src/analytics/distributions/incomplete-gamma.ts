// Regularised incomplete gamma functions: the distribution of sums of squares and of waiting times.
//
// Below the mean the power series of P converges fast, above it the continued fraction of Q; the other one is the
// complement, so that each tail keeps its relative precision.
// Reference: Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.
import { logGamma } from "./log-gamma.ts";
import { continuedFraction } from "./continued-fraction.ts";

export interface Tails {
  /** Probability up to the point. */
  readonly lower: number;
  /** Probability beyond it. */
  readonly upper: number;
}

/**
 * P(a, x) as `lower` and Q(a, x) as `upper`, for a > 0.
 * Degenerate: at x ≤ 0 all probability lies beyond, at Infinity all below.
 *
 * @example incompleteGamma(1, 2).upper // e^−2
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = scale * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper =
    scale / continuedFraction(x + 1 - a, (step) => [-step * (step - a), x + 1 - a + 2 * step] as const);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; term > sum * 1e-17; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
}
