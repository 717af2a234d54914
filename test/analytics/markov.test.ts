// Markov removal effects against chains solved by hand and against brute force.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fundamentalMatrix, solve } from "#src/analytics/attribution/linear-solve.ts";
import { buildChain } from "#src/analytics/attribution/markov-chain.ts";
import { markov, mostStates } from "#src/analytics/attribution/markov.ts";
import { anyJourneys, journey } from "./journeys.ts";

const small = [journey("a > b", 3, { nulls: 1 }), journey("a > c", 1, { nulls: 1 })];

test("transition probabilities count conversions and dead ends", () => {
  const chain = buildChain(small, 1);
  expect(chain.last).toEqual(["a", "b", "c"]);
  expect([...chain.start]).toEqual([1, 0, 0]);
  expect(chain.transitions[1]).toBeCloseTo(2 / 3, 12);
  expect(chain.transitions[2]).toBeCloseTo(1 / 3, 12);
  expect([...chain.conversion]).toEqual([0, 3 / 4, 1 / 2]);
});

test("removal effects are the lost share of the probability of conversion", () => {
  const { removalEffects, conversionProbability } = markov(small);
  expect(conversionProbability).toBeCloseTo(4 / 6, 12);
  expect(removalEffects.get("a")).toBeCloseTo(1, 12);
  expect(removalEffects.get("b")).toBeCloseTo(0.75, 12);
  expect(removalEffects.get("c")).toBeCloseTo(0.25, 12);
});

test("without conversions nobody gets credit", () => {
  const { credits, conversionProbability } = markov([journey("a > b", 0, { nulls: 5 })]);
  expect(conversionProbability).toBe(0);
  expect([...credits.values()]).toEqual([
    { conversions: 0, value: 0 },
    { conversions: 0, value: 0 },
  ]);
});

test("a higher order tells a-then-b from c-then-b", () => {
  const rows = [journey("a > b", 10), journey("c > b", 0, { nulls: 10 })];
  expect(markov(rows).removalEffects.get("c")).toBeCloseTo(0.5, 12);
  expect(markov(rows, { order: 2 }).removalEffects.get("c")).toBeCloseTo(0, 12);
});

test("value follows the conversions that are worth more", () => {
  const { credits } = markov([journey("a", 10, { value: 900 }), journey("b", 10, { value: 100 })]);
  expect(credits.get("a")?.conversions).toBeCloseTo(10, 9);
  expect(credits.get("a")?.value).toBeCloseTo(900, 9);
});

/** P(conversion) by walking the chain for a long time, every visit to `removed` lost. */
function walked(rows: Parameters<typeof buildChain>[0], order: number, removed: string | null): number {
  const { last, start, transitions, conversion } = buildChain(rows, order);
  const alive = last.map((channel) => (channel === removed ? 0 : 1));
  let mass = last.map((_, state) => (start[state] ?? 0) * (alive[state] ?? 0));
  let converted = 0;
  for (let step = 0; step < 4000; step++) {
    converted += mass.reduce((sum, part, state) => sum + part * (conversion[state] ?? 0), 0);
    mass = last.map(
      (_, to) =>
        (alive[to] ?? 0) *
        mass.reduce((sum, part, from) => sum + part * (transitions[from * last.length + to] ?? 0), 0),
    );
  }
  return converted;
}

test("the exact solve agrees with walking the chain, for every order", () => {
  fc.assert(
    fc.property(anyJourneys, fc.constantFrom(1 as const, 2 as const, 3 as const), (rows, order) => {
      const { removalEffects, conversionProbability } = markov(rows, { order });
      const base = walked(rows, order, null);
      expect(conversionProbability).toBeCloseTo(base, 6);
      const [channel] = removalEffects.keys();
      if (base === 0 || channel === undefined) return;
      expect(removalEffects.get(channel)).toBeCloseTo(1 - walked(rows, order, channel) / base, 6);
    }),
    { seed: 4, numRuns: 12 },
  );
});

test("more states than can be solved are refused, not guessed", () => {
  const rows = Array.from({ length: mostStates + 1 }, (_, index) => journey(`channel-${index}`, 1));
  expect(() => markov(rows)).toThrow(/lower order/);
});

test("the linear systems are solved, and singular ones refused", () => {
  expect(fundamentalMatrix(Float64Array.of(0.5), 1)[0]).toBe(2);
  expect(
    solve(
      [
        [0, 2],
        [1, 1],
      ],
      [2, 3],
    ),
  ).toEqual([2, 1]);
  expect(() =>
    solve(
      [
        [1, 1],
        [1, 1],
      ],
      [1, 2],
    ),
  ).toThrow(/singular/);
  expect(() => fundamentalMatrix(Float64Array.of(1), 1)).toThrow(/never reaches/);
});
