// The number that a switchback is read by: treated minus control within each stratum, averaged over the strata.
//
// With a wash-out of w periods, a period counts only when the w periods before it had the same arm, so that what the
// other arm left behind has faded. Which periods count therefore depends on the assignment.
// Reference: Bojinov, Simchi-Levi and Zhao, "Design and analysis of switchback experiments", Management Science 69 (2023).
import type { Series } from "./periods.ts";

export interface Contrast {
  /** Treated minus control; NaN when no stratum has counting periods of both arms. */
  readonly difference: number;
  /** The same for the indicator of having been treated in the experiment: 1 for the assignment that was run. */
  readonly exposure: number;
  /** Counting periods in strata that have both arms. */
  readonly periods: number;
  /** Mean of the control periods that count, strata weighted as in the difference. */
  readonly control: number;
}

/** Strata weigh by their counting periods. `periods` must be sorted by unit, then by time, as `past` says. */
export function contrast(series: Series, assignment: Uint8Array, washout: number): Contrast {
  const { values, block, stratum, past, strata, assignment: run } = series;
  // For each stratum and arm: count, sum of values, sum of exposures.
  const sums = new Float64Array(strata * 6);
  let steady = 0;
  for (let index = 0; index < values.length; index++) {
    const arm = assignment[block[index]!]!;
    const continues = past[index]! > 0 && assignment[block[index - 1]!] === arm;
    steady = continues ? steady + 1 : 0;
    if (steady < washout) continue;
    const at = stratum[index]! * 6 + arm * 3;
    sums[at]! += 1;
    sums[at + 1]! += values[index]!;
    sums[at + 2]! += run[block[index]!]!;
  }
  let [difference, exposure, control, periods] = [0, 0, 0, 0];
  for (let at = 0; at < sums.length; at += 6) {
    const [none, some] = [sums[at]!, sums[at + 3]!];
    if (none === 0 || some === 0) continue;
    const weight = none + some;
    difference += weight * (sums[at + 4]! / some - sums[at + 1]! / none);
    exposure += weight * (sums[at + 5]! / some - sums[at + 2]! / none);
    control += (weight * sums[at + 1]!) / none;
    periods += weight;
  }
  return {
    difference: difference / periods,
    exposure: exposure / periods,
    control: control / periods,
    periods,
  };
}
