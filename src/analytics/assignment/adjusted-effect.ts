// The average effect, adjusted: models of both outcomes take off what the features explain, the rest is weighted.
//
//     ψ = μ₁ − μ₀ + T·(Y − μ₁)/e − (1 − T)·(Y − μ₀)/(1 − e)
//
// Its mean is the effect if either the outcome models or the propensity are right; all must come from other people's data.
// In an experiment it is as unbiased as the plain difference, and surer. Reference: Robins, Rotnitzky and Zhao, JASA 89
// (1994); Chernozhukov et al., "Double/debiased machine learning", Econometrics Journal 21 (2018).
import { withInterval, type Effect } from "./average-effect.ts";

export interface Fitted {
  readonly treatment: Uint8Array;
  readonly outcome: Float64Array;
  readonly propensity: Float64Array;
  /** Expected outcome of everybody without and with treatment, out of fold. */
  readonly control: Float64Array;
  readonly treated: Float64Array;
}

/** Degenerate: fewer than two people have no interval; the caller keeps propensities away from 0 and 1. */
export function adjustedEffect({ treatment, outcome, propensity, control, treated }: Fitted): Effect {
  const parts = outcome.map((value, row) => {
    const [without, withTreatment, share] = [control[row]!, treated[row]!, propensity[row]!];
    const surprise =
      treatment[row] === 1 ? (value - withTreatment) / share : -(value - without) / (1 - share);
    return withTreatment - without + surprise;
  });
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  if (parts.length < 2) return { value: mean, standardError: null, interval: null };
  const squares = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0);
  return withInterval(mean, Math.sqrt(squares / (parts.length - 1) / parts.length));
}
