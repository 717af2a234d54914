// Remembers which raw files were read and what came of each line, so that a start rebuilds only what changed.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { dataKinds } from "../core/event.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { hashOfFile, readText, replaceText, type Zones } from "./zones.ts";

/** Bump when the same raw files give other zones. */
export const zoneVersion = 2;

const RawFile = z.object({
  size: z.number(),
  modified: z.number(),
  hash: z.string(),
  kind: z.enum(dataKinds),
  lines: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** Its rows are read from the raw file itself. */
  inPlace: z.boolean(),
});
export type RawFile = z.infer<typeof RawFile>;

const Counts = z.object({
  /** Every non-empty line of the raw event files. */
  events: z.int(),
  rejected: z.int(),
  accepted: z.int(),
  /** Lines with an event id that was there before. */
  repeatedEvents: z.int(),
  /** Purchase events with an order id that was there before. */
  repeatedOrders: z.int(),
  /** `accepted` is always `clean` + `repeatedEvents` + `repeatedOrders`. */
  clean: z.int(),
  spend: z.int(),
  rejectedSpend: z.int(),
  weekly: z.int(),
  products: z.int(),
  campaigns: z.int(),
  /** Rows of these three that do not fit. */
  rejectedOther: z.int(),
});
export type Counts = z.infer<typeof Counts>;

export const Manifest = z.object({
  version: z.literal(zoneVersion),
  timeZone: z.string(),
  files: z.record(z.string(), RawFile),
  /** Set last: the files that clean and curated were built from. */
  built: z.object({ from: z.string(), counts: Counts }).nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

export function emptyManifest(timeZone: string): Manifest {
  return { version: zoneVersion, timeZone, files: {}, built: null };
}

/** An unreadable manifest, or one of another version or zone, is as good as none: everything is built again. */
export async function readManifest({ manifest }: Zones, timeZone: string): Promise<Manifest> {
  const text = await readText(manifest);
  if (text === null) return emptyManifest(timeZone);
  try {
    const parsed = Manifest.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.timeZone === timeZone ? parsed.data : emptyManifest(timeZone);
  } catch {
    return emptyManifest(timeZone);
  }
}

export async function writeManifest({ manifest: file }: Zones, manifest: Manifest): Promise<void> {
  await replaceText(file, JSON.stringify(manifest));
}

/** What the curated zone depends on: content of every raw file, the zone's rules, the time zone. */
export function inputsOf({ version, timeZone, files }: Manifest): string {
  const hashes = Object.entries(files).map(([name, { hash }]) => [name, hash]);
  return fingerprint([version, timeZone, hashes.sort()]);
}

/** From a million rows on, tables are written for size rather than for a quick start. */
export function isLarge({ files }: Manifest): boolean {
  return Object.values(files).reduce((rows, { accepted }) => rows + accepted, 0) > 1_000_000;
}

export interface Changed {
  readonly name: string;
  readonly kind: RawFile["kind"];
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
}

/** Raw files that are new or have other content than remembered, and the names of those that went. */
export async function changesIn(
  zones: Zones,
  manifest: Manifest,
): Promise<{ changed: Changed[]; touched: Changed[]; gone: string[] }> {
  const names = (await readdir(zones.raw)).filter((name) => kindOf(name) !== null).sort();
  const changed: Changed[] = [];
  const touched: Changed[] = [];
  for (const name of names) {
    const known = manifest.files[name];
    const { size, mtimeMs: modified } = await stat(join(zones.raw, name));
    if (known !== undefined && known.size === size && known.modified === modified) continue;
    const kind = kindOf(name);
    if (kind === null) continue;
    const file = { name, kind, size, modified, hash: await hashOfFile(join(zones.raw, name)) };
    (known?.hash === file.hash ? touched : changed).push(file);
  }
  const gone = Object.keys(manifest.files).filter((name) => !names.includes(name));
  return { changed, touched, gone };
}

/** Files are known by the beginning of their names; others of the raw folder belong to other parts of the house. */
function kindOf(name: string): RawFile["kind"] | null {
  if (!/\.(ndjson|parquet)$/.test(name)) return null;
  return dataKinds.find((kind) => name.startsWith(kind)) ?? null;
}
