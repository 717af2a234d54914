// The average effect: what did the treatment change for the mean person?
//
// Difference of mean outcomes, each group with its own variance. Assumption: treatment was given by chance; the interval
// is the normal one, so it wants some dozens of people a group.
// Reference: Neyman (1923), Statistical Science 5 (1990); Welch, Biometrika 34 (1947).

export interface Effect {
  readonly value: number;
  /** Null when a group has fewer than two people. */
  readonly standardError: number | null;
  /** 95 %. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** The quantile of the normal distribution that leaves 2.5 % above it. */
export const normal975 = 1.959963984540054;

/**
 * Of these rows. Degenerate: null when one group has nobody.
 *
 * @example
 * // Treated 1, 0, controls 0, 0: 0.5, standard error √(0.5/2 + 0) = 0.5.
 */
export function averageEffect(
  treatment: Uint8Array,
  outcome: Float64Array,
  rows: Int32Array = Int32Array.from(treatment, (_, row) => row),
): Effect | null {
  const treated = momentsOf(
    outcome,
    rows.filter((row) => treatment[row] === 1),
  );
  const controls = momentsOf(
    outcome,
    rows.filter((row) => treatment[row] === 0),
  );
  if (treated.count === 0 || controls.count === 0) return null;
  const value = treated.mean - controls.mean;
  if (treated.count === 1 || controls.count === 1) return { value, standardError: null, interval: null };
  const standardError = Math.sqrt(treated.variance / treated.count + controls.variance / controls.count);
  return withInterval(value, standardError);
}

export function withInterval(value: number, standardError: number): Effect {
  const half = normal975 * standardError;
  return { value, standardError, interval: [value - half, value + half] };
}

function momentsOf(
  outcome: Float64Array,
  rows: Int32Array,
): { count: number; mean: number; variance: number } {
  const count = rows.length;
  const mean = rows.reduce((sum, row) => sum + outcome[row]!, 0) / count;
  const squares = rows.reduce((sum, row) => sum + (outcome[row]! - mean) ** 2, 0);
  return { count, mean, variance: count > 1 ? squares / (count - 1) : 0 };
}
