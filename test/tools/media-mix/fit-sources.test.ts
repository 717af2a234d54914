// One question from three places: rows, a data file in any spelling, and the warehouse's weeks.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WeeklyQuery, WeeklyTable } from "#src/core/ports.ts";
import { absolutePaths } from "#src/command-line/file-paths.ts";
import { controlValues } from "#src/gate/control-fields.ts";
import { createDataFiles } from "#src/ops/data-files.ts";
import { openFitHouse, tool, type FitHouse } from "./fit-hands.ts";
import { shopQuestion, shopWeeks } from "./shop-weeks.ts";

const { rows } = shopWeeks(60);
const quick = { chains: 2, warmup: 20, draws: 10, seed: 2, maxTreeDepth: 5 };
const asked = { ...shopQuestion, sampler: quick, holdout: false };
let house: FitHouse;
let folder = "";
beforeAll(async () => {
  house = await openFitHouse();
  folder = await mkdtemp(join(tmpdir(), "leitstand-fit-"));
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

test("month-first dates with commas and day-first ones with semicolons are the same data", async () => {
  const american = rows.map(({ week, sales, tv, radio, price }) => {
    const [year, month, day] = week.split("-").map(Number);
    return [`${month}/${day}/${year}`, sales, tv, radio, price].join(",");
  });
  const german = rows.map(({ week, sales, tv, radio, price }) => {
    const numbers = [sales, tv, radio, price].map((value) => String(value).replace(".", ","));
    return [`"${week.split("-").reverse().join(".")}"`, ...numbers].join(";");
  });
  const header = "week,sales,tv,radio,price";
  await writeFile(join(folder, "us.csv"), `\uFEFF${header}\r\n${american.join("\r\n")}\r\n`);
  await writeFile(join(folder, "de.csv"), `${header.replaceAll(",", ";")}\n${german.join("\n")}`);
  const files = createDataFiles({ folder });
  const fromRows = await house.fit({ rows, ...asked });
  const fromUs = await house.fit({ csv: "us.csv", ...asked }, { files });
  const fromDe = await house.fit({ csv: join(folder, "de.csv"), ...asked }, { files });
  expect(fromUs.parameters).toEqual(fromRows.parameters);
  expect(fromDe.parameters).toEqual(fromRows.parameters);
  expect(fromUs.fit.dates).toEqual(rows.map(({ week }) => week));
  expect(fromUs.provenance).toMatchObject({ query: "data file us.csv", seed: 2 });
  expect(new Set([fromRows, fromUs, fromDe].map(({ fit }) => fit.id)).size).toBe(3);
});

test("only a shell reads outside the data folder, and the file is a control field", async () => {
  const files = createDataFiles({ folder: join(folder, "data") });
  const input = { csv: join(folder, "us.csv"), ...asked };
  await expect(house.fit(input, { files })).rejects.toThrow(/no data file/);
  expect((await house.fit(input, { files, call: { operator: true } })).fit.rows).toBe(60);
  expect(controlValues(tool.input, input)).toEqual([{ path: "input.csv", value: input.csv }]);
  expect(absolutePaths(tool.input, { csv: "us.csv" }, folder)).toEqual({ csv: input.csv });
});

function weeksOf(change: (week: number) => Record<string, number> = () => ({})): WeeklyTable {
  return {
    rows: rows.map(({ week, sales, tv, radio, price }, index) => ({
      week,
      revenue: sales,
      spend: { tv, ...(radio > 0 ? { radio } : {}), ...(index === 5 ? { display: 4 } : {}) },
      controls: { price, ...change(index) },
    })),
    hash: "weeks",
    query: 'SELECT week\n-- {"from":"2024-01-01"}',
    window: { from: "2024-01-01", to: "2025-02-23" },
  };
}

test("the warehouse's weeks bring their own question", async () => {
  const queries: WeeklyQuery[] = [];
  const query = { from: "2024-01-01", to: "2025-02-23" };
  const weekly = async (given: WeeklyQuery) => {
    queries.push(given);
    return weeksOf((week) => (week > 3 ? { late: week } : {}));
  };
  const output = await house.fit({ query, sampler: quick }, { weekly });
  expect(queries).toEqual([query]);
  expect(output.fit.target).toBe("revenue");
  expect(Object.keys(output.contributions)).toEqual(["radio", "tv"]);
  expect(Object.keys(output.parameters)).toEqual(
    expect.arrayContaining(["trend", "control[price]", "season[cos2]", "lam[radio]"]),
  );
  expect(output.parameters).not.toHaveProperty("control[late]");
  expect(output.provenance).toMatchObject({ dataHash: "weeks" });
  expect(tool.trust(output)).toBe("trusted");
  const figures = tool.yields?.(output, { query }).figures ?? [];
  expect(figures[0]).toMatchObject({ unit: "eur", provenance: { query: '{"from":"2024-01-01"}' } });
});

test.each([
  [
    "a window that ends before it begins",
    { query: { from: "2025-01-01", to: "2024-01-01" } },
    /before it begins/,
  ],
  ["a window without a whole week", { query: { from: "2024-01-01", to: "2024-01-03" } }, /no whole week/],
])("%s is refused", async (_, input, reason) => {
  const weekly = async () => ({ ...weeksOf(), rows: [] });
  await expect(house.fit(input, { weekly })).rejects.toThrow(reason);
});

test("exactly one source", () => {
  expect(tool.input.safeParse({ ...asked }).success).toBe(false);
  expect(tool.input.safeParse({ ...asked, rows, csv: "a.csv" }).success).toBe(false);
  expect(tool.input.safeParse({ ...asked, rows, csv: null, query: null }).success).toBe(true);
});
