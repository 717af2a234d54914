// The folders of the warehouse, and files that are there whole or not at all.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

export interface Zones {
  /** As received: newline-delimited JSON, written by others. */
  readonly raw: string;
  /** One Parquet file for each raw file: its valid rows. */
  readonly accepted: string;
  /** Deduplicated over all files. */
  readonly clean: string;
  /** Sessions, conversions, spend: what questions are answered from. */
  readonly curated: string;
  readonly deadLetters: string;
  readonly manifest: string;
}

export function zonesIn(folder: string): Zones {
  return {
    raw: join(folder, "raw"),
    accepted: join(folder, "clean", "accepted"),
    clean: join(folder, "clean"),
    curated: join(folder, "curated"),
    deadLetters: join(folder, "dead-letter.ndjson"),
    manifest: join(folder, "manifest.json"),
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
