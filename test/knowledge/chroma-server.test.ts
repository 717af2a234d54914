import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Fault } from "#src/core/errors.ts";
import { startChromaServer } from "#knowledge/chroma-server.ts";
import {
  chromaPid,
  deleteHome,
  fixedClock,
  isAlive,
  openKnowledge,
  silent,
  temporaryHome,
  until,
} from "./open-knowledge.ts";

let home = "";
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => deleteHome(home));

const start = (more = {}) => startChromaServer({ home, clock: fixedClock, log: silent, ...more });
const keeper = fileURLToPath(new URL("keep-server.ts", import.meta.url));

describe("our own Chroma", () => {
  test("starts on loopback, and ends with close", async () => {
    const server = await start();
    const pid = server.pid() ?? 0;
    expect(server.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${server.url() ?? ""}/api/v2/heartbeat`)).status).toBe(200);
    await server.close();
    expect(isAlive(pid)).toBe(false);
  });

  test("is started again when it dies, but not without end", async () => {
    const addresses: (string | null)[] = [];
    const server = await start({ restarts: 1, onRestart: (url: string | null) => addresses.push(url) });
    process.kill(server.pid() ?? 0, "SIGKILL");
    await until(() => addresses.length === 1);
    expect(addresses[0]).toBe(server.url());
    process.kill(server.pid() ?? 0, "SIGKILL");
    await until(() => addresses.length === 2);
    expect([addresses[1], server.url()]).toEqual([null, null]);
    await server.close();
  });

  test("lets nobody else use its folder", async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(/is used by process/);
    await server.close();
    const next = await start();
    await next.close();
  });

  test("refuses data of a newer version, with the next step", async () => {
    const server = await start();
    await server.close();
    writeFileSync(path.join(home, "chroma", "manifest.json"), JSON.stringify({ binding: "99.0.0" }));
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Fault);
    expect(refusal).toMatchObject({ code: "chroma", nextStep: expect.stringContaining("99.0.0") as string });
  });

  test("dies with its parent, also on kill -9, and leaves no lock that matters", async () => {
    const parent = spawn(process.execPath, [keeper, home], { stdio: ["ignore", "pipe", "inherit"] });
    await once(parent.stdout, "data");
    const pid = await chromaPid(home);
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await until(() => !isAlive(pid), 3_000);
    const open = await openKnowledge(home);
    expect((await open.knowledge.health()).ok).toBe(true);
    await open.close();
  });
});

test("a server of the operator that does not answer is named, without its key", async () => {
  const refusal = await openKnowledge(home, { chromaUrl: "http://:secret@127.0.0.1:9" }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({
    code: "chroma",
    nextStep: expect.stringContaining("CHROMA_URL") as string,
  });
  expect(String(refusal)).toContain("127.0.0.1:9");
  expect(String(refusal)).not.toContain("secret");
});
