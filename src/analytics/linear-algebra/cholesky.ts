// Symmetric positive systems, as least squares, synthetic controls and the sampler's metric leave them.
//
// What a column adds beyond the columns before it is its pivot. How small one may be is the caller's to say: a factor that is
// to be solved with wants clear columns, one that gives a walk its shape wants an answer in any case.
// Reference: Golub and Van Loan, "Matrix Computations" (2013), 4.2.

/** What stands for a pivot, given the diagonal that it is left of; throws a RangeError where nothing may. */
export type PivotRule = (pivot: number, diagonal: number) => number;

export const positive: PivotRule = (pivot) => {
  if (!(pivot > 0)) throw new RangeError("the matrix is not positive definite");
  return pivot;
};

/** Relative to the diagonal: what is left of a column that the others already say is rounding. */
export const independent: PivotRule = (pivot, diagonal) => {
  if (!(pivot > 1e-12 * Math.max(diagonal, 1e-300)))
    throw new RangeError("the columns are linearly dependent: leave one out or raise the penalty");
  return pivot;
};

/** A pivot that rounding made negative counts as a tiny positive one. */
export const atLeastTiny: PivotRule = (pivot, diagonal) =>
  Math.max(pivot, 1e-10 * Math.abs(diagonal) + 1e-300);

/**
 * L with L·Lᵀ = A, row-major, the upper half zero; of the row-major `matrix` only the lower half is read.
 * Degenerate: size 0 gives an empty factor; a pivot that is too small is what the rule makes of it.
 *
 * @example cholesky(Float64Array.of(4, 2, 2, 10), 2) // [2, 0, 1, 3]
 */
export function cholesky(matrix: Float64Array, size: number, rule = positive): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let inner = 0; inner < column; inner++)
        rest -= factor[row * size + inner]! * factor[column * size + inner]!;
      factor[row * size + column] =
        row === column
          ? Math.sqrt(rule(rest, matrix[row * size + row]!))
          : rest / factor[column * size + column]!;
    }
  return factor;
}

/**
 * x with L·Lᵀ·x = right.
 *
 * @example solveFactored(cholesky(Float64Array.of(4, 2, 2, 3), 2), Float64Array.of(2, 5)) // [-0.5, 2]
 */
export function solveFactored(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let rest = right[row]!;
    for (let column = 0; column < row; column++) rest -= factor[row * size + column]! * solution[column]!;
    solution[row] = rest / factor[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = solution[row]!;
    for (let below = row + 1; below < size; below++) rest -= factor[below * size + row]! * solution[below]!;
    solution[row] = rest / factor[row * size + row]!;
  }
  return solution;
}
