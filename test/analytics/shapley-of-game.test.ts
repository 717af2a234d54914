// The definition over all coalitions, the sampled one with its error, and the closed form of attribution against both.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journeys } from "#src/analytics/attribution/paths.ts";
import { shapley } from "#src/analytics/attribution/shapley.ts";
import { sampleShapley, shapleyOfGame } from "#src/analytics/attribution/shapley-of-game.ts";
import { anyJourneys, journey } from "./journeys.ts";
import { lcg } from "./lcg.ts";

/** What each coalition of these channels converts: the journeys that lie within it. */
function game(channels: readonly string[], rows: readonly Journeys[]): Float64Array {
  const masks = rows.map(({ path }) => path.reduce((mask, name) => mask | (1 << channels.indexOf(name)), 0));
  return Float64Array.from({ length: 2 ** channels.length }, (_, coalition) =>
    rows.reduce(
      (sum, { conversions }, row) => ((masks[row]! & ~coalition) === 0 ? sum + conversions : sum),
      0,
    ),
  );
}

test("the closed form is the definition, for any journeys", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const credits = shapley(rows);
      const channels = [...credits.keys()];
      shapleyOfGame(game(channels, rows)).forEach((value, player) =>
        expect(credits.get(channels[player] ?? "")?.conversions).toBeCloseTo(value, 9),
      );
    }),
    { seed: 9, numRuns: 60 },
  );
});

test("small games", () => {
  expect(Array.from(shapleyOfGame(Float64Array.of(0, 4, 0, 10)))).toEqual([7, 3]);
  expect(Array.from(shapleyOfGame(Float64Array.of(5)))).toEqual([]);
  // A pair of gloves: the only left one against two right ones, 2/3 and 1/6 each.
  const gloves = Array.from(shapleyOfGame(Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1)));
  [2 / 3, 1 / 6, 1 / 6].forEach((value, player) => expect(gloves[player]).toBeCloseTo(value, 12));
});

test("values add up to what all get beyond nobody, and add over games", () => {
  const next = lcg(51);
  const [one, two] = [1, 2].map(() => Float64Array.from({ length: 2 ** 10 }, () => next()));
  const [first, second] = [one, two].map((worth) => shapleyOfGame(worth ?? new Float64Array(1)));
  const both = shapleyOfGame(Float64Array.from(one ?? [], (value, index) => value + (two?.[index] ?? 0)));
  both.forEach((value, player) =>
    expect(value).toBeCloseTo((first?.[player] ?? 0) + (second?.[player] ?? 0), 12),
  );
  const sum = first?.reduce((all, value) => all + value, 0);
  expect(sum).toBeCloseTo((one?.[1023] ?? 0) - (one?.[0] ?? 0), 12);
});

test("beyond twenty players orders are sampled, and the stated error holds", () => {
  expect(() => shapleyOfGame(new Float64Array(2 ** 21))).toThrow("sample the orders");
  expect(() => shapleyOfGame(new Float64Array(3))).toThrow("no power of two");
  expect(() => sampleShapley(2, () => 0, { orders: 1 })).toThrow("two orders");
  const names = Array.from({ length: 25 }, (_, index) => `c${index}`);
  const rows = names.map((name, index) =>
    journey([name, names[(index * 7 + 3) % 25], names[(index * 11 + 5) % 25]].join(" > "), 1 + (index % 6)),
  );
  const places = rows.map(({ path }) => path.map((name) => names.indexOf(name)));
  const worth = (members: Uint8Array): number =>
    rows.reduce(
      (sum, { conversions }, row) =>
        places[row]?.every((place) => members[place] === 1) === true ? sum + conversions : sum,
      0,
    );
  const credits = shapley(rows);
  const sampled = sampleShapley(25, worth, { orders: 2000, seed: 3 });
  sampled.forEach(({ value, standardError }, player) => {
    const exact = credits.get(names[player] ?? "")?.conversions ?? NaN;
    expect(standardError).toBeLessThan(0.2);
    expect(Math.abs(value - exact)).toBeLessThan(4 * standardError + 1e-9);
  });
  expect(sampled.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(
    worth(new Uint8Array(25).fill(1)),
    9,
  );
  expect(sampleShapley(25, worth, { orders: 50, seed: 3 })).toEqual(
    sampleShapley(25, worth, { orders: 50, seed: 3 }),
  );
});
