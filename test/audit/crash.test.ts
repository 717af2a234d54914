// Real processes on one log: several that write at once, and one that is killed in the middle of whatever it does.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readNotes } from "#src/audit/checkpoint.ts";
import { fileAnchor } from "#src/audit/file-anchor.ts";
import type { Anchor } from "#src/core/audit-ports.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { entryOf, logOf } from "./log-of.ts";

const child = fileURLToPath(new URL("./append-child.ts", import.meta.url));
let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-crash-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

function writer(home: string, count: number, name = "writer"): ChildProcess {
  const args = [child, join(home, "audit.db"), home, String(count), name];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

const openIn = (home: string) =>
  testAudit({
    file: join(home, "audit.db"),
    folder: home,
    anchors: [fileAnchor(join(home, "checkpoints", "audit.txt"))],
  });

async function newLog(): Promise<string> {
  const home = await mkdtemp(join(folder, "log-"));
  const audit = await testAudit({ file: join(home, "audit.db"), folder: home });
  await audit.append(entryOf(0));
  return home;
}

it("does not fork while two processes write", { timeout: 60_000 }, async () => {
  const home = await newLog();
  const writers = ["one", "two"].map((name) => writer(home, 60, name));
  const codes = await Promise.all(writers.map(async (one) => (await once(one, "exit"))[0] as number));
  expect(codes).toEqual([0, 0]);
  const audit = await openIn(home);
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 121, problems: [] });
  await audit.close();
});

it("verifies after a kill at any moment, and goes on", { timeout: 60_000 }, async () => {
  const home = await newLog();
  for (const after of [3, 17, 31, 52]) {
    const one = writer(home, 100_000);
    let lines = 0;
    one.stdout?.on("data", (chunk: Buffer) => {
      lines += chunk.toString().split("\n").length - 1;
      if (lines > after) one.kill("SIGKILL");
    });
    await once(one, "exit");
    const audit = await testAudit({
      file: join(home, "audit.db"),
      folder: home,
      anchors: [fileAnchor(join(home, "checkpoints", "audit.txt"))],
    });
    const { ok, problems } = await audit.verify();
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
  }
  expect(
    readNotes(await readFile(join(home, "checkpoints", "audit.txt"), "utf8")).checkpoints.length,
  ).toBeGreaterThan(20);
});

it("takes a checkpoint that was cut off while it was written, and puts the next one below it", async () => {
  const { anchor, audit } = await logOf(3, folder, "torn.db");
  await audit.checkpoint();
  const file = anchor.name.replace("file ", "");
  const whole = await readFile(file, "utf8");
  await appendFile(file, whole.slice(0, 80));
  const { ok, notes } = await audit.verify();
  expect({ ok, notes: notes.join() }).toMatchObject({
    ok: true,
    notes: expect.stringContaining("was cut off") as string,
  });
  await audit.append(entryOf(4));
  await audit.checkpoint();
  expect(readNotes(await readFile(file, "utf8"))).toMatchObject({
    checkpoints: [{ size: 3 }, { size: 4 }],
    unreadable: 1,
  });
  await audit.close();
});

it("misses a checkpoint file that was emptied", async () => {
  const { anchor, audit } = await logOf(3, folder, "emptied.db");
  await audit.checkpoint();
  await rm(anchor.name.replace("file ", ""));
  expect((await audit.verify()).problems.join()).toContain(
    "held a checkpoint over 3 rows and does not any more",
  );
  await audit.close();
});

it("goes on when an anchor fails, says so, and tries again with the next checkpoint", async () => {
  const taken: string[] = [];
  let broken = true;
  const channel: Anchor = {
    name: "slack C0AUDIT",
    async publish(note) {
      if (broken) throw new Error("channel_not_found");
      taken.push(note);
    },
  };
  const logged: string[] = [];
  const audit = await testAudit({ anchors: [channel], log: (_, event) => void logged.push(event) });
  await audit.append(entryOf(1));
  await audit.checkpoint();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await audit.anchors()).toEqual([{ anchor: "slack C0AUDIT", size: 0, failure: "channel_not_found" }]);
  expect(logged).toContain("audit-anchor-failed");
  broken = false;
  await audit.append(entryOf(2));
  await audit.checkpoint();
  await audit.close();
  expect(readNotes(taken.join("")).checkpoints).toMatchObject([{ size: 2 }]);
});

it("makes a checkpoint after the time, without another row", async () => {
  const taken: string[] = [];
  const audit = await testAudit({
    anchors: [{ name: "quick", publish: async (note) => void taken.push(note) }],
    pace: { rows: 100, milliseconds: 30 },
  });
  await audit.append(entryOf(1));
  await expect.poll(() => taken.length).toBe(1);
  await audit.close();
});
