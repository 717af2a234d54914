// The best of all combinations when outcomes add up: one choice a channel under a common capacity.
//
// Mean outcomes are sums over channels, so dynamic programming over the money finds the best grid allocation whatever
// the curves look like: S-shaped ones included, where climbing would stop at the first hill.
// Reference: Bellman, "Dynamic Programming", Princeton 1957; the multiple-choice knapsack of Kellerer, Pferschy and
// Pisinger, "Knapsack Problems", Springer 2004, chapter 11.

export interface Options {
  /** Value of choice 0, 1, 2, …; each costs `cost` units more than the one before, the first nothing. */
  readonly values: Float64Array;
  readonly cost: number;
}

/**
 * The number of the choice for each channel that maximises the sum of values within `capacity` units.
 * Degenerate: no channels give no choices; of equal sums the cheaper choice of the last channels wins.
 * @example bestOnGrid([{ values: Float64Array.of(0, 1), cost: 1 }, { values: Float64Array.of(0, 5), cost: 1 }], 1) // [0, 1]
 */
export function bestOnGrid(channels: readonly Options[], capacity: number): number[] {
  let best = new Float64Array(capacity + 1);
  const chosen = channels.map(({ values, cost }) => {
    const next = new Float64Array(capacity + 1);
    const choice = new Int32Array(capacity + 1);
    for (let money = 0; money <= capacity; money++) {
      const last = Math.min(values.length - 1, Math.floor(money / cost));
      let most = best[money]! + values[0]!;
      for (let option = 1; option <= last; option++) {
        const value = best[money - option * cost]! + values[option]!;
        if (value <= most) continue;
        most = value;
        choice[money] = option;
      }
      next[money] = most;
    }
    best = next;
    return { choice, cost };
  });
  let money = capacity;
  const picked = chosen.toReversed().map(({ choice, cost }) => {
    const option = choice[money]!;
    money -= option * cost;
    return option;
  });
  return picked.reverse();
}
