// Removes a person everywhere: finds their keys, remembers them as hashes, sweeps every file, rebuilds, and looks again.
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { Fault } from "#src/core/errors.ts";
import { personKeys, type ErasureReport, type PersonKey } from "#src/core/intake.ts";
import { withDuckDb } from "../intake/duckdb.ts";
import type { Places } from "../intake/places.ts";
import { allReceipts, identityColumns } from "../intake/receipts.ts";
import { hunted, type Hunted } from "./hunted.ts";
import { createJournal, type Erasing } from "./journal.ts";
import { linkedKeys, type Linked } from "./links.ts";
import { remnants } from "./remnants.ts";
import { sweepParquet } from "./sweep-parquet.ts";
import { sweepText, type Swept, type SweepMode } from "./sweep-text.ts";
import { addTombstones, readTombstones } from "./tombstones.ts";

export interface EraseParts {
  readonly places: Places;
  readonly secret: Buffer;
  /** Nothing is appended to files of the collector while the job runs. */
  paused<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Brings clean and curated up to the raw files, also in an open warehouse. */
  rebuild(): Promise<void>;
  readonly onProgress?: (step: string, done: number, all: number) => void;
  /** A test kills the process here. */
  moment?(name: "remembered" | "swept-one" | "swept" | "rebuilt"): void;
}

export async function erase(
  key: PersonKey,
  { dryRun }: { readonly dryRun: boolean },
  parts: EraseParts,
): Promise<ErasureReport> {
  const { places, secret, moment } = parts;
  const journal = createJournal(places.erasing, secret);
  if (!dryRun) await rm(places.work, { recursive: true, force: true });
  return withDuckDb(places.work, async (connection) => {
    const unfinished = await journal.read();
    const erasing = merged(unfinished, await linkedKeys(key, places.raw, connection));
    const receipts = await allReceipts(places);
    const { sessions, sharedClients } = erasing;
    const who = hunted(erasing.keys, { columns: identityColumns(receipts), sessions });
    if (!dryRun) {
      await journal.write(erasing);
      const own = erasing.keys.filter(
        ({ kind, value }) => kind !== "client" || value === key.value || !sharedClients.includes(value),
      );
      await addTombstones(places.erased, own, await readTombstones(places.erased, secret));
      moment?.("remembered");
    }
    // Whatever is written from here on was judged with the tombstones in place.
    await parts.paused(async () => undefined);
    const swept = await sweepAll(who, dryRun, { ...parts, connection });
    if (!dryRun) {
      moment?.("swept");
      await rebuildClean(who, { ...parts, connection });
      moment?.("rebuilt");
    }
    return reportOf(erasing, { dryRun, ...swept });
  });
}

/** The end of it, after everything that must be known of it is written down. */
export async function eraseDone({ places, secret }: Pick<EraseParts, "places" | "secret">): Promise<void> {
  await createJournal(places.erasing, secret).done();
}

function merged(unfinished: Erasing | null, found: Linked): Erasing {
  const all = [...(unfinished?.keys ?? []), ...found.keys];
  const unique = new Map(all.map((key) => [`${key.kind}:${key.value}`, key]));
  const both = (field: "sharedClients" | "sessions") => [
    ...new Set([...(unfinished?.[field] ?? []), ...found[field]]),
  ];
  return { keys: [...unique.values()], sharedClients: both("sharedClients"), sessions: both("sessions") };
}

type Place = keyof ErasureReport["rows"];

interface SweptAll {
  readonly rows: ErasureReport["rows"];
  readonly files: number;
  readonly mentions: number;
}

async function sweepAll(
  who: Hunted,
  dryRun: boolean,
  parts: EraseParts & { readonly connection: DuckDBConnection },
): Promise<SweptAll> {
  const { places, connection, moment, onProgress } = parts;
  const rows: Record<Place, number> = { raw: 0, received: 0, deadLetters: 0 };
  let [files, mentions] = [0, 0];
  const all = await placesOf(places);
  for (const [index, { place, file, mode }] of all.entries()) {
    const sweep = () => sweepFile(file, who, { mode, dryRun, connection });
    const swept = await (isCollected(file) ? parts.paused(sweep) : sweep());
    onProgress?.("searching", index + 1, all.length);
    rows[place] += swept.removed;
    mentions += swept.mentions;
    if (swept.removed + swept.mentions === 0) continue;
    files += 1;
    if (!dryRun) moment?.("swept-one");
  }
  return { rows, files, mentions };
}

/** Files that the collector appends to. */
function isCollected(file: string): boolean {
  return basename(file).includes("collected-");
}

async function placesOf({ raw, received, deadLetters }: Places) {
  const inFolder = async (place: Place, folder: string, mode: SweepMode) => {
    const names: string[] = await readdir(folder).catch(() => []);
    return names.sort().map((name) => ({ place, file: join(folder, name), mode }));
  };
  return [
    ...(await inFolder("raw", raw, "raw")),
    ...(await inFolder("received", received, "archive")),
    ...(await inFolder("deadLetters", deadLetters, "archive")),
  ];
}

async function sweepFile(
  file: string,
  who: Hunted,
  options: { readonly mode: SweepMode; readonly dryRun: boolean; readonly connection: DuckDBConnection },
): Promise<Swept> {
  const plain = file.replace(/\.gz$/, "");
  if (plain.endsWith(".part")) {
    if (!options.dryRun) await rm(file, { force: true });
    return { removed: 0, mentions: 0 };
  }
  if (plain.endsWith(".parquet")) return sweepParquet(file, who, options);
  // A receipt is ours: at most the file's name could name somebody.
  if (plain.endsWith(".receipt.json"))
    return sweepText(file, who, { ...options, format: "jsonl", mode: "raw" });
  if (/\.(ndjson|jsonl)$/.test(plain)) return sweepText(file, who, { ...options, format: "jsonl" });
  if (plain.endsWith(".csv")) return sweepText(file, who, { ...options, format: "csv" });
  return { removed: 0, mentions: 0 };
}

/** What is built from raw is built anew where it must be, until no key is left anywhere. */
async function rebuildClean(
  who: Hunted,
  parts: EraseParts & { readonly connection: DuckDBConnection },
): Promise<void> {
  const { places, connection } = parts;
  const look = () => remnants(places.folder, who, { except: [places.erased, places.erasing], connection });
  await parts.rebuild();
  if ((await look()).length === 0) return;
  for (const path of places.derived) await rm(path, { recursive: true, force: true });
  await parts.rebuild();
  const left = await look();
  if (left.length > 0)
    throw new Fault(
      "storage",
      `a key of the person still stands in ${left.length} files, the first is ${left[0]}`,
      {
        nextStep: "remove it there by hand and run the same erasure again",
      },
    );
}

function reportOf(
  { keys, sharedClients }: Erasing,
  { dryRun, rows, files, mentions }: SweptAll & { readonly dryRun: boolean },
): ErasureReport {
  const count = (kind: PersonKey["kind"]) => keys.filter((key) => key.kind === kind).length;
  const [client, user, emailHash] = personKeys.map(count);
  return {
    ...{ dryRun, rows, files, mentions, sharedClients: sharedClients.length },
    keys: { client: client ?? 0, user: user ?? 0, emailHash: emailHash ?? 0 },
  };
}
