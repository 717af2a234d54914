// The weights of a synthetic control: by hand, against quadratic programmes, and by the conditions of optimality.
import fc from "fast-check";
import { expect, test } from "vitest";
import { centreControls, centreTreated } from "#src/analytics/geo/methods/centred-controls.ts";
import { simplexWeights } from "#src/analytics/geo/methods/simplex-weights.ts";
import { oraclePanel } from "./panels.ts";

function weightsOf(controls: readonly (readonly number[])[], treated: readonly number[], levels = false) {
  const prepared = centreControls(
    controls.map((series) => Float64Array.from(series)),
    treated.length,
    levels,
  );
  const { cross, square } = centreTreated(prepared, Float64Array.from(treated));
  return [...simplexWeights({ size: controls.length, controls: prepared.products, cross, treated: square })];
}
const close = (found: readonly number[], expected: readonly number[], digits = 8) =>
  found.forEach((weight, unit) => expect(weight).toBeCloseTo(expected[unit] ?? NaN, digits));

test("a treated unit between its controls gets the exact mix", () => {
  close(
    weightsOf(
      [
        [0, 2],
        [4, 2],
      ],
      [1, 2],
    ),
    [0.75, 0.25],
  );
  close(
    weightsOf(
      [
        [0, 0],
        [6, 0],
        [0, 6],
      ],
      [1, 2],
    ),
    [0.5, 1 / 6, 1 / 3],
  );
});

test("outside of the controls' range it gets the nearest point of the hull", () => {
  close(
    weightsOf(
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
      [3, 3],
    ),
    [0, 0.5, 0.5],
  );
  close(
    weightsOf(
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
      [-5, -1],
    ),
    [1, 0, 0],
  );
});

test("one control is copied; controls that are all alike share", () => {
  close(weightsOf([[5, 6]], [1, 2]), [1]);
  close(
    weightsOf(
      [
        [5, 6],
        [5, 6],
      ],
      [1, 2],
    ),
    [0.5, 0.5],
    3,
  );
});

test("it agrees with cvxpy and SLSQP on the oracle's panel", () => {
  const before = (series: Float64Array) => [...series.subarray(0, oraclePanel.before)];
  const controls = oraclePanel.controls.map(before);
  close(weightsOf(controls, before(oraclePanel.treated)), [
    ...[0, 0.5361293282932169, 0, 0.24259980085091035, 0, 0.2212708708558727],
  ]);
  close(weightsOf(controls, before(oraclePanel.treated), true), [
    ...[0, 0.25617911165794355, 0.012250092743846232, 0, 0.21634414770805524, 0.5152266478901549],
  ]);
});

const value = fc.integer({ min: -50, max: 50 });
const someUnits = fc.integer({ min: 1, max: 8 }).chain((periods) =>
  fc.record({
    treated: fc.array(value, { minLength: periods, maxLength: periods }),
    controls: fc.array(fc.array(value, { minLength: periods, maxLength: periods }), {
      minLength: 1,
      maxLength: 9,
    }),
  }),
);

test("no shift of weight to another control brings the mix closer", () => {
  fc.assert(
    fc.property(someUnits, ({ treated, controls }) => {
      const weights = weightsOf(controls, treated);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      const mix = (of: readonly number[], period: number) =>
        controls.reduce((sum, series, unit) => sum + (of[unit] ?? 0) * (series[period] ?? 0), 0);
      const distance = (of: readonly number[]) =>
        treated.reduce((sum, seen, period) => sum + (seen - mix(of, period)) ** 2, 0);
      const best = distance(weights);
      for (const [unit] of controls.entries()) {
        const moved = weights.map((weight, other) => weight * 0.99 + (other === unit ? 0.01 : 0));
        expect(distance(moved)).toBeGreaterThan(best - 1e-5 * (1 + best) * 1e-2);
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("neither the order of the controls nor the unit of the values matters", () => {
  fc.assert(
    fc.property(someUnits, ({ treated, controls }) => {
      const weights = weightsOf(controls, treated);
      close(weightsOf(controls.toReversed(), treated).toReversed(), weights, 4);
      const thousand = (series: readonly number[]) => series.map((seen) => seen * 1000);
      close(weightsOf(controls.map(thousand), thousand(treated)), weights, 4);
    }),
    { seed: 4, numRuns: 200 },
  );
});
