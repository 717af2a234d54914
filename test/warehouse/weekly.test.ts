// One row a week for the media mix: observations as they were handed in, otherwise sums of whole weeks.
import { rm } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import type { WeeklyTable } from "#src/core/ports.ts";
import { freshFolder, open, spent, visit, writeRawFile } from "./raw-events.ts";

const always = { from: "2000-01-01", to: "2099-12-31" };

/** `count` people who buy for 10.50 that day; the last of them never consented. */
const buyers = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    visit({
      at: `${day}T10:00:00Z`,
      client: index === count - 1 ? null : `${day}-${index}`,
      consent: index === count - 1 ? "denied" : "granted",
      order: { id: `${day}-${index}`, value: 10.5 },
    }),
  ).flat();

async function weekly(
  files: Readonly<Record<string, readonly unknown[]>>,
  query = always,
): Promise<WeeklyTable> {
  const folder = await freshFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, rows] of Object.entries(files)) await writeRawFile(folder, name, rows);
  const warehouse = await open(folder);
  onTestFinished(() => warehouse.close());
  return warehouse.weekly(query);
}

const spend = [
  spent("2026-10-05", "email", 61.5),
  spent("2026-10-11", "email", 0.25),
  spent("2026-10-14", "tv", 300),
];

test("revenue of all states of consent and spend of whole weeks, Monday to Sunday", async () => {
  const events = [
    ...buyers("2026-10-03", 10),
    ...buyers("2026-10-05", 12),
    ...buyers("2026-10-18", 10),
    ...buyers("2026-10-20", 10),
  ];
  const table = await weekly({ "events-1.ndjson": events, "spend.ndjson": spend });
  expect(table.rows).toEqual([
    { week: "2026-10-05", revenue: 126, spend: { email: 61.75 }, controls: {} },
    { week: "2026-10-12", revenue: 105, spend: { tv: 300 }, controls: {} },
  ]);
  expect(table).toMatchObject({ window: { from: "2026-10-05", to: "2026-10-18" }, withheld: 0 });
});

test("an observation stands for its whole week, and history reaches back before tracking", async () => {
  const observed = [
    { week: "2026-09-28", revenue: 900, spend: { tv: 50 }, controls: { rain: 2 } },
    { week: "2026-10-05", revenue: 1000.5, spend: { print: 7 }, controls: {} },
  ];
  const events = [...buyers("2026-10-05", 12), ...buyers("2026-10-18", 10)];
  const { rows } = await weekly({
    "events-1.ndjson": events,
    "spend.ndjson": spend,
    "weekly.ndjson": observed,
  });
  expect(rows).toEqual([...observed, { week: "2026-10-12", revenue: 105, spend: { tv: 300 }, controls: {} }]);
});

test("a week without an order is a week of nothing; one of fewer than ten buyers is left out and counted", async () => {
  const events = [
    ...buyers("2026-10-05", 12),
    ...buyers("2026-10-13", 9),
    ...visit({ at: "2026-10-25T10:00:00Z", client: "c" }),
  ];
  const table = await weekly({ "events-1.ndjson": events });
  expect(table.rows.map(({ week, revenue }) => [week, revenue])).toEqual([
    ["2026-10-05", 126],
    ["2026-10-19", 0],
  ]);
  expect(table.withheld).toBe(1);
});

test("only weeks that lie whole in the question, and an observation that fits no contract is a dead letter", async () => {
  const observed = ["2026-09-28", "2026-10-05", "2026-10-06"].map((week) => ({
    week,
    revenue: 1,
    spend: {},
    controls: {},
  }));
  const { rows } = await weekly({ "weekly.ndjson": observed }, { from: "2026-09-29", to: "2026-10-11" });
  expect(rows.map(({ week }) => week)).toEqual(["2026-10-05"]);
  expect((await weekly({})).rows).toEqual([]);
});
