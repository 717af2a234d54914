// Features as linear models need them: an intercept, columns of mean 0 and deviation 1, and a mark where a value is missing.
import type { Features } from "./features.ts";

/** Row-major; column 0 is the intercept. */
export interface Design {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
  readonly names: readonly string[];
}

/**
 * Standardises over all rows (no outcome is looked at); a missing value becomes the mean, and a column with missing
 * values gets a second one that marks them. Degenerate: a column without spread is left out.
 */
export function design({ rows, names, columns }: Features): Design {
  const told = columns.flatMap((column, index): { name: string; column: Float64Array }[] => {
    const own = { name: names[index] ?? "", column };
    if (!column.some(Number.isNaN)) return [own];
    const mark = Float64Array.from(column, (value) => (Number.isNaN(value) ? 1 : 0));
    return [own, { name: `${own.name} is missing`, column: mark }];
  });
  const kept = told
    .map((own) => ({ ...own, ...spreadOf(own.column) }))
    .filter(({ deviation }) => deviation > 0);
  const width = 1 + kept.length;
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) values[row * width] = 1;
  kept.forEach(({ column, mean, deviation }, index) => {
    for (let row = 0; row < rows; row++) {
      const value = column[row]!;
      values[row * width + 1 + index] = Number.isNaN(value) ? 0 : (value - mean) / deviation;
    }
  });
  return { rows, width, values, names: ["intercept", ...kept.map(({ name }) => name)] };
}

/** Mean and deviation (of the population) of what is there. */
export function spreadOf(column: Float64Array): { mean: number; deviation: number } {
  const there = column.filter((value) => !Number.isNaN(value));
  if (there.length === 0) return { mean: 0, deviation: 0 };
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const squares = there.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / there.length);
  // Rounding leaves a constant column a deviation near 1e-17 of its size.
  return { mean, deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 0 };
}
