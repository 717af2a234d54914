// Guards Chroma's data folder: one owner at a time, and never an older server on newer data. Chroma itself checks neither.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";

/** A process by number and by when it began, because numbers are used again. */
const ProcessMark = z.object({ pid: z.int(), began: z.string() });
type ProcessMark = z.infer<typeof ProcessMark>;

const Lock = z.object({ owner: ProcessMark, server: ProcessMark.nullable() });
const Manifest = z.object({ binding: z.string() });

export interface DataFolder {
  /** What Chroma gets as its `--path`. */
  readonly data: string;
  readonly log: string;
  /** Written into the lock, so that a later owner can end a server that was left behind. */
  noteServer(pid: number): void;
  release(): void;
}

/** @throws Fault when another process owns the folder or its data are newer than the binding */
export function claimDataFolder(folder: string, bindingVersion: string): DataFolder {
  mkdirSync(path.join(folder, "data"), { recursive: true });
  const lockFile = path.join(folder, "lock.json");
  const owner = markOf(process.pid);
  claimLock(lockFile, owner);
  try {
    refuseDowngrade(path.join(folder, "manifest.json"), bindingVersion);
  } catch (error) {
    rmSync(lockFile, { force: true });
    throw error;
  }
  return {
    data: path.join(folder, "data"),
    log: path.join(folder, "server.log"),
    noteServer: (pid) => {
      writeWhole(lockFile, JSON.stringify({ owner, server: markOf(pid) }));
    },
    release: () => {
      rmSync(lockFile, { force: true });
    },
  };
}

function claimLock(file: string, owner: ProcessMark): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, JSON.stringify({ owner, server: null }), { flag: "wx" });
      return;
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") {
        throw new Fault("chroma", `Cannot write ${file}`, {
          nextStep: "make the folder writable or set LEITSTAND_HOME to one that is",
          cause: error,
        });
      }
      removeStaleLock(file, owner);
    }
  }
  throw inUse(file, null);
}

/** The lock is moved aside first, so that of two processes that find it stale only one removes it. */
function removeStaleLock(file: string, self: ProcessMark): void {
  const held = readLock(file);
  if (held !== null && isRunning(held.owner)) throw inUse(file, held.owner.pid);
  if (held?.server !== undefined && held.server !== null && isRunning(held.server)) {
    process.kill(held.server.pid, "SIGKILL");
  }
  const aside = `${file}.stale-${self.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another process was faster; the next attempt sees its lock.
  }
}

function inUse(file: string, pid: number | null): Fault {
  return new Fault(
    "chroma",
    `${path.dirname(file)} is used by ${pid === null ? "another process" : `process ${pid}`}`,
    {
      nextStep: "stop the other Leitstand or set LEITSTAND_HOME to a folder of its own",
    },
  );
}

function readLock(file: string): z.infer<typeof Lock> | null {
  try {
    return Lock.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function refuseDowngrade(file: string, installed: string): void {
  const known = readManifest(file);
  if (known !== null && compareVersions(installed, known) < 0) {
    throw new Fault(
      "chroma",
      `The data in ${path.dirname(file)} were written by Chroma ${known}; ${installed} cannot read them`,
      {
        nextStep: `install Chroma's binding ${known} or newer, or move that folder away: it is rebuilt from our tables`,
      },
    );
  }
  if (known !== installed) writeWhole(file, JSON.stringify({ binding: installed }));
}

function readManifest(file: string): string | null {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8"))).binding;
  } catch {
    return null;
  }
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) =>
    version.split(".").map((part) => Number.parseInt(part, 10) || 0),
  );
  const at = [0, 1, 2].find((index) => (a?.[index] ?? 0) !== (b?.[index] ?? 0));
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

function isRunning(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return mark.began === "" || markOf(mark.pid).began === mark.began;
}

/** On Linux the start time in clock ticks since the boot named beside it; elsewhere unknown. */
function markOf(pid: number): ProcessMark {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid, began: fields[0] === "Z" ? "ended" : `${boot}/${fields[19] ?? ""}` };
  } catch {
    return { pid, began: "" };
  }
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
