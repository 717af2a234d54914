// Switchback: everybody gets the same arm, but time is cut into blocks that switch it on and off by chance.
//
// For prices, bids or delivery rules that cannot differ between people who share a market. Inference is by
// randomisation: the difference that was seen is compared with those that the other assignments would have shown, had
// the arm changed nothing. No distribution is assumed, and trends or rush hours do no harm.
// Assumption: what one block does has faded after `washout` periods.
// Reference: Bojinov, Simchi-Levi and Zhao, "Design and analysis of switchback experiments", Management Science 69
// (2023); intervals by inversion: Rosenbaum, "Observational Studies" (2nd ed. 2002), section 2.6.
import { assignmentsOf, drawnAssignments, everyAssignment } from "./assignments.ts";
import { contrast } from "./contrast.ts";
import { seriesOf, type Period } from "./periods.ts";

export interface SwitchbackJob {
  /** Sorted by unit, then by time. */
  readonly periods: readonly Period[];
  readonly washout: number;
  /** Assignments to draw where there are more than that; fewer are all listed. */
  readonly draws: number;
  readonly seed: number;
}

export interface SwitchbackResult {
  readonly difference: number;
  /** Mean of the control periods. */
  readonly control: number;
  /** Two-sided, under no effect of any block. */
  readonly pValue: number;
  /** Constant effects that the randomisation does not contradict at 5%; null when no assignment could. */
  readonly interval: readonly [number, number] | null;
  /** Periods that count after wash-out. */
  readonly periods: number;
  readonly blocks: number;
  readonly assignments: { readonly tried: number; readonly exact: boolean };
  /** The difference for each wash-out from 0: it drifts where effects carry over. Null where nothing is left. */
  readonly byWashout: readonly { readonly washout: number; readonly difference: number | null }[];
}

const level = 0.05;
const washoutsShown = 4;

/**
 * Degenerate: a wash-out that leaves no period of one arm throws a RangeError, as does a single block of either.
 *
 * @example
 * // Six days, each with a treated and an untreated half: 2 of 64 assignments are as extreme, p = 0.03125.
 */
export function switchback({ periods, washout, draws, seed }: SwitchbackJob): SwitchbackResult {
  const series = seriesOf(periods);
  const seen = contrast(series, series.assignment, washout);
  if (Number.isNaN(seen.difference))
    throw new RangeError(`with a wash-out of ${washout} no stratum has counting periods of both arms`);
  const all = assignmentsOf(series);
  const exact = all <= draws;
  const tried = exact ? everyAssignment(series) : drawnAssignments(series, { draws, seed });
  const others: Line[] = exact ? [] : [{ at: seen.difference, slope: 1 }];
  for (const assignment of tried) {
    const { difference, exposure } = contrast(series, assignment, washout);
    if (!Number.isNaN(difference)) others.push({ at: difference, slope: exposure });
  }
  return {
    difference: seen.difference,
    control: seen.control,
    pValue: shareAsExtreme(others, seen.difference, 0),
    interval: inverted(others, seen.difference),
    periods: seen.periods,
    blocks: series.assignment.length,
    assignments: { tried: others.length, exact },
    byWashout: Array.from({ length: washoutsShown }, (_, shown) => {
      const { difference } = contrast(series, series.assignment, shown);
      return { washout: shown, difference: Number.isNaN(difference) ? null : difference };
    }),
  };
}

/** An assignment's difference if a constant effect were taken out: at − effect · slope. */
interface Line {
  readonly at: number;
  readonly slope: number;
}

/** Rounding must not make the assignment that was run less extreme than itself. */
const slack = 1e-9;

function shareAsExtreme(lines: readonly Line[], difference: number, effect: number): number {
  const own = Math.abs(difference - effect);
  const bound = own - slack * Math.max(own, Math.abs(difference), Math.abs(effect));
  let count = 0;
  for (const { at, slope } of lines) if (Math.abs(at - effect * slope) >= bound) count += 1;
  return count / lines.length;
}

function inverted(lines: readonly Line[], difference: number): readonly [number, number] | null {
  const spread = lines.reduce((widest, { at }) => Math.max(widest, Math.abs(at - difference)), 0);
  const end = (direction: -1 | 1): number | null => {
    const kept = (distance: number): boolean =>
      shareAsExtreme(lines, difference, difference + direction * distance) > level;
    let out = spread || 1;
    for (let step = 0; kept(out); step++) {
      if (step === 40) return null;
      out *= 2;
    }
    let inside = 0;
    for (let step = 0; step < 60; step++) {
      const middle = (inside + out) / 2;
      if (kept(middle)) inside = middle;
      else out = middle;
    }
    return difference + direction * inside;
  };
  const [low, high] = [end(-1), end(1)];
  return low === null || high === null ? null : [low, high];
}
