// A geo test as numbers: the treated units' mean series, the control units' series, and where the test begins.

export interface GeoPanel {
  /** Mean of the treated units, one number a period. */
  readonly treated: Float64Array;
  /** One series a control unit, each as long as `treated`. */
  readonly controls: readonly Float64Array[];
  /** Periods before the test; all later ones are test periods. */
  readonly before: number;
}

/** Mean over units, period by period. Degenerate: no series give an empty one. @example [[1, 3], [3, 5]] → [2, 4] */
export function meanSeries(series: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(series[0]?.length ?? 0);
  for (const one of series)
    for (let period = 0; period < mean.length; period++) mean[period]! += one[period]!;
  return mean.map((sum) => sum / series.length);
}

/** Mean of the values from `from` (inclusive) to `to` (exclusive). Degenerate: NaN of nothing. */
export function meanOf(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += values[index]!;
  return sum / (to - from);
}

/** Root of the mean square from `from` to `to`. Degenerate: NaN of nothing. */
export function rootMeanSquare(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += values[index]! ** 2;
  return Math.sqrt(sum / (to - from));
}

/**
 * The size of numbers below which only rounding is left: a billionth of the largest root mean square of any series.
 * Degenerate: the smallest positive normal number when every value is 0.
 */
export function roundingOf({ treated, controls }: GeoPanel): number {
  const largest = [treated, ...controls].reduce((most, series) => Math.max(most, rootMeanSquare(series)), 0);
  return Math.max(1e-9 * largest, Number.MIN_VALUE * 2 ** 52);
}

/** The periods before the test and then the one at `extra`: a test of a single period. */
export function withOnePeriod(panel: GeoPanel, extra: number): GeoPanel {
  const pick = (series: Float64Array): Float64Array => {
    const picked = series.slice(0, panel.before + 1);
    picked[panel.before] = series[extra]!;
    return picked;
  };
  return { treated: pick(panel.treated), controls: panel.controls.map(pick), before: panel.before };
}

/** The treated series with `effect` taken out of every test period: what it would be if that effect were true. */
export function withoutEffect({ treated, before }: GeoPanel, effect: number): Float64Array {
  return treated.map((value, period) => (period < before ? value : value - effect));
}
