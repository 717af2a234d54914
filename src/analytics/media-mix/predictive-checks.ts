// What replicated data are compared on: where a model that fits on average can still be wrong.
// Reference: Gelman, Meng and Stern, "Posterior predictive assessment of model fitness", Statistica Sinica 6 (1996).

export type CheckName = "mean" | "sd" | "min" | "max" | "residualAutocorrelation";

export interface Statistic {
  readonly name: CheckName;
  of(values: ArrayLike<number>): number;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return sum / values.length;
}

function sdOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += ((values[index] ?? 0) - mean) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}

export const observedStatistics: readonly Statistic[] = [
  { name: "mean", of: meanOf },
  { name: "sd", of: sdOf },
  { name: "min", of: (values) => Array.from(values).reduce((one, two) => Math.min(one, two), Infinity) },
  { name: "max", of: (values) => Array.from(values).reduce((one, two) => Math.max(one, two), -Infinity) },
];

/** Whether one row's error foretells the next one's, between −1 and 1: noise that the model takes for independent. */
export const residualStatistic = {
  name: "residualAutocorrelation",
  of(values: ArrayLike<number>, expected: ArrayLike<number>): number {
    const residuals = Array.from(values, (value, row) => value - (expected[row] ?? NaN));
    return lagOne(residuals);
  },
} as const;

/** Degenerate: constant values give 0. @example lagOne([1, -1, 1, -1]) // -0.75 */
export function lagOne(values: readonly number[]): number {
  const mean = meanOf(values);
  let [product, square] = [0, 0];
  values.forEach((value, index) => {
    square += (value - mean) ** 2;
    if (index > 0) product += (value - mean) * ((values[index - 1] ?? mean) - mean);
  });
  return square > 0 ? product / square : 0;
}
