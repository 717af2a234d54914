// What every fit on the same control units shares: their series less the controls' mean of each period, and their inner products.
//
// Weights that add up to 1 do not see what all controls have in common, so it is taken out first; squares of big common
// levels would otherwise drown the small differences that decide.
import { meanOf, meanSeries } from "../panel.ts";

export interface CentredControls {
  readonly size: number;
  /** Periods used for fitting: the first ones. */
  readonly trained: number;
  /** Mean of the controls, all periods. */
  readonly common: Float64Array;
  /** Each control less `common` (and less its own mean when units keep their level), all periods. */
  readonly deviations: readonly Float64Array[];
  /** X·Xᵀ over the trained periods, row-major. */
  readonly products: Float64Array;
  /** Whether units keep their own level (fixed effects): every series is taken relative to its mean over the trained periods. */
  readonly ownLevels: boolean;
}

export function centreControls(
  controls: readonly Float64Array[],
  trained: number,
  ownLevels: boolean,
): CentredControls {
  const common = meanSeries(controls);
  const deviations = controls.map((series) => {
    const deviation = series.map((value, period) => value - common[period]!);
    if (!ownLevels) return deviation;
    const level = meanOf(deviation, 0, trained);
    return deviation.map((value) => value - level);
  });
  return {
    ...{ size: controls.length, trained, common, deviations, ownLevels },
    products: productsOf(deviations, trained),
  };
}

function productsOf(series: readonly Float64Array[], trained: number): Float64Array {
  const size = series.length;
  const products = new Float64Array(size * size);
  series.forEach((one, row) => {
    for (let column = 0; column <= row; column++) {
      const product = dot(one, series[column]!, trained);
      products[row * size + column] = product;
      products[column * size + row] = product;
    }
  });
  return products;
}

export function dot(one: Float64Array, two: Float64Array, length = one.length): number {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += one[index]! * two[index]!;
  return sum;
}

/** The treated series on the same footing, its level, and its inner products with the controls. */
export interface CentredTreated {
  readonly deviation: Float64Array;
  /** Mean difference to the controls over the trained periods when units keep their own level, otherwise 0. */
  readonly level: number;
  /** X·y. */
  readonly cross: Float64Array;
  /** y·y. */
  readonly square: number;
}

export function centreTreated(controls: CentredControls, treated: Float64Array): CentredTreated {
  const raw = treated.map((value, period) => value - controls.common[period]!);
  const level = controls.ownLevels ? meanOf(raw, 0, controls.trained) : 0;
  const deviation = raw.map((value) => value - level);
  const cross = Float64Array.from(controls.deviations, (series) => dot(series, deviation, controls.trained));
  return { deviation, level, cross, square: dot(deviation, deviation, controls.trained) };
}

/** What the weighted controls would have shown in every period, the treated unit's own level put back. */
export function mixed(controls: CentredControls, weights: Float64Array, level: number): Float64Array {
  const mix = controls.common.map((value) => value + level);
  controls.deviations.forEach((series, unit) => {
    const weight = weights[unit]!;
    if (weight === 0) return;
    for (let period = 0; period < mix.length; period++) mix[period]! += weight * series[period]!;
  });
  return mix;
}
