// The effect: how far an arm lies from the control, absolutely or as a share of the control, with its standard error.
//
// A relative difference divides by a number that is itself uncertain; the delta method carries that over. An adjusted arm
// (CUPED) is compared adjusted but divided by the control's plain value, which moves together with the adjusted one.
// Reference: Deng, Knoblich and Lu, "Applying the delta method in metric analytics", KDD 2018; degrees of freedom: Welch,
// Biometrika 34 (1947).
import type { Estimate } from "../arms/estimate.ts";

export interface Effect {
  readonly difference: number;
  readonly standardError: number;
  /** Of Welch's t test. */
  readonly degreesOfFreedom: number;
  /** People in both arms. */
  readonly n: number;
}

/**
 * Degenerate: no variation in either arm, a relative difference to a control at 0, or fewer than two people in an arm
 * throw a RangeError.
 *
 * @example
 * // 49 of 100 against 51 of 100: 2 / 49 more, standard error 0.14725.
 * effectOf(proportionEstimate(100, 49), proportionEstimate(100, 51), { relative: true }).difference; // 0.0408…
 */
export function effectOf(
  control: Estimate,
  arm: Estimate,
  { relative = false }: { readonly relative?: boolean } = {},
): Effect {
  if (control.n < 2 || arm.n < 2) throw new RangeError("each arm needs at least two people");
  const absolute = control.variance + arm.variance;
  if (!(absolute > 0)) throw new RangeError("nothing varies in either arm, so chance cannot be told apart");
  const rest = { degreesOfFreedom: welchDegrees(control, arm), n: control.n + arm.n };
  const difference = arm.value - control.value;
  if (!relative) return { difference, standardError: Math.sqrt(absolute), ...rest };
  const base = control.plain;
  if (base.value === 0) throw new RangeError("a relative difference needs a control that is not 0");
  const lift = difference / base.value;
  const variance = absolute + 2 * lift * base.covariance + lift * lift * base.variance;
  return {
    difference: lift,
    standardError: Math.sqrt(Math.max(0, variance)) / Math.abs(base.value),
    ...rest,
  };
}

function welchDegrees(one: Estimate, two: Estimate): number {
  const part = ({ n, variance }: Estimate): number => (variance * variance) / (n - 1);
  return (one.variance + two.variance) ** 2 / (part(one) + part(two));
}
