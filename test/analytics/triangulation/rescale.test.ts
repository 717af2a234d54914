// Rescaled credit adds up to the model's total, follows sharp experiments and ignores vague ones.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rescale, type Credited } from "#src/analytics/triangulation/rescale.ts";

const credited = fc.record({
  credit: fc.double({ min: 0.1, max: 1000, noNaN: true }),
  measured: fc.option(
    fc.record({
      value: fc.double({ min: -100, max: 1000, noNaN: true }),
      sd: fc.double({ min: 0.1, max: 500, noNaN: true }),
    }),
  ),
});
const channels: fc.Arbitrary<Credited[]> = fc.array(credited, { minLength: 1, maxLength: 8 });
const total = fc.double({ min: 1, max: 1e6, noNaN: true });
const values = (given: readonly Credited[], whole: number) =>
  rescale(given, { total: whole }).map(({ value }) => value);

describe("rescaled credit", () => {
  test("adds up to the total and is never negative", () => {
    fc.assert(
      fc.property(channels, total, (given, whole) => {
        const found = values(given, whole);
        expect(found.reduce((sum, value) => sum + value, 0) / whole).toBeCloseTo(1, 9);
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("does not depend on the unit of the credit or on the order of the channels", () => {
    fc.assert(
      fc.property(channels, total, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, whole, unit) => {
        const found = values(given, whole);
        const other = values(given.map((one) => ({ ...one, credit: one.credit * unit })).reverse(), whole);
        other
          .reverse()
          .forEach((value, index) => expect(value / whole).toBeCloseTo((found[index] ?? 0) / whole, 9));
      }),
    );
  });

  test("keeps the proportions where nothing was measured", () => {
    const found = rescale(
      [
        { credit: 1, measured: null },
        { credit: 3, measured: null },
      ],
      { total: 8 },
    );
    expect(found.map(({ value }) => value)).toEqual([2, 6]);
    expect(found.map(({ factor }) => factor)).toEqual([2, 2]);
  });

  test("follows a sharp experiment up to the common factor and leaves the rest to the others", () => {
    const given = (sd: number): Credited[] => [
      { credit: 50, measured: { value: 20, sd } },
      { credit: 50, measured: null },
    ];
    const [tested, rest] = values(given(0.001), 100);
    expect((tested ?? 0) / (rest ?? 0)).toBeCloseTo(20 / 50, 4);
    const vague = values(given(1e5), 100);
    expect(vague[0]).toBeGreaterThan(40);
    const [half] = rescale(given(20 * Math.LN2), { total: 100 });
    expect(half?.weightOfExperiment).toBeCloseTo(0.5, 12);
  });

  test("is nothing without credit", () => {
    expect(rescale([{ credit: 0, measured: null }], { total: 5 })).toEqual([
      { value: 0, factor: null, weightOfExperiment: 0 },
    ]);
  });
});
