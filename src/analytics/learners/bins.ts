// Columns in few steps: gradient boosting looks for a split between bins, not between all values.

export interface Bins {
  readonly rows: number;
  /** One array a column: 0 is missing, 1 … count are ascending bins. */
  readonly columns: readonly Uint8Array[];
  /** Bins of each column, missing not counted. */
  readonly counts: readonly number[];
  /** Where each column's bins begin when all stand in one row; the last entry is their number. */
  readonly offsets: Int32Array;
}

const mostBins = 63;

/**
 * Bins of about equal size with borders halfway between two values; equal values share a bin.
 * Degenerate: a column of missing values has one empty bin, so that nothing is ever split on it.
 *
 * @example
 * binned([Float64Array.of(5, 1, NaN, 5)]).columns[0] // 2, 1, 0, 2
 */
export function binned(columns: readonly Float64Array[], rows: number = columns[0]?.length ?? 0): Bins {
  const borders = columns.map(bordersOf);
  const counts = borders.map((edges) => edges.length + 1);
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, column) => (offsets[column + 1] = (offsets[column] ?? 0) + count + 1));
  const placed = columns.map((values, index) => {
    const edges = borders[index] ?? new Float64Array();
    return Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + below(edges, value)));
  });
  return { rows, columns: placed, counts, offsets };
}

function bordersOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  const halfway = (index: number): number => ((distinct[index] ?? 0) + (distinct[index + 1] ?? 0)) / 2;
  if (distinct.length <= mostBins)
    return Float64Array.from({ length: Math.max(0, distinct.length - 1) }, (_, index) => halfway(index));
  const edges = new Set<number>();
  for (let step = 1; step < mostBins; step++) {
    const value = sorted[Math.floor((step * sorted.length) / mostBins)] ?? 0;
    const place = below(distinct, value);
    if (place > 0) edges.add(halfway(place - 1));
  }
  return Float64Array.from(edges);
}

/** How many of the ascending `edges` are below the value. */
function below(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
