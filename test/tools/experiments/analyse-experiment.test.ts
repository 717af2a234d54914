// The contract: names, shapes, published numbers, order, provenance.
import { expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { analysed, comparison, rates, tool } from "./analyse-experiment.ts";

const close = (number: number) => expect.closeTo(number, 4) as number;

test("proportions give the published numbers", async () => {
  expect(await comparison({ ...rates([100, 49], [100, 51]), relative: true })).toMatchObject({
    arm: "B",
    difference: close(0.04082),
    interval: [close(-0.24779), close(0.32943)],
    chanceToWin: close(0.60918),
    risk: [close(0.0814), close(0.04058)],
    pValue: close(0.78193),
    standardError: close(0.14725),
    chanceByBeta: close(0.61077),
  });
});

const means = {
  arms: [
    { name: "A", n: 10, sum: 100, sumSquares: 1002.25 },
    { name: "B", n: 10, sum: 105, sumSquares: 1111.5 },
  ],
  control: "A",
  relative: true,
};

test("a prior moves difference and interval; the estimate stays", async () => {
  expect(await comparison(means)).toMatchObject({ difference: 0.05, interval: [close(-0.02), close(0.12)] });
  const informed = {
    difference: close(0.05063),
    interval: [close(-0.01893), close(0.12019)],
    estimate: 0.05,
  };
  expect(await comparison({ ...means, prior: { mean: 0.1, variance: 0.1 } })).toMatchObject(informed);
  expect(await comparison({ ...means, prior: { mean: 0.1, sd: Math.sqrt(0.1) } })).toMatchObject(informed);
  const ignored = await comparison({ ...means, prior: { mean: 0.1, sd: 1, proper: false } });
  expect(ignored.difference).toBe(0.05);
});

const revenue = {
  arms: [
    { name: "A", n: 3407, sum: 1396.87, sumSquares: 52377.9767 },
    { name: "B", n: 3461, sum: 2422.7, sumSquares: 134698.29 },
  ],
  control: "A",
};

test("the frequentist reading, absolute and relative", async () => {
  const input = { ...revenue, statistics: "frequentist" };
  expect(await comparison(input)).toMatchObject({
    difference: close(0.29),
    interval: [close(0.04538), close(0.53462)],
    pValue: close(0.02016),
  });
  expect(await comparison({ ...input, relative: true })).toMatchObject({
    difference: close(0.70732),
    interval: [close(-0.03526), close(1.44989)],
    pValue: close(0.06191),
  });
});

test("the sequential reading with a tuning of one's own and with the usual one", async () => {
  const [control, arm] = revenue.arms;
  const arms = [{ ...control, n: 3000 }, arm];
  const tuned = await comparison({ arms, control: "A", relative: true, sequential: { tuning: 1000 } });
  expect(tuned).toMatchObject({ interval: [close(-0.55844), close(1.56516)], pValue: 1 });
  const usual = await comparison({ ...rates([3000, 1396], [3461, 2422]), relative: true, sequential: true });
  expect(usual).toMatchObject({ difference: close(0.50386), interval: [close(0.40098), close(0.60675)] });
  const single = await comparison({
    ...rates([3000, 1396], [3461, 2422]),
    relative: true,
    sequential: false,
  });
  expect(single.interval[0]).toBeGreaterThan(usual.interval[0]);
});

test("the other arms come in the order of the input, corrected for their number", async () => {
  const { comparisons } = await analysed({ ...rates([1000, 100], [1000, 130], [1000, 99]), control: "B" });
  expect(comparisons.map(({ arm }) => arm)).toEqual(["A", "C"]);
  const [one, two] = comparisons;
  // C lies farther from B than A does, so its p-value is doubled first; A's may not fall below it.
  expect(two?.pValueAdjusted).toBeCloseTo(2 * (two?.pValue ?? 0), 12);
  expect(one?.pValueAdjusted).toBeCloseTo(two?.pValueAdjusted ?? 0, 12);
});

test("where less is better, chance and risk change sides", async () => {
  const more = await comparison(rates([1000, 100], [1000, 130]));
  const less = await comparison({ ...rates([1000, 100], [1000, 130]), lowerIsBetter: true });
  expect(less.chanceToWin).toBeCloseTo(1 - more.chanceToWin, 12);
  expect(less.risk).toEqual(more.risk.toReversed());
});

test("missing, null and the default are the same, and the same call gives the same bytes", async () => {
  const input = rates([100, 49], [100, 51]);
  const arms = input.arms.map((arm) => ({ ...arm, preSum: null, cost: null }));
  const spelled = {
    ...input,
    arms,
    relative: false,
    prior: null,
    sequential: null,
    cuped: null,
    weights: null,
  };
  expect(JSON.stringify(await analysed(spelled))).toBe(JSON.stringify(await analysed(input)));
  expect((await analysed(input)).provenance).toMatchObject({ seed: null, window: null, version: "1" });
});

test("a model is shown a strict schema", () => {
  expect(assertStrict(shownSchema(tool.input, { name: tool.name }).json)).toEqual([]);
});
