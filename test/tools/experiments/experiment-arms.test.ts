// The forms of arms: ratios, quantiles, the time before, holdouts with costs; and what is refused, in words.
import { expect, test } from "vitest";
import { ratioArms } from "#test/analytics/experiments/ratio-arms.ts";
import { analysed, comparison, rates } from "./analyse-experiment.ts";

const ratios = {
  arms: ratioArms.map(({ n, after, before, crossProducts }, index) => ({
    ...{ name: "AB"[index], n, ...after },
    pre: {
      ...before,
      numeratorProducts: crossProducts.numerators,
      denominatorProducts: crossProducts.denominators,
      numeratorDenominatorProducts: crossProducts.numeratorAfterDenominatorBefore,
      denominatorNumeratorProducts: crossProducts.denominatorAfterNumeratorBefore,
    },
  })),
  control: "A",
  relative: true,
  statistics: "frequentist",
};

test("a ratio is adjusted by the time before, unless that is not wanted", async () => {
  const adjusted = await comparison(ratios);
  expect(adjusted.pValue).toBeCloseTo(0.85771, 5);
  expect(adjusted.interval[0]).toBeCloseTo(-0.00841, 5);
  expect(adjusted.adjustment?.varianceReduction).toBeGreaterThan(0.5);
  expect(adjusted.incremental).toBeNull();
  const plain = await comparison({ ...ratios, cuped: false });
  expect(plain.adjustment).toBeNull();
  expect(plain.standardError).toBeGreaterThan(adjusted.standardError);
});

// growthbook/growthbook packages/stats/tests/frequentist/test_tests.py: 0.50338 ± 1.01308.
test("a mean adjusted by the time before, at every look", async () => {
  const arm = (name: string, n: number, after: readonly number[], pre: readonly number[]) => ({
    ...{ name, n, sum: after[0], sumSquares: after[1] },
    ...{ preSum: pre[0], preSumSquares: pre[1], preSumProducts: 1 },
  });
  const arms = [
    arm("A", 3000, [1396.87, 52377.9767], [16.87, 527.9767]),
    arm("B", 3461, [2422.7, 134698.29], [22.7, 1348.29]),
  ];
  const { difference, interval } = await comparison({
    arms,
    control: "A",
    relative: true,
    sequential: true,
    cuped: true,
  });
  expect(difference).toBeCloseTo(0.50338, 5);
  expect(interval).toEqual([expect.closeTo(-0.50969, 4), expect.closeTo(1.51646, 4)]);
});

test("a quantile compares as published", async () => {
  const at = (name: string, n: number, value: number, lower: number, upper: number) => ({
    ...{ name, n, quantile: 0.9, value, lower, upper },
  });
  const arms = [
    at("A", 11054, 7.157987489967789, 7.098780136176828, 7.217194843758751),
    at("B", 10861, 7.694499927525767, 7.64180598628119, 7.747193868770344),
  ];
  const { difference, interval } = await comparison({ arms, control: "A" });
  expect(difference).toBeCloseTo(0.5365124375579775, 12);
  expect(interval).toEqual([expect.closeTo(0.4572559589115422, 12), expect.closeTo(0.6157689162044128, 12)]);
});

test("a holdout tells what the campaign brought, and what each euro of it brought back", async () => {
  const holdout = {
    arms: [
      { name: "held out", n: 5000, successes: 250 },
      { name: "mailed", n: 45_000, successes: 2700, cost: 900 },
    ],
    control: "held out",
    weights: [1, 9],
  };
  const { incremental, difference } = await comparison(holdout);
  expect(difference).toBeCloseTo(0.01, 12);
  expect(incremental?.total).toBeCloseTo(450, 9);
  expect(incremental?.iroas).toBeCloseTo(0.5, 9);
  expect(incremental?.costPerOutcome).toBeCloseTo(2, 9);
  const [control, arm] = holdout.arms;
  const dearer = { ...holdout, arms: [{ ...control, cost: 50 }, arm], relative: true };
  const { incremental: less } = await comparison(dearer);
  expect(less?.cost).toBe(450);
  expect(less?.perPerson).toBeCloseTo(0.01, 12);
});

test("a time before that no people can have is refused as such", async () => {
  const broken = ratios.arms.map((arm) => ({
    ...arm,
    pre: { ...arm.pre, denominator: { sum: 0, sumSquares: 0 } },
  }));
  await expect(analysed({ ...ratios, arms: broken })).rejects.toThrow(/time before.*adds up to 0/);
});

const mean = { n: 50, sum: 100, sumSquares: 300 };
const some = { name: "A", n: 100, successes: 50 };

test.each([
  ["nobody in an arm", rates([0, 0], [10, 5]), /arm "A": nobody/],
  ["more successes than people", rates([10, 5], [10, 11]), /arm "B": 11 successes/],
  [
    "centred squares",
    {
      arms: [
        { ...mean, name: "A" },
        { ...mean, name: "B", sumSquares: 50 },
      ],
      control: "A",
    },
    /Σx²/,
  ],
  ["no variation at all", rates([100, 0], [100, 0]), /nothing varies/],
  ["a control at zero", { ...rates([100, 0], [100, 5]), relative: true }, /not 0/],
  ["an unknown control", { ...rates([10, 5], [10, 5]), control: "Z" }, /there are: A, B/],
  ["two arms of one name", { arms: [some, some], control: "A" }, /same name/],
  ["two kinds of arms", { arms: [some, { ...mean, name: "B" }], control: "A" }, /different kinds/],
  ["CUPED without a time before", { ...rates([10, 5], [10, 6]), cuped: true }, /preSum/],
  ["a prior without a width", { ...rates([10, 5], [10, 6]), prior: { mean: 0 } }, /sd or its variance/],
  ["weights for other arms", { ...rates([10, 5], [10, 6]), weights: [1, 1, 1] }, /2 weights/],
])("%s is refused in words", async (_, input, message) => {
  await expect(analysed(input)).rejects.toThrow(message);
});

test("an arm without numbers is told what it may give", async () => {
  await expect(analysed({ arms: [{ name: "A", n: 5 }, some], control: "A" })).rejects.toThrow(
    /sum and sumSquares/,
  );
});
