// Raw to clean to curated: nothing is lost, everything counts once, only what changed is built again.
import { readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { freshFolder, open, spent, visit, withWarehouse, writeRawFile } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const at = "2026-10-05T10:00:00Z";
const Manifest = z.object({ built: z.object({ counts: z.record(z.string(), z.number()) }) });

async function folderForTest(): Promise<string> {
  const folder = await freshFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function countsIn(folder: string): Promise<Record<string, number>> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))).built.counts;
}

test("invalid lines go to the dead letters with the reason, and counts add up", async () => {
  const [good] = visit({ at, client: "c1" });
  const lines = [
    good,
    "{ not json",
    { ...good, id: "x", schema: 2 },
    { ...good, id: "y", time: "gestern" },
    "",
    { ...good, consent: undefined },
  ];
  await withWarehouse(lines, async (_, folder) => {
    const letters = (await readFile(join(folder, "dead-letter.ndjson"), "utf8")).trim().split("\n");
    const parsed = letters.map((line) =>
      z.object({ line: z.number(), reason: z.string(), raw: z.string() }).parse(JSON.parse(line)),
    );
    expect(parsed.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(parsed.map(({ reason }) => reason.split(":")[0])).toEqual([
      "not a JSON document",
      "schema",
      "time",
      "consent",
    ]);
    expect(await countsIn(folder)).toMatchObject({ events: 5, rejected: 4, clean: 1 });
  });
});

test("an event sent twice and an order sent with two ids count once", async () => {
  const [start, purchase] = visit({ at, client: "c1", order: { id: "o1", value: 80 } });
  const reloaded = { ...purchase, id: "another", time: "2026-10-05T10:30:00.000Z" };
  await withWarehouse([start, purchase, start, reloaded], async (warehouse, folder) => {
    expect((await warehouse.paths(october)).rows).toEqual([
      { path: ["organic-search"], conversions: 1, value: 80, nulls: 0 },
    ]);
    const counts = await countsIn(folder);
    expect(counts).toMatchObject({ events: 4, repeatedEvents: 1, repeatedOrders: 1, clean: 2 });
  });
});

test("the same event in two files counts once", async () => {
  const folder = await folderForTest();
  const events = visit({ at, client: "c1", order: { id: "o1", value: 80 } });
  await writeRawFile(folder, "events-1.ndjson", events);
  await writeRawFile(folder, "events-2.ndjson", events);
  const warehouse = await open(folder);
  expect((await warehouse.paths(october)).rows[0]?.conversions).toBe(1);
  await warehouse.close();
});

test("a second start reads only new and changed files, and forgets files that went", async () => {
  const folder = await folderForTest();
  await writeRawFile(folder, "events-1.ndjson", visit({ at, client: "c1" }));
  await writeRawFile(folder, "events-2.ndjson", visit({ at, client: "c2" }));
  await (await open(folder)).close();
  const steps: number[] = [];
  await (await open(folder, (_, all) => steps.push(all))).close();
  expect(steps).toEqual([1]);
  await writeRawFile(folder, "events-3.ndjson", visit({ at, client: "c3", order: { id: "o3", value: 5 } }));
  await rm(join(folder, "raw", "events-2.ndjson"));
  const again: number[] = [];
  const warehouse = await open(folder, (_, all) => again.push(all));
  expect(again).toEqual([2, 2]);
  expect((await warehouse.paths(october)).rows).toMatchObject([{ conversions: 1, nulls: 1 }]);
  await warehouse.close();
});

test("a file that was only touched is not read again", async () => {
  const folder = await folderForTest();
  await writeRawFile(folder, "events-1.ndjson", visit({ at, client: "c1" }));
  await (await open(folder)).close();
  await utimes(join(folder, "raw", "events-1.ndjson"), new Date(), new Date(0));
  const steps: number[] = [];
  await (await open(folder, (_, all) => steps.push(all))).close();
  expect(steps).toEqual([1]);
});

test("what a killed process left behind is made good", async () => {
  const folder = await folderForTest();
  await writeRawFile(folder, "events-1.ndjson", visit({ at, client: "c1" }));
  await (await open(folder)).close();
  await writeFile(join(folder, "manifest.json"), '{"version":1,"timeZ');
  await writeFile(join(folder, "curated", "sessions.parquet.part"), "half");
  const warehouse = await open(folder);
  expect((await warehouse.paths(october)).rows).toMatchObject([{ nulls: 1 }]);
  await warehouse.close();
  expect(await readdir(join(folder, "curated"))).not.toContain("sessions.parquet.part");
});

test("an empty warehouse answers that there is nothing", async () => {
  const folder = await folderForTest();
  const warehouse = await open(folder);
  expect(await warehouse.window()).toBeNull();
  expect(await warehouse.channels()).toEqual([]);
  expect((await warehouse.paths(october)).rows).toEqual([]);
  const { rows } = await warehouse.metrics({ metrics: ["orders", "spend"], dimensions: [], ...october });
  expect(rows).toEqual([[null, null]]);
  await warehouse.close();
});

test("window and channels say what there is", async () => {
  const events = [...visit({ at: "2026-10-31T23:30:00Z", client: "c1" }), ...visit({ at, client: "c2" })];
  await withWarehouse(
    events,
    async (warehouse) => {
      expect(await warehouse.window()).toEqual({ from: "2026-10-05", to: "2026-11-01" });
      expect(await warehouse.channels()).toEqual(["organic-search", "tv"]);
    },
    [spent("2026-10-05", "tv", 10)],
  );
});
