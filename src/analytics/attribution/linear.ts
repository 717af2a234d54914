// Linear: who takes part in journeys that end in a conversion?
//
// Assumption: every touch helped equally, wherever it stood; a channel touched twice helped twice.
// Reference: Shao and Li, "Data-driven multi-touch attribution models", KDD 2011 (as the common heuristic).
import { creditByTouch, type Credits, type Journeys } from "./paths.ts";

/**
 * Credit in equal parts to all touches of a journey.
 * Degenerate: a journey without a touch credits nobody; no journeys give no channels.
 *
 * @example
 * // Six orders over a, a, b: two of three touches are a's.
 * linear([{ path: ["a", "a", "b"], conversions: 6, value: 60, nulls: 0 }]).get("a"); // { conversions: 4, value: 40 }
 */
export function linear(journeys: readonly Journeys[]): Credits {
  return creditByTouch(journeys, (touches) => Array.from({ length: touches }, () => 1));
}
