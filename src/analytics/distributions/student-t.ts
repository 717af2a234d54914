// Student's t: how far a mean lies off, measured in standard errors that were themselves estimated.
import { incompleteBeta } from "./incomplete-beta.ts";
import { logBeta } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { normalBelow, normalDensity } from "./normal.ts";

/** From here on the first term of the expansion around the normal is exact to the last digits; the fraction is not. */
const manyDegrees = 1e7;

/**
 * P(T > t) with `degrees` degrees of freedom, a positive number, not only a whole one (Welch).
 * Reference: Abramowitz and Stegun (1964), 26.7.1; for many degrees the expansion of Fisher, Metron 5 (1925).
 * Degenerate: infinitely many degrees are the normal distribution.
 *
 * @example studentAbove(2.228139, 10) // 0.025
 */
export function studentAbove(t: number, degrees: number): number {
  if (degrees > manyDegrees) return normalBelow(-t) + (normalDensity(t) * (t * t + 1) * t) / (4 * degrees);
  const square = t * t;
  const whole = degrees + square;
  const { lower } = incompleteBeta(degrees / whole, { a: degrees / 2, b: 0.5, rest: square / whole });
  return t > 0 ? lower / 2 : 1 - lower / 2;
}

function density(t: number, degrees: number): number {
  const power = -0.5 * (degrees + 1) * Math.log1p((t * t) / degrees);
  return Math.exp(power - logBeta(degrees / 2, 0.5)) / Math.sqrt(degrees);
}

/**
 * The t with P(T ≤ t) = p, by Newton steps that stay within a bracket.
 * Degenerate: 0 gives −Infinity, 1 gives Infinity; outside it is NaN.
 *
 * @example studentQuantile(0.975, 10) // 2.2281388519649385
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return p < 0.5 ? -pointAbove(p, degrees) : pointAbove(1 - p, degrees);
}

/** The t ≥ 0 with P(T > t) = above, for at most ½. */
function pointAbove(above: number, degrees: number): number {
  if (above === 0) return Infinity;
  let low = 0;
  let high = 1;
  while (studentAbove(high, degrees) > above) high *= 2;
  let t = Math.min(high, -normalQuantile(above));
  for (let step = 0; step < 200; step++) {
    const error = studentAbove(t, degrees) - above;
    if (error > 0) low = t;
    else high = t;
    const next = t + error / density(t, degrees);
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - t) <= 1e-15 * t) return inside;
    t = inside;
  }
  return t;
}
