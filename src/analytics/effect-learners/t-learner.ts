// T-learner: two models, one of the treated and one of the controls; the effect is the difference of their answers.
//
// Assumption: within people of the same features treatment was given by chance. It learns the two outcomes, not the
// difference: where outcomes vary much and effects little, it mistakes noise of the one for effect.
// Reference: Künzel, Sekhon, Bickel and Yu, "Metalearners for estimating heterogeneous treatment effects", PNAS 116 (2019).
import { inArm, type EffectLearner, type EffectModel, type Experiment } from "./effect-learner.ts";
import type { Learner, Model } from "../learners/learner.ts";

/** The model of each arm's outcome. */
export function armModels(
  experiment: Experiment,
  rows: Int32Array,
  learn: Learner,
): { readonly control: Model; readonly treated: Model } {
  const { outcome: target, binary } = experiment;
  const loss = binary ? "logistic" : "squared";
  return {
    control: learn({ target, loss, rows: inArm(experiment, rows, 0) }),
    treated: learn({ target, loss, rows: inArm(experiment, rows, 1) }),
  };
}

/** Degenerate: an arm with a single outcome is answered with that outcome. */
export const tLearner: EffectLearner = (experiment, rows, learn): EffectModel => {
  const models = armModels(experiment, rows, learn);
  return {
    answer: (asked) => {
      const arms = { control: models.control.predict(asked), treated: models.treated.predict(asked) };
      return { effect: arms.treated.map((value, index) => value - arms.control[index]!), arms };
    },
  };
};
