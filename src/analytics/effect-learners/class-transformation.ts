// Class transformation: one model of one new target whose mean is the effect.
//
// Yes or no: Z = 1 for treated who responded and controls who did not; with both arms equally likely the effect is
// 2·P(Z = 1 | x) − 1. Where they are not, rows are weighted with 1/e(x) and 1/(1 − e(x)), which makes them so.
// Amounts: the transformed outcome  Y·(T − e)/(e·(1 − e)) , whose mean is the effect for any e(x), learned as an amount.
// Assumption: within people of the same features treatment was given by chance. One model, but a noisy target.
// Reference: Jaskowski and Jaroszewicz, "Uplift modeling for clinical trial data", ICML workshop (2012); Athey and Imbens,
// "Machine learning methods for estimating heterogeneous causal effects", arXiv 1504.01132 (2015).
import type { EffectLearner, EffectModel, Experiment } from "./effect-learner.ts";

export const classTransformation: EffectLearner = (experiment, rows, learn): EffectModel => {
  const { target, weights } = experiment.binary
    ? transformedClass(experiment)
    : transformedOutcome(experiment);
  const model = learn({
    target,
    rows,
    loss: experiment.binary ? "logistic" : "squared",
    ...(weights === null ? {} : { weights }),
  });
  return {
    answer: (asked) => {
      const answers = model.predict(asked);
      return { effect: experiment.binary ? answers.map((share) => 2 * share - 1) : answers, arms: null };
    },
  };
};

interface Transformed {
  readonly target: Float64Array;
  readonly weights: Float64Array | null;
}

/** Weights have mean 1 in a balanced experiment. */
function transformedClass({ treatment, outcome, propensity }: Experiment): Transformed {
  const target = outcome.map((value, row) => (treatment[row] === 1 ? value : 1 - value));
  const weights = propensity.map((share, row) => 0.5 / (treatment[row] === 1 ? share : 1 - share));
  return { target, weights };
}

function transformedOutcome({ treatment, outcome, propensity }: Experiment): Transformed {
  const target = outcome.map((value, row) => {
    const share = propensity[row]!;
    return (value * (treatment[row]! - share)) / (share * (1 - share));
  });
  return { target, weights: null };
}
