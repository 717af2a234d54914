// Weighted draws against the case that is known exactly: a normal lift and a normal test.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { afterOutcome, expectedNarrowing } from "#src/analytics/triangulation/lift-weights.ts";

/** Quantiles of a normal distribution at even steps: draws without chance. */
const normalDraws = (mean: number, sd: number, count = 4000): number[] =>
  Array.from({ length: count }, (_, index) => mean + sd * normalQuantile((index + 0.5) / count));

describe("the draws after a test", () => {
  test("have the conjugate mean and spread", () => {
    const after = afterOutcome(normalDraws(100, 30), { outcome: 130, standardError: 20 });
    const precision = 1 / 30 ** 2 + 1 / 20 ** 2;
    expect(after.mean).toBeCloseTo((100 / 30 ** 2 + 130 / 20 ** 2) / precision, 1);
    expect(after.sd).toBeCloseTo(1 / Math.sqrt(precision), 1);
  });

  test("are all of them when the test says nothing, and few when it contradicts them", () => {
    const draws = normalDraws(0, 1, 500);
    expect(afterOutcome(draws, { outcome: 3, standardError: Infinity }).effectiveDraws).toBeCloseTo(500, 6);
    expect(afterOutcome(draws, { outcome: 6, standardError: 0.1 }).effectiveDraws).toBeLessThan(5);
    expect(() => afterOutcome(draws, { outcome: 0, standardError: 0 })).toThrow(RangeError);
  });

  test("move with shift and unit, and do not depend on the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (lifts, standardError, scale) => {
          const outcome = lifts[0] ?? 0;
          const after = afterOutcome(lifts, { outcome, standardError });
          const moved = afterOutcome(
            [...lifts].reverse().map((lift) => scale * lift + 7),
            {
              outcome: scale * outcome + 7,
              standardError: scale * standardError,
            },
          );
          expect(moved.mean).toBeCloseTo(scale * after.mean + 7, 6);
          expect(moved.sd).toBeCloseTo(scale * after.sd, 5);
        },
      ),
    );
  });
});

test("over the outcomes to expect, a normal lift narrows as it must", () => {
  const { sdBefore, sdAfter } = expectedNarrowing(normalDraws(100, 30), { standardError: 15 });
  expect(sdBefore).toBeCloseTo(30, 1);
  expect(sdAfter).toBeCloseTo(1 / Math.sqrt(1 / 30 ** 2 + 1 / 15 ** 2), 0);
});
