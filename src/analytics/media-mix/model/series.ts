// What the model must know of a column to choose scales for it.

export interface SeriesShape {
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  /** Largest absolute value. */
  readonly size: number;
}

/** Degenerate: an empty column is all 0. @example shapeOf([1, 3]) // mean 2, sd 1, least 1, most 3, size 3 */
export function shapeOf(values: readonly number[]): SeriesShape {
  if (values.length === 0) return { mean: 0, sd: 0, least: 0, most: 0, size: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { mean, sd: Math.sqrt(square), least, most, size: Math.max(Math.abs(least), Math.abs(most)) };
}

/** The first of the scales that is one: above 0 and a number; 1 when none is. */
export function scaleFrom(...scales: readonly number[]): number {
  return scales.find((scale) => Number.isFinite(scale) && scale > 0) ?? 1;
}
