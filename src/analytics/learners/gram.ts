// The sums over rows that linear models are solved from.
import type { Design } from "./design.ts";

/**
 * XᵀWX of these rows, row-major, plus the penalty on the diagonal; `weights` by place in `rows`, null is 1.
 * The intercept is never penalised: the size of the outcome says nothing about its causes.
 */
export function gram(
  { width, values }: Design,
  { rows, weights, penalty }: { rows: Int32Array; weights: Float64Array | null; penalty: number },
): Float64Array {
  const matrix = new Float64Array(width * width);
  for (let index = 0; index < rows.length; index++) {
    const begin = rows[index]! * width;
    const weight = weights === null ? 1 : weights[index]!;
    for (let row = 0; row < width; row++) {
      const scaled = values[begin + row]! * weight;
      if (scaled === 0) continue;
      for (let column = 0; column <= row; column++) {
        const place = row * width + column;
        matrix[place] = matrix[place]! + scaled * values[begin + column]!;
      }
    }
  }
  for (let row = 0; row < width; row++) {
    for (let column = 0; column < row; column++) matrix[column * width + row] = matrix[row * width + column]!;
    if (row > 0) matrix[row * width + row] = matrix[row * width + row]! + penalty;
  }
  return matrix;
}

/** Xᵀv; `vector` by place in `rows`. */
export function project({ width, values }: Design, rows: Int32Array, vector: Float64Array): Float64Array {
  const sums = new Float64Array(width);
  for (let index = 0; index < rows.length; index++) {
    const begin = rows[index]! * width;
    for (let column = 0; column < width; column++)
      sums[column] = sums[column]! + values[begin + column]! * vector[index]!;
  }
  return sums;
}

/** Xb, one number for each of the rows. */
export function linearPredictor(
  { width, values }: Design,
  rows: Int32Array,
  coefficients: Float64Array,
): Float64Array {
  const sums = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const begin = rows[index]! * width;
    let sum = 0;
    for (let column = 0; column < width; column++) sum += values[begin + column]! * coefficients[column]!;
    sums[index] = sum;
  }
  return sums;
}
