// Runs our own Chroma server as a child process on loopback: started, watched, restarted a few times, ended with us.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Fault } from "#src/core/errors.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import { findBinding } from "./binding/installed-binding.ts";
import { claimDataFolder, type DataFolder } from "./binding/data-folder.ts";

export interface ChromaServer {
  /** Null while it is down or restarting. */
  url(): string | null;
  pid(): number | null;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly home: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when it ended without being asked to. */
  readonly onDeath?: (reason: string) => void;
  /** Called after every later start with the new address, and with null when it is given up. */
  readonly onRestart?: (url: string | null) => void;
  readonly restarts?: number;
}

const entry = fileURLToPath(new URL("binding/serve.ts", import.meta.url));
const startLimit = 30_000;
const stopLimit = 3_000;
/** A server that ran this long has its restarts back. */
const steadyAfter = 600_000;

/** @throws Fault `chroma` when it cannot be started, with the reason and the next step */
export async function startChromaServer(options: ServerOptions): Promise<ChromaServer> {
  const binding = findBinding();
  if (binding === null) {
    throw new Fault("chroma", `No Chroma binding is installed for ${process.platform}-${process.arch}`, {
      nextStep: "run npm install without --omit=optional, or set CHROMA_URL to a Chroma server",
    });
  }
  const folder = claimDataFolder(path.join(options.home, "chroma"), binding.version);
  try {
    return await keepRunning(folder, options);
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function keepRunning(
  folder: DataFolder,
  { home, clock, log, onDeath = () => undefined, onRestart = () => undefined, restarts = 5 }: ServerOptions,
): Promise<ChromaServer> {
  const cache = path.join(home, "cache");
  let running = await startOnce(folder, cache);
  let isUp = true;
  let isClosing = false;
  let restarting: Promise<void> = Promise.resolve();
  let left = restarts;
  let startedAt = clock.now().getTime();

  const restart = async (): Promise<void> => {
    isUp = false;
    if (clock.now().getTime() - startedAt > steadyAfter) left = restarts;
    while (!isClosing && left > 0) {
      left -= 1;
      await delay(100 * 2 ** Math.min(restarts - left, 5));
      try {
        running = await startOnce(folder, cache);
        startedAt = clock.now().getTime();
        isUp = true;
        log("warn", "chroma-restarted", { left });
        watch();
        onRestart(running.url);
        return;
      } catch (error) {
        log("error", "chroma-restart-failed", { left, reason: String(error) });
      }
    }
    if (!isClosing) onRestart(null);
  };
  const watch = (): void => {
    running.child.once("exit", (code, signal) => {
      if (isClosing) return;
      log("error", "chroma-died", { code, signal });
      onDeath(`it ended with ${signal ?? `code ${code ?? "unknown"}`}`);
      restarting = restart();
    });
  };
  watch();

  return {
    url: () => (isUp ? running.url : null),
    pid: () => (isUp ? (running.child.pid ?? null) : null),
    close: async () => {
      isClosing = true;
      await restarting;
      await stop(running);
      folder.release();
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
}

async function startOnce(folder: DataFolder, cache: string): Promise<Running> {
  const port = await freePort();
  const output = openSync(folder.log, "w");
  // No environment: the server needs none, and it must not hold our keys.
  const child = spawn(process.execPath, [entry, folder.data, cache, String(port)], {
    stdio: ["pipe", output, output],
    env: {},
    windowsHide: true,
  });
  closeSync(output);
  const failure = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("exit", () => {
      resolve(lastLines(folder.log));
    });
  });
  // A pipe whose reader is gone reports an error here; the exit above already says so.
  child.stdin?.on("error", () => undefined);
  if (child.pid !== undefined) folder.noteServer(child.pid);
  const running = { child, url: `http://127.0.0.1:${port}`, port };
  const reason = await Promise.race([failure, answers(running)]);
  if (reason === null) return running;
  child.kill("SIGKILL");
  throw new Fault("chroma", `Chroma did not start: ${reason}`, {
    nextStep: `read ${folder.log}, or set CHROMA_URL to a Chroma server`,
  });
}

/** @returns null once the server answers, a reason when it did not in time */
async function answers({ child, url }: Running): Promise<string | null> {
  for (let waited = 0; waited < startLimit; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) return "it ended at once";
    if (await heartbeat(url)) return null;
    await delay(50);
  }
  return `no answer within ${startLimit / 1000} s`;
}

/** Asked on a connection of its own: it also runs before there is a client and after the client is done. */
function heartbeat(url: string, limit = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${url}/api/v2/heartbeat`, { agent: false, timeout: limit }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => {
      resolve(false);
    });
  });
}

/**
 * SIGTERM, then SIGKILL after three seconds, or as soon as it no longer answers: Chroma 1.3.4 stops serving at once
 * but never exits (measured), and what it acknowledged is already on disk.
 */
async function stop({ child, url }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const silence = async (): Promise<void> => {
    for (let waited = 0; waited < stopLimit && (await heartbeat(url, 200)); waited += 50) await delay(50);
  };
  const ended = await Promise.race([exit.then(() => true), silence().then(() => false)]);
  if (!ended) child.kill("SIGKILL");
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no free port"));
        else resolve(address.port);
      });
    });
  });
}

function lastLines(file: string): string {
  const text = readFileSync(file, "utf8").trim();
  return text.split("\n").slice(-3).join(" ").trim() || "it ended without a word";
}
