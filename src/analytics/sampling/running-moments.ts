// Mean and covariance of the draws so far, in one pass and without cancellation.
// Reference: Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962).

export interface RunningMoments {
  add(draw: Float64Array): void;
  count(): number;
  /** Unbiased covariance, row-major; NaN below two draws. */
  covariance(): Float64Array;
  reset(): void;
}

export function createRunningMoments(size: number): RunningMoments {
  const mean = new Float64Array(size);
  const products = new Float64Array(size * size);
  const before = new Float64Array(size);
  let count = 0;
  return {
    add(draw) {
      count++;
      for (let index = 0; index < size; index++) {
        before[index] = draw[index]! - mean[index]!;
        mean[index]! += before[index]! / count;
      }
      for (let row = 0; row < size; row++) {
        const after = draw[row]! - mean[row]!;
        for (let column = 0; column <= row; column++)
          products[row * size + column]! += after * before[column]!;
      }
    },
    count: () => count,
    covariance() {
      const matrix = new Float64Array(size * size);
      for (let row = 0; row < size; row++)
        for (let column = 0; column <= row; column++)
          matrix[row * size + column] = matrix[column * size + row] =
            products[row * size + column]! / (count - 1);
      return matrix;
    },
    reset() {
      count = 0;
      mean.fill(0);
      products.fill(0);
    },
  };
}
