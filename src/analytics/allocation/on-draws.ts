// Arithmetic on draws: one number a draw, the same draw at the same place everywhere.

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Share of the draws above 0: what "probability of being better" is. No change at all is not better. */
export function shareAbove(values: Float64Array, threshold = 0): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > threshold) count++;
  return values.length === 0 ? 0 : count / values.length;
}

export function minus(one: Float64Array, two: Float64Array): Float64Array {
  const out = new Float64Array(one.length);
  for (let i = 0; i < out.length; i++) out[i] = one[i]! - two[i]!;
  return out;
}

/** The sum, draw by draw. @param length of the result when there are no parts */
export function added(parts: readonly Float64Array[], length: number): Float64Array {
  const out = new Float64Array(length);
  for (const part of parts) for (let i = 0; i < length; i++) out[i] = out[i]! + part[i]!;
  return out;
}
