// Permutations, inversion and placebos: by hand, against residuals permuted by numpy, and where nothing can be said.
import { expect, test } from "vitest";
import { acceptedInterval, nullTest } from "#src/analytics/geo/conformal.ts";
import { withoutEffect, withOnePeriod, type GeoPanel } from "#src/analytics/geo/panel.ts";
import { permutationPValue, permutationsOf } from "#src/analytics/geo/permutation.ts";
import { placeboTest } from "#src/analytics/geo/placebo.ts";
import { prepare, type GeoModel } from "#src/analytics/geo/methods/prepare.ts";
import { drawSubset, randomFrom, someSubsets, subsetCount } from "#src/analytics/geo/random.ts";
import { oraclePanel, world } from "./panels.ts";

const plain: GeoModel = { method: "synthetic-control", ownLevels: false };
const testOf = (panel: GeoPanel, model: GeoModel, lambda: number | null = null) =>
  nullTest(
    panel,
    prepare(panel, model, lambda).throughout(),
    permutationsOf({
      periods: panel.treated.length,
      tested: panel.treated.length - panel.before,
      alpha: 0.05,
      seed: 1,
    }),
  );

test("the window of the test is compared with every other, wrapping at the end", () => {
  const blocks = permutationsOf({ periods: 4, tested: 2, alpha: 0.05, seed: 1, kind: "moving-block" });
  expect(blocks).toMatchObject({ count: 4, drawn: false });
  // Sums from the test on: 3 + 4, 4 + 1, 1 − 2, −2 + 3.
  expect(permutationPValue(Float64Array.of(1, -2, 3, 4), 2, blocks)).toBe(1 / 4);
  expect(permutationPValue(Float64Array.of(4, -2, -3, 4), 2, blocks)).toBe(1);
  expect(permutationPValue(new Float64Array(4), 2, blocks)).toBe(1);
});

test("with few periods any of them may stand for the test's", () => {
  const few = permutationsOf({ periods: 5, tested: 2, alpha: 0.05, seed: 1 });
  expect(few).toMatchObject({ kind: "independent", count: 10, drawn: false });
  expect(few.subsets[0]).toEqual([3, 4]);
  expect(permutationPValue(Float64Array.of(0, 1, 2, 4, 3), 2, few)).toBe(1 / 10);
  expect(permutationsOf({ periods: 20, tested: 2, alpha: 0.05, seed: 1 }).kind).toBe("moving-block");
  expect(permutationsOf({ periods: 40, tested: 9, alpha: 0.05, seed: 1, kind: "independent" })).toMatchObject(
    {
      count: 2000,
      drawn: true,
    },
  );
});

test.each([
  ["plain", plain, null, [3, 12, 13, 17, 23, 20, 11]],
  ["own levels", { ...plain, ownLevels: true }, null, [3, 19, 24, 24, 15, 13, 11]],
  ["augmented", { ...plain, method: "augmented" }, 50, [9, 12, 15, 19, 26, 22, 14]],
] as const)(
  "p-values of seven effects agree with permuted residuals of numpy: %s",
  (_, model, lambda, counts) => {
    const tested = testOf(oraclePanel, model, lambda);
    expect(counts.map((_, index) => Math.round(tested.pValueAt(2 * index) * 26))).toEqual(counts);
  },
);

test("the interval ends where effects begin to be rejected", () => {
  const panel = world(5, { effect: 3 });
  const tested = testOf(panel, plain);
  const [low, high] = acceptedInterval(tested, { centre: 3, step: 1, level: 0.05 });
  expect(low).toBeLessThan(3);
  expect(high).toBeGreaterThan(3);
  for (const inside of [low + 1e-3, high - 1e-3]) expect(tested.pValueAt(inside)).toBeGreaterThan(0.05);
  for (const outside of [low - 1e-3, high + 1e-3]) expect(tested.pValueAt(outside)).toBeLessThanOrEqual(0.05);
});

test("a side on which nothing is rejected has no end", () => {
  const interval = acceptedInterval(
    { pValueAt: (effect) => (effect < -2 ? 0 : 1) },
    { centre: 0, step: 1, level: 0.05 },
  );
  expect(interval).toEqual([expect.closeTo(-2, 4), Infinity]);
});

test("placebos: the real ratio's rank among the controls'", () => {
  const result = placeboTest(oraclePanel, plain, { treatedUnits: 1, lambda: null, seed: 1 });
  // Ratios by numpy: 3.52 against 0.72, 0.48, 3.34, 4.18, 1.14, 1.30.
  expect(result).toMatchObject({ rank: 2, groups: 6, groupSize: 1, drawn: false });
  expect(result?.ratio).toBeCloseTo(3.518517252162248, 7);
  expect(result?.pValue).toBeCloseTo(2 / 7, 12);
  expect(result?.effects[0]).toBeCloseTo(-4.971681321906357, 6);
  const pairs = placeboTest(oraclePanel, plain, { treatedUnits: 2, lambda: null, seed: 1 });
  expect(pairs).toMatchObject({ groups: 15, groupSize: 2 });
  expect(
    placeboTest({ ...oraclePanel, controls: oraclePanel.controls.slice(0, 1) }, plain, {
      treatedUnits: 1,
      lambda: null,
      seed: 1,
    }),
  ).toBeNull();
});

test("subsets: all when few, different ones from the seed when many", () => {
  expect(subsetCount(50, 25, 1000)).toBe(1001);
  expect(someSubsets(4, 2, 10, 1)).toHaveLength(6);
  const drawn = someSubsets(30, 3, 50, 9);
  expect(new Set(drawn.map(String)).size).toBe(50);
  expect(someSubsets(30, 3, 50, 9)).toEqual(drawn);
  expect(drawSubset(5, 5, randomFrom(1))).toEqual([0, 1, 2, 3, 4]);
});

test("an effect is taken out of the test periods, and one of them can be looked at alone", () => {
  expect([...withoutEffect(oraclePanel, 6)].slice(18, 22)).toEqual([29, 24, 25, 23]);
  const single = withOnePeriod(oraclePanel, 25);
  expect([single.treated.length, single.treated[20], single.controls[0]?.[20]]).toEqual([21, 26, 46]);
});
