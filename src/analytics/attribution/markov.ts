// Markov chain: what would be lost if a channel were not there?
//
// Journeys are read as walks over channels from a start to "conversion" or "nothing". The removal effect of a channel
// is the share of the probability of conversion that is lost when every visit to it leads to "nothing"; credit is
// handed out in proportion to removal effects. Journeys that ended in nothing count: without them every channel
// would look as if it always led to a conversion.
//
// Assumption: the next step depends only on the last `order` touches, and a removed channel's visitors are lost
// rather than coming another way. The second part overstates channels such as brand search.
//
// The chain is solved exactly, not simulated: with N = (I − Q)⁻¹ and h = N·r (probability of conversion from each
// state), removing the states S of a channel leaves  P − π·h_S,  where π, the distribution of the first visit to S,
// solves  π·N_SS = (start·N)_S.
// Value is treated the same way, r weighted with the mean value of a conversion that follows the state.
// Reference: Anderl, Becker, von Wangenheim and Schumann, "Mapping the customer journey", IJRM 33 (2016).
import { buildChain, type Chain } from "./markov-chain.ts";
import { fundamentalMatrix, solve } from "./linear-solve.ts";
import { channelsOf, creditByStrength, totalOf, type Credits, type Journeys } from "./paths.ts";

export type MarkovOrder = 1 | 2 | 3;

export interface MarkovResult {
  readonly credits: Credits;
  /** By channel, 0 to 1: share of the probability of conversion that its removal costs. */
  readonly removalEffects: ReadonlyMap<string, number>;
  /** Probability that a journey ends in a conversion. */
  readonly conversionProbability: number;
  readonly states: number;
}

/** The dense solve needs states² numbers and states³ steps: 1,500 states take 18 MB and some seconds. */
export const mostStates = 1500;

/**
 * Removal effects and credits of an absorbing Markov chain of order 1 to 3.
 * Degenerate: without conversions all effects and credits are 0; with a single channel its effect is 1;
 * journeys without a touch are left out; more than `mostStates` states throw a RangeError.
 *
 * @example
 * // a>b: 3 orders and 1 visit that led nowhere; a>c: 1 and 1. P = 4/6; without b only a>c is left: 1/6.
 * markov([
 *   { path: ["a", "b"], conversions: 3, value: 0, nulls: 1 },
 *   { path: ["a", "c"], conversions: 1, value: 0, nulls: 1 },
 * ]).removalEffects.get("b"); // 0.75
 */
export function markov(
  journeys: readonly Journeys[],
  { order = 1 }: { readonly order?: MarkovOrder } = {},
): MarkovResult {
  const chain = buildChain(journeys, order);
  const size = chain.last.length;
  if (size > mostStates)
    throw new RangeError(`${size} states are more than ${mostStates}: choose a lower order`);
  const visits = fundamentalMatrix(chain.transitions, size);
  const reach = (ends: Float64Array): Float64Array =>
    Float64Array.from(ends, (_, row) => dotRow(visits, row, ends));
  const solved: Solved = {
    visits,
    size,
    startVisits: startVisits(chain, visits),
    conversion: reach(chain.conversion),
    value: reach(chain.value),
  };
  const base = { conversions: dot(chain.start, solved.conversion), value: dot(chain.start, solved.value) };
  const losses = channelsOf(journeys).map(
    (channel) => [channel, lossWithout(channel, chain, solved)] as const,
  );
  const share = (part: number, whole: number): number => (whole > 0 ? Math.max(0, part / whole) : 0);
  const effects = new Map(
    losses.map(([channel, loss]) => [
      channel,
      { conversions: share(loss.conversions, base.conversions), value: share(loss.value, base.value) },
    ]),
  );
  return {
    credits: creditByStrength(totalOf(journeys), effects),
    removalEffects: new Map([...effects].map(([channel, effect]) => [channel, effect.conversions])),
    conversionProbability: base.conversions,
    states: size,
  };
}

interface Solved {
  readonly visits: Float64Array;
  readonly size: number;
  /** Expected visits to each state of one journey from its start. */
  readonly startVisits: Float64Array;
  /** Probability of conversion, and expected value, from each state. */
  readonly conversion: Float64Array;
  readonly value: Float64Array;
}

function startVisits({ start }: Chain, visits: Float64Array): Float64Array {
  const size = start.length;
  const sums = new Float64Array(size);
  for (let from = 0; from < size; from++) {
    const probability = start[from] ?? 0;
    if (probability === 0) continue;
    for (let to = 0; to < size; to++)
      sums[to] = (sums[to] ?? 0) + probability * (visits[from * size + to] ?? 0);
  }
  return sums;
}

function lossWithout(channel: string, chain: Chain, solved: Solved): { conversions: number; value: number } {
  const removed = chain.last.flatMap((name, state) => (name === channel ? [state] : []));
  const between = (from: number, to: number): number => solved.visits[from * solved.size + to] ?? 0;
  const firstVisit = solve(
    removed.map((to) => removed.map((from) => between(from, to))),
    removed.map((state) => solved.startVisits[state] ?? 0),
  );
  const sum = (after: Float64Array): number =>
    removed.reduce((total, state, index) => total + (firstVisit[index] ?? 0) * (after[state] ?? 0), 0);
  return { conversions: sum(solved.conversion), value: sum(solved.value) };
}

function dotRow(matrix: Float64Array, row: number, vector: Float64Array): number {
  return dot(matrix.subarray(row * vector.length, (row + 1) * vector.length), vector);
}

function dot(one: Float64Array, two: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (two[index] ?? 0);
  return sum;
}
