// How much of one series others already say: what cannot be told apart in the data cannot be told apart by a model.

/** Pearson's correlation; 0 where a series never changes. @example correlation([1, 2, 3], [2, 4, 6]) // 1 */
export function correlation(first: readonly number[], second: readonly number[]): number {
  const a = centred(first);
  const b = centred(second);
  const norm = Math.sqrt(product(a, a) * product(b, b));
  return norm === 0 ? 0 : product(a, b) / norm;
}

/**
 * Share of the variance of `series` that a linear combination of `others` explains (R²), by Gram-Schmidt.
 *
 * @example explainedBy([1, 2, 3, 5], [[1, 2, 3, 4]]) // 0.966
 */
export function explainedBy(series: readonly number[], others: readonly (readonly number[])[]): number {
  const target = centred(series);
  const whole = product(target, target);
  if (whole === 0) return 0;
  const basis: number[][] = [];
  let explained = 0;
  for (const other of others) {
    const raw = centred(other);
    const rest = basis.reduce((vector, unit) => minus(vector, unit, product(vector, unit)), raw);
    const length = Math.sqrt(product(rest, rest));
    // What is left of a repeated series is rounding.
    if (length <= 1e-9 * Math.sqrt(product(raw, raw))) continue;
    const unit = rest.map((value) => value / length);
    basis.push(unit);
    explained += product(target, unit) ** 2;
  }
  return Math.min(1, explained / whole);
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function minus(vector: readonly number[], unit: readonly number[], factor: number): number[] {
  return vector.map((value, index) => value - factor * (unit[index] ?? 0));
}
