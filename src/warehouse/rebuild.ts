// Brings clean and curated up to the raw files: nothing when nothing changed, only the changed files otherwise.
import { mkdir, rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Clock, Log } from "../core/ports.ts";
import { acceptFile } from "./accept/accept.ts";
import { curate } from "./curate/curate.ts";
import { changesIn, inputsOf, readManifest, writeManifest, type Manifest } from "./manifest.ts";
import { acceptedFile, rejectsFile, type Zones } from "./zones.ts";

/** Raw files read, of those that changed; the last step is everything after them. */
export type RebuildProgress = (done: number, all: number) => void;

/** What is being built now, how many steps are done, and how many there are. */
export type BuildStep = (step: string, done: number, all: number) => void;

export interface RebuildParts {
  readonly connection: DuckDBConnection;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onProgress: RebuildProgress | undefined;
  readonly onStep: BuildStep | undefined;
}

/** The manifest is written after each file's rows are safe, and `built` last of all: any kill in between is made good. */
export async function rebuild(zones: Zones, parts: RebuildParts): Promise<Manifest> {
  const { connection, timeZone, log, onProgress } = parts;
  await Promise.all(
    [zones.raw, zones.accepted, zones.curated].map((folder) => mkdir(folder, { recursive: true })),
  );
  const manifest = await readManifest(zones, timeZone);
  const { changed, touched, gone } = await changesIn(zones, manifest);
  for (const { name, size, modified } of touched) {
    const known = manifest.files[name];
    if (known !== undefined) manifest.files[name] = { ...known, size, modified };
  }
  for (const [index, file] of changed.entries()) {
    manifest.files[file.name] = await acceptFile(file, { zones, connection, log });
    if (index % 50 === 49) await writeManifest(zones, manifest);
    onProgress?.(index + 1, changed.length + 1);
  }
  for (const name of gone) Reflect.deleteProperty(manifest.files, name);
  const inputs = inputsOf(manifest);
  if (manifest.built?.from !== inputs) {
    const counts = await curate(zones, manifest, { connection, log, onStep: stepLog(parts) });
    manifest.built = { from: inputs, counts };
    log("info", "warehouse-built", { files: changed.length, ...counts });
  }
  if (changed.length + touched.length + gone.length > 0 || manifest.built.from === inputs)
    await writeManifest(zones, manifest);
  for (const name of gone) {
    await rm(acceptedFile(zones, name), { force: true });
    await rm(rejectsFile(zones, name), { force: true });
  }
  onProgress?.(changed.length + 1, changed.length + 1);
  return manifest;
}

function stepLog({ clock, log, onStep }: RebuildParts): BuildStep {
  const begun = clock.now().getTime();
  return (step, done, all) => {
    log("debug", "warehouse-step", { step, milliseconds: clock.now().getTime() - begun });
    onStep?.(step, done, all);
  };
}
