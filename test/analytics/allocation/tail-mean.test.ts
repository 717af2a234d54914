// The mean of the worst against its definitions: the sorted sample, and Rockafellar and Uryasev's maximum.
import fc from "fast-check";
import { expect, test } from "vitest";
import { tailMean, tailWeights } from "#src/analytics/allocation/tail-mean.ts";

const values = fc
  .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((list) => Float64Array.from(list));
const level = fc.double({ min: 0.02, max: 1, noNaN: true });
const runs = { seed: 2, numRuns: 200 };

test.each([
  [[4, 1, 3, 2], 0.5, 1.5],
  [[4, 1, 3, 2], 1, 2.5],
  [[4, 1, 3, 2], 0.1, 1],
  [[10, 20, 30], 0.5, (10 + 0.5 * 20) / 1.5],
  [[], 0.5, 0],
])("of %j at %d is %d", (list, share, expected) => {
  expect(tailMean(Float64Array.from(list), share)).toBeCloseTo(expected, 12);
});

test("is the maximum over t of t − mean(max(t − x, 0)) / level, which a sample point reaches", () => {
  fc.assert(
    fc.property(values, level, (sample, share) => {
      fc.pre(share * sample.length >= 1);
      const at = (t: number): number =>
        t - sample.reduce((sum, x) => sum + Math.max(t - x, 0), 0) / sample.length / share;
      expect(tailMean(sample, share)).toBeCloseTo(Math.max(...Array.from(sample, at)), 6);
    }),
    runs,
  );
});

test("is the weighted mean by its weights, which add up to 1 and lie on the worst", () => {
  fc.assert(
    fc.property(values, level, (sample, share) => {
      const weights = tailWeights(sample, share);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(sample.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0)).toBeCloseTo(
        tailMean(sample, share),
        6,
      );
    }),
    runs,
  );
});

test("falls with the level and never exceeds the mean", () => {
  fc.assert(
    fc.property(values, level, (sample, share) => {
      expect(tailMean(sample, share / 2)).toBeLessThanOrEqual(tailMean(sample, share) + 1e-9);
      expect(tailMean(sample, share)).toBeLessThanOrEqual(tailMean(sample, 1) + 1e-9);
    }),
    runs,
  );
});

test("a level outside 0 to 1 is refused", () => {
  expect(() => tailMean(Float64Array.of(1), 0)).toThrow(RangeError);
  expect(() => tailMean(Float64Array.of(1), 1.1)).toThrow(RangeError);
});
