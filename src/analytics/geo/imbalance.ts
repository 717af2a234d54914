// How well does the counterfactual follow the treated units before the test, and is it better than the plain mean of the controls?
//
// l2 is the length of the misfit, scaled is its ratio to that of equal weights: 0 is a perfect fit, 1 no better than the mean of
// all controls. As in augsynth and GeoLift (Ben-Michael, Feller and Rothstein 2021).
import { gapsOf, type GeoFit } from "./methods/fit.ts";
import { meanOf, meanSeries, rootMeanSquare, type GeoPanel } from "./panel.ts";

export interface Imbalance {
  readonly l2: number;
  /** Null when equal weights fit perfectly, so that there is nothing to compare with. */
  readonly scaled: number | null;
  /** Root mean squared misfit a period, and the same as a share of the treated units' mean (null when that is 0). */
  readonly rmse: number;
  readonly relative: number | null;
  /** Mean misfit: far from 0 when the treated units lie outside the range of the controls. */
  readonly bias: number;
  /** Correlation of the misfit with time, −1 to 1: a drift apart before the test would go on during it. */
  readonly drift: number;
}

/** `ownLevels` compares with equal weights at the treated units' own level, as regression and fixed effects do. */
export function imbalanceOf(panel: GeoPanel, fit: GeoFit, ownLevels: boolean): Imbalance {
  const { treated, controls, before } = panel;
  const gaps = gapsOf(treated, fit).subarray(0, before);
  const common = meanSeries(controls);
  const plain = treated.map((value, period) => value - common[period]!).subarray(0, before);
  const level = ownLevels ? meanOf(plain) : 0;
  const equal = length(plain.map((gap) => gap - level));
  const l2 = length(gaps);
  const mean = Math.abs(meanOf(treated, 0, before));
  const rmse = rootMeanSquare(gaps);
  return {
    l2,
    scaled: equal > 1e-12 * length(treated.subarray(0, before)) ? l2 / equal : null,
    rmse,
    relative: mean > 0 ? rmse / mean : null,
    bias: meanOf(gaps),
    drift: rmse > 1e-12 * mean ? correlation(gaps, Float64Array.from(gaps.keys())) : 0,
  };
}

function length(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/** Pearson's correlation. Degenerate: 0 when one of the two never moves. */
export function correlation(one: Float64Array, two: Float64Array): number {
  const [left, right] = [meanOf(one), meanOf(two)];
  let [product, first, second] = [0, 0, 0];
  one.forEach((value, index) => {
    const [a, b] = [value - left, two[index]! - right];
    product += a * b;
    first += a * a;
    second += b * b;
  });
  return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
}
