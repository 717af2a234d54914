// The process is really killed (SIGKILL) while batches come in: what was answered with 202 is there, once.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { event } from "../warehouse/intake/stage.ts";
import { freshFolder } from "../warehouse/raw-events.ts";
import { idsIn, signed } from "./stage.ts";

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

async function start(folder: string) {
  const process_ = spawn(process.execPath, [child, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(process_.stdout, "data")) as [Buffer];
  return { url: line.toString().trim(), kill: () => process_.kill("SIGKILL"), ended: once(process_, "exit") };
}

const batchOf = (batch: number) =>
  JSON.stringify(
    Array.from({ length: 20 }, (_, index) => event({ id: `b${batch}-${index}`, page: "x".repeat(2000) })),
  );

/** True when it was acknowledged. */
async function send(url: string, body: string): Promise<boolean> {
  const answer = await fetch(url, { method: "POST", body, headers: signed(body) }).catch(() => null);
  return answer?.status === 202;
}

test(
  "no accepted event is lost, none is there twice, and sending all again completes them",
  { timeout: 60_000 },
  async () => {
    const folder = await freshFolder();
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const accepted = new Set<number>();
    for (const round of [0, 1, 2]) {
      const running = await start(folder);
      const batches = Array.from({ length: 30 }, (_, index) => round * 20 + index);
      const sending = batches.map(async (batch) => {
        if (!(await send(running.url, batchOf(batch)))) return;
        accepted.add(batch);
        if (accepted.size % 12 === 11) running.kill();
      });
      await Promise.all(sending);
      running.kill();
      await running.ended;
      const segments = (await readdir(join(folder, "raw"))).sort();
      // The write that the kill cut through.
      await appendFile(join(folder, "raw", segments.at(-1) ?? ""), '{"schema":1,"id":"half');
    }
    const last = await start(folder);
    for (let batch = 0; batch < 70; batch += 1) expect(await send(last.url, batchOf(batch))).toBe(true);
    const ids = await idsIn(folder);
    last.kill();
    expect(accepted.size).toBeGreaterThan(10);
    expect([ids.length, new Set(ids).size]).toEqual([1400, 1400]);
  },
);
