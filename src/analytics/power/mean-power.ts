// Power of a t test on two means: the chance to see a difference in averages that is there.
//
// Assumption: the same standard deviation in both arms; only a significant result in the right direction counts. Read at
// every look, the threshold is that of the confidence sequence, and the normal approximation serves.
// Reference: Cohen, "Statistical Power Analysis for the Behavioral Sciences" (2nd ed. 1988), chapter 2.
import { noncentralAbove } from "../distributions/noncentral-t.ts";
import { normalBelow } from "../distributions/normal.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import { evenSplit, type Design, type Power } from "./design.ts";

/** From here on the t distribution and the normal agree to the sixth digit of the power. */
const manyPeople = 200_000;

/**
 * Degenerate: without any spread a difference is certain to be seen; fewer than two people in an arm see nothing.
 *
 * @example meanPower(1)(64, 0.5) // 0.8014596…
 */
export function meanPower(sd: number, design: Design = evenSplit): Power {
  const { alpha, controlRatio, varianceLeft, critical } = design;
  return (n, effect) => {
    if (n < 2 || n * controlRatio < 2) return 0;
    const standardError = sd * Math.sqrt((varianceLeft * (1 + 1 / controlRatio)) / n);
    if (standardError === 0) return effect === 0 ? 0 : 1;
    const shift = Math.abs(effect) / standardError;
    if (critical !== null) return normalBelow(shift - critical);
    const degrees = n * (1 + controlRatio) - 2;
    const threshold = studentQuantile(1 - alpha / 2, degrees);
    if (degrees > manyPeople) return normalBelow(shift - threshold);
    return noncentralAbove(threshold, { degrees, shift });
  };
}
