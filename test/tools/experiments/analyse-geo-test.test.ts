// The tool's contract: names, shapes, sums and intervals of a geo test, its refusals and its reasons to distrust.
import { afterAll, expect, test } from "vitest";
import { openCompute } from "#src/compute/compute.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { oraclePanel, world } from "#test/analytics/geo/panels.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { analyseGeo } from "#tools/experiments/analyse-geo-test.ts";
import type { GeoInput, GeoOutput } from "#tools/experiments/geo/shapes.ts";
import { rowsOf, type Row } from "./geo-rows.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = analyseGeo as unknown as ReadTool<GeoInput, GeoOutput, "compute">;
const compute = openCompute({ width: 1 });
afterAll(() => compute.close());

const panel = world(5, { controls: 20, effect: 4, before: 50, tested: 6 });
const rows = rowsOf(panel);
const asked = { rows, treated: ["north"], start: 51, end: 56, method: "synthetic-control" };

async function run(input: object = {}): Promise<GeoOutput> {
  const parsed = tool.input.parse({ ...asked, ...input });
  return tool.output.parse(await tool.run(parsed, { compute }, callOf()));
}
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

test("effect, total and lift hang together, and the interval holds the effect", async () => {
  const output = await run();
  expect(output.incremental).toBeCloseTo(output.att * 6, 9);
  expect(output.lift).toBeCloseTo(output.att / (output.observed - output.att), 9);
  const [low, high] = output.interval;
  expect(low).toBeLessThan(4);
  expect(high).toBeGreaterThan(4);
  expect(output.incrementalInterval).toEqual([
    expect.closeTo((low ?? 0) * 6, 9),
    expect.closeTo((high ?? 0) * 6, 9),
  ]);
  expect(output).toMatchObject({
    verdict: "positive",
    confidence: 0.95,
    advice: { allowed: true, reasons: [] },
  });
  expect(output.pValue).toBeLessThanOrEqual(0.05);
  expect(Object.keys(output.weights ?? {})).toHaveLength(20);
  expect(Object.values(output.weights ?? {}).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
});

test("the path adds up to the total and bounds each test period", async () => {
  const { series, incremental } = await run();
  const during = series.filter((point) => point.test);
  expect(during.map(({ period }) => period)).toEqual([51, 52, 53, 54, 55, 56]);
  expect(during.reduce((sum, point) => sum + point.observed - point.counterfactual, 0)).toBeCloseTo(
    incremental,
    6,
  );
  for (const { low, high, counterfactual } of during) {
    expect(low).toBeLessThan(counterfactual);
    expect(high).toBeGreaterThan(counterfactual);
  }
  expect(series[0]).toMatchObject({ period: 1, test: false, low: null, high: null });
});

test.each(["augmented", "tbr"] as const)("%s answers in the same shape", async (method) => {
  const output = await run({ method });
  expect(Math.abs(output.att - 4)).toBeLessThan(2.5);
  expect(output.weights === undefined).toBe(method === "tbr");
  expect(output.inference.regression === null).toBe(method !== "tbr");
  expect(output.provenance.diagnostics.lambda === null).toBe(method !== "augmented");
  // Regression's own interval stands beside that of the permutation; the others have one.
  const same = output.inference.permutation.interval[0] === output.interval[0];
  expect(same).toBe(method !== "tbr");
});

test("missing, null and default are the same; the same call gives the same bytes", async () => {
  const bare = await run({ method: undefined });
  const spelled = await run({ fixedEffects: null, permutation: null, seed: null, valueUnit: null });
  expect(JSON.stringify(spelled)).toBe(JSON.stringify(bare));
});

test("neither the order of rows nor the names of periods matter", async () => {
  const plain = await run();
  const day = (place: number) => `${1 + Math.floor(place / 28)}/${1 + (place % 28)}/2026`;
  const dated = await run({ rows: rowsOf(panel, day).toReversed(), start: "2/23/2026", end: "02/28/2026" });
  for (const key of ["att", "interval", "pValue", "weights", "imbalance"] as const)
    expect(dated[key]).toEqual(plain[key]);
  expect(dated.provenance.window).toEqual({ from: "2026-01-01", to: "2026-02-28" });
  expect(plain.provenance).toMatchObject({
    window: null,
    seed: null,
    diagnostics: { periodOrder: "number" },
  });
});

test("several treated units count each; later periods are left out", async () => {
  const output = await run({ treated: ["north", "c1"], end: 54 });
  expect(output.incremental).toBeCloseTo(output.att * 2 * 4, 9);
  expect(output.provenance.diagnostics).toMatchObject({
    treatedUnits: 2,
    controlUnits: 19,
    testPeriods: 4,
    periodsLeftOut: 2,
  });
  expect(output.inference.placebo).toMatchObject({ groupSize: 2, groups: 171 });
});

test("return on what was spent beyond what had been spent before", async () => {
  const cost = ({ unit, period }: Row) => (unit !== "north" ? 3 : Number(period) > 50 ? 12 : 2);
  const output = await run({ rows: rows.map((row) => ({ ...row, cost: cost(row) })) });
  expect(output.incrementalCost).toBeCloseTo(60, 9);
  expect(output.iroas).toBeCloseTo(output.incremental / 60, 9);
  expect(output.iroasInterval?.[0]).toBeCloseTo((output.incrementalInterval[0] ?? NaN) / 60, 9);
  const dark = await run({ rows: rows.map((row) => ({ ...row, cost: row.period === 51 ? 0 : 1 })) });
  expect(dark.incrementalCost).toBeCloseTo(-1, 9);
  expect(dark.iroasInterval?.[0]).toBeCloseTo(-(dark.incrementalInterval[1] ?? NaN), 9);
  expect(await run({ rows: rows.map((row) => ({ ...row, cost: 1 })) })).toMatchObject({
    iroas: null,
    incrementalCost: 0,
  });
  expect(await run()).not.toHaveProperty("iroas");
});

test.each([
  ["an unknown unit", { treated: ["south"] }, /no unit south; known: c1/],
  ["a period that is not there", { end: 99 }, /end is 99, .* from 1 to 56/],
  ["an end before the start", { start: 54, end: 52 }, /ends \(52\) before it begins/],
  ["no time before", { start: 1 }, /no period lies before 1/],
  ["no control", { rows: rows.filter(({ unit }) => unit === "north") }, /every unit is treated/],
  ["a gap", { rows: rows.filter(({ unit, period }) => unit !== "c2" || period !== 7) }, /c2 7 has no row/],
  ["a double", { rows: [...rows, ...rows.slice(0, 7)] }, /more than one row for north 1, .* and 2 more;/],
  [
    "controls that never move",
    { method: "tbr", rows: rows.map((row) => (row.unit === "north" ? row : { ...row, value: 5 })) },
    /never move/,
  ],
])("%s is refused in words", async (_, input, words) => {
  await expect(run(input)).rejects.toThrow(words);
});

test("gaps after the end do not matter", async () => {
  const { att } = await run({
    rows: rows.filter(({ unit, period }) => unit !== "c2" || period !== 56),
    end: 55,
  });
  expect(att).toBeGreaterThan(0);
});

test("a thin or ill-fitting test forbids advice and says what would help", async () => {
  const thin = await run({
    rows: rows.filter(({ unit }) => ["north", "c1", "c2"].includes(unit)),
    start: 5,
    end: 8,
  });
  expect(codes(thin.advice.reasons)).toEqual(expect.arrayContaining(["too-few-controls", "short-history"]));
  expect(thin.advice.reasons[0]?.wouldHelp.de).toContain("Regionen");
  const bigger = rows.map((row) => (row.unit === "north" ? { ...row, value: row.value + 100 } : row));
  expect(codes((await run({ rows: bigger })).advice.reasons)).toContain("outside-hull");
  expect((await run({ rows: bigger, fixedEffects: true })).advice.allowed).toBe(true);
  const apart = rows.map((row) =>
    row.unit === "north" ? { ...row, value: row.value + Number(row.period) } : row,
  );
  expect(codes((await run({ rows: apart, method: "tbr" })).advice.reasons)).toContain("drift");
});

test("few controls and one that carries all are cautions", async () => {
  const oracle = { rows: rowsOf(oraclePanel), start: 21, end: 26 };
  expect(codes((await run(oracle)).cautions)).toContain("few-placebos");
  const copy = rows.map((row) =>
    row.unit === "c1" ? { ...row, value: panel.treated[Number(row.period) - 1] } : row,
  );
  expect(codes((await run({ rows: copy })).cautions)).toContain("one-region-carries");
});

test("too few periods for 95% lower the confidence and are no verdict", async () => {
  const output = await run({ start: 4, end: 5 });
  expect(output).toMatchObject({ verdict: "inconclusive", confidence: 0.9 });
  expect(codes(output.advice.reasons)).toContain("confidence-not-reached");
});

test("every number that a person may read is a figure with its ends", async () => {
  const output = await run({ valueUnit: "eur" });
  const figures = tool.yields?.(output, tool.input.parse(asked)).figures ?? [];
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(find("incremental")).toMatchObject({ value: output.incremental, unit: "eur", decimals: 2 });
  expect(find("lift.low")).toMatchObject({
    value: output.liftInterval[0],
    unit: "percent",
    label: { de: "Zuwachs, Untergrenze" },
  });
  expect(find("pValue")?.provenance.method).toContain("permuting");
  expect(find("iroas")).toBeUndefined();
  expect(tool.trust(output)).toBe("untrusted");
});

test("a model is shown a strict schema in which rows are a handle", () => {
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["rows"])).toContain("id of an earlier tool result");
});
