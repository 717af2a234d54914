// Carry-over against its definition, lag by lag, and its laws.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  carryDelayed,
  carryGeometric,
  delayedWeights,
  idleRows,
} from "#src/analytics/media-mix/model/adstock.ts";

const column = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});
const lags = fc.integer({ min: 1, max: 12 });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

function empty(rows: number) {
  return {
    pressure: new Float64Array(rows),
    byAlpha: new Float64Array(rows),
    byTheta: new Float64Array(rows),
  };
}

test("geometric carry-over by recursion is the weighted mean of its lags", () => {
  fc.assert(
    fc.property(column, lags, share, (values, maxLag, alpha) => {
      const input = Float64Array.from(values);
      const carried = empty(input.length);
      carryGeometric(input, idleRows(input, maxLag), { maxLag, alpha }, carried);
      const weights = Array.from({ length: maxLag }, (_, lag) => alpha ** lag);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      carried.pressure.forEach((value, row) => {
        const expected = weights.reduce(
          (sum, weight, lag) => sum + (weight / total) * (input[row - lag] ?? 0),
          0,
        );
        expect(Math.abs(value - expected)).toBeLessThan(1e-9 * (1 + Math.max(...values)));
      });
    }),
    { seed: 1 },
  );
});

test("weights of delayed carry-over add up to 1, and their slopes to 0", () => {
  fc.assert(
    fc.property(lags, share, fc.double({ min: 0, max: 1, noNaN: true }), (maxLag, alpha, place) => {
      const { pressure, byAlpha, byTheta } = delayedWeights(maxLag, alpha, place * (maxLag - 1));
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      expect(sum(pressure)).toBeCloseTo(1, 12);
      expect(sum(byAlpha)).toBeCloseTo(0, 6);
      expect(sum(byTheta)).toBeCloseTo(0, 8);
    }),
    { seed: 1 },
  );
});

test("delayed carry-over peaks after theta rows", () => {
  const input = Float64Array.of(0, 1, 0, 0, 0, 0);
  const carried = empty(6);
  carryDelayed(input, idleRows(input, 5), { maxLag: 5, alpha: 0.5, theta: 2 }, carried);
  expect([...carried.pressure].indexOf(Math.max(...carried.pressure))).toBe(3);
});

test("once all lags have passed nothing is left, to the last bit", () => {
  const input = Float64Array.of(1e6, 0, 0, 0, 3);
  const carried = empty(5);
  carryGeometric(input, idleRows(input, 3), { maxLag: 3, alpha: 0.7 }, carried);
  expect(carried.pressure[3]).toBe(0);
  expect(carried.byAlpha[3]).toBe(0);
});
