// Ridge regression: a linear answer for amounts, its slopes drawn towards zero so that many columns do no harm.
//
// Minimises  Σ w (y − a − x·b)² + penalty · |b|².  Assumption: the expected outcome is linear in the columns.
// Reference: Hoerl and Kennard, "Ridge regression", Technometrics 12 (1970).
import { cholesky, independent, solveFactored } from "../linear-algebra/cholesky.ts";
import type { Design } from "./design.ts";
import { gram, project } from "./gram.ts";

export interface LinearTask {
  /** By row of the data. */
  readonly target: Float64Array;
  /** By row of the data; missing is 1 everywhere. */
  readonly weights?: Float64Array | undefined;
  readonly rows: Int32Array;
  readonly penalty: number;
}

/**
 * Coefficients, the intercept first. Degenerate: without penalty, dependent columns throw a RangeError.
 *
 * @example
 * // y = 1 + 2x at x = 0, 1, 2, without penalty: 1 and 2.
 */
export function ridge(given: Design, { target, weights, rows, penalty }: LinearTask): Float64Array {
  const own = weights === undefined ? null : Float64Array.from(rows, (row) => weights[row]!);
  const weighted = Float64Array.from(rows, (row) => target[row]! * (weights?.[row] ?? 1));
  const matrix = gram(given, { rows, weights: own, penalty });
  return solveFactored(cholesky(matrix, given.width, independent), project(given, rows, weighted));
}
