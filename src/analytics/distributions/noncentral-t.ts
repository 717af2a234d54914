// Noncentral t: what a t test sees when there is an effect. The power of a test on means is its tail.
//
// T = (Z + shift) / S, where S² is a chi-square divided by its degrees of freedom. Given S the rest is normal, so
// P(T > t) = ∫ Φ(shift − t·s) f(s) ds, and f is a narrow hill around 1: Simpson's rule over it is exact to nine digits.
// Reference: Johnson, Kotz and Balakrishnan, "Continuous Univariate Distributions" vol. 2 (1995), chapter 31.
import { logGamma } from "./log-gamma.ts";
import { normalBelow } from "./normal.ts";

const panels = 1200;
/** Standard deviations of the hill that are looked at on each side. */
const reach = 10;

/**
 * P(T > t) with `degrees` degrees of freedom, at least 2, for the noncentrality `shift`.
 *
 * @example noncentralAbove(2, { degrees: 10, shift: 0 }) // Student's 0.0366940…
 */
export function noncentralAbove(
  t: number,
  { degrees, shift }: { readonly degrees: number; readonly shift: number },
): number {
  const half = degrees / 2;
  const constant = half * Math.log(half) - logGamma(half) + Math.LN2;
  const hill = (s: number): number =>
    s === 0 ? 0 : Math.exp(constant + (degrees - 1) * Math.log(s) - half * s * s);
  const width = reach / Math.sqrt(2 * degrees);
  const from = Math.max(0, 1 - width);
  const step = (1 + width - from) / panels;
  let sum = 0;
  for (let panel = 0; panel <= panels; panel++) {
    const s = from + panel * step;
    const weight = panel === 0 || panel === panels ? 1 : panel % 2 === 1 ? 4 : 2;
    sum += weight * hill(s) * normalBelow(shift - t * s);
  }
  return Math.min(1, (sum * step) / 3);
}
