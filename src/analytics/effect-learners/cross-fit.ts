// Out-of-fold scores: the people are dealt into folds, and each fold is scored by a model of the others.
//
// A score that has seen its own person's outcome flatters every measure made with it; one that has not is honest.
// Reference: Chernozhukov et al., "Double/debiased machine learning", Econometrics Journal 21 (2018), for cross-fitting.
import { rowsWhere } from "../learners/folds.ts";
import type { Learner } from "../learners/learner.ts";
import { classTransformation } from "./class-transformation.ts";
import type { EffectAnswer, EffectLearner, Experiment } from "./effect-learner.ts";
import { tLearner } from "./t-learner.ts";
import { xLearner } from "./x-learner.ts";

export const learnerKinds = ["t", "x", "class-transformation"] as const;
export type LearnerKind = (typeof learnerKinds)[number];

const learners: Readonly<Record<LearnerKind, EffectLearner>> = {
  t: tLearner,
  x: xLearner,
  "class-transformation": classTransformation,
};

export interface Folds {
  /** By row. */
  readonly of: Uint8Array;
  readonly count: number;
}

export interface CrossFitOptions {
  readonly kind: LearnerKind;
  readonly learn: Learner;
  readonly folds: Folds;
  readonly report?: (done: number) => void;
}

/** Answers by row. */
export function crossFit(
  experiment: Experiment,
  { kind, learn, folds, report }: CrossFitOptions,
): EffectAnswer {
  const size = experiment.outcome.length;
  const effect = new Float64Array(size);
  const arms = { control: new Float64Array(size), treated: new Float64Array(size) };
  let hasArms = true;
  for (let fold = 0; fold < folds.count; fold++) {
    const model = learners[kind](
      experiment,
      rowsWhere(size, (row) => folds.of[row] !== fold),
      learn,
    );
    const asked = rowsWhere(size, (row) => folds.of[row] === fold);
    const answer = model.answer(asked);
    asked.forEach((row, index) => {
      effect[row] = answer.effect[index]!;
      arms.control[row] = answer.arms?.control[index] ?? 0;
      arms.treated[row] = answer.arms?.treated[index] ?? 0;
    });
    hasArms &&= answer.arms !== null;
    report?.((fold + 1) / folds.count);
  }
  return { effect, arms: hasArms ? arms : null };
}
