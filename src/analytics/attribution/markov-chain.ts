// Counts journeys into an absorbing Markov chain: states are the last one to three touches, ends are conversion and nothing.
import type { Journeys } from "./paths.ts";

export interface Chain {
  /** The channel that each state ends with: being in the state means having just touched it. */
  readonly last: readonly string[];
  /** Probability that a journey begins in the state. */
  readonly start: Float64Array;
  /** Row-major: probability of going from one state to another. */
  readonly transitions: Float64Array;
  /** Probability of converting next. */
  readonly conversion: Float64Array;
  /** The same, times the mean value of the conversions that follow the state. */
  readonly value: Float64Array;
}

interface Count {
  readonly last: string;
  start: number;
  leaving: number;
  conversions: number;
  value: number;
  readonly next: Map<number, number>;
}

/**
 * A state is the tuple of the last `order` touches; near the start it is shorter. Each journey counts as often as it
 * was walked, converting or not. Degenerate: journeys without a touch, or walked never, add nothing.
 *
 * @example
 * // a>b 3 orders, 1 nothing; a>c 1 and 1: from a to b 4 of 6, from b to the conversion 3 of 4.
 */
export function buildChain(journeys: readonly Journeys[], order: number): Chain {
  const states = new Map<string, number>();
  const counts: Count[] = [];
  let walked = 0;
  for (const journey of journeys) {
    const times = journey.conversions + journey.nulls;
    if (journey.path.length === 0 || times <= 0) continue;
    walked += times;
    walk(journey, { order, times, states, counts });
  }
  const size = counts.length;
  const transitions = new Float64Array(size * size);
  counts.forEach((count, row) => {
    for (const [to, times] of count.next) transitions[row * size + to] = times / count.leaving;
  });
  return {
    last: counts.map((count) => count.last),
    start: Float64Array.from(counts, (count) => (walked > 0 ? count.start / walked : 0)),
    transitions,
    conversion: Float64Array.from(counts, (count) => count.conversions / count.leaving),
    value: Float64Array.from(counts, (count) => count.value / count.leaving),
  };
}

function walk(
  { path, conversions, value }: Journeys,
  {
    order,
    times,
    states,
    counts,
  }: {
    readonly order: number;
    readonly times: number;
    readonly states: Map<string, number>;
    readonly counts: Count[];
  },
): void {
  let before: Count | null = null;
  path.forEach((channel, index) => {
    const key = JSON.stringify(path.slice(Math.max(0, index - order + 1), index + 1));
    const state = states.get(key) ?? counts.length;
    const count = counts[state] ?? {
      last: channel,
      start: 0,
      leaving: 0,
      conversions: 0,
      value: 0,
      next: new Map(),
    };
    states.set(key, state);
    counts[state] = count;
    if (before === null) count.start += times;
    else before.next.set(state, (before.next.get(state) ?? 0) + times);
    count.leaving += times;
    if (index === path.length - 1) {
      count.conversions += conversions;
      count.value += value;
    }
    before = count;
  });
}
