// Regularised incomplete beta function: the distribution of a proportion, and through it Student's t.
//
// The continued fraction converges fast below the mean; above it the tails change places.
// Reference: Abramowitz and Stegun (1964), 26.5.8.
import { continuedFraction } from "./continued-fraction.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { logBeta } from "./log-gamma.ts";

/**
 * Iₓ(a, b) as `lower` and its complement as `upper`, for a, b > 0. `rest` is 1 − x: hand it in where x is close to 1 and
 * the rest is known better than the subtraction gives it.
 * Degenerate: at x ≤ 0 all probability lies beyond, at x ≥ 1 all below.
 *
 * @example incompleteBeta(0.5, { a: 2, b: 3 }).lower // 11 / 16
 */
export function incompleteBeta(
  x: number,
  { a, b, rest = 1 - x }: { readonly a: number; readonly b: number; readonly rest?: number },
): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(rest > 0)) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = incompleteBeta(rest, { a: b, b: a, rest: x });
    return { lower: upper, upper: lower };
  }
  const scale = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b)) / a;
  const lower = Math.min(1, scale / continuedFraction(1, (step) => [coefficient(step, x, a, b), 1] as const));
  return { lower, upper: 1 - lower };
}

function coefficient(step: number, x: number, a: number, b: number): number {
  const half = Math.floor(step / 2);
  const top = step % 2 === 0 ? half * (b - half) : -(a + half) * (a + b + half);
  return (top * x) / ((a + step - 1) * (a + step));
}

/** ln x, through the complement where that is the smaller one. */
function logOf(x: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
}
