// Overlap: is there, for every kind of person, somebody treated and somebody not?
//
// Where the probability of treatment is near 0 or 1 there is nobody to compare with, and any answer is a guess of the model.
// Near is below 0.1 or above 0.9; where so few, or so many, are treated by design, a quarter of that group's share.
// Reference: Crump, Hotz, Imbens and Mitnik, "Dealing with limited overlap in estimation of average treatment effects",
// Biometrika 96 (2009), for 0.1 and 0.9.

export interface Overlap {
  readonly lowest: number;
  readonly highest: number;
  /** Share of people with a probability near 0 or 1. */
  readonly outside: number;
}

/**
 * Degenerate: nobody at all is outside 0 %.
 *
 * @example overlap(Float64Array.of(0.05, 0.5), 0.5) // { lowest: 0.05, highest: 0.5, outside: 0.5 }
 */
export function overlap(propensity: Float64Array, treatedShare: number): Overlap {
  const [low, high] = [Math.min(0.1, treatedShare / 4), Math.min(0.1, (1 - treatedShare) / 4)];
  let [lowest, highest, outside] = [1, 0, 0];
  for (const share of propensity) {
    lowest = Math.min(lowest, share);
    highest = Math.max(highest, share);
    if (share < low || 1 - share < high) outside += 1;
  }
  return { lowest, highest, outside: propensity.length === 0 ? 0 : outside / propensity.length };
}
