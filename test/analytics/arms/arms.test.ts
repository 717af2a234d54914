// Sums of an arm against the same numbers from the raw data.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cupedEstimate, cupedSlope } from "#src/analytics/arms/cuped.ts";
import { sampleVariance } from "#src/analytics/arms/estimate.ts";
import { meanEstimate, proportionEstimate } from "#src/analytics/arms/mean.ts";
import { quantileEstimate } from "#src/analytics/arms/quantile.ts";
import { ratioEstimate } from "#src/analytics/arms/ratio.ts";
import { products, sums } from "./sums.ts";

const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 30 });

test("a mean and its error from sums are those of the data", () => {
  fc.assert(
    fc.property(numbers, (data) => {
      const mean = data.reduce((sum, x) => sum + x, 0) / data.length;
      const spread = data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (data.length - 1);
      const { value, variance } = meanEstimate(data.length, sums(data));
      expect(value).toBeCloseTo(mean, 9);
      expect(variance).toBeCloseTo(spread / data.length, 8);
    }),
    { seed: 3 },
  );
});

test("sums that no data can have are refused, and so are more successes than people", () => {
  expect(() => sampleVariance(10, { sum: 100, sumSquares: 900 })).toThrow(/not centred/);
  expect(() => sampleVariance(1, { sum: 1, sumSquares: 1 })).toThrow(/two people/);
  expect(() => proportionEstimate(3, 4)).toThrow(/more than its 3/);
  expect(sampleVariance(3, { sum: 0.3, sumSquares: 0.03 })).toBeCloseTo(0, 12);
});

// R: num <- c(2,4,9,5,7,3); den <- c(1,2,3,1,4,2); R <- sum(num)/sum(den); var(num - R*den) / (mean(den)^2 * 6)
test("a ratio varies as its linear part", () => {
  const [orders, revenue] = [
    [1, 2, 3, 1, 4, 2],
    [2, 4, 9, 5, 7, 3],
  ];
  const { value, variance } = ratioEstimate(6, {
    numerator: sums(revenue),
    denominator: sums(orders),
    sumProducts: products(revenue, orders),
  });
  expect(value).toBeCloseTo(2.307692307692307, 14);
  expect(variance).toBeCloseTo(0.139322852841287, 14);
});

test("a quantile needs an interval around it, and enough observations for its ranks", () => {
  const at = { quantile: 0.9, value: 7, lower: 6.9, upper: 7.1 };
  expect(Math.sqrt(quantileEstimate(10_000, at).variance)).toBeCloseTo(0.1 / 1.959964, 5);
  expect(() => quantileEstimate(10_000, { ...at, lower: 7.05 })).toThrow(/lower ≤ value/);
  expect(() => quantileEstimate(34, at)).toThrow(/too few/);
});

// growthbook/growthbook packages/stats/tests/test_shared_models.py: 0.01864 with these four people in both arms.
test("the slope of CUPED over both arms", () => {
  const [before, after] = [
    [0.3, 0.5, 0.9, 22],
    [2, 1, 5, 3],
  ];
  const arm = { n: 4, after: sums(after), before: sums(before), sumProducts: products(after, before) };
  expect(cupedSlope([arm, arm])).toBeCloseTo(0.01864, 5);
  const flat = { ...arm, before: { sum: 0, sumSquares: 0 }, sumProducts: 0 };
  expect(cupedSlope([flat, flat])).toBe(0);
});

test("CUPED with its own slope never has more variance than the plain mean", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 3, maxLength: 20 }), (people) => {
      const [after, before] = [people.map(([one]) => one), people.map(([, two]) => two)];
      const arm = {
        n: people.length,
        after: sums(after),
        before: sums(before),
        sumProducts: products(after, before),
      };
      const { variance, plain } = cupedEstimate(arm, cupedSlope([arm]));
      expect(variance).toBeLessThanOrEqual(plain.variance * (1 + 1e-9) + 1e-12);
    }),
    { seed: 5 },
  );
});
