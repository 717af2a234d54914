// Dense linear algebra for Markov chains: the inverse of I − Q, and small systems solved with pivoting.

/**
 * The fundamental matrix N = (I − Q)⁻¹ of an absorbing chain, row-major, by Gauss-Jordan without pivoting.
 * I − Q is a diagonally dominant M-matrix when every state can reach absorption, so its pivots stay positive.
 * Degenerate: 0 states give an empty matrix. A state that never leaves its own circle throws a RangeError.
 *
 * @example fundamentalMatrix(Float64Array.of(0.5), 1)[0] // 2: a state left with probability 1/2 is visited twice
 */
export function fundamentalMatrix(transitions: Float64Array, size: number): Float64Array {
  const matrix = transitions.map((probability) => -probability);
  for (let state = 0; state < size; state++)
    matrix[at(state, state, size)] = 1 + get(matrix, state, state, size);
  for (let pivot = 0; pivot < size; pivot++) {
    const diagonal = get(matrix, pivot, pivot, size);
    if (!(diagonal > 1e-12)) throw new RangeError("a state of the chain never reaches its end");
    const pivotRow = matrix.subarray(pivot * size, (pivot + 1) * size);
    for (let column = 0; column < size; column++) pivotRow[column] = (pivotRow[column] ?? 0) / diagonal;
    pivotRow[pivot] = 1 / diagonal;
    for (let row = 0; row < size; row++) {
      const factor = get(matrix, row, pivot, size);
      if (row === pivot || factor === 0) continue;
      const target = matrix.subarray(row * size, (row + 1) * size);
      target[pivot] = 0;
      for (let column = 0; column < size; column++)
        target[column] = (target[column] ?? 0) - factor * (pivotRow[column] ?? 0);
    }
  }
  return matrix;
}

function at(row: number, column: number, size: number): number {
  return row * size + column;
}

function get(matrix: Float64Array, row: number, column: number, size: number): number {
  return matrix[at(row, column, size)] ?? 0;
}

/**
 * x with A·x = b by Gaussian elimination with partial pivoting.
 * Degenerate: an empty system has the empty solution; a singular one throws a RangeError.
 *
 * @example solve([[2, 0], [1, 1]], [2, 3]) // [1, 2]
 */
export function solve(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const system = rows.map((row, index) => [...row, right[index] ?? 0]);
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(system[row]?.[pivot] ?? 0) > Math.abs(system[best]?.[pivot] ?? 0)) best = row;
    const chosen = system[best] ?? [];
    const diagonal = chosen[pivot] ?? 0;
    if (diagonal === 0) throw new RangeError("singular system");
    system[best] = system[pivot] ?? [];
    system[pivot] = chosen;
    for (let row = pivot + 1; row < size; row++) eliminate(system[row] ?? [], chosen, pivot, diagonal);
  }
  const solution: number[] = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = system[row]?.[size] ?? 0;
    for (let column = row + 1; column < size; column++)
      rest -= (system[row]?.[column] ?? 0) * (solution[column] ?? 0);
    solution[row] = rest / (system[row]?.[row] ?? 1);
  }
  return solution;
}

function eliminate(target: number[], source: readonly number[], pivot: number, diagonal: number): void {
  const factor = (target[pivot] ?? 0) / diagonal;
  if (factor === 0) return;
  for (let column = pivot; column < source.length; column++)
    target[column] = (target[column] ?? 0) - factor * (source[column] ?? 0);
}
