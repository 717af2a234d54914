// Saturation: more pressure brings more, but ever less of it.
//
// Both curves start at 0 and rise towards 1. Logistic bends from the first euro; Hill can hold back first (slope above 1)
// and needs one more parameter.
// Reference: Jin, Wang, Sun, Chan and Koehler, "Bayesian methods for media mix modeling with carryover and shape effects",
// Google 2017 (Hill); the logistic form is the one of PyMC-Marketing.
import type { SaturationKind } from "./specification.ts";

/** (1 − e^(−lam·x)) / (1 + e^(−lam·x)), which is tanh(lam·x / 2). @example logistic(1, Math.log(3)) // 0.5 */
export function logistic(x: number, lam: number): number {
  return Math.tanh((lam * x) / 2);
}

/** x^slope / (x^slope + kappa^slope): half of the most at x = kappa. @example hill(2, 2, 3) // 0.5 */
export function hill(x: number, kappa: number, slope: number): number {
  if (x <= 0) return 0;
  return 1 / (1 + Math.pow(kappa / x, slope));
}

/** The parameters of one draw; those of the other kind are not read. */
export interface SaturationParameters {
  readonly lam: number;
  readonly kappa: number;
  readonly slope: number;
}

export function saturate(
  kind: SaturationKind,
  x: number,
  { lam, kappa, slope }: SaturationParameters,
): number {
  return kind === "logistic" ? logistic(x, lam) : hill(x, kappa, slope);
}
