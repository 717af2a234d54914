// Last touch: who is there when the conversion happens?
//
// Assumption: only the final step counts. Most web-shop reports read this way without saying so, which is why
// it is the usual second reading; it flatters brand search, direct visits and coupon partners.
// Reference: Dalessandro et al., "Causally motivated attribution for online advertising", ADKDD 2012.
import { creditByTouch, type Credits, type Journeys } from "./paths.ts";

/**
 * All credit of a journey to its last touch.
 * Degenerate: a journey without a touch credits nobody; no journeys give no channels.
 *
 * @example
 * lastTouch([{ path: ["social", "search"], conversions: 3, value: 90, nulls: 0 }]).get("search"); // { conversions: 3, value: 90 }
 */
export function lastTouch(journeys: readonly Journeys[]): Credits {
  return creditByTouch(journeys, (touches) =>
    Array.from({ length: touches }, (_, index) => (index === touches - 1 ? 1 : 0)),
  );
}
