// X-learner: learns the effects themselves, each person's outcome set against what the other arm's model expects of them.
//
// First the two models of the T-learner; then D₁ = Y − μ₀(x) of the treated and D₀ = μ₁(x) − Y of the controls are learned
// as amounts, and the two answers are weighted,  e(x)·τ₀(x) + (1 − e(x))·τ₁(x) , with the probability of treatment e(x):
// the smaller group's effects rest on the larger group's model. Strong where the groups differ in size or effects are simple.
// Assumption: within people of the same features treatment was given by chance.
// Reference: Künzel, Sekhon, Bickel and Yu, "Metalearners for estimating heterogeneous treatment effects", PNAS 116 (2019).
import { inArm, type EffectLearner, type EffectModel } from "./effect-learner.ts";
import { armModels } from "./t-learner.ts";

export const xLearner: EffectLearner = (experiment, rows, learn): EffectModel => {
  const models = armModels(experiment, rows, learn);
  const [controls, treated] = [inArm(experiment, rows, 0), inArm(experiment, rows, 1)];
  const difference = new Float64Array(experiment.outcome.length);
  const without = models.control.predict(treated);
  treated.forEach((row, index) => (difference[row] = experiment.outcome[row]! - without[index]!));
  const withTreatment = models.treated.predict(controls);
  controls.forEach((row, index) => (difference[row] = withTreatment[index]! - experiment.outcome[row]!));
  const ofTreated = learn({ target: difference, rows: treated, loss: "squared" });
  const ofControls = learn({ target: difference, rows: controls, loss: "squared" });
  return {
    answer: (asked) => {
      const [one, zero] = [ofTreated.predict(asked), ofControls.predict(asked)];
      const effect = one.map((value, index) => {
        const propensity = experiment.propensity[asked[index]!]!;
        return propensity * zero[index]! + (1 - propensity) * value;
      });
      const arms = { control: models.control.predict(asked), treated: models.treated.predict(asked) };
      return { effect, arms };
    },
  };
};
