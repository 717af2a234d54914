// The tool's contract: names, shapes, sums, provenance; paths handed in and paths from the warehouse.
import { expect, test } from "vitest";
import { canonicalJson } from "#src/core/fingerprint.ts";
import type { PathQuery, PathRow, Warehouse } from "#src/core/ports.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { attributeConversions } from "#tools/attribution/attribute-conversions.ts";
import type { AttributionInput, AttributionOutput } from "#tools/attribution/attribution-shapes.ts";

// `defineTool` erases the types of its record; this test knows which tool it holds.
const tool = attributeConversions as unknown as ReadTool<AttributionInput, AttributionOutput, "warehouse">;

function warehouseOf(rows: readonly PathRow[], asked: PathQuery[] = []): Warehouse {
  return {
    paths: async (query) => {
      asked.push(query);
      const { from, to } = query;
      return {
        rows,
        people: rows.map(({ conversions }) => conversions),
        hash: "h",
        query: 'SELECT\n-- {"from":"x"}',
        window: { from, to },
        withoutConsent: { conversions: 13, value: 30 },
      };
    },
    metrics: () => Promise.reject(new Error("not asked for")),
    weekly: () => Promise.reject(new Error("not asked for")),
    channels: async () => [],
    window: async () => ({ from: "2026-01-01", to: "2026-11-22" }),
    close: async () => undefined,
  };
}

const row = (path: string, conversions: number, value = 0, nulls = 0): PathRow => ({
  path: path.split(" > "),
  conversions,
  value,
  nulls,
});
const call = callOf();

async function run(
  input: unknown,
  rows: readonly PathRow[] = [],
  asked: PathQuery[] = [],
): Promise<AttributionOutput> {
  const parsed = tool.input.parse(input);
  return tool.output.parse(await tool.run(parsed, { warehouse: warehouseOf(rows, asked) }, call));
}

const paths = [
  { path: ["a"], conversions: 4 },
  { path: ["a", "b"], conversions: 6, value: 60, nulls: null },
];

test("all seven models by default, in their contract names", async () => {
  const { byModel, totals, removalEffects } = await run({ paths });
  expect(Object.keys(byModel).sort()).toEqual([
    "first",
    "last",
    "linear",
    "markov",
    "position",
    "shapley",
    "timeDecay",
  ]);
  expect(byModel["shapley"]).toMatchObject({ a: { conversions: 7 }, b: { conversions: 3 } });
  expect(removalEffects).toEqual({ a: 1, b: 0.6 });
  for (const credits of Object.values(byModel))
    expect(Object.values(credits).reduce((sum, { conversions }) => sum + conversions, 0)).toBeCloseTo(
      totals.conversions,
      9,
    );
});

test("missing, null and zero are the same", async () => {
  const bare = await run({ paths: [{ path: ["a"], conversions: 1 }], models: ["markov"] });
  const spelled = await run({
    query: null,
    order: null,
    exclude: null,
    paths: [{ path: ["a"], conversions: 1, value: 0, nulls: null }],
    models: ["markov"],
  });
  expect(canonicalJson(spelled)).toBe(canonicalJson(bare));
});

test("the same call gives the same bytes", async () => {
  expect(JSON.stringify(await run({ paths }))).toBe(JSON.stringify(await run({ paths })));
});

test.each([
  ["neither paths nor query", {}],
  ["both", { paths, query: { from: "2026-10-01", to: "2026-10-31" } }],
  ["an unknown model", { paths, models: ["magic"] }],
  ["a path without touches", { paths: [{ path: [], conversions: 1 }] }],
  ["order 4", { paths, order: 4 }],
])("%s is refused by the schema", (_, input) => {
  expect(tool.input.safeParse(input).success).toBe(false);
});

test("the warehouse is asked for the window and the look-back", async () => {
  const asked: PathQuery[] = [];
  const output = await run(
    { query: { from: "2026-10-01", to: "2026-10-31" }, models: ["last"] },
    [row("a", 20, 200, 15)],
    asked,
  );
  expect(asked).toEqual([{ from: "2026-10-01", to: "2026-10-31", lookbackDays: 30 }]);
  expect(output.totals).toEqual({
    conversions: 20,
    value: 200,
    nulls: 15,
    leftOut: { conversions: 0, value: 0 },
    withoutConsent: { conversions: 13, value: 30 },
  });
  expect(output.provenance).toMatchObject({
    dataHash: "h",
    window: { from: "2026-10-01" },
    seed: null,
    diagnostics: { lookbackDays: 30 },
  });
});

test("a channel left out passes its part on, and lonely conversions are counted apart", async () => {
  const output = await run(
    { query: { from: "2026-10-01", to: "2026-10-31" }, models: ["last"], exclude: ["brand"] },
    [row("social > brand", 12, 120), row("brand", 18, 180, 9)],
  );
  expect(output.byModel["last"]).toEqual({ social: { conversions: 12, value: 120 } });
  expect(output.totals).toMatchObject({
    conversions: 12,
    nulls: 0,
    leftOut: { conversions: 18, value: 180 },
  });
});

test("fewer than ten conversions of the warehouse are not told apart; handed-in paths are the caller's", async () => {
  const query = { from: "2026-10-01", to: "2026-10-31" };
  await expect(run({ query }, [row("a", 9)])).rejects.toThrow(/fewer than ten/);
  await expect(run({ query: { from: "2026-11-01", to: "2026-10-01" } })).rejects.toThrow(/before it begins/);
  expect((await run({ paths: [{ path: ["a"], conversions: 1 }] })).totals.conversions).toBe(1);
  expect((await run({ query })).totals.conversions).toBe(0);
});

test("numbers of the warehouse about few people are withheld, and said to be", async () => {
  const query = { from: "2026-10-01", to: "2026-10-31" };
  const output = await run({ query, models: ["last", "markov"], exclude: ["brand"] }, [
    row("a", 20, 200, 4),
    row("b", 30, 300),
    row("c", 2, 20),
    row("brand", 3, 30),
  ]);
  expect(output.totals).toMatchObject({ conversions: 52, nulls: null, leftOut: null });
  expect(output.byModel["last"]).toEqual({ b: { conversions: 30, value: 300 } });
  expect(Object.keys(output.removalEffects ?? {})).toEqual(["b"]);
  expect(Object.keys(output.disagreement.byChannel)).toEqual(["b"]);
  expect(output.withheld.totals).toEqual(["nulls", "leftOut"]);
  expect(output.withheld.byModel["last"]).toEqual({ channels: ["a", "c"], conversions: 22, value: 220 });
  expect(output.provenance.diagnostics).toMatchObject({
    leastPeople: 10,
    markov: { conversionProbability: null },
  });
  const keys = (tool.yields?.(output, {}).figures ?? []).map(({ key }) => key);
  expect(keys).toContain("withheld.last.conversions");
  expect(keys.filter((key) => /\.(a|c)\.|nulls|leftOut/.test(key))).toEqual([]);
});

test("paths handed in are shown whole", async () => {
  const output = await run({
    paths: [
      { path: ["a"], conversions: 1, nulls: 1 },
      { path: ["b"], conversions: 99 },
    ],
  });
  expect(output.withheld).toEqual({ totals: [], byModel: {} });
  expect(output.byModel["last"]).toMatchObject({ a: { conversions: 1 } });
  expect(output.provenance.diagnostics.leastPeople).toBeNull();
});

test("an order that needs too many states is refused in words", async () => {
  const many = Array.from({ length: 1600 }, (_, index) => ({ path: [`c${index}`], conversions: 1 }));
  await expect(run({ paths: many, models: ["markov"] })).rejects.toThrow(/lower order/);
});

test("every credit, share and total is a figure with method and window", async () => {
  const output = await run({ query: { from: "2026-10-01", to: "2026-10-31" }, models: ["markov", "last"] }, [
    row("paid-search > email", 20, 200),
    row("email", 10, 50),
  ]);
  const figures = tool.yields?.(output, {}).figures ?? [];
  const find = (key: string) => figures.find((figure) => figure.key === key);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(find("byModel.last.email.conversions")).toMatchObject({
    value: 30,
    unit: "count",
    decimals: 0,
    label: { de: "Bestellungen Newsletter (letzter Kontakt)" },
  });
  expect(find("byModel.last.email.share")).toMatchObject({ value: 1, unit: "percent" });
  expect(find("byModel.markov.paid-search.conversions")?.provenance).toMatchObject({
    window: { from: "2026-10-01", to: "2026-10-31" },
    method: expect.stringContaining("order 1") as string,
    query: '{"from":"x"}',
  });
  expect(find("totals.withoutConsent.conversions")?.value).toBe(13);
  expect(find("available.days")?.provenance.window).toEqual({ from: "2026-01-01", to: "2026-11-22" });
  expect(tool.trust(output)).toBe("trusted");
  expect(tool.trust(await run({ paths }))).toBe("untrusted");
});

test("a model is shown a strict schema in which paths are a handle", () => {
  const { json } = shownSchema(tool.input, { name: tool.name });
  expect(assertStrict(json)).toEqual([]);
  expect(JSON.stringify(json.properties["paths"])).toContain("id of an earlier tool result");
});
