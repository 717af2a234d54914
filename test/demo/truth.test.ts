// The expected values agree with what an independent reading of the raw files gives.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WebEvent } from "#src/core/event.ts";
import { channelOf } from "#src/demo/channels.ts";
import { createEffects, trueEffects } from "#src/demo/effects.ts";
import { dayNumber } from "#src/demo/calendar.ts";
import { writeRaw } from "#src/demo/events.ts";
import { expected } from "#src/demo/truth.ts";
import { readRawZone, type RawZone } from "./raw-zone.ts";

const anchor = new Date("2026-11-22T12:00:00Z");
const seed = "nordlicht";
const october = { from: "2026-10-01", to: "2026-10-31" };
const home = mkdtempSync(join(tmpdir(), "leitstand-truth-"));
let zone: RawZone;
beforeAll(async () => {
  await writeRaw({ folder: home, seed, anchor });
  zone = readRawZone(home);
});
afterAll(() => rmSync(home, { recursive: true }));

const berlinDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });
const day = (event: WebEvent): string => berlinDay.format(new Date(event.time));
const inside = (event: WebEvent): boolean => day(event) >= october.from && day(event) <= october.to;
const cents = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(100 * value), 0);

/** Path rules once more, from events alone. */
function pathsFromEvents(
  events: readonly WebEvent[],
): Map<string, { conversions: number; cents: number; nulls: number }> {
  const rows = new Map<string, { conversions: number; cents: number; nulls: number }>();
  const row = (starts: readonly WebEvent[]): { conversions: number; cents: number; nulls: number } => {
    const key = starts.map((start) => channelOf(start)).join(" > ");
    const found = rows.get(key) ?? { conversions: 0, cents: 0, nulls: 0 };
    rows.set(key, found);
    return found;
  };
  const consented = events.filter(
    (event) => event.client !== null && event.consent.analyticsStorage === "granted",
  );
  // Whoever signed in is the same person in every browser; the demo company's customers have one account each.
  for (const own of Map.groupBy(consented, (event) => event.user ?? event.client).values()) {
    const starts = own
      .filter(({ name }) => name === "session_start")
      .sort((a, b) => (a.time < b.time ? -1 : 1));
    const purchases = own
      .filter(({ name }) => name === "purchase")
      .sort((a, b) => (a.time < b.time ? -1 : 1));
    const bought = purchases.filter(inside);
    for (const purchase of bought) {
      const since = Date.parse(purchase.time) - 30 * 86_400_000;
      const previous = purchases.filter(({ time }) => time < purchase.time).at(-1)?.time ?? "";
      const path = row(
        starts.filter(({ time }) => time <= purchase.time && time > previous && Date.parse(time) >= since),
      );
      path.conversions += 1;
      path.cents += Math.round(100 * (purchase.value ?? 0));
    }
    if (bought.length === 0 && starts.some(inside)) row(starts.filter(inside)).nulls += 1;
  }
  return rows;
}

test("orders, revenue and visits of October are those in the files", () => {
  const truth = expected({ ...october, anchor });
  const events = zone.events.filter(inside);
  const purchases = events.filter(({ name }) => name === "purchase");
  expect(truth.orders).toBe(purchases.length);
  expect(truth.orders).toBeGreaterThan(150);
  expect(Math.round(100 * truth.revenue)).toBe(cents(purchases.map(({ value }) => value ?? 0)));
  expect(truth.sessions).toBe(events.filter(({ name }) => name === "session_start").length);
  const without = purchases.filter(({ client }) => client === null);
  expect(truth.withoutConsent.conversions).toBe(without.length);
  expect(without.length / purchases.length).toBeGreaterThan(0.05);
  expect(without.length / purchases.length).toBeLessThan(0.15);
});

test("paths of October are those that the events give by the path rules", () => {
  const truth = expected({ ...october, anchor });
  const fromEvents = pathsFromEvents(zone.events);
  expect(truth.paths.length).toBe(fromEvents.size);
  for (const { path, conversions, value, nulls } of truth.paths)
    expect(fromEvents.get(path.join(" > ")), path.join(" > ")).toEqual({
      conversions,
      cents: Math.round(100 * value),
      nulls,
    });
  expect(truth.paths.every(({ path }) => path.length > 0)).toBe(true);
  expect(truth.paths.some(({ path, conversions }) => path.length >= 4 && conversions > 0)).toBe(true);
});

test("the look-back, the cut at an earlier order and the null paths each matter", () => {
  const truth = expected({ ...october, anchor });
  const longer = expected({ ...october, anchor, lookbackDays: 60 });
  expect(longer.paths).not.toEqual(truth.paths);
  expect(longer.orders).toBe(truth.orders);
  const clients = zone.events
    .filter(({ name, client }) => name === "purchase" && client !== null)
    .map(({ client }) => client);
  expect(clients.length - new Set(clients).size).toBeGreaterThan(20);
  expect(truth.paths.reduce((sum, { nulls }) => sum + nulls, 0)).toBeGreaterThan(1000);
});

test("spend by channel is the sum of the spend file", () => {
  const truth = expected({ ...october, anchor });
  const rows = zone.spend.filter((row) => row.day >= october.from && row.day <= october.to);
  for (const [channel, amount] of Object.entries(truth.spend))
    expect(Math.round(100 * amount), channel).toBe(
      cents(rows.filter((row) => row.channel === channel).map((row) => row.amount)),
    );
  expect(truth.spend.tv).toBeGreaterThan(0);
});

test("104 complete weeks carry the spend of their days and the revenue of the model", () => {
  const effects = createEffects(seed);
  expect(zone.weeks.length).toBe(104);
  for (const { week, revenue, spend } of zone.weeks) {
    const monday = dayNumber(week);
    const model = effects.week(monday);
    const media = Object.values(model.media).reduce((sum, value) => sum + value, 0);
    expect(revenue).toBeCloseTo(model.base + media + model.noise, 2);
    const rows = zone.spend.filter((row) => dayNumber(row.day) >= monday && dayNumber(row.day) < monday + 7);
    for (const [channel, amount] of Object.entries(spend))
      expect(Math.round(100 * amount)).toBe(
        cents(rows.filter((row) => row.channel === channel).map((row) => row.amount)),
      );
  }
  expect(zone.weeks.at(-1)?.week).toBe("2026-11-16");
});

test("the revenue of the events follows the model's revenue week by week", () => {
  const purchases = zone.events.filter(({ name }) => name === "purchase");
  const first = purchases.map(day).sort()[0] ?? "";
  const weeks = zone.weeks.filter(({ week }) => week >= first);
  expect(weeks.length).toBeGreaterThan(50);
  for (const { week, revenue } of weeks) {
    const monday = dayNumber(week);
    const own = purchases.filter(
      (event) => dayNumber(day(event)) >= monday && dayNumber(day(event)) < monday + 7,
    );
    expect(Math.abs(cents(own.map(({ value }) => value ?? 0)) / 100 - revenue) / revenue, week).toBeLessThan(
      0.1,
    );
  }
});

test("a media effect is the documented adstock and saturation of its spend", () => {
  const effects = createEffects(seed);
  const monday = dayNumber("2026-10-12");
  const { decay, steepness, ceiling, scale } = trueEffects.media.tv;
  const weights = Array.from({ length: trueEffects.lags }, (_, lag) => decay ** lag);
  const pressure =
    weights.reduce(
      (sum, weight, lag) => sum + (weight * effects.week(monday - 7 * lag).spend.tv) / scale,
      0,
    ) / weights.reduce((sum, weight) => sum + weight, 0);
  expect(effects.week(monday).media.tv).toBeCloseTo(ceiling * Math.tanh((steepness * pressure) / 2), 6);
  expect(effects.week(monday).media.tv).toBeGreaterThan(500);
});
