// What it would be worth to know the truth before deciding: the expected value of perfect information.
// Reference: Raiffa and Schlaifer, "Applied Statistical Decision Theory", Harvard (1961), chapter 4.
//
// Today the action with the highest expected gain is taken. Who knew the truth would take the best action in each draw:
//   EVPI = E[max(0, g_1, …, g_n)] − max(0, E[g_1], …, E[g_n])
// with g_a the gain of action a over leaving everything as it is. It bounds what any experiment can be worth.
import type { MediumPosterior } from "../media-mix/posterior.ts";
import { response } from "../media-mix/posterior.ts";

export interface PerfectInformation {
  /** In the gains' unit; 0 when every draw agrees on the best action. */
  readonly value: number;
  /** Place of the action that is best today; null: change nothing. */
  readonly best: number | null;
  /** Share of draws in which another action would have been better. */
  readonly regretted: number;
}

/**
 * `gains` holds one array of draws an action. Degenerate: no action or no draw is worth 0.
 * @example perfectInformation([[1, -1]]).value // 0.5
 */
export function perfectInformation(gains: readonly ArrayLike<number>[]): PerfectInformation {
  const draws = gains[0]?.length ?? 0;
  if (draws === 0) return { value: 0, best: null, regretted: 0 };
  const means = gains.map((gain) => mean(gain));
  const highest = Math.max(0, ...means);
  const place = highest > 0 ? means.indexOf(highest) : -1;
  let [informed, regretted] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    let most = 0;
    for (const gain of gains) most = Math.max(most, gain[draw]!);
    informed += most / draws;
    if (most > (place < 0 ? 0 : gains[place]![draw]!)) regretted += 1 / draws;
  }
  // Rounding may leave less than nothing where all draws agree.
  return {
    value: regretted === 0 ? 0 : Math.max(0, informed - highest),
    best: place < 0 ? null : place,
    regretted,
  };
}

export interface SpendChange {
  /** Money a row that is spent today. */
  readonly spend: number;
  /** Input that one unit of money buys. */
  readonly inputPerMoney: number;
  /** Relative change: −0.2 is a fifth less. */
  readonly change: number;
  /** Money that one unit of the target is worth. */
  readonly worth: number;
}

/** Money a row that a steady change of spend brings, net of its cost, one number a draw. */
export function netGains(
  medium: MediumPosterior,
  { spend, inputPerMoney, change, worth }: SpendChange,
): Float64Array {
  const [from, to] = [spend * inputPerMoney, spend * (1 + change) * inputPerMoney];
  return Float64Array.from(
    { length: medium.beta.length },
    (_, draw) => worth * (response(medium, draw, to) - response(medium, draw, from)) - spend * change,
  );
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! / values.length;
  return sum;
}
