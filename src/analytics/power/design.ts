// How a test on two arms will be read: what the power of a plan depends on beside the metric and the effect.

export interface Design {
  /** Two-sided level of one comparison. */
  readonly alpha: number;
  /** People in the control for each person in the arm; 1 is an even split. */
  readonly controlRatio: number;
  /** Share of the variance that is left after adjustment by the time before: 1 − correlation². */
  readonly varianceLeft: number;
  /** Standard errors that an effect must reach where the test is read at every look; null for a single look at the end. */
  readonly critical: number | null;
}

export const evenSplit: Design = { alpha: 0.05, controlRatio: 1, varianceLeft: 1, critical: null };

/** Probability of a significant result in the right direction, by people in the arm and by absolute effect. */
export type Power = (n: number, effect: number) => number;
