// Looks for a person's keys in every byte of the warehouse folder: the proof that an erasure is asked for.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openText, piecesOf, createLineEnd } from "../intake/text/pieces.ts";
import type { Hunted } from "./hunted.ts";
import { sweepParquet } from "./sweep-parquet.ts";

/** Absolute paths of files in which a key still stands; keys too short to be told apart are not looked for. */
export async function remnants(
  folder: string,
  who: Hunted,
  { except, connection }: { readonly except: readonly string[]; readonly connection: DuckDBConnection },
): Promise<string[]> {
  const { mention } = who;
  if (mention === null) return [];
  const found: string[] = [];
  for (const file of await filesIn(folder)) {
    if (except.includes(file)) continue;
    const held = file.endsWith(".parquet")
      ? await sweepParquet(file, who, { mode: "archive", dryRun: true, connection })
      : { removed: await linesWith(file, mention.test) };
    if (held.removed > 0) found.push(file);
  }
  return found;
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function linesWith(file: string, test: (text: string) => boolean): Promise<number> {
  let count = 0;
  for await (const pieces of piecesOf((await openText(file)).bytes, createLineEnd))
    count += pieces.filter(({ bytes }) => test(bytes.toString("latin1"))).length;
  return count;
}
