// Single readings of an experiment against R 4.2.2, and the laws that they obey.
import fc from "fast-check";
import { expect, test } from "vitest";
import { meanEstimate, proportionEstimate } from "#src/analytics/arms/mean.ts";
import { chanceByBeta } from "#src/analytics/experiments/beta-binomial.ts";
import { effectOf } from "#src/analytics/experiments/effect.ts";
import { holm } from "#src/analytics/experiments/holm.ts";
import { incrementalOf } from "#src/analytics/experiments/incremental.ts";
import { posteriorOf } from "#src/analytics/experiments/posterior.ts";
import { sampleRatioOf } from "#src/analytics/experiments/sample-ratio.ts";
import { welchTest } from "#src/analytics/experiments/welch.ts";

// R: t.test(c(9,6,8,12,7,11,10,4,13,8), c(3,5,4,8,9,2,7,6))
test("Welch's test is R's t.test", () => {
  const effect = effectOf(
    meanEstimate(8, { sum: 44, sumSquares: 284 }),
    meanEstimate(10, { sum: 88, sumSquares: 844 }),
  );
  const { interval, pValue } = welchTest(effect);
  expect(effect.degreesOfFreedom).toBeCloseTo(15.8068208166094646, 10);
  expect(pValue).toBeCloseTo(0.0167716482303567, 12);
  expect(interval[0]).toBeCloseTo(0.6809397867631239, 10);
  expect(interval[1]).toBeCloseTo(5.9190602132368779, 10);
});

// R: integrate(dbeta(x, s2 + 1, n2 - s2 + 1) * pbeta(x, s1 + 1, n1 - s1 + 1)) from 0 to 1
test.each([
  [10, 0, 10, 3, 0.954887218045113],
  [100, 49, 100, 51, 0.610770522687839],
  [1000, 10, 1500, 34, 0.991138041752437],
])("beta posteriors of %d/%d and %d/%d", (n, successes, people, more, expected) => {
  const chance = chanceByBeta({ n, successes }, { n: people, successes: more });
  expect(chance).toBeCloseTo(expected, 9);
});

test("two beta chances add up to certainty", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(400), (one, two, more) => {
      const [a, b] = [
        { n: 60 + more, successes: one },
        { n: 60, successes: two },
      ];
      expect(chanceByBeta(a, b) + chanceByBeta(b, a)).toBeCloseTo(1, 5);
    }),
    { seed: 2, numRuns: 40 },
  );
});

// R: p.adjust(c(0.01, 0.04, 0.03, 0.2), "holm"); chisq.test(c(500, 480, 610), p = c(0.3, 0.3, 0.4))
test("Holm's correction and the test of the split", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.2]);
  [0.04, 0.09, 0.09, 0.2].forEach((p, index) => expect(adjusted[index]).toBeCloseTo(p, 12));
  expect(sampleRatioOf([500, 480, 610], [3, 3, 4]).pValue).toBeCloseTo(0.334409884040556, 12);
  const skewed = sampleRatioOf([1000, 1200]);
  expect(skewed.mismatch).toBe(true);
  expect(skewed.pValue).toBeCloseTo(2.00786561e-5, 12);
  expect(sampleRatioOf([0, 0])).toMatchObject({ pValue: 1, mismatch: false });
  expect(() => sampleRatioOf([1, 2], [1])).toThrow(/2 positive weights/);
});

test("what cannot be compared is refused", () => {
  const [none, some] = [proportionEstimate(50, 0), proportionEstimate(50, 5)];
  expect(() => effectOf(none, none)).toThrow(/nothing varies/);
  expect(() => effectOf(none, some, { relative: true })).toThrow(/not 0/);
  expect(effectOf(none, some).difference).toBeCloseTo(0.1, 12);
});

test("a prior pulls towards itself, and a wide one does nothing", () => {
  const effect = { difference: 0.2, standardError: 0.1 };
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 10, noNaN: true }), (sd) => {
      const { mean, sd: left } = posteriorOf(effect, { mean: 0, sd });
      expect(mean).toBeGreaterThan(0);
      expect(mean).toBeLessThan(0.2);
      expect(left).toBeLessThan(0.1);
    }),
    { seed: 1 },
  );
  expect(posteriorOf(effect, { mean: 0, sd: Infinity })).toEqual(posteriorOf(effect));
  expect(posteriorOf({ difference: 0, standardError: 0 })).toMatchObject({ above: 0.5, risk: [0, 0] });
});

test("incremental outcome and return of those who were reached", () => {
  const reached = incrementalOf({ difference: 2, standardError: 0.5 }, { people: 1000, cost: 500 });
  expect(reached).toMatchObject({ total: 2000, perCost: { value: 4 }, costPerOutcome: 0.25 });
  expect(reached.interval[0]).toBeCloseTo(1000 * (2 - 1.959964 * 0.5), 2);
  const lost = incrementalOf({ difference: -2, standardError: 0.5 }, { people: 1000, cost: null });
  expect(lost).toMatchObject({ total: -2000, perCost: null, costPerOutcome: null });
});
