// The Shapley value by its definition, for any game: the yardstick that the closed form of `shapley` is held to.
//
//     φ(i) = Σ over coalitions S without i of  |S|!·(n − |S| − 1)!/n! · (v(S ∪ i) − v(S))
//
// Exact over all 2^n coalitions up to 20 players; beyond, the mean marginal worth over random orders of joining, with the
// standard error of that mean. Attribution itself needs neither: its game is a sum of unanimity games.
// Reference: Shapley, "A value for n-person games", 1953; Castro, Gómez and Tejada, "Polynomial calculation of the Shapley
// value based on sampling", Computers & Operations Research 36 (2009).
import { random, shuffle } from "../learners/random.ts";

/** A million coalitions; each further player doubles them. */
export const mostExactPlayers = 20;

/**
 * `worth[S]` is what the coalition S gets, bit i of S being player i; the empty one may be worth something.
 * Degenerate: no players have no values; a length that is no power of two, or too many players, throws a RangeError.
 *
 * @example
 * // One alone 4, both together 10, the other alone nothing.
 * shapleyOfGame(Float64Array.of(0, 4, 0, 10)); // 7, 3
 */
export function shapleyOfGame(worth: Float64Array): Float64Array {
  const players = Math.log2(worth.length);
  if (!Number.isInteger(players))
    throw new RangeError(`${worth.length} is no number of coalitions: no power of two`);
  if (players > mostExactPlayers)
    throw new RangeError(
      `${players} players are more than ${mostExactPlayers}: sample the orders of joining`,
    );
  const weights = weightsOf(players);
  const values = new Float64Array(players);
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    let sum = 0;
    for (let coalition = 0; coalition < worth.length; coalition++)
      if ((coalition & bit) === 0)
        sum += weights[sizeOf(coalition)]! * (worth[coalition | bit]! - worth[coalition]!);
    values[player] = sum;
  }
  return values;
}

/** By size of S: |S|!·(n − |S| − 1)!/n! = 1 / (n · binomial(n − 1, |S|)). */
function weightsOf(players: number): Float64Array {
  const weights = new Float64Array(players);
  let binomial = 1;
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * binomial);
    binomial = (binomial * (players - 1 - size)) / (size + 1);
  }
  return weights;
}

/** Members of a coalition: bits summed in pairs, fours, bytes. */
function sizeOf(coalition: number): number {
  const pairs = coalition - ((coalition >> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export interface SampledValue {
  readonly value: number;
  /** Of the mean over orders; it shrinks with the square root of their number. */
  readonly standardError: number;
}

/**
 * For any number of players; `worth` is asked with the members so far (1 at their place), whom it must not change.
 * Every order hands out the whole worth, so the values add up to it exactly. Degenerate: under 2 orders throws a RangeError.
 */
export function sampleShapley(
  players: number,
  worth: (members: Uint8Array) => number,
  { orders = 1000, seed = 1 }: { readonly orders?: number; readonly seed?: number } = {},
): SampledValue[] {
  if (orders < 2) throw new RangeError("a standard error needs at least two orders");
  const chance = random(seed);
  const order = Int32Array.from({ length: players }, (_, player) => player);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  for (let round = 0; round < orders; round++) {
    const members = new Uint8Array(players);
    let before = worth(members);
    for (const player of shuffle(order, chance)) {
      members[player] = 1;
      const after = worth(members);
      sums[player] = sums[player]! + after - before;
      squares[player] = squares[player]! + (after - before) ** 2;
      before = after;
    }
  }
  return Array.from(sums, (sum, player) => {
    const variance = Math.max(0, squares[player]! - (sum * sum) / orders) / (orders - 1);
    return { value: sum / orders, standardError: Math.sqrt(variance / orders) };
  });
}
