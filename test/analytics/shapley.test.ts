// The closed form of the Shapley value against its definition over all orders of joining.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journeys } from "#src/analytics/attribution/paths.ts";
import { shapley } from "#src/analytics/attribution/shapley.ts";
import { anyJourneys, journey } from "./journeys.ts";

test("members of a set share its conversions", () => {
  const credits = shapley([journey("a", 4), journey("a > b", 6)]);
  expect([credits.get("a")?.conversions, credits.get("b")?.conversions]).toEqual([7, 3]);
  const four = shapley([journey("a > b > c > d", 10)]);
  expect([...four.values()].map(({ conversions }) => conversions)).toEqual([2.5, 2.5, 2.5, 2.5]);
});

function worth(coalition: ReadonlySet<string>, rows: readonly Journeys[]): number {
  const inside = rows.filter(({ path }) => path.every((channel) => coalition.has(channel)));
  return inside.reduce((sum, { conversions }) => sum + conversions, 0);
}

function orders(channels: readonly string[]): string[][] {
  if (channels.length === 0) return [[]];
  return channels.flatMap((first) =>
    orders(channels.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

test("it is the mean marginal worth over every order of joining", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const credits = shapley(rows);
      const all = orders([...credits.keys()]);
      for (const [channel, { conversions }] of credits) {
        const gains = all.map((order) => {
          const before = new Set(order.slice(0, order.indexOf(channel)));
          return worth(new Set([...before, channel]), rows) - worth(before, rows);
        });
        expect(conversions).toBeCloseTo(gains.reduce((sum, gain) => sum + gain, 0) / all.length, 9);
      }
    }),
    { seed: 4, numRuns: 30 },
  );
});

test("forty channels are as exact as two", () => {
  const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
  expect(shapley([journey(names.join(" > "), 80)]).get("c7")?.conversions).toBe(2);
});
