// Logistic regression: a linear answer in log-odds for yes or no, by iteratively reweighted least squares.
//
// Maximises  Σ w·log-likelihood − ½ · penalty · |b|²  with Newton's steps, halved while they overshoot.
// Assumption: the log-odds of the outcome are linear in the columns.
// Reference: McCullagh and Nelder, "Generalized linear models", 2nd ed. (1989), section 4.4.
import { probability } from "./boosting.ts";
import { cholesky, independent, solveFactored } from "../linear-algebra/cholesky.ts";
import type { Design } from "./design.ts";
import { gram, linearPredictor, project } from "./gram.ts";
import type { LinearTask } from "./ridge.ts";

const mostSteps = 100;

export interface Logistic {
  /** The intercept first. */
  readonly coefficients: Float64Array;
  readonly steps: number;
  /** Without the penalty. */
  readonly logLikelihood: number;
}

interface Position {
  readonly coefficients: Float64Array;
  readonly predictor: Float64Array;
  readonly logLikelihood: number;
  /** What is maximised. */
  readonly objective: number;
}

/**
 * Degenerate: an outcome that is the same everywhere, or separated by a column without penalty, has no maximum: the
 * steps then end at `mostSteps` or with a RangeError of the linear system.
 */
export function logistic(given: Design, task: LinearTask): Logistic {
  const start = new Float64Array(given.width);
  start[0] = logOddsOfMean(task);
  let at = position(given, task, start);
  for (let steps = 1; ; steps++) {
    const step = newtonStep(given, task, at);
    let size = 1;
    const moved = (): Position =>
      position(
        given,
        task,
        at.coefficients.map((own, index) => own + size * step[index]!),
      );
    let next = moved();
    for (; next.objective < at.objective - 1e-12 * Math.abs(at.objective) && size > 1e-6; next = moved())
      size /= 2;
    at = next;
    const change = step.reduce((most, part) => Math.max(most, Math.abs(size * part)), 0);
    if (change < 1e-10 || steps === mostSteps)
      return { coefficients: at.coefficients, steps, logLikelihood: at.logLikelihood };
  }
}

/** So that the first step begins near the end. */
function logOddsOfMean({ target, weights, rows }: LinearTask): number {
  let [sum, all] = [0, 0];
  for (const row of rows) {
    const weight = weights?.[row] ?? 1;
    sum += weight * (target[row] ?? 0);
    all += weight;
  }
  const share = Math.min(Math.max(sum / all, 1e-6), 1 - 1e-6);
  return Math.log(share / (1 - share));
}

function newtonStep(given: Design, task: LinearTask, { predictor, coefficients }: Position): Float64Array {
  const { target, weights, rows, penalty } = task;
  const expected = predictor.map(probability);
  const weight = (index: number): number => weights?.[rows[index]!] ?? 1;
  const curvature = expected.map((share, index) => weight(index) * share * (1 - share));
  const residuals = expected.map((share, index) => weight(index) * (target[rows[index]!]! - share));
  const slope = project(given, rows, residuals);
  for (let column = 1; column < given.width; column++)
    slope[column] = slope[column]! - penalty * coefficients[column]!;
  const matrix = gram(given, { rows, weights: curvature, penalty });
  return solveFactored(cholesky(matrix, given.width, independent), slope);
}

function position(given: Design, task: LinearTask, coefficients: Float64Array): Position {
  const { target, weights, rows, penalty } = task;
  const predictor = linearPredictor(given, rows, coefficients);
  let logLikelihood = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const logOdds = predictor[index]!;
    // log(1 + e^z) without overflow.
    const normaliser = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    logLikelihood += (weights === undefined ? 1 : weights[row]!) * (target[row]! * logOdds - normaliser);
  }
  let squares = 0;
  for (let column = 1; column < given.width; column++) squares += coefficients[column]! ** 2;
  return { coefficients, predictor, logLikelihood, objective: logLikelihood - (penalty / 2) * squares };
}
