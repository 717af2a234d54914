// One file, from the hand of whoever brings it to the raw zone, its dead letters and its receipt; all of it or nothing.
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { Fault } from "#src/core/errors.ts";
import { personKeys, type Ingested, type IngestRequest, type Receipt } from "#src/core/intake.ts";
import type { Clock } from "#src/core/ports.ts";
import { hunted, type IdentityColumns } from "../erasure/hunted.ts";
import { sweepParquet } from "../erasure/sweep-parquet.ts";
import { sweepText } from "../erasure/sweep-text.ts";
import type { Tombstones } from "../erasure/tombstones.ts";
import { hashOfFile } from "../zones.ts";
import { withDuckDb } from "./duckdb.ts";
import { takeEvents, type TakeOptions, type Taken } from "./events/take-events.ts";
import { readMapping } from "./mapping.ts";
import { flush, shortHash, type Places } from "./places.ts";
import { allReceipts, readReceipt, removeOutputs, writeReceipt } from "./receipts.ts";
import { keepParquet, keepText } from "./received.ts";
import { supersede } from "./supersede.ts";
import { takeRows } from "./take-rows.ts";
import { firstBytes, isGzip } from "./text/pieces.ts";

interface TakeParts {
  readonly clock: Clock;
  readonly tombstones: Tombstones;
}

export async function takeFile(
  places: Places,
  request: IngestRequest,
  { clock, tombstones }: TakeParts,
): Promise<Ingested> {
  const { path: file, kind, onProgress = () => undefined } = request;
  const { mapping, id } = readMapping(request.mapping, kind);
  const { format, ga4 } = await formatOf(request);
  const hash = await hashOfFile(file);
  const before = await readReceipt(places, hash);
  if (before?.kind === kind && before.mapping === id && (ga4 === null || (before.format === "ga4") === ga4))
    return { receipt: before, already: true };
  const work = join(places.work, shortHash(hash));
  // Files are taken one at a time: whatever else lies there is what a kill left.
  await rm(places.work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const made = await withDuckDb(work, async (connection) => {
      const shownAs = basename(file);
      const options = { file, shownAs, work, format, ga4, mapping, tombstones, connection, onProgress };
      const taken = kind === "events" ? await takeEvents(options) : await takeRows(kind, options);
      return { taken, copy: await keep(options, taken) };
    });
    const receipt = await moveIn(places, {
      ...made,
      request,
      hash,
      mapping: id,
      at: clock.now().toISOString(),
      before,
    });
    return { receipt, already: false };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A copy in the work folder, without addresses and without rows of erased people. */
async function keep(
  { file, work, format, connection }: TakeOptions,
  { columns, erased }: Taken,
): Promise<string> {
  const packed = format !== "parquet" && (await isGzip(file)) ? ".gz" : "";
  const copy = join(work, `received.${format}${packed}`);
  if (format === "parquet") await keepParquet(file, copy, connection);
  else await keepText(file, copy);
  if (erased.length === 0) return copy;
  const who = hunted(erased, { columns: identityOf(columns) });
  const options = { mode: "archive", dryRun: false } as const;
  if (format === "parquet") await sweepParquet(copy, who, { ...options, connection });
  else await sweepText(copy, who, { ...options, format });
  return copy;
}

function identityOf(columns: Taken["columns"]): IdentityColumns {
  return Object.fromEntries(personKeys.map((kind) => [kind, columns.get(kind) ?? []]));
}

interface Made {
  readonly taken: Taken;
  readonly copy: string;
  readonly request: IngestRequest;
  readonly hash: string;
  readonly mapping: string | null;
  readonly at: string;
  readonly before: Receipt | null;
}

/** Names depend on the bytes alone, and the receipt comes last: whatever a kill leaves is replaced by the next try. */
async function moveIn(places: Places, made: Made): Promise<Receipt> {
  const { taken, copy, request, hash, mapping, at, before } = made;
  const { kind } = request;
  await Promise.all(
    [places.received, places.deadLetters].map((folder) => mkdir(folder, { recursive: true })),
  );
  const into = async (from: string, path: string): Promise<string> => {
    await flush(from);
    await rename(from, join(places.folder, path));
    return path;
  };
  const received = await into(copy, join("raw", "received", hash + basename(copy).replace("received", "")));
  const deadLetters =
    taken.deadLetters === null
      ? null
      : await into(taken.deadLetters, join("dead-letters", `${shortHash(hash)}.ndjson`));
  const raw =
    taken.raw === null
      ? null
      : await into(taken.raw.path, join("raw", `${kind}-${shortHash(hash)}.${taken.raw.extension}`));
  await removeOutputs(places, before, { raw, received, deadLetters });
  const receipts = await allReceipts(places);
  const replaced = kind === "events" || raw === null ? 0 : await supersede(places, { kind, raw, receipts });
  const { counts, masked, reasons, ignoredNames, unused } = taken;
  const receipt: Receipt = {
    ...{
      file: basename(request.path),
      hash,
      kind,
      format: taken.format,
      mapping,
      at,
      ...counts,
      masked,
      replaced,
    },
    ...{
      reasons: { ...reasons },
      ignoredNames: { ...ignoredNames },
      unused: [...unused],
      raw,
      received,
      deadLetters,
    },
    columns: Object.fromEntries([...taken.columns].map(([field, names]) => [field, [...names]])),
  };
  await writeReceipt(places, receipt);
  return receipt;
}

const csvEndings = [".csv", ".tsv", ".txt"];
const lineEndings = [".jsonl", ".ndjson", ".json"];

/** As asked; otherwise by the first bytes and the ending. */
async function formatOf({
  path,
  format,
}: IngestRequest): Promise<{ format: TakeOptions["format"]; ga4: boolean | null }> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    throw new Fault("not-found", `there is no file ${path}`, { nextStep: "check the path" });
  const isParquet = (await firstBytes(path, 4)).toString("latin1") === "PAR1";
  const ga4 = format === undefined || format === "parquet" ? null : format === "ga4";
  if (isParquet && format !== "csv" && format !== "jsonl") return { format: "parquet", ga4 };
  if (format === "parquet" || isParquet)
    throw new Fault("usage", `${path} is ${isParquet ? "a" : "no"} Parquet file`, {
      nextStep: "leave --format out",
    });
  if (format === "csv" || format === "jsonl") return { format, ga4 };
  const ending = extname(path.replace(/\.gz$/, ""));
  if (csvEndings.includes(ending)) return { format: "csv", ga4 };
  if (lineEndings.includes(ending) || format === "ga4") return { format: "jsonl", ga4 };
  throw new Fault("usage", `what ${path} holds cannot be told from its name`, {
    nextStep: "add --format jsonl, csv, parquet or ga4",
  });
}
