// Time decay: who was there shortly before the conversion?
//
// Assumption: a touch's influence halves every `halfLifeDays` before the conversion.
// Paths carry no times, so one step back counts as one day; that is coarse, and said wherever the result is shown.
// Reference: Kannan, Reinartz and Verhoef, "The path to purchase and attribution modeling", IJRM 33 (2016).
import { creditByTouch, type Credits, type Journeys } from "./paths.ts";

/**
 * A touch `s` steps before the last one weighs 2^(−s / halfLifeDays).
 * Degenerate: a journey without a touch credits nobody; an infinite half-life is `linear`; a half-life near zero,
 * zero itself and below are read as `lastTouch`.
 *
 * @example
 * // a one step before b, half-life one day: weights 1/2 and 1, so a gets a third of 9.
 * timeDecay([{ path: ["a", "b"], conversions: 9, value: 0, nulls: 0 }], { halfLifeDays: 1 }).get("a"); // { conversions: 3, value: 0 }
 */
export function timeDecay(
  journeys: readonly Journeys[],
  { halfLifeDays = 7 }: { readonly halfLifeDays?: number } = {},
): Credits {
  return creditByTouch(journeys, (touches) =>
    Array.from({ length: touches }, (_, index) => {
      const steps = touches - 1 - index;
      if (steps === 0) return 1;
      return halfLifeDays > 0 ? 2 ** (-steps / halfLifeDays) : 0;
    }),
  );
}
