// Exact Bayesian reading of two proportions: for few successes, where the normal approximation is off.
//
// Each rate has a beta posterior on a uniform prior. P(arm > control) is the area of one density under the other's
// distribution function, summed by Simpson's rule over where the arm's rate can lie.
// Reference: Gelman et al., "Bayesian Data Analysis" (3rd ed. 2013), 2.1.
import { incompleteBeta } from "../distributions/incomplete-beta.ts";
import { logBeta } from "../distributions/log-gamma.ts";

export interface Proportion {
  readonly n: number;
  readonly successes: number;
}

interface Shape {
  readonly a: number;
  readonly b: number;
}

const panels = 1000;

/** Standard deviations to look at on each side: with few events the tail falls like an exponential, not like a normal. */
function reach({ a, b }: Shape): number {
  return 9 + 25 / Math.sqrt(Math.min(a, b));
}

/**
 * Degenerate: without any data both rates are anything, so ½.
 *
 * @example chanceByBeta({ n: 10, successes: 0 }, { n: 10, successes: 3 }) // 0.9544…
 */
export function chanceByBeta(control: Proportion, arm: Proportion): number {
  const [mine, theirs] = [shape(arm), shape(control)];
  const sum = mine.a + mine.b;
  const mean = mine.a / sum;
  const sd = Math.sqrt((mean * (1 - mean)) / (sum + 1));
  const from = Math.max(0, mean - reach(mine) * sd);
  const to = Math.min(1, mean + reach(mine) * sd);
  const step = (to - from) / panels;
  const constant = logBeta(mine.a, mine.b);
  const power = (base: number, exponent: number): number => (exponent === 0 ? 0 : exponent * Math.log(base));
  let area = 0;
  for (let panel = 0; panel <= panels; panel++) {
    const rate = from + panel * step;
    const density = Math.exp(power(rate, mine.a - 1) + power(1 - rate, mine.b - 1) - constant);
    const weight = panel === 0 || panel === panels ? 1 : panel % 2 === 1 ? 4 : 2;
    area += weight * density * incompleteBeta(rate, theirs).lower;
  }
  return Math.min(1, (area * step) / 3);
}

function shape({ n, successes }: Proportion): Shape {
  return { a: successes + 1, b: n - successes + 1 };
}
