// Confidence sequence: an interval that stays valid however often it is looked at, so that a test may stop early.
//
// The price is width: never narrower than the interval for one look. It is tightest where the number of people in both
// arms equals `tuning`, which is therefore set to where the decision is expected.
// Reference: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic
// confidence sequences" (2021), arXiv 2103.06476, Theorem 2.2; the mixture parameter by their appendix B.2.
import type { Effect } from "./effect.ts";
import type { Test } from "./welch.ts";

const alpha = 0.05;

/** n·rho² of the mixture at which the sequence is tightest for n people. */
export function tightest(level: number): number {
  const surprise = -2 * Math.log(level);
  return surprise + Math.log(surprise + 1);
}

/**
 * Half width of the sequence in standard errors, where `information` is n·rho².
 *
 * @example sequenceWidth(tightest(0.05), 0.05) // 3.035…, instead of 1.96 for a single look
 */
export function sequenceWidth(information: number, level: number): number {
  const growth = information + 1;
  return Math.sqrt(((2 * growth) / information) * Math.log(Math.sqrt(growth) / level));
}

/**
 * @example
 * // 1000 people, an effect of three standard errors, tuned for 5000: not yet sure.
 * confidenceSequence({ difference: 3, standardError: 1, degreesOfFreedom: 998, n: 1000 }).interval; // [−0.5…, 6.5…]
 */
export function confidenceSequence(
  { difference, standardError, n }: Effect,
  { tuning = 5000 }: { readonly tuning?: number } = {},
): Test {
  const information = (n * tightest(alpha)) / tuning;
  const half = standardError * sequenceWidth(information, alpha);
  const distance = difference / standardError;
  // The evidence against no effect: a martingale under the null, so 1 / evidence is a p-value at every look.
  const evidence =
    (information * distance * distance) / (2 * (information + 1)) - 0.5 * Math.log(information + 1);
  return {
    interval: [difference - half, difference + half],
    pValue: Math.min(1, Math.exp(-evidence)),
  };
}
