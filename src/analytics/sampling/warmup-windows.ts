// How warm-up is spent: find the bulk by its curvature, learn the metric in windows that double, then settle the step.
//
// The windows are those of Stan, except that the first is longer: with a metric from the curvature there is no hurry.
// Reference: Stan Reference Manual, "HMC algorithm parameters", automatic parameter tuning.

export interface WarmupPlan {
  /** After these numbers of transitions the curvature is looked at, ascending. */
  readonly looks: readonly number[];
  /** Draws after this many transitions are learnt from. */
  readonly begin: number;
  /** After these numbers of transitions a window ends and the metric is renewed, ascending. */
  readonly ends: readonly number[];
}

/** Often at first, where the chain still travels. */
const shares = [0.06, 0.12, 0.18, 0.24, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/**
 * Each window is twice as long as the one before; what is left over is added to the last one.
 * Degenerate: below 20 transitions nothing is learnt.
 *
 * @example planWarmup(1000) // { looks: [3, 6, 9, 12, 15, 20, 25, 30, 40, 50], begin: 50, ends: [150, 350, 950] }
 */
export function planWarmup(warmup: number): WarmupPlan {
  if (warmup < 20) return { looks: [], begin: warmup, ends: [] };
  const begin = Math.min(50, Math.floor(warmup / 4));
  const last = warmup - Math.min(50, Math.floor(warmup / 8));
  const looks = [...new Set(shares.map((share) => Math.max(1, Math.round(share * begin))))];
  const ends: number[] = [];
  let [end, length] = [begin, 2 * begin];
  while (end < last) {
    const next = end + length;
    length *= 2;
    end = next + length > last ? last : next;
    ends.push(end);
  }
  return { looks, begin, ends };
}
