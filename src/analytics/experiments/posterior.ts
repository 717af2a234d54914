// The Bayesian reading: how sure may one be that the arm is better, and what does a wrong choice cost on average?
//
// Assumption: the estimate is normal around the truth. Without a prior every effect is held equally likely beforehand;
// a proper prior pulls wild early results towards what effects usually look like.
// Reference: Gelman et al., "Bayesian Data Analysis" (3rd ed. 2013), 2.5; expected loss: Stucchio, "Bayesian A/B testing
// at VWO" (2015).
import { width95 } from "../arms/quantile.ts";
import { normalBelow, normalDensity } from "../distributions/normal.ts";
import type { Effect } from "./effect.ts";

/** A normal belief about the effect, on the effect's own scale. */
export interface EffectPrior {
  readonly mean: number;
  readonly sd: number;
}

export interface Posterior {
  readonly mean: number;
  readonly sd: number;
  /** Central 95%. */
  readonly interval: readonly [number, number];
  /** P(effect > 0). */
  readonly above: number;
  /** What is lost on average by choosing the control, and by choosing the arm. */
  readonly risk: readonly [number, number];
}

/**
 * Degenerate: without a prior, or with one that is infinitely wide, it is the estimate itself; a standard error or a
 * prior of 0 leaves no doubt.
 *
 * @example
 * const effect = { difference: 0.05, standardError: 0.03572, degreesOfFreedom: 13, n: 20 };
 * posteriorOf(effect, { mean: 0.1, sd: Math.sqrt(0.1) }).mean; // 0.05063
 */
export function posteriorOf(
  { difference, standardError }: Pick<Effect, "difference" | "standardError">,
  prior: EffectPrior | null = null,
): Posterior {
  const { mean, sd } = combined({ mean: difference, sd: standardError }, prior);
  return {
    mean,
    sd,
    interval: [mean - width95 * sd, mean + width95 * sd],
    above: sd > 0 ? normalBelow(mean / sd) : mean > 0 ? 1 : mean < 0 ? 0 : 0.5,
    risk: [expectedGain(mean, sd), expectedGain(-mean, sd)],
  };
}

function combined(data: EffectPrior, prior: EffectPrior | null): EffectPrior {
  if (prior === null || prior.sd === Infinity) return data;
  const [own, before] = [data.sd * data.sd, prior.sd * prior.sd];
  const sum = own + before;
  if (sum === 0) return data;
  return {
    mean: (data.mean * before + prior.mean * own) / sum,
    sd: Math.sqrt((own * before) / sum),
  };
}

/**
 * E[max(X, 0)] for a normal X: what one forgoes by not having X.
 *
 * @example expectedGain(0.1, 0.05) // 0.1004245…
 */
export function expectedGain(mean: number, sd: number): number {
  if (sd === 0) return Math.max(0, mean);
  const distance = mean / sd;
  return Math.max(0, mean * normalBelow(distance) + sd * normalDensity(distance));
}
