// Whether two views of one channel say the same: touched people's credit against the media-mix model's interval.
//
// Shares are compared, each of the channels that both views know: the views may cover different weeks, and what is
// bought without media is in neither.
import type { Interval } from "../distributions/quantile.ts";

export const agreements = ["agree", "mta-higher", "mta-lower", "mmm-uncertain", "no-mta", "no-mmm"] as const;
export type Agreement = (typeof agreements)[number];

/** Shares nearer than this are the same for any decision, however narrow the interval. */
export const sameShare = 0.02;
/** An interval wider than its own mean leaves open whether a channel brings half or double. */
export const wideInterval = 1;

/**
 * Outside the 94% interval (and further than `sameShare` from its mean) the views differ. Inside it they agree, unless
 * the interval is so wide that it would agree with nearly anything.
 * @example agreementOf(0.4, { mean: 0.2, q03: 0.15, q97: 0.25 }) // "mta-higher"
 */
export function agreementOf(mta: number | null, mmm: Interval | null): Agreement {
  if (mmm === null) return "no-mmm";
  if (mta === null) return "no-mta";
  const near = Math.abs(mta - mmm.mean) <= sameShare;
  if (!near && mta > mmm.q97) return "mta-higher";
  if (!near && mta < mmm.q03) return "mta-lower";
  return mmm.q97 - mmm.q03 > wideInterval * Math.abs(mmm.mean) && !near ? "mmm-uncertain" : "agree";
}
