// Noise that makes a count differentially private, drawn exactly: whole numbers only, no rounding that could tell a value.
//
// Answers: how many people, give or take noise whose size does not depend on who is among them.
// Assumption: one person changes the count by at most `sensitivity`.
// Reference: Canonne, Kamath, Steinke (2020), The Discrete Gaussian for Differential Privacy, algorithms 1 and 2: the
// sampler needs uniform whole numbers and nothing else, so that no floating-point gap betrays the true count
// (Mironov 2012, On significance of the least significant bits).
// Example: with epsilon 1 and sensitivity 1 noise is 0 with probability (e−1)/(e+1) = 0.462.

/** A uniform whole number from 0 to `below` − 1; `below` is at least 1 and at most 2^48. */
export type UniformInteger = (below: number) => number;

/** True with probability exp(−numerator/denominator), exactly. */
function bernoulliExp(numerator: number, denominator: number, uniform: UniformInteger): boolean {
  let rest = numerator;
  while (rest > denominator) {
    if (!bernoulliExp(denominator, denominator, uniform)) return false;
    rest -= denominator;
  }
  // A series of coins with rest/(denominator·k): the first tail comes at an odd place with probability exp(−rest/denominator).
  for (let place = 1; ; place += 1) {
    const heads = uniform(denominator * place) < rest;
    if (!heads) return place % 2 === 1;
  }
}

export interface LaplaceScale {
  /** Thousandths: 100 is an epsilon of 0.1. A whole number of 1 or more. */
  readonly epsilonMilli: number;
  /** How far one person moves the count at most; a whole number of 1 or more. */
  readonly sensitivity: number;
}

/**
 * One draw: probability of x proportional to exp(−|x|·epsilon/sensitivity).
 * @throws RangeError when epsilon or sensitivity is no whole number of 1 or more
 */
export function discreteLaplace(
  { epsilonMilli, sensitivity }: LaplaceScale,
  uniform: UniformInteger,
): number {
  for (const value of [epsilonMilli, sensitivity])
    if (!Number.isInteger(value) || value < 1) throw new RangeError("a whole number of 1 or more is needed");
  const denominator = 1000 * sensitivity;
  for (;;) {
    const low = uniform(denominator);
    if (!bernoulliExp(low, denominator, uniform)) continue;
    let high = 0;
    while (bernoulliExp(1, 1, uniform)) high += 1;
    const size = Math.floor((low + denominator * high) / epsilonMilli);
    const negative = uniform(2) === 1;
    // Zero would be drawn twice as often otherwise.
    if (negative && size === 0) continue;
    return negative ? -size : size;
  }
}

/** Half the width of the interval that holds the noise with probability 95%: people, rounded up. */
export function laplaceMargin({ epsilonMilli, sensitivity }: LaplaceScale): number {
  return Math.ceil((Math.log(20) * 1000 * sensitivity) / epsilonMilli);
}
