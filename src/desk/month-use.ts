// What this month's questions cost, as far as anybody knows: counted from the traces of model calls.
import type { HomeRecords } from "#src/core/home-records.ts";
import type { Cost, MonthUse } from "#src/core/house-facts.ts";
import type { TurnId, UserId } from "#src/core/ids.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import type { Span } from "#src/core/state-ports.ts";

type Row = Awaited<ReturnType<HomeRecords["turnsSince"]>>[number];

const day = 86_400_000;

/** The first instant of the local month, as a moment that no row before it reaches. */
export function monthOf(now: Date, timeZone: string): { readonly month: string; readonly since: string } {
  const month = localDayOf(now, timeZone).slice(0, 7);
  // Zones differ by at most fourteen hours: the first local instant is found among the hours around the UTC one.
  const first = Date.parse(`${month}-01T00:00:00Z`);
  for (let at = first - day; at <= first + day; at += 900_000)
    if (localDayOf(new Date(at), timeZone) >= `${month}-01`)
      return { month, since: new Date(at).toISOString() };
  return { month, since: new Date(first).toISOString() };
}

function costOf(rows: readonly Row[], spans: ReadonlyMap<TurnId, readonly Span[]>, currency: string): Cost {
  let [micros, unknownCalls] = [0, 0];
  for (const { turn, bought } of rows) {
    // One row is written when a call begins, one when its provider says what it took.
    const events = (spans.get(turn) ?? []).map(({ attributes }) => attributes);
    const called = events.filter(({ event }) => event === "called").length;
    const known = events.flatMap(({ event, amountMicros, currency: of }) =>
      event === "used" && of === currency && typeof amountMicros === "number" ? [amountMicros] : [],
    );
    micros += known.reduce((sum, amount) => sum + amount, 0);
    // A model had a part in it, but nobody wrote down its calls: one call at least.
    unknownCalls += Math.max(called - known.length, bought && called === 0 ? 1 : 0);
  }
  return { micros, currency, unknownCalls };
}

export interface MonthWish {
  readonly now: Date;
  readonly timeZone: string;
  /** Null for everybody's. */
  readonly person: UserId | null;
  readonly budgetMicros: number | null;
  readonly currency: string;
}

export async function monthUse(
  records: Pick<HomeRecords, "turnsSince" | "modelSpansSince">,
  { now, timeZone, person, budgetMicros, currency }: MonthWish,
): Promise<MonthUse> {
  const { month, since } = monthOf(now, timeZone);
  const all = await records.turnsSince(since);
  const rows = person === null ? all : all.filter((row) => row.person === person);
  const spans = Map.groupBy(await records.modelSpansSince(since), ({ turn }) => turn);
  const shares = Map.groupBy(rows, ({ specialists }) => [...specialists].sort().join());
  return {
    month,
    scope: person === null ? "house" : "own",
    turns: rows.length,
    answered: rows.filter(({ answered }) => answered).length,
    cost: costOf(rows, spans, currency),
    budgetMicros: person === null ? budgetMicros : null,
    shares: [...shares.values()]
      .map((own) => ({
        specialists: [...(own[0]?.specialists ?? [])].sort(),
        turns: own.length,
        cost: costOf(own, spans, currency),
      }))
      .sort((one, other) => other.turns - one.turns),
  };
}
