// The process is really killed (SIGKILL) between card and click, and at every named moment of an effect: one document.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";

const child = fileURLToPath(new URL("./approval-child.ts", import.meta.url));
const homes: string[] = [];
afterEach(
  async () =>
    void (await Promise.all(homes.splice(0).map((home) => rm(home, { recursive: true, force: true })))),
);

async function newHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "kill-"));
  homes.push(home);
  return home;
}

function run(
  home: string,
  ...args: string[]
): Promise<{ signal: NodeJS.Signals | null; line: Record<string, unknown> }> {
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    LEITSTAND_HOME: home,
    SITE_PORT: "0",
    LEITSTAND_NOW: "2026-11-23T09:00:00Z",
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [child, ...args], { env, timeout: 90_000 }, (error, stdout, stderr) => {
      const signal = error?.signal ?? null;
      if (error !== null && signal !== "SIGKILL") return reject(new Error(`${error.message}\n${stderr}`));
      resolve({
        signal,
        line: JSON.parse(stdout.trim().split("\n").at(-1) || "{}") as Record<string, unknown>,
      });
    });
  });
}

const settled = { documents: 1, open: 0, unfinished: 0, audit: true };

it("keeps the card over a kill, and takes the click afterwards", { timeout: 240_000 }, async () => {
  const home = await newHome();
  expect(await run(home, "ask")).toMatchObject({ signal: "SIGKILL", line: { kind: "answered" } });
  expect((await run(home, "decide", "never")).line).toEqual({ outcome: "claimed", receipt: "done" });
  expect((await run(home, "recover")).line).toMatchObject(settled);
});

it.each(["before-intent", "after-intent", "after-effect", "after-receipt"])(
  "ends with exactly one document after a kill %s",
  { timeout: 240_000 },
  async (moment) => {
    const home = await newHome();
    await run(home, "ask");
    expect((await run(home, "decide", moment)).signal).toBe("SIGKILL");
    expect((await run(home, "recover")).line).toMatchObject(settled);
    expect((await run(home, "recover")).line).toMatchObject(settled);
  },
);

it("answers a question that a kill cut off", { timeout: 240_000 }, async () => {
  const home = await newHome();
  expect((await run(home, "interrupted-ask")).signal).toBe("SIGKILL");
  expect((await run(home, "recover")).line).toMatchObject({ answered: 1 });
});
