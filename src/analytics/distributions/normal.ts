// The normal distribution: density and probability of the standard one.
import { incompleteGamma } from "./incomplete-gamma.ts";

/** @example normalDensity(0) // 1 / √(2π) */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * P(Z ≤ x); both tails keep their relative precision (the upper one as `normalBelow(-x)`).
 * Reference: Abramowitz and Stegun (1964), 26.4.19: x² has a gamma distribution with shape ½.
 *
 * @example normalBelow(1.96) // 0.9750021…
 */
export function normalBelow(x: number): number {
  const { lower, upper } = incompleteGamma(0.5, (x * x) / 2);
  return x < 0 ? upper / 2 : (1 + lower) / 2;
}
