// New files are taken in while questions are asked: every answer is of the old state or of the new one.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { OpenWarehouse } from "#src/warehouse/warehouse.ts";
import { freshFolder, open, visit, writeRawFile } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const file = (count: number, consent: "granted" | "denied" = "granted") =>
  Array.from({ length: count }, (_, index) =>
    visit({
      at: "2026-10-05T10:00:00Z",
      client: `${consent}-${count}-${index}`,
      consent,
      order: { id: `${consent}-${count}-${index}`, value: 1 },
    }),
  ).flat();

/** Conversions with and without consent in one answer: two statements that must see the same state. */
async function seen(warehouse: OpenWarehouse): Promise<string> {
  const { rows, withoutConsent } = await warehouse.paths(october);
  return `${rows.reduce((sum, { conversions }) => sum + conversions, 0)}/${withoutConsent.conversions}`;
}

test("answers during a refresh are old or new, never a mix", async () => {
  const folder = await freshFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeRawFile(folder, "events-1.ndjson", [...file(10), ...file(20, "denied")]);
  const warehouse = await open(folder);
  onTestFinished(() => warehouse.close());
  expect(await seen(warehouse)).toBe("10/20");
  await writeRawFile(folder, "events-2.ndjson", [...file(11), ...file(22, "denied")]);
  let done = false;
  const refreshed = warehouse.refresh().finally(() => (done = true));
  const answers: string[] = [];
  while (!done) answers.push(await seen(warehouse));
  expect((await refreshed).clean).toBe(2 * 63);
  answers.push(await seen(warehouse));
  expect(new Set(answers)).toEqual(new Set(["10/20", "21/42"]));
  expect(answers.at(-1)).toBe("21/42");
});

test("refreshes wait for each other, nothing new changes nothing, and what went is gone", async () => {
  const folder = await freshFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeRawFile(folder, "events-1.ndjson", file(10));
  const warehouse = await open(folder);
  onTestFinished(() => warehouse.close());
  const before = (await warehouse.paths(october)).hash;
  await Promise.all([warehouse.refresh(), warehouse.refresh()]);
  expect((await warehouse.paths(october)).hash).toBe(before);
  await rm(join(folder, "raw", "events-1.ndjson"));
  expect(await warehouse.refresh()).toMatchObject({ events: 0, clean: 0 });
  expect(await seen(warehouse)).toBe("0/0");
});
