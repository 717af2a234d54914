// Adstock: part of what is advertised today works tomorrow.
//
// Each row's pressure is a weighted mean of the last `maxLag` inputs; the weights add up to 1, so that carry-over moves
// an effect in time without making it larger. Before the first row nothing was advertised.
//   geometric  w_l ∝ alpha^l: strongest at once.
//   delayed    w_l ∝ alpha^((l − theta)²): strongest after theta rows.
// Reference: Jin, Wang, Sun, Chan and Koehler, "Bayesian methods for media mix modeling with carryover and shape effects",
// Google 2017, section 2.1.
//
// Geometric carry-over and its slope by alpha are recursions whose cost does not depend on the lags:
// r_t = alpha·r_{t−1} + x_t − alpha^L·x_{t−L}. Both run in the sampler's innermost loop.

/** Rows in whose last `maxLag` inputs there is nothing: there the carried pressure is exactly 0. */
export function idleRows(input: Float64Array, maxLag: number): Uint8Array {
  const idle = new Uint8Array(input.length);
  let since = maxLag;
  for (let row = 0; row < input.length; row++) {
    since = input[row]! > 0 ? 0 : since + 1;
    idle[row] = since >= maxLag ? 1 : 0;
  }
  return idle;
}

export interface Carried {
  /** Pressure a row. */
  readonly pressure: Float64Array;
  /** Its slope by alpha, and for delayed adstock by theta. */
  readonly byAlpha: Float64Array;
  readonly byTheta: Float64Array;
}

export function carryGeometric(
  input: Float64Array,
  idle: Uint8Array,
  { maxLag, alpha }: { readonly maxLag: number; readonly alpha: number },
  { pressure, byAlpha }: Carried,
): void {
  let total = 0;
  let totalSlope = 0;
  let power = 1;
  let powerSlope = 0;
  for (let lag = 0; lag < maxLag; lag++) {
    total += power;
    totalSlope += powerSlope;
    powerSlope = powerSlope * alpha + power;
    power *= alpha;
  }
  const scale = 1 / total;
  let sum = 0;
  let sumSlope = 0;
  for (let row = 0; row < input.length; row++) {
    if (idle[row] === 1) {
      sum = sumSlope = 0;
      pressure[row] = byAlpha[row] = 0;
      continue;
    }
    const leaving = row >= maxLag ? input[row - maxLag]! : 0;
    // What does not hang on the row before stands in brackets: the processor works on it ahead.
    sumSlope = alpha * sumSlope + (sum - powerSlope * leaving);
    sum = alpha * sum + (input[row]! - power * leaving);
    if (sum < 0) sum = 0;
    const mean = sum * scale;
    pressure[row] = mean;
    byAlpha[row] = (sumSlope - mean * totalSlope) * scale;
  }
}

/** Weights of delayed adstock and their slopes, as softmax of log(alpha)·(l − theta)². */
export function delayedWeights(maxLag: number, alpha: number, theta: number): Carried {
  const exponent = Math.log(alpha);
  const distance = Float64Array.from({ length: maxLag }, (_, lag) => lag - theta);
  const least = distance.reduce((low, value) => Math.min(low, value * value), Infinity);
  const pressure = distance.map((value) => Math.exp(exponent * (value * value - least)));
  const total = pressure.reduce((sum, value) => sum + value, 0);
  let [meanSquare, mean] = [0, 0];
  for (let lag = 0; lag < maxLag; lag++) {
    pressure[lag]! /= total;
    mean += pressure[lag]! * distance[lag]!;
    meanSquare += pressure[lag]! * distance[lag]! * distance[lag]!;
  }
  return {
    pressure,
    byAlpha: pressure.map((weight, lag) => (weight * (distance[lag]! ** 2 - meanSquare)) / alpha),
    byTheta: pressure.map((weight, lag) => -2 * exponent * weight * (distance[lag]! - mean)),
  };
}

export function carryDelayed(
  input: Float64Array,
  idle: Uint8Array,
  { maxLag, alpha, theta }: { readonly maxLag: number; readonly alpha: number; readonly theta: number },
  { pressure, byAlpha, byTheta }: Carried,
): void {
  const weights = delayedWeights(maxLag, alpha, theta);
  for (let row = 0; row < input.length; row++) {
    let sum = 0;
    let slopeAlpha = 0;
    let slopeTheta = 0;
    const lags = idle[row] === 1 ? 0 : Math.min(maxLag, row + 1);
    for (let lag = 0; lag < lags; lag++) {
      const value = input[row - lag]!;
      sum += weights.pressure[lag]! * value;
      slopeAlpha += weights.byAlpha[lag]! * value;
      slopeTheta += weights.byTheta[lag]! * value;
    }
    pressure[row] = sum;
    byAlpha[row] = slopeAlpha;
    byTheta[row] = slopeTheta;
  }
}
