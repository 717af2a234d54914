// What a medium would bring a row at another steady spend, with today's spend and the end of what was ever observed.
import {
  response,
  type MediaMixPosterior,
  type MediumPosterior,
} from "#src/analytics/media-mix/posterior.ts";
import { intervalOf, type Interval } from "#src/analytics/distributions/quantile.ts";

export interface ResponseCurve {
  /** Steady spend a row, and what it brings a row, from 0 to half as much again as was ever spent in one. */
  readonly points: readonly (Interval & {
    readonly spend: number;
    /** In the unit of the medium's column. */
    readonly input: number;
    /** False beyond the most that was spent in a row: there the curve is the model's guess. */
    readonly observed: boolean;
  })[];
  /** Mean spend and input over the last quarter, and what that brings a row. */
  readonly today: Interval & { readonly spend: number; readonly input: number; readonly rows: number };
  readonly observed: {
    readonly rowsWithSpend: number;
    /** Least and most in rows with spend. */
    readonly spend: { readonly least: number; readonly most: number };
    readonly input: { readonly least: number; readonly most: number };
  };
  /** Spend a row that brings half of the most that the medium can bring. */
  readonly halfSaturation: Interval;
  /** Money per unit of the medium's column over all rows; 1 where the column is itself money. */
  readonly costPerInput: number;
}

const steps = 24;
const reach = 1.5;
const quarterOfDays = 91;

export function responseCurves(
  posterior: MediaMixPosterior,
  { rowDays }: { readonly rowDays: number },
): Record<string, ResponseCurve> {
  const rows = Math.max(1, Math.min(posterior.dates.length, Math.round(quarterOfDays / rowDays)));
  return Object.fromEntries(
    posterior.media.map((medium) => [medium.name, curveOf(medium, posterior.draws, rows)]),
  );
}

function curveOf(medium: MediumPosterior, draws: number, lastRows: number): ResponseCurve {
  const cost = sum(medium.spend) / sum(medium.input);
  const at = (input: number): Interval =>
    intervalOf(Array.from({ length: draws }, (_, draw) => response(medium, draw, input)));
  const most = Math.max(...medium.input);
  const today = sum(medium.input.slice(-lastRows)) / lastRows;
  const half = intervalOf(Array.from({ length: draws }, (_, draw) => halfOf(medium, draw)));
  const running = medium.input.filter((value) => value > 0);
  const paid = medium.spend.filter((value) => value > 0);
  return {
    points: Array.from({ length: steps + 1 }, (_, step) => {
      const input = (step / steps) * reach * most;
      return { spend: input * cost, input, ...at(input), observed: input <= most * (1 + 1e-9) };
    }),
    today: { spend: today * cost, input: today, rows: lastRows, ...at(today) },
    observed: { rowsWithSpend: running.length, spend: range(paid), input: range(running) },
    halfSaturation: { mean: half.mean * cost, q03: half.q03 * cost, q97: half.q97 * cost },
    costPerInput: cost,
  };
}

function halfOf({ saturation, lam, kappa }: MediumPosterior, draw: number): number {
  return saturation.kind === "logistic" ? Math.log(3) / (lam[draw] ?? NaN) : (kappa[draw] ?? NaN);
}

function range(values: readonly number[]): { least: number; most: number } {
  return values.length === 0
    ? { least: 0, most: 0 }
    : { least: Math.min(...values), most: Math.max(...values) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
