// The chi-square distribution: how large a sum of squared deviations is by chance alone.
import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * P(X > x) with `degrees` degrees of freedom.
 * Reference: Abramowitz and Stegun (1964), 26.4.19.
 * Degenerate: no degrees of freedom leave nothing to deviate, so 1.
 *
 * @example chiSquareAbove(3.841459, 1) // 0.05
 */
export function chiSquareAbove(x: number, degrees: number): number {
  return degrees > 0 ? incompleteGamma(degrees / 2, x / 2).upper : 1;
}
