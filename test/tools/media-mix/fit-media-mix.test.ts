// The tool's contract on data whose truth is known: numbers, diagnostics, repeatability, figures.
import { afterAll, beforeAll, expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { FitOutput } from "#tools/media-mix/fit-output.ts";
import { openFitHouse, tool, type FitHouse } from "./fit-hands.ts";
import { shopQuestion, shopWeeks } from "./shop-weeks.ts";

const { rows, truth } = shopWeeks();
const question = {
  rows,
  ...shopQuestion,
  sampler: { chains: 4, warmup: 400, draws: 300, seed: 3 },
};
const heard: number[] = [];
/** How often the main thread had time for something else. */
let turns = 0;
let house: FitHouse;
let output: FitOutput;
beforeAll(async () => {
  house = await openFitHouse();
  const timer = setInterval(() => (turns += 1), 5);
  output = await house.fit(question, { call: { progress: (done) => heard.push(done) } });
  clearInterval(timer);
});
afterAll(() => house.close());

test("what the media brought lies inside the 94% intervals", () => {
  for (const [medium, brought] of Object.entries(truth)) {
    const total = output.contributions[medium]?.total;
    expect(total?.q03).toBeLessThan(brought);
    expect(total?.q97).toBeGreaterThan(brought);
  }
  expect(output.parameters["alpha[tv]"]?.mean).toBeCloseTo(0.5, 0);
  expect(Object.keys(output.priors)).toEqual(Object.keys(output.parameters));
});

test("ROAS is the total per unit of the column, and the parts add up to the prediction", () => {
  const spent = rows.reduce((sum, { tv }) => sum + tv, 0);
  const { total, roas, share } = output.contributions["tv"] ?? {};
  expect(roas?.mean).toBeCloseTo((total?.mean ?? NaN) / spent, 9);
  expect(share?.mean).toBeCloseTo((total?.mean ?? NaN) / rows.reduce((sum, { sales }) => sum + sales, 0), 9);
  const { base, trend, season, controls, events, media } = output.fit.decomposition;
  const parts = [base, trend, season, controls, events, ...Object.values(media)];
  expect(parts.reduce((sum, part) => sum + (part[50] ?? NaN), 0)).toBeCloseTo(
    output.fit.predicted.mean[50] ?? NaN,
    -1,
  );
});

test("sound data and chains: diagnostics pass and advice is allowed", () => {
  expect(output.diagnostics).toMatchObject({ passed: true, problems: [], draws: 1200 });
  expect(output.advice).toEqual({ allowed: true, reasons: [] });
  expect(output.fit.r2).toBeGreaterThan(0.9);
  expect(output.fit.holdout).toMatchObject({ rows: 12 });
  expect(output.diagnostics.holdout).toEqual(output.fit.holdout);
});

test("progress grows from nothing to all, while the main thread stays free", () => {
  expect(turns).toBeGreaterThan(20);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
  expect(heard.length).toBeGreaterThan(50);
});

test("the same call again gives the same bytes without sampling", async () => {
  const before = house.tasks.length;
  const again = await house.fit(question, { call: { now: new Date(9e12) } });
  expect(JSON.stringify(again)).toBe(JSON.stringify(output));
  expect(house.tasks).toHaveLength(before);
  expect(tool.output.parse(again)).toEqual(output);
});

test("the kept fit holds joint draws of every medium and no distrust", async () => {
  const kept = await house.fits.load(output.fit.id);
  expect(kept).toMatchObject({ target: "sales", rowDays: 7, distrust: null, at: "1970-01-01T00:00:00.000Z" });
  expect(kept?.posterior.media.map(({ name, beta, lam }) => [name, beta.length, lam.length])).toEqual([
    ["tv", 1000, 1000],
    ["radio", 1000, 1000],
  ]);
});

test("numbers are figures with window and method; names of handed-in columns are nobody's word", () => {
  const figures = tool.yields?.(output, tool.input.parse(question)).figures ?? [];
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(find("contributions.tv.roas.mean")).toMatchObject({
    value: output.contributions["tv"]?.roas.mean,
    unit: "ratio",
    label: { de: "ROAS TV", en: "ROAS TV" },
    provenance: {
      window: { from: "2024-01-01", to: "2025-12-22" },
      method: expect.stringContaining("geometric adstock and logistic saturation") as string,
    },
  });
  expect(find("parameters.beta[radio].q97")?.value).toBe(output.parameters["beta[radio]"]?.q97);
  expect(tool.trust(output)).toBe("untrusted");
});

test("a model is shown a strict schema in which rows are a handle", () => {
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["rows"])).toContain("id of an earlier tool result");
});
