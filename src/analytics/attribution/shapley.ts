// Shapley value: what does a channel add, averaged over every order in which the channels could have joined?
//
// Assumption: the worth of a set S of channels is v(S) = conversions of the journeys whose channels all lie within S,
// so order and repetition within a journey do not count, only who took part.
// v is a sum of unanimity games, one for each set T of channels that occurs: the game pays c(T) as soon as all of T
// are there. The Shapley value of such a game is c(T) / |T| for each member, and the value is additive, so
//
//     credit(i) = Σ over sets T that contain i of c(T) / |T|
//
// which is exact for any number of channels, without visiting the 2^n coalitions (at 20 channels a million of them).
// Reference: Shapley, "A value for n-person games", 1953; Zhao, Mahboobi and Bagheri, "Shapley value methods for
// attribution modeling in online advertising", 2018 (the simplified formula).
import { channelsOf, type Credits, type Journeys } from "./paths.ts";

/**
 * Exact set-based Shapley values of conversions and of value.
 * Degenerate: a journey without a touch credits nobody; a channel in no converting journey gets 0 (null player).
 *
 * @example
 * // a alone 4 orders, a and b together 6: a gets 4 + 3, b gets 3.
 * shapley([
 *   { path: ["a"], conversions: 4, value: 0, nulls: 0 },
 *   { path: ["a", "b"], conversions: 6, value: 0, nulls: 0 },
 * ]).get("a"); // { conversions: 7, value: 0 }
 */
export function shapley(journeys: readonly Journeys[]): Credits {
  const sums = new Map(channelsOf(journeys).map((channel) => [channel, { conversions: 0, value: 0 }]));
  for (const { path, conversions, value } of journeys) {
    const members = new Set(path);
    for (const channel of members) {
      const sum = sums.get(channel);
      if (sum === undefined) continue;
      sum.conversions += conversions / members.size;
      sum.value += value / members.size;
    }
  }
  return sums;
}
