import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lockHome, masterKey, openHome, runningServer } from "#src/ops/home.ts";
import { createScrub } from "#src/ops/scrub.ts";

let home = "";
beforeAll(async () => void (home = await mkdtemp(join(tmpdir(), "home-"))));
afterAll(() => rm(home, { recursive: true, force: true }));

it("says which folder cannot be written to, and what to set", async () => {
  await expect(openHome("/proc/leitstand")).rejects.toMatchObject({
    code: "storage",
    nextStep: expect.stringContaining("LEITSTAND_HOME") as string,
  });
});

it("makes one key, and the same one twice", async () => {
  const [left, right] = await Promise.all([masterKey(home), masterKey(home)]);
  expect(left.length === 32 && right.length === 32 && (await masterKey(home)).equals(left)).toBe(true);
});

it("lets one process hold a folder, and takes over from one that died", async () => {
  await writeFile(join(home, "lock"), "1");
  await expect(lockHome(home)).rejects.toMatchObject({ code: "storage" });
  await writeFile(join(home, "lock"), "999999999");
  const unlock = await lockHome(home);
  await unlock();
});

it("ignores a note of a server that died, and a torn one", async () => {
  await writeFile(join(home, "run.json"), JSON.stringify({ pid: 999_999_999, url: "x", key: "y" }));
  expect(await runningServer(home)).toBeNull();
  await writeFile(join(home, "run.json"), "{");
  expect(await runningServer(home)).toBeNull();
});

it("scrubs token shapes out of logs, at any depth", () => {
  expect(
    JSON.stringify(
      createScrub().value({ a: ["token xoxb-1-abc"], b: { c: "Bearer abcdefghij", d: "sk-abcdefghijkl" } }),
    ),
  ).not.toMatch(/abc/);
});
