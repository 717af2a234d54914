// What a surface remembers: each event first for one process among all, for a day and an hour; a workspace that left, nothing.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#src/store/database.ts";
import {
  createSurfaceMemory,
  surfaceMigrations,
  surfaceTeamMigrations,
  type SurfaceTables,
} from "#src/store/surface/surface-memory.ts";

const migrations = [...surfaceMigrations, ...surfaceTeamMigrations];
const claim = fileURLToPath(new URL("claim.ts", import.meta.url));

test(
  "two processes on one file: every key is first for exactly one of them",
  { timeout: 20_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "seen-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "a.db");
    const run = () => promisify(execFile)(process.execPath, [claim, file, "300"]);
    const both = await Promise.all([run(), run()]);
    const first = both.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
    expect(first).toHaveLength(300);
    expect(new Set(first).size).toBe(300);
  },
);

test("keys are kept for twenty-five hours, and no longer", async () => {
  const database = await openDatabase<SurfaceTables>(":memory:", { migrations });
  onTestFinished(() => database.close());
  let now = Date.parse("2026-11-29T09:00:00Z");
  const { dedupe } = createSurfaceMemory(database, { now: () => new Date(now) });
  for (let key = 0; key < 50; key += 1) await dedupe.firstSeen(`event:${key}`);
  now += 24.9 * 3_600_000;
  expect(await dedupe.firstSeen("event:0")).toBe(false);
  now += 0.2 * 3_600_000;
  expect(await dedupe.firstSeen("event:later")).toBe(true);
  const rows = await database.db.selectFrom("seen").select("key").execute();
  expect(rows).toEqual([{ key: "event:later" }]);
  expect(await dedupe.firstSeen("event:0")).toBe(true);
});

test("a workspace that left takes its threads and cards with it, and no other's", async () => {
  const database = await openDatabase<SurfaceTables>(":memory:", { migrations });
  onTestFinished(() => database.close());
  const memory = createSurfaceMemory(database, { now: () => new Date() });
  for (const team of ["T0A", "T0AB"]) {
    await memory.threads.mark(`${team}:C1:1.1`);
    await memory.cardPlaces.remember(`p-${team}`, "C1", "1.1", { team });
  }
  await memory.forgetTeam("T0A");
  expect(await memory.threads.has("T0A:C1:1.1")).toBe(false);
  expect(await memory.threads.has("T0AB:C1:1.1")).toBe(true);
  expect(await memory.cardPlaces.of("p-T0A")).toEqual([]);
  expect(await memory.cardPlaces.of("p-T0AB")).toHaveLength(1);
});
