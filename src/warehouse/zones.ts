// The folders of the warehouse, and files that are there whole or not at all.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

export interface Zones {
  /** As received: JSON lines and Parquet, written by others. */
  readonly raw: string;
  /** For each raw file its valid rows as Parquet, unless they are read from the raw file itself. */
  readonly accepted: string;
  /** Deduplicated over all files; rows with consent for analytics and rows without lie apart. */
  readonly clean: string;
  /** People, sessions, conversions, spend, weeks: what questions are answered from. */
  readonly curated: string;
  readonly deadLetters: string;
  readonly manifest: string;
  /** Where DuckDB puts what does not fit into memory; empty when nothing runs. */
  readonly spill: string;
}

export function zonesIn(folder: string): Zones {
  return {
    raw: join(folder, "raw"),
    accepted: join(folder, "clean", "accepted"),
    clean: join(folder, "clean"),
    curated: join(folder, "curated"),
    deadLetters: join(folder, "dead-letter.ndjson"),
    manifest: join(folder, "manifest.json"),
    spill: join(folder, "spill"),
  };
}

/** Lets `write` fill a file beside the target and renames it: a killed process leaves the old file or the new one. */
export async function replaceFile(file: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${file}.part`;
  await rm(beside, { force: true });
  await write(beside);
  await rename(beside, file);
}

export async function replaceText(file: string, text: string): Promise<void> {
  await replaceFile(file, (beside) => writeFile(beside, text));
}

export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** A text as an SQL literal: for file names, which cannot be parameters everywhere. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function acceptedFile(zones: Zones, name: string): string {
  return join(zones.accepted, `${name}.parquet`);
}

export function rejectsFile(zones: Zones, name: string): string {
  return join(zones.accepted, `${name}.rejects`);
}

export function readParquet(path: string): string {
  return `read_parquet(${literal(path)}, binary_as_string = true, filename = true, file_row_number = true)`;
}

/**
 * Ids fill every dictionary in vain: in a large file a column of more than ten thousand different values is written as
 * it is. Making room for such a dictionary costs more than a small file.
 */
export function copyTo(file: string, sql: string, { large }: { readonly large: boolean }): string {
  const options = large
    ? "COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 10000"
    : "COMPRESSION snappy";
  return `COPY (${sql}) TO ${literal(file)} (FORMAT parquet, ${options})`;
}
