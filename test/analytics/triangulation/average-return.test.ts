// Today's spend and price, and the way from a lift's return to that of the whole spend.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MediumPosterior } from "#src/analytics/media-mix/posterior.ts";
import { averageOverLift, lifts, spendToday } from "#src/analytics/triangulation/average-return.ts";

const medium = (more: Partial<MediumPosterior> = {}): MediumPosterior => ({
  ...{ name: "tv", input: [10, 20], spend: [5, 10], beta: [100, 300], lam: [0.1, 0.1] },
  ...{ alpha: [0, 0], theta: [], kappa: [], slope: [] },
  adstock: { kind: "geometric", maxLag: 1 },
  saturation: { kind: "logistic" },
  ...more,
});

describe("today's spend", () => {
  test("is the mean of the last rows, with what money buys", () => {
    expect(spendToday(medium(), 1)).toEqual({ money: 10, input: 20, inputPerMoney: 2 });
    expect(spendToday(medium(), 8)).toEqual({ money: 7.5, input: 15, inputPerMoney: 2 });
  });

  test("takes the price of the whole history after a pause", () => {
    expect(spendToday(medium({ input: [10, 0], spend: [5, 0] }), 1)).toEqual({
      money: 0,
      input: 0,
      inputPerMoney: 2,
    });
    expect(spendToday(medium({ input: [0], spend: [0] }), 1).inputPerMoney).toBe(1);
  });
});

describe("the factor to the average return", () => {
  test("is one for a holdout of everything, and where the curve says nothing", () => {
    expect(averageOverLift(medium(), { x: 0, deltaX: 20, today: 20 })).toBeCloseTo(1, 12);
    expect(averageOverLift(medium(), { x: 20, deltaX: -20, today: 20 })).toBeCloseTo(1, 12);
    expect(averageOverLift(medium({ beta: [0, 0] }), { x: 0, deltaX: 20, today: 20 })).toBe(1);
    expect(averageOverLift(medium(), { x: 0, deltaX: 20, today: 0 })).toBe(1);
  });

  test("raises a lift on top of today's spend, and does not depend on the curve's height", () => {
    const part = fc.double({ min: 1, max: 50, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (today, deltaX, height) => {
        const factor = averageOverLift(medium(), { x: today, deltaX, today });
        expect(factor).toBeGreaterThanOrEqual(1);
        const higher = medium({ beta: [100 * height, 300 * height] });
        expect(averageOverLift(higher, { x: today, deltaX, today })).toBeCloseTo(factor, 6);
      }),
    );
  });
});

test("lifts are differences of the steady response, draw by draw", () => {
  const expected = Math.tanh(1.5) - Math.tanh(1);
  const [first, second] = lifts(medium(), { x: 20, deltaX: 10 });
  expect(first).toBeCloseTo(100 * expected, 10);
  expect(second).toBeCloseTo(300 * expected, 10);
});
