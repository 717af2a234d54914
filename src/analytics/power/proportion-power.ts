// Power of a test on two proportions: the chance to see a difference in rates that is there.
//
// Assumption: the normal approximation, with the pooled rate under no effect and the two rates under the effect; only a
// significant result in the right direction counts.
// Reference: Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (3rd ed. 2003), chapter 4.
import { normalQuantile } from "../distributions/normal-quantile.ts";
import { normalBelow } from "../distributions/normal.ts";
import { evenSplit, type Design, type Power } from "./design.ts";

/**
 * Degenerate: rates beyond 0 and 1 are cut there; where nothing varies any difference is certain to be seen.
 *
 * @example proportionPower(0.1)(3841, 0.02) // 0.80…: 10% against 12%
 */
export function proportionPower(baseline: number, design: Design = evenSplit): Power {
  const { alpha, controlRatio, varianceLeft, critical } = design;
  const threshold = normalQuantile(1 - alpha / 2);
  return (n, effect) => {
    const rate = Math.min(1, Math.max(0, baseline + effect));
    const spread = (one: number, two: number): number =>
      Math.sqrt(varianceLeft * ((one * (1 - one)) / controlRatio + two * (1 - two)));
    const pooled = (controlRatio * baseline + rate) / (controlRatio + 1);
    const there = spread(baseline, rate);
    const needed = critical === null ? threshold * spread(pooled, pooled) : critical * there;
    if (there === 0) return effect === 0 ? 0 : 1;
    return normalBelow((Math.sqrt(n) * Math.abs(rate - baseline) - needed) / there);
  };
}
