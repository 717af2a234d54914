// Brings clean and curated up to the raw files: nothing when nothing changed, only the changed files otherwise.
import { mkdir, rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Log } from "../core/ports.ts";
import { acceptedFile, acceptFile, rejectsFile } from "./accept.ts";
import { curate } from "./curate.ts";
import { changesIn, inputsOf, readManifest, writeManifest, type Manifest } from "./manifest.ts";
import type { Zones } from "./zones.ts";

export type RebuildProgress = (done: number, all: number) => void;

/** The manifest is written after each file's rows are safe, and `built` last of all: any kill in between is made good. */
export async function rebuild(
  zones: Zones,
  {
    connection,
    timeZone,
    log,
    onProgress,
  }: {
    readonly connection: DuckDBConnection;
    readonly timeZone: string;
    readonly log: Log;
    readonly onProgress: RebuildProgress | undefined;
  },
): Promise<Manifest> {
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
    manifest.files[file.name] = await acceptFile(zones, file, connection);
    if (index % 50 === 49) await writeManifest(zones, manifest);
    onProgress?.(index + 1, changed.length + 1);
  }
  for (const name of gone) Reflect.deleteProperty(manifest.files, name);
  const inputs = inputsOf(manifest);
  if (manifest.built?.from !== inputs) {
    const counts = await curate(zones, manifest, connection);
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
