// R-hat: do the chains tell the same story?
//
// The spread of all draws against the spread within chains; 1 when they agree, to be trusted below 1.01. Ranks make it
// blind to heavy tails, folding lets it see chains of the same mean and another width.
// Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner, Bayesian Analysis 16 (2021).
import { folded, rankNormalised, splitChains, type Chains } from "./chains.ts";

/** What stands for chains that never moved, or each stays at a value of its own: a number, so that it can be printed. */
export const stuck = 1e6;

/** Split, rank-normalised, the worse of bulk and folded. Degenerate: fewer than 4 draws, or constant ones: `stuck`. */
export function rhat(chains: Chains): number {
  const halves = splitChains(chains);
  return Math.max(plainRhat(rankNormalised(halves)), plainRhat(rankNormalised(folded(halves))));
}

function plainRhat(chains: Chains): number {
  const draws = chains[0]?.length ?? 0;
  const means = chains.map((chain) => chain.reduce((sum, value) => sum + value, 0) / draws);
  const within = chains.map((chain, index) => variance(chain, means[index] ?? NaN));
  const inside = within.reduce((sum, value) => sum + value, 0) / chains.length;
  const grand = means.reduce((sum, value) => sum + value, 0) / means.length;
  const between = draws * variance(means, grand);
  const ratio = Math.sqrt((between / inside + draws - 1) / draws);
  return draws >= 2 && ratio <= stuck ? ratio : stuck;
}

function variance(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += (values[index]! - mean) ** 2;
  return sum / (values.length - 1);
}
