// From what an experiment measured between two spends to the return of the whole spend, along the channel's curve.
//
// A holdout from nothing to today's spend measures the average return. A test of "half as much again" measures a return
// further up, where a saturating curve is flatter: its return is raised by the curve's own ratio of the two,
//   [E R(today) / today] / [E (R(x + Δ) − R(x)) / Δ].
// Only the curve's shape is taken from the model, not its height.
import { response, type MediumPosterior } from "../media-mix/posterior.ts";

export interface SpendToday {
  /** Money a row, mean of the last rows. */
  readonly money: number;
  readonly input: number;
  /** Input that one unit of money buys; 1 where nothing was ever spent. */
  readonly inputPerMoney: number;
}

/** Degenerate: without recent spend the price is that of the whole history. */
export function spendToday({ input, spend }: MediumPosterior, rows: number): SpendToday {
  const recent = Math.min(rows, spend.length);
  const [bought, paid] = [sum(input.slice(-recent)), sum(spend.slice(-recent))];
  const allPaid = sum(spend);
  const inputPerMoney = paid > 0 ? bought / paid : allPaid > 0 ? sum(input) / allPaid : 1;
  const count = Math.max(1, recent);
  return { money: paid / count, input: bought / count, inputPerMoney };
}

/**
 * The factor from a lift's return to the average return at `today` input. Degenerate: 1 where the curve says nothing
 * (no input, no change, no response).
 */
export function averageOverLift(
  medium: MediumPosterior,
  { x, deltaX, today }: { readonly x: number; readonly deltaX: number; readonly today: number },
): number {
  const draws = medium.beta.length;
  let [whole, step] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    whole += response(medium, draw, today);
    step += response(medium, draw, Math.max(0, x + deltaX)) - response(medium, draw, x);
  }
  const ratio = whole / today / (step / deltaX);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}

/** The lift between two steady inputs, one number a draw. */
export function lifts(
  medium: MediumPosterior,
  { x, deltaX }: { readonly x: number; readonly deltaX: number },
): Float64Array {
  return Float64Array.from(
    { length: medium.beta.length },
    (_, draw) => response(medium, draw, Math.max(0, x + deltaX)) - response(medium, draw, x),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
