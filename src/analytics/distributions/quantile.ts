// Sample quantiles, linear between neighbours.
// Reference: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), type 7.

/** Of values in ascending order. Degenerate: NaN of nothing. @example quantileOfSorted([1, 2, 3, 4], 0.5) // 2.5 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Mean and the middle 94%. */
export interface Interval {
  readonly mean: number;
  readonly q03: number;
  readonly q97: number;
}

/** Degenerate: all NaN of nothing. @example intervalOf([1, 2, 3]).mean // 2 */
export function intervalOf(values: ArrayLike<number>): Interval {
  const sorted = Float64Array.from(values).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { mean, q03: quantileOfSorted(sorted, 0.03), q97: quantileOfSorted(sorted, 0.97) };
}
