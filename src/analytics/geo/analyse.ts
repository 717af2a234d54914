// A geo test from panel to verdict: effect, interval, p-value, the placebos beside them, and the path for a picture.
import { noEffectTest } from "./detect.ts";
import { gapsOf } from "./methods/fit.ts";
import { imbalanceOf, type Imbalance } from "./imbalance.ts";
import { meanOf, withOnePeriod, type GeoPanel } from "./panel.ts";
import type { PermutationKind } from "./permutation.ts";
import { permutedEffect, type PermutedEffect } from "./permuted-effect.ts";
import { placeboTest, type PlaceboResult } from "./placebo.ts";
import { prepare, type GeoModel } from "./methods/prepare.ts";
import { regressionPosterior } from "./methods/time-based-regression.ts";

export interface GeoQuestion extends GeoModel {
  readonly panel: GeoPanel;
  /** Units behind `panel.treated`. */
  readonly treatedUnits: number;
  /** 1 − the confidence of every interval. */
  readonly alpha: number;
  /** Null decides by the number of periods. */
  readonly permutation: PermutationKind | null;
  readonly seed: number;
}

type Interval = readonly [number, number];

export interface GeoAnalysis {
  /** Mean effect a treated unit and test period. */
  readonly effect: number;
  readonly interval: Interval;
  /** Confidence of `interval`: below 1 − alpha when there are too few periods for it. */
  readonly confidence: number;
  readonly pValue: number;
  readonly weights: readonly number[] | null;
  readonly lambda: number | null;
  readonly counterfactual: readonly number[];
  /** Interval of each test period's counterfactual; null when there are too few periods before the test. */
  readonly bands: readonly (Interval | null)[];
  readonly imbalance: Imbalance;
  readonly permutation: PermutedEffect;
  readonly placebo: PlaceboResult | null;
  readonly regression: {
    readonly intercept: number;
    readonly slope: number;
    readonly sigma: number;
    readonly degreesOfFreedom: number;
    readonly autocorrelation: number;
  } | null;
}

/**
 * Degenerate: no control, no period before or no test period throw a RangeError; a single control is copied and has no placebo.
 *
 * @example
 * // Controls 10, 12, 11, 13 and 20, 18, 22, 20; treated the first of them plus 5 in the last period: effect 5.
 */
export function analyseGeoTest(
  question: GeoQuestion,
  report: (done: number) => void = () => undefined,
): GeoAnalysis {
  const { panel, treatedUnits, seed } = question;
  if (panel.controls.length === 0) throw new RangeError("there is no control unit");
  if (panel.before < 1 || panel.before >= panel.treated.length)
    throw new RangeError("a geo test needs periods before the test and at least one in it");
  const prepared = prepare(panel, question);
  const fit = prepared.before(panel.treated);
  const placebo = placeboTest(panel, question, { treatedUnits, lambda: prepared.lambda, seed }, (done) =>
    report(done * 0.5),
  );
  const permutation = permutedEffect(panel, question, prepared.lambda);
  const reading =
    question.method === "tbr" ? byPosterior(question) : byPermutation(question, permutation, report);
  report(1);
  return {
    effect: meanOf(gapsOf(panel.treated, fit), panel.before),
    ...reading,
    pValue: noEffectTest(panel, question, prepared, question)(panel.treated),
    weights: fit.weights === null ? null : [...fit.weights],
    lambda: prepared.lambda,
    counterfactual: [...fit.counterfactual],
    imbalance: imbalanceOf(panel, fit, question.ownLevels || question.method === "tbr"),
    permutation,
    placebo,
  };
}

type Reading = Pick<GeoAnalysis, "interval" | "confidence" | "bands" | "regression">;

function byPosterior({ panel, alpha }: GeoQuestion): Reading {
  const { line, interval, bands, ...rest } = regressionPosterior(panel, alpha);
  const { sigma, degreesOfFreedom, autocorrelation } = rest;
  const { intercept, slope } = line;
  return {
    ...{ interval, confidence: 1 - alpha, bands },
    regression: { intercept, slope, sigma, degreesOfFreedom, autocorrelation },
  };
}

function byPermutation(
  question: GeoQuestion,
  { interval, confidence, lambda }: PermutedEffect,
  report: (done: number) => void,
): Reading {
  const { panel } = question;
  const tested = panel.treated.length - panel.before;
  const bands = Array.from({ length: tested }, (_, index): Interval | null => {
    report(0.6 + (0.4 * index) / tested);
    const period = panel.before + index;
    const single = permutedEffect(withOnePeriod(panel, period), question, lambda, { coarse: true });
    if (single.confidence < 1 - question.alpha - 1e-9) return null;
    const observed = panel.treated[period]!;
    return [observed - single.interval[1], observed - single.interval[0]];
  });
  return { interval, confidence, bands, regression: null };
}
