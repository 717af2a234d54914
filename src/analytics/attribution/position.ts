// Position-based: who opens and who closes, with a rest for those in between?
//
// Assumption: the first and the last touch matter most (40% each), what lies between shares the remaining 20%.
// The three numbers are a convention, not an estimate: read it as a compromise between first and last touch.
// Reference: Kannan, Reinartz and Verhoef, "The path to purchase and attribution modeling", IJRM 33 (2016).
import { creditByTouch, type Credits, type Journeys } from "./paths.ts";

export interface PositionShares {
  readonly first?: number;
  readonly last?: number;
}

/**
 * Credit by position: `first` and `last` as fractions, the middle touches share the rest equally.
 * With one touch it takes everything; with two the rest falls to both in the ratio of `first` to `last`.
 * Degenerate: a journey without a touch credits nobody; no journeys give no channels.
 *
 * @example
 * // x, y with 40/40: half each. With 30/70: 3 and 7 of 10.
 * position([{ path: ["x", "y"], conversions: 10, value: 0, nulls: 0 }]).get("x"); // { conversions: 5, value: 0 }
 */
export function position(
  journeys: readonly Journeys[],
  { first = 0.4, last = 0.4 }: PositionShares = {},
): Credits {
  return creditByTouch(journeys, (touches) =>
    Array.from({ length: touches }, (_, index) => {
      if (index === 0) return touches === 1 ? 1 : first;
      if (index === touches - 1) return last;
      return Math.max(0, 1 - first - last) / (touches - 2);
    }),
  );
}
