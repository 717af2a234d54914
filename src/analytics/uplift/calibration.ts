// Calibration: by how much does the effect grow when the score grows by one?
//
// Weighted least squares of the outcome on the score S, on T − e and on (T − e)·(S − mean S), weights 1/(e·(1 − e)): the
// third coefficient is the mean effect, the fourth the slope. For scores that predict effects, slope 1 says that they do,
// 0 that they rank nothing, between them that they exaggerate. Standard errors hold for unequal variances (HC1).
// Assumption: treatment was given by chance with the probability e, and the scores come from other people's data.
// Reference: Chernozhukov, Demirer, Duflo and Fernández-Val, "Generic machine learning inference on heterogeneous treatment
// effects in randomized experiments", NBER 24678 (2018), best linear predictor.
import { cholesky, independent, solveFactored } from "../linear-algebra/cholesky.ts";
import { withInterval, type Effect } from "../assignment/average-effect.ts";
import type { Sample } from "./sample.ts";

export interface Calibration {
  /** The effect at the mean score. */
  readonly effect: Effect;
  readonly slope: Effect;
  readonly meanScore: number;
}

const width = 4;

/** Degenerate: null when the scores of either group are all equal, or there are fewer than 20 people. */
export function calibration(
  { treatment, outcome, score }: Sample,
  propensity: Float64Array,
): Calibration | null {
  const people = score.length;
  const meanScore = score.reduce((sum, value) => sum + value, 0) / people;
  const spread = Math.sqrt(score.reduce((sum, value) => sum + (value - meanScore) ** 2, 0) / people);
  const varies = [0, 1].every((arm) => isVaried(score.filter((_, index) => treatment[index] === arm)));
  if (people < 20 || !varies) return null;
  const row = (index: number): number[] => {
    const standard = (score[index]! - meanScore) / spread;
    const chosen = treatment[index]! - propensity[index]!;
    return [1, standard, chosen, chosen * standard];
  };
  const weights = propensity.map((share) => 1 / (share * (1 - share)));
  const { matrix, right } = sumsOf(row, weights, outcome);
  const lower = cholesky(matrix, width, independent);
  const found = solveFactored(lower, right);
  const meat = new Float64Array(width * width);
  for (let index = 0; index < people; index++) {
    const values = row(index);
    const residual = outcome[index]! - values.reduce((sum, value, column) => sum + value * found[column]!, 0);
    addOuter(meat, values, (weights[index]! * residual) ** 2);
  }
  const error = (column: number): number =>
    Math.sqrt(sandwich(lower, meat, column) * (people / (people - width)));
  return {
    effect: withInterval(found[2]!, error(2)),
    slope: withInterval(found[3]! / spread, error(3) / spread),
    meanScore,
  };
}

/** Scores that differ by rounding alone are equal. */
function isVaried(scores: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const score of scores) [low, high] = [Math.min(low, score), Math.max(high, score)];
  return high - low > 1e-12 * Math.max(1, Math.abs(low), Math.abs(high));
}

function sumsOf(
  row: (index: number) => number[],
  weights: Float64Array,
  outcome: Float64Array,
): { matrix: Float64Array; right: Float64Array } {
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let index = 0; index < outcome.length; index++) {
    const values = row(index);
    addOuter(matrix, values, weights[index]!);
    values.forEach(
      (value, column) => (right[column] = right[column]! + value * weights[index]! * outcome[index]!),
    );
  }
  return { matrix, right };
}

function addOuter(matrix: Float64Array, values: readonly number[], weight: number): void {
  for (let one = 0; one < width; one++)
    for (let two = 0; two < width; two++)
      matrix[one * width + two] = matrix[one * width + two]! + weight * values[one]! * values[two]!;
}

/** One diagonal entry of A⁻¹·M·A⁻¹. */
function sandwich(lower: Float64Array, meat: Float64Array, column: number): number {
  const unit = new Float64Array(width);
  unit[column] = 1;
  const bread = solveFactored(lower, unit);
  let sum = 0;
  for (let one = 0; one < width; one++)
    for (let two = 0; two < width; two++) sum += bread[one]! * meat[one * width + two]! * bread[two]!;
  return sum;
}
