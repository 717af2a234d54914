// The raw zone is a pure function of seed and day: the same again, longer without change, whole after a crash.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeRaw } from "#src/demo/events.ts";
import { expected } from "#src/demo/truth.ts";
import { readRawZone } from "./raw-zone.ts";

const anchor = new Date("2026-03-30T12:00:00Z");
const seed = "test";
const home = mkdtempSync(join(tmpdir(), "leitstand-raw-"));
afterAll(() => rmSync(home, { recursive: true }));

function contents(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

describe("writing the raw zone", () => {
  const folder = join(home, "first");
  let milliseconds = 0;
  let written = { days: 0, events: 0 };
  const progress: number[] = [];
  beforeAll(async () => {
    const start = performance.now();
    written = await writeRaw({ folder, seed, anchor, onProgress: (done, all) => progress.push(done / all) });
    milliseconds = performance.now() - start;
  });

  test("takes under 15 seconds and tells how far it is", () => {
    expect(milliseconds).toBeLessThan(15_000);
    expect(progress.at(-1)).toBe(1);
    expect(progress.length).toBe(written.days);
  });

  test("gives twelve months and more of 120 to 180 thousand events", () => {
    expect(written.days).toBeGreaterThan(365);
    expect(written.events).toBeGreaterThan(120_000);
    expect(written.events).toBeLessThan(180_000);
  });

  test("gives the same bytes for the same seed, and others for another", async () => {
    await writeRaw({ folder: join(home, "again"), seed, anchor });
    expect(contents(join(home, "again"))).toEqual(contents(folder));
    await writeRaw({ folder: join(home, "other"), seed: "other", anchor });
    expect(contents(join(home, "other")).get("events-2026-03-01.ndjson")).not.toBe(
      contents(folder).get("events-2026-03-01.ndjson"),
    );
  });

  test("plants exactly the faults that the truth counts", () => {
    const zone = readRawZone(folder);
    const { planted } = expected({ from: "2025-02-01", to: "2026-03-30", anchor, seed });
    expect(zone).toMatchObject(planted);
    expect(Math.min(planted.repeatedEvents, planted.repeatedOrders, planted.invalid)).toBeGreaterThan(5);
  });

  test("takes a day that a crash cut off as missing and writes it anew", async () => {
    const crashed = join(home, "again");
    const day = "events-2025-12-24.ndjson";
    rmSync(join(crashed, day));
    writeFileSync(join(crashed, `${day}.part`), '{"schema":1,"id"');
    expect(await writeRaw({ folder: crashed, seed, anchor })).toMatchObject({ days: 1 });
    expect(contents(crashed)).toEqual(contents(folder));
  });

  test("goes on where kill -9 stopped it", async () => {
    const killed = join(home, "killed");
    mkdirSync(killed);
    const script = `import(${JSON.stringify(import.meta.resolve("#src/demo/events.ts"))}).then(({ writeRaw }) =>
      writeRaw({ folder: ${JSON.stringify(killed)}, seed: "${seed}", anchor: new Date("${anchor.toISOString()}") }))`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
    const ended = once(child, "exit");
    while (readdirSync(killed).length < 40 && child.exitCode === null) await setTimeout(10);
    child.kill("SIGKILL");
    await ended;
    const survived = readdirSync(killed).filter((name) => name.endsWith(".ndjson")).length;
    expect(survived).toBeGreaterThan(30);
    expect(survived).toBeLessThan(written.days);
    await writeRaw({ folder: killed, seed, anchor });
    for (const name of readdirSync(killed).filter((file) => file.endsWith(".part")))
      rmSync(join(killed, name));
    expect(contents(killed)).toEqual(contents(folder));
  });

  test("appends for a later anchor and changes nothing before it", async () => {
    const before = contents(folder);
    const spend = readFileSync(join(folder, "spend.ndjson"), "utf8");
    const weekly = readFileSync(join(folder, "weekly.ndjson"), "utf8");
    const later = new Date("2026-04-19T12:00:00Z");
    expect(await writeRaw({ folder, seed, anchor: later })).toMatchObject({ days: 20 });
    const after = contents(folder);
    for (const [name, hash] of before)
      if (name.startsWith("events-")) expect(after.get(name), name).toBe(hash);
    expect(readFileSync(join(folder, "spend.ndjson"), "utf8").startsWith(spend)).toBe(true);
    expect(readFileSync(join(folder, "weekly.ndjson"), "utf8").startsWith(weekly)).toBe(true);
    expect(await writeRaw({ folder, seed, anchor })).toEqual({ days: 0, events: 0 });
    expect(contents(folder)).toEqual(after);
  });
});
