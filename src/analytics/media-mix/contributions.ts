// What each medium brought: totals, shares, returns, and the target row by row taken apart.
//
// A contribution is beta · saturation(adstock(input)) summed over the rows: carry-over beyond the last row is not counted,
// nor what was advertised before the first. `marginalRoas` is what the next 1% of the observed spend brings per unit of
// spend: the exact slope of the total when all inputs of the medium are scaled together, divided by the spend,
//   Σ_t beta · saturation'(a_t) · a_t / Σ_t spend_t.
// It is an analytic derivative, not a difference.
import { intervalOf, type Interval } from "../distributions/quantile.ts";
import { allDrawsOf, meanOf } from "./draws.ts";
import { linearColumns } from "./model/linear-part.ts";
import { createMediumCurve } from "./model/medium-curve.ts";
import type { Family } from "./parameter-names.ts";
import type { ChainDraws, MediaMixSpecification, Medium } from "./specification.ts";

export interface Contribution {
  /** Over all rows, in the target's unit. */
  readonly total: Interval;
  /** Of the total of the target, a fraction. */
  readonly share: Interval;
  /** Target units per unit of spend, else of input. */
  readonly roas: Interval;
  readonly marginalRoas: Interval;
  /** Posterior mean, one number a row. */
  readonly perRow: readonly number[];
}

/**
 * By medium. Degenerate: returns of a medium on which nothing was spent are 0, shares of a target that adds up to 0 too.
 */
export function contributions(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
): Record<string, Contribution> {
  const whole = sum(specification.target);
  return Object.fromEntries(
    specification.media.map((medium) => {
      const spend = sum(medium.spend ?? medium.input);
      const { totals, margins, perRow } = drawnTotals(medium, chains);
      const per = (values: Float64Array, unit: number): Interval =>
        intervalOf(values.map((value) => (unit === 0 ? 0 : value / unit)));
      const contribution: Contribution = {
        total: intervalOf(totals),
        share: per(totals, whole),
        roas: per(totals, spend),
        marginalRoas: per(margins, spend),
        perRow: [...perRow],
      };
      return [medium.name, contribution];
    }),
  );
}

interface DrawnTotals {
  /** One a draw: the total, and its slope when all inputs are scaled. */
  readonly totals: Float64Array;
  readonly margins: Float64Array;
  readonly perRow: Float64Array;
}

function drawnTotals(medium: Medium, chains: readonly ChainDraws[]): DrawnTotals {
  const curve = createMediumCurve(medium);
  const beta = allDrawsOf(chains, "beta", medium.name);
  const shapes = curve.shapes.map((family) => allDrawsOf(chains, family, medium.name));
  const [totals, margins] = [new Float64Array(beta.length), new Float64Array(beta.length)];
  const perRow = new Float64Array(medium.input.length);
  for (let draw = 0; draw < beta.length; draw++) {
    shapes.forEach((values, index) => (curve.values[index] = values[draw]!));
    curve.compute();
    let [height, slope] = [0, 0];
    for (let row = 0; row < perRow.length; row++) {
      height += curve.saturated[row]!;
      slope += curve.byPressure[row]! * curve.pressure[row]!;
      perRow[row]! += (beta[draw]! * curve.saturated[row]!) / beta.length;
    }
    totals[draw] = beta[draw]! * height;
    margins[draw] = beta[draw]! * slope;
  }
  return { totals, margins, perRow };
}

/** Posterior means, one number a row each; they add up to the expected target. */
export interface Decomposition {
  readonly base: readonly number[];
  readonly trend: readonly number[];
  readonly season: readonly number[];
  /** All controls together, relative to their average. */
  readonly controls: readonly number[];
  readonly events: readonly number[];
  readonly media: Readonly<Record<string, readonly number[]>>;
}

export function decomposition(
  specification: MediaMixSpecification,
  chains: readonly ChainDraws[],
): Decomposition {
  const columns = linearColumns(specification);
  const part = (family: Family): number[] => {
    const rows = specification.target.map(() => 0);
    for (const { parameter, values } of columns) {
      if (parameter.family !== family) continue;
      const mean = meanOf(allDrawsOf(chains, family, parameter.owner));
      values.forEach((value, row) => (rows[row] = (rows[row] ?? 0) + mean * value));
    }
    return rows;
  };
  return {
    base: part("intercept"),
    trend: part("trend"),
    season: part("season"),
    controls: part("control"),
    events: part("event"),
    media: Object.fromEntries(
      specification.media.map((medium) => [medium.name, [...drawnTotals(medium, chains).perRow]]),
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
