// The data folder: made at start, checked to be writable, held by one process at a time.
import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Fault } from "../core/errors.ts";

export interface RunningServer {
  readonly pid: number;
  /** Loopback address of the running server's command socket. */
  readonly url: string;
  readonly key: string;
}

/** Parents first. Node's own recursive form never returns where a folder cannot be made at all (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  if (
    await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 });
}

/** Makes the folder and proves that it can be written to. */
export async function openHome(home: string): Promise<void> {
  try {
    await makeFolder(home);
    const probe = join(home, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (cause) {
    throw new Fault("storage", `the data folder ${home} cannot be written to`, {
      nextStep: "set LEITSTAND_HOME to a folder of yours",
      cause,
    });
  }
}

/** 32 bytes, made once, readable by the owner alone. Linked into place whole, so that two starts agree. */
export async function masterKey(home: string): Promise<Buffer> {
  const file = join(home, "master.key");
  const known = await readFile(file).catch(() => null);
  if (known !== null) return known;
  const made = join(home, `master.key.${randomBytes(6).toString("hex")}`);
  const handle = await open(made, "wx", 0o600);
  await handle.writeFile(randomBytes(32));
  await handle.sync();
  await handle.close();
  await link(made, file).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
  await rm(made);
  return readFile(file);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The server that runs on this folder, or null; a file left by a killed one is ignored. */
export async function runningServer(home: string): Promise<RunningServer | null> {
  const text = await readFile(join(home, "run.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    // Written by `announce` below; a torn file does not parse and counts as absent.
    const found = JSON.parse(text) as RunningServer;
    return alive(found.pid) ? found : null;
  } catch {
    return null;
  }
}

export async function announce(home: string, server: RunningServer): Promise<() => Promise<void>> {
  const file = join(home, "run.json");
  await writeFile(`${file}.new`, JSON.stringify(server), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return () => rm(file, { force: true });
}

/** Two processes never open one data folder. */
export async function lockHome(home: string): Promise<() => Promise<void>> {
  const file = join(home, "lock");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = Number(await readFile(file, "utf8").catch(() => "0"));
      if (holder !== process.pid && alive(holder))
        throw new Fault("storage", `the data folder ${home} is in use by process ${holder}`, {
          nextStep: "wait until it has started or ended, or set LEITSTAND_HOME to another folder",
        });
      await rm(file, { force: true });
    }
  }
  throw new Fault("storage", `the data folder ${home} could not be locked`, { nextStep: "start again" });
}
