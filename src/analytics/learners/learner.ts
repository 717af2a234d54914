// One face for all base learners: learn a target from some rows of the data, then answer for others.
import { binned } from "./bins.ts";
import { boost, predictBoosted, probability, type BoostingSettings, type Loss } from "./boosting.ts";
import { design } from "./design.ts";
import type { Features } from "./features.ts";
import { linearPredictor } from "./gram.ts";
import { logistic } from "./logistic.ts";
import { ridge } from "./ridge.ts";

export const learnerBases = ["gradient-boosted", "linear"] as const;
export type LearnerBase = (typeof learnerBases)[number];

export interface BaseSettings extends BoostingSettings {
  readonly base: LearnerBase;
}

export interface LearningTask {
  /** By row of the data; 0 or 1 for logistic loss, of which predictions are probabilities. */
  readonly target: Float64Array;
  readonly weights?: Float64Array;
  readonly rows: Int32Array;
  readonly loss: Loss;
}

export interface Model {
  /** One answer for each of the rows. */
  predict(rows: Int32Array): Float64Array;
}

/** Learns on the features that it was made for. */
export type Learner = (task: LearningTask) => Model;

/**
 * Prepares the features once (bins, or a standardised design), then learns as often as asked.
 * Degenerate: a target that is the same in all rows, or no features, is answered with the mean of the rows.
 */
export function createLearner(features: Features, settings: BaseSettings): Learner {
  const learn =
    settings.base === "linear" ? linearLearner(features, settings) : boostedLearner(features, settings);
  return (task) => {
    const { target, rows } = task;
    const [first = 0] = rows;
    return rows.every((row) => target[row] === target[first])
      ? { predict: (asked) => new Float64Array(asked.length).fill(target[first] ?? 0) }
      : learn(task);
  };
}

function boostedLearner(features: Features, settings: BaseSettings): Learner {
  const bins = binned(features.columns, features.rows);
  return (task) => {
    const boosted = boost(bins, task, settings);
    return { predict: (rows) => predictBoosted(boosted, bins, rows) };
  };
}

function linearLearner(features: Features, { penalty }: BaseSettings): Learner {
  const given = design(features);
  return (task) => {
    const isLogistic = task.loss === "logistic";
    const coefficients = isLogistic
      ? logistic(given, { ...task, penalty }).coefficients
      : ridge(given, { ...task, penalty });
    return {
      predict: (rows) => {
        const predictor = linearPredictor(given, rows, coefficients);
        return isLogistic ? predictor.map(probability) : predictor;
      },
    };
  };
}
