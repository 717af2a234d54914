// The tool's contract: names and shapes, ready and learned scores, rows and files, figures, the same bytes again.
import { expect, test } from "vitest";
import { canonicalJson } from "#src/core/fingerprint.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { experiment, recipes } from "#test/analytics/uplift/experiments.ts";
import { columns, csv, filesOf, run, shopRows, tool } from "./uplift-rows.ts";

const rows = shopRows(3000);
const quick = { resamples: 50 };
const plain = experiment(recipes.plain);
const scored = Array.from(plain.score, (score, row) => ({
  mailed: plain.treatment[row] ?? 0,
  bought: plain.outcome[row] ?? 0,
  score,
}));

test("a ready score is measured as scikit-uplift measures it, and nothing is learned", async () => {
  const output = await run({ rows: scored, score: "score", ...quick });
  expect(output.qini).toBeCloseTo(0.040960642421412036, 12);
  expect(output.auuc).toBeCloseTo(0.038141592497163146, 12);
  expect(output.upliftAtK["0.3"]).toBeCloseTo(0.24805339265850948, 12);
  expect(output.upliftAtK["1"]).toBe(output.ate);
  expect(output.provenance.diagnostics).toMatchObject({ score: "handed in", learner: null });
  expect(output.definition).toContain("qini_auc_score of scikit-uplift");
  expect(output.curve).toHaveLength(101);
  expect(output.curve[100]).toMatchObject({ share: 1, n: 200 });
  expect(output.advice.caveats.map(({ code }) => code)).toContain("score-handed-in");
});

test("the definition follows the options", async () => {
  const options = { strategy: "by_group", negativeEffect: false, k: [0.1, 0.25] };
  const output = await run({ rows: scored, score: "score", ...quick, ...options });
  expect(output.qini).toBeCloseTo(0.1699318430092902, 12);
  expect(Object.keys(output.upliftAtK)).toEqual(["0.1", "0.25"]);
  expect(output.upliftAtK["0.1"]).toBeCloseTo(0.1515151515151515, 12);
  expect(output.definition).toMatch(/without negative effects.*by_group/s);
});

test("without a score one is learned out of fold and finds whom the mailing moves", async () => {
  const output = await run({ rows, ...quick });
  expect(output.beatsRandom).toBe(true);
  expect(output.advice).toMatchObject({ allowed: true, reasons: [] });
  expect(output.upliftAtK["0.3"]).toBeGreaterThan(output.ate + 0.05);
  expect(output.deciles[0]?.effect?.value).toBeGreaterThan(output.deciles[9]?.effect?.value ?? 0);
  expect(output.ateAdjusted?.value).toBeCloseTo(output.ate, 1);
  const { features, leftOut, learner } = output.provenance.diagnostics;
  expect(features).toEqual(expect.arrayContaining(["visits", "age"]));
  expect(leftOut).toContainEqual({ name: "customer_id", why: "names the row" });
  expect([...features].join()).not.toMatch(/mailed|bought/);
  expect(learner).toMatchObject({ kind: "x", base: "gradient-boosted", folds: 5 });
});

test.each(["t", "class-transformation"] as const)("%s: named alone or with settings", async (kind) => {
  const bare = await run({ rows: rows.slice(0, 800), learner: kind, ...quick });
  const linear = await run({
    rows: rows.slice(0, 800),
    learner: { kind, base: "linear", folds: 3 },
    ...quick,
  });
  expect(bare.provenance.diagnostics.learner).toMatchObject({ kind, base: "gradient-boosted" });
  expect(linear.provenance.diagnostics.learner).toMatchObject({ kind, base: "linear", folds: 3 });
  expect(linear.qini).not.toBe(bare.qini);
});

test("amounts: the coefficient is a mean height in their unit, and the definition says so", async () => {
  const spent = rows.slice(0, 1500).map((row) => ({ ...row, bought: Number(row["bought"]) * 40 + 1 }));
  const output = await run({ rows: spent, learner: { base: "linear" }, ...quick });
  expect(output.provenance.diagnostics.outcomeKind).toBe("amount");
  expect(output.qini).toBe(output.perPerson.qini.value);
  expect(output.definition).toContain("per person and in the outcome's unit");
  const figures = tool.yields?.(output, { treatment: "", outcome: "" }).figures ?? [];
  expect(figures.find(({ key }) => key === "ate")).toMatchObject({ unit: "score", decimals: 2 });
});

test("a file gives the same numbers as its rows, whatever separates them", async () => {
  const few = rows.slice(0, 600).map(({ consent: _, ...row }) => row);
  const learner = { kind: "t", base: "linear" };
  const files = filesOf({ "a.csv": csv(few), "b.csv": `\uFEFF${csv(few, ";")}` });
  const direct = await run({ rows: few, learner, ...quick });
  for (const path of ["a.csv", "b.csv"]) {
    const read = await run({ csv: path, learner, ...quick }, files);
    expect({ ...read, provenance: null }).toEqual({ ...direct, provenance: null });
    expect(read.provenance).toMatchObject({
      dataHash: `hash of ${path}`,
      query: expect.stringMatching("CSV") as string,
    });
  }
  await expect(run({ csv: "c.csv" }, files)).rejects.toThrow("there is no data file");
});

test("the same call gives the same bytes; missing and null are the same", async () => {
  const few = rows.slice(0, 500);
  const bare = await run({ rows: few });
  const nulls = { csv: null, features: null, score: null, learner: null, k: null, seed: null, contact: null };
  expect(canonicalJson(await run({ rows: few, ...nulls }))).toBe(canonicalJson(bare));
  expect((await run({ rows: few, seed: 2 })).qini).not.toBe(bare.qini);
});

test("every number is a figure once, with its method", async () => {
  const output = await run({
    rows: rows.slice(0, 800),
    contact: { budget: 50, valuePerOutcome: 20 },
    ...quick,
  });
  const figures = tool.yields?.(output, columns).figures ?? [];
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(find("ate")).toMatchObject({
    value: output.ate,
    unit: "percent",
    label: { de: "Mittlere Wirkung" },
  });
  expect(find("upliftAtK.0.3")).toMatchObject({ label: { en: "Uplift of the best 30 %" } });
  expect(find("contact.chosen")).toMatchObject({ unit: "count", value: output.contact?.chosen });
  expect(find("qini")?.provenance).toMatchObject({ dataHash: output.provenance.dataHash, version: "1" });
  expect(tool.trust(output)).toBe("untrusted");
});

test("a model is shown a strict schema in which rows are a handle", () => {
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["rows"])).toContain("id of an earlier tool result");
  expect(tool.input.safeParse({ ...columns }).success).toBe(false);
  expect(tool.input.safeParse({ ...columns, rows: [], csv: "x" }).success).toBe(false);
});
