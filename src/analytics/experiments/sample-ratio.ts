// Sample-ratio mismatch: do the arms have the sizes that the split promised?
//
// A split that differs by more than chance means that people were lost or counted on the way, and not equally in each
// arm; then no difference between the arms can be trusted, whatever its p-value.
// Reference: Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019.
import { chiSquareAbove } from "../distributions/chi-square.ts";

export interface SampleRatio {
  /** Of Pearson's chi-square test. */
  readonly pValue: number;
  /** Below `suspicious`. */
  readonly mismatch: boolean;
  /** Shares, in the order of the arms. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
}

/** So small because the check runs on every test, and a false alarm stops a good one. */
export const suspicious = 0.001;

/**
 * `weights` say how the traffic was meant to be split; only their ratio counts, and without them all arms are equal.
 * Degenerate: nobody at all is no mismatch; weights that are not positive, or not one for each arm, throw a RangeError.
 *
 * @example sampleRatioOf([1000, 1200]).mismatch // true, p = 0.00002
 */
export function sampleRatioOf(
  people: readonly number[],
  weights: readonly number[] = people.map(() => 1),
): SampleRatio {
  if (weights.length !== people.length || weights.some((weight) => !(weight > 0)))
    throw new RangeError(`the split needs ${people.length} positive weights, one for each arm`);
  const add = (sum: number, next: number): number => sum + next;
  const all = people.reduce(add, 0);
  const whole = weights.reduce(add, 0);
  const expected = weights.map((weight) => weight / whole);
  if (all === 0) return { pValue: 1, mismatch: false, observed: people.map(() => 0), expected };
  const deviation = people
    .map((count, index) => {
      const meant = all * (expected[index] ?? 0);
      return (count - meant) ** 2 / meant;
    })
    .reduce(add, 0);
  const pValue = chiSquareAbove(deviation, people.length - 1);
  return { pValue, mismatch: pValue < suspicious, observed: people.map((count) => count / all), expected };
}
