// Welch's t test: how often would chance alone show a difference this large, if there were none?
//
// Assumption: looked at once, at the planned end. Whoever looks every day and stops at the first success needs the
// confidence sequence instead.
// Reference: Welch, "The generalization of Student's problem when several different population variances are involved",
// Biometrika 34 (1947).
import { studentAbove, studentQuantile } from "../distributions/student-t.ts";
import type { Effect } from "./effect.ts";

export interface Test {
  readonly interval: readonly [number, number];
  /** Two-sided. */
  readonly pValue: number;
}

/** @example welchTest({ difference: 2, standardError: 1, degreesOfFreedom: 10, n: 12 }).pValue // 0.0733880… */
export function welchTest({ difference, standardError, degreesOfFreedom }: Effect): Test {
  const half = studentQuantile(0.975, degreesOfFreedom) * standardError;
  return {
    interval: [difference - half, difference + half],
    pValue: Math.min(1, 2 * studentAbove(Math.abs(difference) / standardError, degreesOfFreedom)),
  };
}
