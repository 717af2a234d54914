// What an effect learner is: it learns from some people what the treatment does to whom, and answers for others.
import type { Learner } from "../learners/learner.ts";

export interface Experiment {
  /** 1 was treated, 0 is a control. */
  readonly treatment: Uint8Array;
  readonly outcome: Float64Array;
  /** Whether the outcome is yes or no. */
  readonly binary: boolean;
  /** By row: probability of treatment. */
  readonly propensity: Float64Array;
}

/** Answers in the order of the rows that were asked for. */
export interface EffectAnswer {
  readonly effect: Float64Array;
  /** Expected outcome without and with treatment, where the learner knows them. */
  readonly arms: { readonly control: Float64Array; readonly treated: Float64Array } | null;
}

export interface EffectModel {
  answer(rows: Int32Array): EffectAnswer;
}

/** `rows` are the people it may learn from. */
export type EffectLearner = (experiment: Experiment, rows: Int32Array, learn: Learner) => EffectModel;

export function inArm(
  { treatment }: Pick<Experiment, "treatment">,
  rows: Int32Array,
  arm: 0 | 1,
): Int32Array {
  return rows.filter((row) => treatment[row] === arm);
}
