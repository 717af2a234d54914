// Draws of one number from several chains: cut in halves, ranked, folded, as the convergence checks want them.
import { normalQuantile } from "../distributions/normal-quantile.ts";
import { quantileOfSorted } from "../distributions/quantile.ts";

/** One array a chain, all of the same length. */
export type Chains = readonly Float64Array[];

/** Each chain as two, so that a drift within one shows as a difference between two; an odd middle draw is left out. */
export function splitChains(chains: Chains): Chains {
  return chains.flatMap((chain) => [
    chain.subarray(0, Math.floor(chain.length / 2)),
    chain.subarray(Math.ceil(chain.length / 2)),
  ]);
}

/** All draws of all chains in ascending order. */
export function pooled(chains: Chains): Float64Array {
  const all = new Float64Array(chains.reduce((sum, chain) => sum + chain.length, 0));
  let at = 0;
  for (const chain of chains) {
    all.set(chain, at);
    at += chain.length;
  }
  return all.sort();
}

/**
 * Each draw replaced by the normal value of its rank among all, ties sharing their mean rank: heavy tails then do no harm.
 * Reference: Blom's offset, (rank − 3/8) / (draws + 1/4).
 */
export function rankNormalised(chains: Chains): Chains {
  const sorted = pooled(chains);
  return chains.map((chain) =>
    chain.map((value) => {
      const rank = (firstAtLeast(sorted, value) + firstAbove(sorted, value) + 1) / 2;
      return normalQuantile((rank - 0.375) / (sorted.length + 0.25));
    }),
  );
}

/** Distance from the median of all draws: tells whether chains agree in spread. */
export function folded(chains: Chains): Chains {
  const middle = quantileOfSorted(pooled(chains), 0.5);
  return chains.map((chain) => chain.map((value) => Math.abs(value - middle)));
}

/** 1 where a draw is at most the quantile of all draws, else 0. */
export function belowQuantile(chains: Chains, probability: number): Chains {
  const border = quantileOfSorted(pooled(chains), probability);
  return chains.map((chain) => chain.map((value) => (value <= border ? 1 : 0)));
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  return search(sorted, (other) => other >= value);
}

function firstAbove(sorted: Float64Array, value: number): number {
  return search(sorted, (other) => other > value);
}

function search(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
