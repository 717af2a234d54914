// First touch: who opens journeys that end in a conversion?
//
// Assumption: the channel that brought somebody for the first time deserves everything that followed.
// It answers a question about reach, never one about closing, and sees only as far back as the look-back window.
// Reference: Dalessandro et al., "Causally motivated attribution for online advertising", ADKDD 2012.
import { creditByTouch, type Credits, type Journeys } from "./paths.ts";

/**
 * All credit of a journey to its first touch.
 * Degenerate: a journey without a touch credits nobody; no journeys give no channels.
 *
 * @example
 * // Three orders that began with social and ended with search: social is credited with 3.
 * firstTouch([{ path: ["social", "search"], conversions: 3, value: 90, nulls: 0 }]).get("social"); // { conversions: 3, value: 90 }
 */
export function firstTouch(journeys: readonly Journeys[]): Credits {
  return creditByTouch(journeys, (touches) =>
    Array.from({ length: touches }, (_, index) => (index === 0 ? 1 : 0)),
  );
}
