// Switchbacks against the whole randomisation distribution, listed by an R script; and what wash-out and draws do.
import { expect, test } from "vitest";
import type { Period } from "#src/analytics/switchback/periods.ts";
import { switchback } from "#src/analytics/switchback/switchback.ts";

function periods(
  values: readonly number[],
  treated: readonly number[],
  more: (index: number) => Partial<Period> = () => ({}),
): Period[] {
  return values.map((value, index) => ({
    ...{ unit: "", block: String(index), stratum: "", value, treated: treated[index] === 1 },
    ...more(index),
  }));
}

const usual = { washout: 0, draws: 5000, seed: 1 };
const hours = [10, 14, 9, 12, 16, 11, 13, 18, 12, 15, 20, 16];
const on = [0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0];

// R: all 64 ways to treat one of each pair; |mean of the differences| ≥ 4 in 2 of them; y − tau·w inverted by bisection.
test("six pairs, all 64 assignments", () => {
  const paired = periods(hours, on, (index) => ({ stratum: String(Math.floor(index / 2)) }));
  const { difference, pValue, interval, assignments } = switchback({ ...usual, periods: paired });
  expect([difference, pValue]).toEqual([4, 0.03125]);
  expect(assignments).toEqual({ tried: 64, exact: true });
  expect(interval).toEqual([expect.closeTo(3, 6), expect.closeTo(5, 6)]);
});

// R: combn(10, 5), the same.
test("ten blocks without pairs, all 252 assignments", () => {
  const rows = periods([5, 9, 6, 8, 12, 7, 6, 11, 9, 4], [0, 1, 0, 1, 1, 0, 0, 1, 1, 0]);
  const { difference, pValue, interval } = switchback({ ...usual, periods: rows });
  expect(difference).toBeCloseTo(4.2, 12);
  expect(pValue).toBeCloseTo(2 / 252, 12);
  expect(interval).toEqual([expect.closeTo(2, 6), expect.closeTo(6.5, 6)]);
});

test("drawn assignments come close to all of them, and a seed repeats them", () => {
  const rows = periods([5, 9, 6, 8, 12, 7, 6, 11, 9, 4], [0, 1, 0, 1, 1, 0, 0, 1, 1, 0]);
  const drawn = switchback({ ...usual, draws: 251, periods: rows });
  expect(drawn.assignments).toEqual({ tried: 252, exact: false });
  expect(drawn.pValue).toBeLessThan(0.04);
  expect(switchback({ ...usual, draws: 251, periods: rows })).toEqual(drawn);
  expect(switchback({ ...usual, draws: 251, seed: 2, periods: rows })).not.toEqual(drawn);
});

test("a trend that both halves of a day share does no harm within days", () => {
  const days = periods(
    hours.map((value, index) => value + 100 * Math.floor(index / 2)),
    on,
    (index) => ({ stratum: String(Math.floor(index / 2)) }),
  );
  expect(switchback({ ...usual, periods: days }).difference).toBeCloseTo(4, 10);
});

test("wash-out leaves out what the other arm left behind", () => {
  // Blocks of three hours, 10 more when on; the first hour after a switch still has the old level.
  const treated = [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1];
  const values = treated.map((now, index) => 50 + 10 * (treated[index - 1] ?? now));
  const rows = periods(values, treated, (index) => ({ block: String(Math.floor(index / 3)) }));
  const [raw, washed] = [0, 1].map((washout) => switchback({ ...usual, washout, periods: rows }));
  expect(raw?.difference).toBeLessThan(7);
  expect(washed?.difference).toBe(10);
  expect(washed?.blocks).toBe(8);
  expect(washed?.byWashout.map(({ difference }) => difference)).toEqual([raw?.difference, 10, 10, 10]);
});

test("too few blocks have no interval, and an impossible design is refused", () => {
  expect(switchback({ ...usual, periods: periods([1, 5, 2, 6], [0, 1, 0, 1]) }).interval).toBeNull();
  expect(() => switchback({ ...usual, periods: periods([1, 2], [1, 1]) })).toThrow(/both arms/);
  expect(() => switchback({ ...usual, washout: 1, periods: periods([1, 2], [0, 1]) })).toThrow(
    /wash-out of 1 no stratum/,
  );
  const torn = periods([1, 2], [0, 1], () => ({ block: "same" }));
  expect(() => switchback({ ...usual, periods: torn })).toThrow(/has both arms/);
});
