// The whole judgement of a score, or of a learner that makes one: effects, curves, their intervals, and whether to believe them.
import { adjustedEffect } from "../assignment/adjusted-effect.ts";
import { averageEffect, type Effect } from "../assignment/average-effect.ts";
import { balance, type Balance } from "../assignment/balance.ts";
import { overlap, type Overlap } from "../assignment/overlap.ts";
import { propensities } from "../assignment/propensity.ts";
import { crossFit, type Folds, type LearnerKind } from "../effect-learners/cross-fit.ts";
import type { EffectAnswer } from "../effect-learners/effect-learner.ts";
import { design, type Design } from "../learners/design.ts";
import { encode, type LeftOut, type RawColumn } from "../learners/features.ts";
import { dealFolds } from "../learners/folds.ts";
import { createLearner, type BaseSettings } from "../learners/learner.ts";
import { auuc, upliftCurve } from "./auuc.ts";
import { bootstrapAreas, type Interval } from "./bootstrap-areas.ts";
import { calibration, type Calibration } from "./calibration.ts";
import { meanAboveRandom } from "./curve.ts";
import { curvePoints, type CurvePoint } from "./curve-points.ts";
import { deciles, type Decile } from "./deciles.ts";
import { groupsOf, type Groups } from "./groups.ts";
import { qini, qiniCurve } from "./qini.ts";
import { ranking, type Ranking } from "./ranking.ts";
import { checkSample, isBinary, type Sample } from "./sample.ts";
import { upliftAtK, type Strategy } from "./uplift-at-k.ts";

export interface AssessmentTask {
  readonly treatment: Uint8Array;
  readonly outcome: Float64Array;
  readonly features: readonly RawColumn[];
  /** A ready score, or how to learn one out of fold. */
  readonly score: Float64Array | { readonly kind: LearnerKind; readonly settings: BaseSettings };
  /** Null is estimated from the features. */
  readonly propensity: number | null;
  readonly folds: number;
  readonly shares: readonly number[];
  readonly strategy: Strategy;
  readonly negativeEffect: boolean;
  readonly resamples: number;
  readonly seed: number;
}

export interface Measure {
  readonly value: number | null;
  readonly interval: Interval | null;
}

export interface Assessment {
  readonly score: Float64Array;
  readonly people: { readonly treated: number; readonly controls: number };
  readonly binary: boolean;
  readonly distinctScores: number;
  readonly effect: Effect;
  /** Doubly robust; null without outcome models. */
  readonly adjusted: Effect | null;
  readonly qini: Measure;
  readonly auuc: Measure;
  /** Mean height of the Qini and the uplift curve above chance, per person, in the unit of the outcome. */
  readonly gain: { readonly qini: Measure; readonly auuc: Measure };
  /** In the order of `shares`. */
  readonly atShares: readonly (number | null)[];
  readonly curve: readonly CurvePoint[];
  readonly deciles: readonly Decile[];
  readonly calibration: Calibration | null;
  readonly balance: Balance;
  readonly overlap: Overlap;
  readonly features: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Fewer people in a group teach a model nothing that would hold for others. */
const leastToLearn = 20;
/** By feature: fewer people in a group, and the estimate of their probability is noise. */
const leastToEstimate = 10;

/** Degenerate: throws a RangeError in words without treated or controls, or with too few of them to learn from. */
export function assess(task: AssessmentTask, report: (done: number) => void = () => undefined): Assessment {
  const { treatment, outcome } = task;
  const { propensity, ...learned } = scores(task, (done) => report(0.75 * done));
  const sample = { treatment, outcome, score: learned.score };
  checkSample(sample);
  const order = ranking(sample.score);
  const treated = treatment.reduce((sum, value) => sum + value, 0);
  return {
    ...learned,
    people: { treated, controls: treatment.length - treated },
    binary: isBinary(outcome),
    distinctScores: order.groups,
    effect: averageEffect(treatment, outcome) ?? { value: 0, standardError: null, interval: null },
    ...areas(task, { sample, order }, (done) => report(0.75 + 0.25 * done)),
    atShares: task.shares.map((k) => upliftAtK(sample, order.order, { k, strategy: task.strategy })),
    deciles: deciles(sample, order),
    calibration: calibration(sample, propensity),
    overlap: overlap(propensity, treated / treatment.length),
  };
}

function areas(
  { negativeEffect, resamples, seed }: AssessmentTask,
  { sample, order }: { readonly sample: Sample; readonly order: Ranking },
  report: (done: number) => void,
): Pick<Assessment, "qini" | "auuc" | "gain" | "curve"> {
  const binary = isBinary(sample.outcome);
  const measure = (of: Groups): (number | null)[] => [
    binary ? qini(of, { negativeEffect }) : null,
    binary ? auuc(of) : null,
    meanAboveRandom(qiniCurve(of)),
    meanAboveRandom(upliftCurve(of)),
  ];
  const groups = groupsOf(sample, order);
  const values = measure(groups);
  const intervals = bootstrapAreas(sample, order, { measure, resamples, seed, report });
  const measured = (index: number): Measure => ({
    value: values[index] ?? null,
    interval: values[index] == null ? null : (intervals[index] ?? null),
  });
  return {
    qini: measured(0),
    auuc: measured(1),
    gain: { qini: measured(2), auuc: measured(3) },
    curve: curvePoints(groups),
  };
}

interface Scored extends Pick<Assessment, "score" | "adjusted" | "balance" | "features" | "leftOut"> {
  readonly propensity: Float64Array;
}

function scores(task: AssessmentTask, report: (done: number) => void): Scored {
  const { treatment, outcome, score, seed } = task;
  const size = treatment.length;
  checkSample({ treatment, outcome, score: new Float64Array(size) });
  const binary = isBinary(outcome);
  const { features, leftOut } = encode(task.features, size);
  const given = design(features);
  const strata = outcome.map((value, row) => 2 * treatment[row]! + (binary ? value : 0));
  const folds = { of: dealFolds(strata, task.folds, seed), count: task.folds };
  const propensity = propensityOf(task, given, folds);
  report(0.1);
  const common = {
    propensity,
    balance: balance(features, given, treatment),
    features: features.names,
    leftOut,
  };
  if (score instanceof Float64Array) return { ...common, score, adjusted: null };
  checkEnough(treatment, features.names.length);
  const learn = createLearner(features, score.settings);
  const experiment = { treatment, outcome, binary, propensity };
  const answer = crossFit(experiment, {
    kind: score.kind,
    learn,
    folds,
    report: (done) => report(0.1 + 0.9 * done),
  });
  return { ...common, score: answer.effect, adjusted: adjustedOf(experiment, answer) };
}

/** Estimated only where there are features, and ten people a group for each; otherwise everybody has the treated share. */
function propensityOf({ treatment, propensity }: AssessmentTask, given: Design, folds: Folds): Float64Array {
  const treated = treatment.reduce((sum, value) => sum + value, 0);
  const smaller = Math.min(treated, treatment.length - treated);
  return propensity === null && given.width > 1 && smaller >= leastToEstimate * given.width
    ? propensities(given, treatment, folds)
    : new Float64Array(treatment.length).fill(propensity ?? treated / treatment.length);
}

function adjustedOf(
  experiment: Omit<Parameters<typeof adjustedEffect>[0], "control" | "treated">,
  { arms }: EffectAnswer,
): Effect | null {
  return arms === null ? null : adjustedEffect({ ...experiment, ...arms });
}

function checkEnough(treatment: Uint8Array, features: number): void {
  if (features === 0)
    throw new RangeError(
      "no feature varies: there is nothing to tell people apart by; name features or a score",
    );
  const treated = treatment.reduce((sum, value) => sum + value, 0);
  const smaller = Math.min(treated, treatment.length - treated);
  if (smaller < leastToLearn)
    throw new RangeError(
      `${smaller} people in the smaller group are too few to learn from, ${leastToLearn} are the least; a ready score can be judged`,
    );
}
