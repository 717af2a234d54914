// How many independent draws the correlated ones are worth.
//
// Autocorrelations, estimated over all chains together, are summed as long as pairs of neighbours stay positive and
// shrink (Geyer); chains that disagree have less to offer. Bulk size is about the middle of the distribution, tail size
// about its 5% and 95% quantiles, the smaller of both.
// Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner, "Rank-normalization, folding, and localization: an improved
// R-hat for assessing convergence of MCMC", Bayesian Analysis 16 (2021).
import { belowQuantile, rankNormalised, splitChains, type Chains } from "./chains.ts";

export function bulkEffectiveSize(chains: Chains): number {
  return effectiveSize(rankNormalised(splitChains(chains)));
}

export function tailEffectiveSize(chains: Chains): number {
  const at = (probability: number): number => effectiveSize(splitChains(belowQuantile(chains, probability)));
  return Math.min(at(0.05), at(0.95));
}

/**
 * Effective size of chains as they are. Degenerate: fewer than 4 draws a chain, or draws that never differ, give 0.
 */
export function effectiveSize(chains: Chains): number {
  const draws = chains[0]?.length ?? 0;
  if (draws < 4) return 0;
  const means = chains.map(meanOf);
  const within = meanOf(chains.map((chain, index) => autocovariance(chain, means[index]!, 0)));
  const between = chains.length > 1 ? varianceOf(means) : 0;
  const total = within + between;
  if (!(total > 0)) return 0;
  const unbiased = (within * draws) / (draws - 1);
  const correlation = (lag: number): number =>
    1 - (unbiased - meanOf(chains.map((chain, index) => autocovariance(chain, means[index]!, lag)))) / total;
  const all = chains.length * draws;
  return all / Math.max(correlationTime(correlation, draws), 1 / Math.log10(all));
}

/** Geyer's initial monotone sequence. */
function correlationTime(correlation: (lag: number) => number, draws: number): number {
  let [even, odd] = [1, correlation(1)];
  let lag = 0;
  let [sum, pair] = [0, Infinity];
  while (lag < draws - 5 && even + odd > 0) {
    pair = Math.min(pair, even + odd);
    sum += pair;
    lag += 2;
    [even, odd] = [correlation(lag), correlation(lag + 1)];
  }
  // The first correlation beyond the sequence still says something when it is positive.
  return -1 + 2 * sum + Math.max(0, even);
}

/** With the divisor n, as the spectrum wants it. */
function autocovariance(chain: Float64Array, mean: number, lag: number): number {
  let sum = 0;
  for (let draw = lag; draw < chain.length; draw++)
    sum += (chain[draw]! - mean) * (chain[draw - lag]! - mean);
  return sum / chain.length;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
