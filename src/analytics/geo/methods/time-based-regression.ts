// Time-based regression: what would the treated regions have shown, judged by how they moved with all controls together?
//
// Before the test the treated series is regressed on the controls' (mean on mean, which is sum on sum in another unit); the
// line is carried on through the test. With a flat prior the posterior of the summed effect is a t distribution with n − 2
// degrees of freedom; its variance holds both the noise of the test periods and the uncertainty of the line.
// Assumption: one straight relation, before as during the test, with independent normal errors of equal spread. Errors that
// hang together over time make the interval too narrow: the lag-1 autocorrelation is given beside it.
// Reference: Kerman, Wang and Vaver, "Estimating ad effectiveness using geo experiments in a time-based regression framework",
// Google 2017.
import { studentAbove, studentQuantile } from "#src/analytics/distributions/student-t.ts";
import type { Fitter } from "./fit.ts";
import { meanOf, meanSeries, type GeoPanel } from "../panel.ts";

export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Mean of the regressor, and sum of its squared deviations. */
  readonly centre: number;
  readonly spread: number;
}

/** Least squares of `treated` on `common` over the first `trained` periods. A regressor that never moves throws a RangeError. */
export function lineOf(common: Float64Array, treated: Float64Array, trained: number): Line {
  const centre = meanOf(common, 0, trained);
  const level = meanOf(treated, 0, trained);
  let [spread, product] = [0, 0];
  for (let period = 0; period < trained; period++) {
    spread += (common[period]! - centre) ** 2;
    product += (common[period]! - centre) * (treated[period]! - level);
  }
  if (!(spread > 1e-20 * trained * centre * centre))
    throw new RangeError("the control units never move before the test: there is nothing to regress on");
  const slope = product / spread;
  return { intercept: level - slope * centre, slope, centre, spread };
}

export function timeBasedRegression(controls: readonly Float64Array[], trained: number): Fitter {
  const common = meanSeries(controls);
  return (treated) => {
    const { intercept, slope } = lineOf(common, treated, trained);
    return { weights: null, plain: null, counterfactual: common.map((value) => intercept + slope * value) };
  };
}

export interface RegressionPosterior {
  readonly line: Line;
  readonly degreesOfFreedom: number;
  /** Spread of the errors around the line. */
  readonly sigma: number;
  /** Mean effect a test period, and its standard error. */
  readonly effect: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
  /** Two-sided: how far zero lies in the tail of the effect's posterior. */
  readonly pValue: number;
  /** Prediction interval of each test period's counterfactual. */
  readonly bands: readonly (readonly [number, number])[];
  /** Of the errors before the test, 0 when they follow each other independently. */
  readonly autocorrelation: number;
}

/**
 * The mean effect over the test periods with its posterior interval.
 * Degenerate: fewer than three periods before the test throw a RangeError; a perfect line gives an interval of no width and
 * p = 0 unless the effect is 0 too.
 *
 * @example
 * // R: m <- lm(y ~ x); the same as the sum of predict(m, new) with its joint variance.
 */
export function regressionPosterior(panel: GeoPanel, alpha: number): RegressionPosterior {
  const { treated, controls, before } = panel;
  const degreesOfFreedom = before - 2;
  if (degreesOfFreedom < 1) throw new RangeError("a regression needs at least three periods before the test");
  const common = meanSeries(controls);
  const line = lineOf(common, treated, before);
  const errors = treated.map((value, period) => value - line.intercept - line.slope * common[period]!);
  const sigma = Math.sqrt(errors.subarray(0, before).reduce((sum, e) => sum + e * e, 0) / degreesOfFreedom);
  const tested = treated.length - before;
  const effect = meanOf(errors, before);
  const away = (mean: number): number => (mean - line.centre) ** 2 / line.spread;
  const standardError = sigma * Math.sqrt(1 / tested + 1 / before + away(meanOf(common, before)));
  const quantile = studentQuantile(1 - alpha / 2, degreesOfFreedom);
  const bands = [...common.subarray(before)].map((value): [number, number] => {
    const half = quantile * sigma * Math.sqrt(1 + 1 / before + away(value));
    const predicted = line.intercept + line.slope * value;
    return [predicted - half, predicted + half];
  });
  // A spread that is only rounding is none.
  const exact = standardError <= 1e-13 * Math.abs(meanOf(treated, 0, before));
  const pValue = exact
    ? Number(Math.abs(effect) <= standardError * 10)
    : 2 * studentAbove(Math.abs(effect) / standardError, degreesOfFreedom);
  return {
    ...{ line, degreesOfFreedom, sigma, effect, standardError, bands, pValue },
    interval: [effect - quantile * standardError, effect + quantile * standardError],
    autocorrelation: lagOne(errors.subarray(0, before)),
  };
}

/** Lag-1 autocorrelation. Degenerate: 0 when nothing moves. */
function lagOne(errors: Float64Array): number {
  let [square, product] = [0, 0];
  errors.forEach((error, period) => {
    square += error * error;
    if (period > 0) product += error * errors[period - 1]!;
  });
  return square > 0 ? product / square : 0;
}
