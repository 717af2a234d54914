// The heuristics on cases that fit on a napkin.
import { expect, test } from "vitest";
import { firstTouch } from "#src/analytics/attribution/first.ts";
import { lastTouch } from "#src/analytics/attribution/last.ts";
import { linear } from "#src/analytics/attribution/linear.ts";
import { position } from "#src/analytics/attribution/position.ts";
import { timeDecay } from "#src/analytics/attribution/time-decay.ts";
import { journey } from "./journeys.ts";

test("first touch credits who opened", () => {
  expect(firstTouch([journey("social > search", 3, { value: 90 })]).get("social")).toEqual({
    conversions: 3,
    value: 90,
  });
});

test("last touch credits who closed", () => {
  expect(lastTouch([journey("social > search", 3, { value: 90 })]).get("search")).toEqual({
    conversions: 3,
    value: 90,
  });
});

test("linear counts a repeated touch again", () => {
  const credits = linear([journey("a > a > b", 6)]);
  expect([credits.get("a")?.conversions, credits.get("b")?.conversions]).toEqual([4, 2]);
});

test("position gives 40, 20, 40 and shares the middle", () => {
  const credits = position([journey("a > b > c > d", 10)]);
  const given = [...credits.values()].map(({ conversions }) => Number(conversions.toFixed(9)));
  expect(given).toEqual([4, 1, 1, 4]);
});

test("position on two touches keeps the ratio of first to last", () => {
  const half = position([journey("x > y", 10)]);
  expect(half.get("x")?.conversions).toBeCloseTo(5, 12);
  const skewed = position([journey("x > y", 10)], { first: 0.3, last: 0.7 });
  expect(skewed.get("x")?.conversions).toBeCloseTo(3, 12);
});

test("time decay halves each half-life, one step being one day", () => {
  const credits = timeDecay([journey("a > b", 9)], { halfLifeDays: 1 });
  expect(credits.get("a")?.conversions).toBeCloseTo(3, 12);
});

test("a half-life of zero is last touch", () => {
  expect(timeDecay([journey("a > b", 9)], { halfLifeDays: 0 }).get("b")?.conversions).toBe(9);
});

test("no journeys, or journeys without a touch, credit nobody", () => {
  const empty = { path: [], conversions: 4, value: 4, nulls: 0 };
  for (const method of [firstTouch, lastTouch, linear, position, timeDecay])
    expect(method([empty]).size).toBe(0);
});
