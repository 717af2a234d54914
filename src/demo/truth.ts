// What every report about the demo company has to say, computed from the generator's journeys and never from SQL.
import { paidChannels, type PaidChannel } from "#src/core/channel.ts";
import type { PathRow } from "#src/core/ports.ts";
import { dayNumber, localDay, type DayNumber } from "./calendar.ts";
import { channelOf } from "./channels.ts";
import { demoSeed } from "./company.ts";
import { firstEventDay } from "./events.ts";
import { createEffects } from "./effects.ts";
import { createJourneys, type Order, type Session } from "./traffic/journeys.ts";
import { rawDay, type Planted } from "./traffic/session-events.ts";
import { spendOn } from "./spend.ts";

export interface Expected {
  /** All orders, each counted once, with and without consent. */
  readonly orders: number;
  readonly revenue: number;
  readonly sessions: number;
  readonly byChannel: Readonly<
    Record<string, { readonly sessions: number; readonly orders: number; readonly revenue: number }>
  >;
  /** Orders that enter no path. */
  readonly withoutConsent: { readonly conversions: number; readonly value: number };
  /** Sorted by path; `value` in euros, rounded to cents. */
  readonly paths: readonly PathRow[];
  readonly spend: Readonly<Record<PaidChannel, number>>;
  readonly planted: Planted;
}

export interface TruthWindow {
  /** Local dates in Europe/Berlin, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly anchor: Date;
  readonly seed?: string;
  readonly lookbackDays?: number;
  /** First day with events; by default that of a raw zone first written at `anchor`. */
  readonly firstDay?: string;
}

/** @example expected({ from: "2026-10-01", to: "2026-10-31", anchor }).orders */
export function expected(window: TruthWindow): Expected {
  const seed = window.seed ?? demoSeed;
  const journeys = createJourneys(seed, createEffects(seed));
  const first = window.firstDay === undefined ? firstEventDay(window.anchor) : dayNumber(window.firstDay);
  const from = Math.max(dayNumber(window.from), first);
  const to = Math.min(dayNumber(window.to), localDay(window.anchor));
  const lookback = window.lookbackDays ?? 30;
  const inside = sessionsBetween(journeys, from, to);
  const bought = inside.filter(hasOrder);
  const without = bought.filter((session) => session.visitor.analytics !== "granted");
  return {
    orders: bought.length,
    revenue: euros(bought),
    sessions: inside.length,
    byChannel: channelTotals(inside),
    withoutConsent: { conversions: without.length, value: euros(without) },
    paths: pathsOf(sessionsBetween(journeys, Math.max(first, from - lookback - 1), to), { from, lookback }),
    spend: spendBetween(seed, from, to),
    planted: plantedBetween(seed, journeys, { from, to }),
  };
}

type Bought = Session & { readonly order: Order };

function hasOrder(session: Session): session is Bought {
  return session.order !== null;
}

function euros(sessions: readonly Bought[]): number {
  return sessions.reduce((cents, { order }) => cents + Math.round(100 * order.value), 0) / 100;
}

type Journeys = ReturnType<typeof createJourneys>;

function sessionsBetween(journeys: Journeys, from: DayNumber, to: DayNumber): Session[] {
  const sessions: Session[] = [];
  for (let day = from; day <= to; day++) sessions.push(...journeys.sessionsOn(day));
  return sessions;
}

function channelTotals(sessions: readonly Session[]): Expected["byChannel"] {
  return Object.fromEntries(
    [...Map.groupBy(sessions, (session) => channelOf(session.touch))].map(([channel, group]) => {
      const bought = group.filter(hasOrder);
      return [channel, { sessions: group.length, orders: bought.length, revenue: euros(bought) }];
    }),
  );
}

/** A known customer is one person on all their browsers; a browser that nobody signed in with is a person of its own. */
function personOf({ visitor }: Session): string {
  return visitor.customer?.id ?? visitor.client;
}

/**
 * Each consented order's visits of the look-back, cut at the person's order before; each visit is one touch.
 * A consented person without an order in the window is one null path of their visits in the window.
 * @param sessions visits of the window and of the look-back before it, in order of time
 */
function pathsOf(
  sessions: readonly Session[],
  { from, lookback }: { readonly from: DayNumber; readonly lookback: number },
): PathRow[] {
  const rows = new Map<string, { path: string[]; conversions: number; cents: number; nulls: number }>();
  const add = (visits: readonly Session[], cents: number | null): void => {
    const path = visits.map((visit) => channelOf(visit.touch));
    const key = path.join(" > ");
    const row = rows.get(key) ?? { path, conversions: 0, cents: 0, nulls: 0 };
    if (cents === null) row.nulls += 1;
    else row.conversions += 1;
    row.cents += cents ?? 0;
    rows.set(key, row);
  };
  const consented = sessions.filter((session) => session.visitor.analytics === "granted");
  for (const visits of Map.groupBy(consented, personOf).values()) {
    const inWindow = visits.filter((visit) => visit.day >= from);
    const orders = inWindow.filter(hasOrder);
    for (const order of orders) add(ledTo(order, visits, lookback), Math.round(100 * order.order.value));
    if (orders.length === 0 && inWindow.length > 0) add(inWindow, null);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { path, conversions, cents, nulls }]) => ({ path, conversions, value: cents / 100, nulls }));
}

function ledTo(order: Bought, visits: readonly Session[], lookback: number): readonly Session[] {
  const before = visits.filter((visit) => visit.order !== null && visit.start < order.start).at(-1);
  return visits.filter(
    (visit) =>
      visit.start <= order.start &&
      visit.start > order.start - lookback * 86_400_000 &&
      visit.start > (before?.start ?? -Infinity),
  );
}

function spendBetween(seed: string, from: DayNumber, to: DayNumber): Expected["spend"] {
  const total = (channel: PaidChannel): number => {
    let cents = 0;
    for (let day = from; day <= to; day++) cents += Math.round(100 * spendOn(seed, channel, day));
    return cents / 100;
  };
  return Object.fromEntries(paidChannels.map((channel) => [channel, total(channel)])) as Expected["spend"]; // one entry per channel of the list, by construction
}

function plantedBetween(
  seed: string,
  journeys: Journeys,
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
): Planted {
  const sum = { repeatedEvents: 0, repeatedOrders: 0, invalid: 0 };
  for (let day = from; day <= to; day++) {
    const { planted } = rawDay(seed, day, journeys.sessionsOn(day));
    sum.repeatedEvents += planted.repeatedEvents;
    sum.repeatedOrders += planted.repeatedOrders;
    sum.invalid += planted.invalid;
  }
  return sum;
}
