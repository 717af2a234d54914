// A whole geo test: exact effects are found exactly, nothing depends on order or unit, odd panels have a stated result.
import { expect, test } from "vitest";
import { analyseGeoTest, type GeoQuestion } from "#src/analytics/geo/analyse.ts";
import { geoMethods } from "#src/analytics/geo/methods/fit.ts";
import type { GeoPanel } from "#src/analytics/geo/panel.ts";
import { oraclePanel, world } from "./panels.ts";

const ask = (panel: GeoPanel, rest: Partial<GeoQuestion> = {}) =>
  analyseGeoTest({
    ...{ panel, treatedUnits: 1, method: "synthetic-control", ownLevels: false, alpha: 0.05 },
    ...{ permutation: null, seed: 1, ...rest },
  });

/** The treated unit is exactly a mix of two controls, plus 5 in the test. */
function exactMix(): GeoPanel {
  const panel = world(3, { controls: 6, before: 30, tested: 5 });
  const [one = new Float64Array(), two = new Float64Array()] = panel.controls;
  const treated = one.map((value, period) => 0.3 * value + 0.7 * (two[period] ?? 0) + (period < 30 ? 0 : 5));
  return { ...panel, treated };
}

test.each(["synthetic-control", "augmented"] as const)("%s finds an exact mix and its effect", (method) => {
  const { effect, weights, interval, pValue, imbalance } = ask(exactMix(), { method });
  expect(effect).toBeCloseTo(5, 5);
  [0.3, 0.7, 0, 0].forEach((weight, unit) => expect(weights?.[unit]).toBeCloseTo(weight, 6));
  expect(pValue).toBeCloseTo(1 / 35, 9);
  expect(interval[0]).toBeGreaterThan(4.5);
  expect(interval[1]).toBeLessThan(5.5);
  expect(imbalance.scaled).toBeLessThan(1e-5);
});

test("regression finds a line and its effect", () => {
  const { controls, before } = world(3, { controls: 4 });
  const treated = controls[0]?.map((_, period) => {
    const mean = controls.reduce((sum, series) => sum + (series[period] ?? 0), 0) / 4;
    return 3 + 2 * mean + (period < before ? 0 : 7);
  });
  const { effect, regression } = ask(
    { treated: treated ?? new Float64Array(), controls, before },
    { method: "tbr" },
  );
  expect(
    [effect, regression?.slope, regression?.intercept].map((value) => Math.round((value ?? 0) * 1e6) / 1e6),
  ).toEqual([7, 2, 3]);
});

test.each(geoMethods)(
  "%s: another unit of measurement scales everything, another order changes nothing",
  (method) => {
    const panel = world(8, { effect: 2 });
    const times = (series: Float64Array) => series.map((value) => value * 1000);
    const [plain, thousand, turned] = [
      ask(panel, { method }),
      ask(
        { treated: times(panel.treated), controls: panel.controls.map(times), before: panel.before },
        { method },
      ),
      ask({ ...panel, controls: panel.controls.toReversed() }, { method }),
    ];
    for (const other of [thousand, turned]) {
      const factor = other === thousand ? 1000 : 1;
      expect(other.pValue).toBeCloseTo(plain.pValue, 6);
      expect(other.placebo?.pValue).toBe(plain.placebo?.pValue);
      expect(other.effect / factor).toBeCloseTo(plain.effect, 5);
      expect(other.interval[0] / factor).toBeCloseTo(plain.interval[0], 3);
      expect(other.imbalance.scaled).toBeCloseTo(plain.imbalance.scaled ?? NaN, 5);
    }
  },
);

test.each(geoMethods)(
  "%s: an effect that is added is found on top, and the interval moves along",
  (method) => {
    const [without, withEffect] = [ask(world(4), { method }), ask(world(4, { effect: 10 }), { method })];
    expect(withEffect.effect - without.effect).toBeCloseTo(10, 6);
    expect(withEffect.interval[0] - without.interval[0]).toBeCloseTo(10, 2);
    expect(withEffect.interval[1] - without.interval[1]).toBeCloseTo(10, 2);
    expect(withEffect.pValue).toBeLessThan(0.05);
  },
);

test("l2 and scaled imbalance are augsynth's", () => {
  const { imbalance } = ask(oraclePanel);
  expect(imbalance.l2).toBeCloseTo(8.553467729322316, 7);
  expect(imbalance.scaled).toBeCloseTo(0.17856900423418537, 8);
});

test("a single control is copied and has no placebo", () => {
  const panel = { treated: oraclePanel.treated, controls: oraclePanel.controls.slice(1, 2), before: 20 };
  for (const method of ["synthetic-control", "augmented"] as const)
    expect(ask(panel, { method })).toMatchObject({ weights: [1], placebo: null });
});

test("a control that alone moves is no placebo for regression, but the others are", () => {
  const flat = new Float64Array(26).fill(7);
  const controls = [oraclePanel.controls[0] ?? flat, flat, flat];
  expect(ask({ ...oraclePanel, controls }, { method: "tbr" }).placebo).toMatchObject({ groups: 2 });
});

test("all values zero: no effect, no doubt, no number that is none", () => {
  const zero = new Float64Array(26);
  const { effect, pValue, placebo, imbalance } = ask({ treated: zero, controls: [zero, zero], before: 20 });
  expect([effect, pValue, placebo?.pValue]).toEqual([0, 1, 1]);
  expect(imbalance).toMatchObject({ l2: 0, scaled: null, relative: null });
});

test("constant series are matched; an effect on them is certain", () => {
  const flat = (value: number) => new Float64Array(24).fill(value);
  const treated = flat(6).map((value, period) => (period < 20 ? value : value + 1));
  const { effect, interval } = ask({ treated, controls: [flat(4), flat(8), flat(9)], before: 20 });
  expect(effect).toBeCloseTo(1, 6);
  expect(interval.map((end) => Math.round(end * 100) / 100)).toEqual([1, 1]);
});

test("too few periods for 95% lower the confidence and say so", () => {
  const short = world(2, { before: 3, tested: 2 });
  const { confidence, permutation, bands } = ask(short);
  expect(permutation).toMatchObject({ kind: "independent", leastPValue: 0.1 });
  expect(confidence).toBeCloseTo(0.9, 9);
  expect(bands).toEqual([null, null]);
});

test("without controls, or without time before or in the test, nothing is said", () => {
  expect(() => ask({ ...oraclePanel, controls: [] })).toThrow(/no control/);
  expect(() => ask({ ...oraclePanel, before: 0 })).toThrow(/before the test/);
  expect(() => ask({ ...oraclePanel, before: 26 })).toThrow(/at least one/);
});
