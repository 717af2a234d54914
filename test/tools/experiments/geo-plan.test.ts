// Planning: which regions, how long, what would be seen; the same for the same seed, honest when nothing would be.
import { afterAll, expect, test } from "vitest";
import { openCompute } from "#src/compute/compute.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { world } from "#test/analytics/geo/panels.ts";
import { geoPlanFigures } from "#tools/experiments/geo/plan-figures.ts";
import { planAdvice, ranked } from "#tools/experiments/geo/plan-advice.ts";
import type { Market } from "#tools/experiments/geo/plan-shapes.ts";
import { GeoPlanInput, GeoPlanOutput, planGeo } from "#tools/experiments/geo-plan.ts";
import { rowsOf } from "./geo-rows.ts";

const compute = openCompute({ width: 2 });
afterAll(() => compute.close());

const rows = rowsOf(world(6, { controls: 11, before: 79, tested: 1 }));
const few = { rows, treatedCount: 2, durations: [6], designs: 3, windows: 8, effects: [0.05, 0.1, 0.2, 0.4] };

async function plan(input: object = {}, heard: number[] = []): Promise<GeoPlanOutput> {
  const run = { signal: new AbortController().signal, progress: (done: number) => void heard.push(done) };
  return GeoPlanOutput.parse(await planGeo(GeoPlanInput.parse({ ...few, ...input }), { compute }, run));
}

test("designs with effect, false alarms, bias and investment; the first is recommended", async () => {
  const heard: number[] = [];
  const output = await plan({ costPerIncremental: 3, budget: 1e6 }, heard);
  expect(output.markets).toHaveLength(3);
  const [best] = output.markets;
  expect(output.recommended).toEqual(best);
  expect(best?.power.map(({ effect }) => effect)).toEqual([0.05, 0.1, 0.2, 0.4]);
  expect(best?.power.at(-1)?.power).toBe(1);
  expect(best?.falsePositives).toBeLessThanOrEqual(0.25);
  expect(best?.investment).toBeGreaterThan(0);
  expect(output.powerCurve[0]).toEqual({ effect: 0, power: best?.falsePositives });
  expect(output.advice.allowed).toBe(true);
  expect(output.provenance.diagnostics).toMatchObject({
    units: 12,
    periods: 80,
    candidates: 66,
    simulations: 120,
  });
  expect(heard.at(-1)).toBeCloseTo(1, 9);
});

test("the same call gives the same bytes", async () => {
  expect(JSON.stringify(await plan())).toBe(JSON.stringify(await plan()));
});

test("missing and null are the defaults", async () => {
  const output = await plan({ treatedCount: null, durations: null, effects: null, method: null, designs: 1 });
  expect(output.markets[0]).toMatchObject({ duration: 13 });
  expect(output.markets[0]?.treated).toHaveLength(2);
  expect(output.markets[0]?.power).toHaveLength(10);
});

test("given sets, what must be in and several durations", async () => {
  const given = await plan({ candidates: [["c3"], ["north", "c1"]], durations: [4, 8] });
  expect(new Set(given.markets.map(({ treated, duration }) => `${treated.join("+")} ${duration}`))).toEqual(
    new Set(["c3 4", "c3 8", "c1+north 4", "c1+north 8"]),
  );
  const bound = await plan({ include: ["c5"], exclude: ["c1"] });
  expect(bound.markets.every(({ treated }) => treated.includes("c5") && !treated.includes("c1"))).toBe(true);
});

test("a budget that no design keeps to is named", async () => {
  const output = await plan({ costPerIncremental: 3, budget: 0.01 });
  expect(output).toMatchObject({
    recommended: null,
    powerCurve: [],
    advice: { allowed: false, reasons: [{ code: "over-budget" }] },
  });
});

test("effects too small to see are no design", async () => {
  const output = await plan({ effects: [0.0001] });
  expect(output.advice.reasons.map(({ code }) => code)).toEqual(["no-power"]);
});

test.each([
  ["too many treated", { treatedCount: 11 }, /fewer than two controls/],
  ["an unknown region", { include: ["south"] }, /no unit south/],
  ["a test longer than the history", { durations: [78] }, /too short/],
])("%s is refused in words", async (_, input, words) => {
  await expect(plan(input)).rejects.toThrow(words);
});

test("a design that cries wolf is never recommended, however small its effect", () => {
  const market = (effect: number | null, alarmsTooOften: boolean): Market => ({
    ...{
      treated: ["a"],
      duration: 7,
      power: [],
      falsePositives: 0,
      averageAbsoluteBias: 0.01,
      correlation: 0.9,
    },
    ...{
      imbalance: { scaled: 0.2, relative: 0.01 },
      holdoutShare: 0.9,
      investment: null,
      withinBudget: null,
    },
    ...{ windows: 20, separateWindows: 6, minimumDetectableEffect: effect, alarmsTooOften },
  });
  const order = ranked([market(0.01, true), market(0.2, false), market(0.1, false), market(null, false)]);
  expect(order.map(({ minimumDetectableEffect }) => minimumDetectableEffect)).toEqual([0.1, 0.2, 0.01, null]);
  expect(planAdvice([market(0.01, true)]).reasons.map(({ code }) => code)).toEqual(["false-alarms"]);
});

test("the recommended design's numbers are figures", async () => {
  const output = await plan({ costPerIncremental: 3 });
  const figures = geoPlanFigures(output);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(figures.find(({ key }) => key === "geo.minimumDetectableEffect")).toMatchObject({
    value: output.recommended?.minimumDetectableEffect,
    unit: "percent",
  });
  expect(figures.find(({ key }) => key === "geo.power.0.05")?.label.de).toContain(
    "Teststärke bei 5 % Wirkung",
  );
  expect(figures.find(({ key }) => key === "geo.investment")?.value).toBe(output.recommended?.investment);
});

test("a model is shown a strict schema", () => {
  expect(assertStrict(shownSchema(GeoPlanInput, { name: "plan" }).json)).toEqual([]);
});
