// The warehouse over the demo company's raw zone says what the generator knows to be true.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Warehouse } from "#src/core/ports.ts";
import { dayNumber } from "#src/demo/calendar.ts";
import { demoSeed } from "#src/demo/company.ts";
import { createEffects } from "#src/demo/effects.ts";
import { writeRaw } from "#src/demo/events.ts";
import { expected } from "#src/demo/truth.ts";
import { freshFolder, open } from "./raw-events.ts";

const anchor = new Date("2026-11-22T11:00:00Z");
let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await freshFolder();
  await mkdir(join(folder, "raw"), { recursive: true });
  await writeRaw({ folder: join(folder, "raw"), seed: demoSeed, anchor });
  warehouse = await open(folder);
});

afterAll(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["2026-10-01", "2026-10-31"],
  // The clock goes forward within the first and back within the second.
  ["2026-03-25", "2026-04-02"],
  ["2026-10-24", "2026-10-26"],
  ["2025-12-15", "2026-01-14"],
])("paths, consent and totals from %s to %s", async (from, to) => {
  const truth = expected({ from, to, anchor });
  const table = await warehouse.paths({ from, to });
  expect(table.rows).toEqual(truth.paths);
  expect(table.withoutConsent).toEqual(truth.withoutConsent);
  const { rows } = await warehouse.metrics({
    metrics: ["sessions", "orders", "revenue", "spend"],
    dimensions: [],
    from,
    to,
  });
  const [[sessions, orders, revenue, spend] = []] = rows;
  expect([sessions, orders, revenue]).toEqual([truth.sessions, truth.orders, truth.revenue]);
  expect(spend).toBeCloseTo(
    Object.values(truth.spend).reduce((sum, amount) => sum + amount, 0),
    6,
  );
});

test("the demo company's weeks are the 104 that were handed in", async () => {
  const { rows, window, withheld } = await warehouse.weekly({ from: "2020-01-01", to: "2030-12-31" });
  expect(rows).toHaveLength(104);
  expect(window).toEqual({ from: "2024-11-25", to: "2026-11-22" });
  expect(withheld).toBe(0);
  const effects = createEffects(demoSeed).week(dayNumber("2026-10-12"));
  const { week, revenue, spend, controls } = effects;
  expect(rows.find((row) => row.week === week)).toEqual({ week, revenue, spend, controls });
});

test("channels say the same, where ten people or more stand behind a number", async () => {
  const window = { from: "2026-10-01", to: "2026-10-31" };
  const truth = expected({ ...window, anchor });
  const { rows } = await warehouse.metrics({
    metrics: ["sessions", "orders"],
    dimensions: ["channel"],
    ...window,
  });
  const withheld: number[] = [];
  for (const [channel, sessions, orders] of rows) {
    const known = truth.byChannel[String(channel)];
    if (sessions !== null) expect(sessions).toBe(known?.sessions);
    if (orders !== null) expect(orders).toBe(known?.orders);
    else if (known !== undefined) withheld.push(known.orders);
  }
  // Those of fewer than ten people, and one beside them, because together they are fewer than ten still.
  expect(withheld.sort((one, two) => one - two)).toEqual([3, 7, 21]);
});
