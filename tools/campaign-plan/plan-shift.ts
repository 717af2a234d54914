// A shift of planned money within one month, in whole cents: what every channel had and will have, and the way back.
import type { PlanChange, PlanContent, PlanRow } from "#src/core/campaign-plan.ts";

export type Move = PlanChange["moves"][number];

export function rowsOf({ rows }: Pick<PlanContent, "rows">, month: string): readonly PlanRow[] {
  return rows.filter((row) => row.month === month);
}

const cents = (euros: number): number => Math.round(euros * 100);

/** Planned euros of these channels. */
export function planned(rows: readonly PlanRow[], channels: readonly string[]): number {
  return (
    rows
      .filter(({ channel }) => channels.includes(channel))
      .reduce((sum, { amount }) => sum + cents(amount), 0) / 100
  );
}

/**
 * Takes `amount` from the givers and hands it to the takers, each in proportion to what is planned for it, evenly where
 * nothing is. The moves' differences add up to nothing, to the cent.
 */
export function movesFor(
  rows: readonly PlanRow[],
  {
    from,
    to,
    amount,
  }: { readonly from: readonly string[]; readonly to: readonly string[]; readonly amount: number },
): Move[] {
  const has = new Map(rows.map((row) => [row.channel, cents(row.amount)]));
  const parts = (channels: readonly string[]): number[] =>
    split(
      cents(amount),
      channels.map((channel) => has.get(channel) ?? 0),
    );
  const [taken, given] = [parts(from), parts(to)];
  const move = (channel: string, by: number): Move => {
    const before = has.get(channel);
    return { channel, before: before === undefined ? null : before / 100, after: ((before ?? 0) + by) / 100 };
  };
  return [
    ...from.map((channel, index) => move(channel, -(taken[index] ?? 0))),
    ...to.map((channel, index) => move(channel, given[index] ?? 0)),
  ].filter(({ before, after }) => (before ?? 0) !== after);
}

/** Whole cents in proportion to the weights, evenly where all are 0; the largest remainders get the last cents. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((all, part) => all + part, 0);
  const order = [...exact.keys()].sort(
    (one, two) =>
      (exact[two] ?? 0) - (parts[two] ?? 0) - ((exact[one] ?? 0) - (parts[one] ?? 0)) || one - two,
  );
  for (const index of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** The plan's rows with every channel at `amountOf` its move; null takes the row out. */
function withAmounts(
  rows: readonly PlanRow[],
  month: string,
  amounts: ReadonlyMap<string, number | null>,
): PlanRow[] {
  const others = rows.filter((row) => row.month !== month || !amounts.has(row.channel));
  const moved = [...amounts].flatMap(([channel, amount]) =>
    amount === null ? [] : [{ month, channel, amount }],
  );
  return [...others, ...moved];
}

export function applied({ rows, changes }: PlanContent, change: PlanChange): PlanContent {
  const amounts = new Map(change.moves.map(({ channel, after }) => [channel, after]));
  return { rows: withAmounts(rows, change.month, amounts), changes: [...changes, change] };
}

/** The plan before the change, which stays on record as undone. */
export function takenBack({ rows, changes }: PlanContent, change: PlanChange): PlanContent {
  const amounts = new Map(change.moves.map(({ channel, before }) => [channel, before]));
  return {
    rows: withAmounts(rows, change.month, amounts),
    changes: changes.map((one) => (one.key === change.key ? { ...one, undone: true } : one)),
  };
}

/** Channels that somebody has planned anew since the change. */
export function changedSince(
  rows: readonly PlanRow[],
  { month, moves }: Pick<PlanChange, "month" | "moves">,
): string[] {
  const now = new Map(
    rows.filter((row) => row.month === month).map((row) => [row.channel, cents(row.amount)]),
  );
  return moves.flatMap(({ channel, after }) => ((now.get(channel) ?? 0) === cents(after) ? [] : [channel]));
}

/** Whether every channel is where it was before. */
export function isRestored(
  rows: readonly PlanRow[],
  { month, moves }: Pick<PlanChange, "month" | "moves">,
): boolean {
  const now = new Map(
    rows.filter((row) => row.month === month).map((row) => [row.channel, cents(row.amount)]),
  );
  return moves.every(({ channel, before }) => (now.get(channel) ?? 0) === cents(before ?? 0));
}
