// Raw to accepted: every line is held against the contract; what fails goes to the dead letters with its reason.
import { createReadStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { z } from "zod";
import { SpendRow, WebEvent } from "../core/event.ts";
import type { Changed, RawFile } from "./manifest.ts";
import { literal, replaceFile, replaceText, type Zones } from "./zones.ts";

export interface DeadLetter {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

interface Sifted {
  readonly lines: number;
  readonly accepted: readonly string[];
  readonly rejected: readonly DeadLetter[];
}

/** What an accepted event is kept with: consent reduced to the one signal that journeys turn on, money in cents. */
const eventColumns = `{
  id: 'VARCHAR', name: 'VARCHAR', "time": 'TIMESTAMPTZ', client: 'VARCHAR', "user": 'VARCHAR', emailHash: 'VARCHAR',
  session: 'VARCHAR', source: 'VARCHAR', medium: 'VARCHAR', campaign: 'VARCHAR', content: 'VARCHAR', term: 'VARCHAR',
  page: 'VARCHAR', "order": 'VARCHAR', "value": 'DOUBLE', currency: 'VARCHAR', region: 'VARCHAR',
  items: 'STRUCT(product VARCHAR, quantity INTEGER, price DOUBLE)[]',
  consent: 'STRUCT(adStorage VARCHAR, analyticsStorage VARCHAR, adUserData VARCHAR, adPersonalization VARCHAR)'
}`;
const spendColumns = `{ day: 'DATE', channel: 'VARCHAR', campaign: 'VARCHAR', amount: 'DOUBLE', currency: 'VARCHAR' }`;

/** Reads one raw file into `clean/accepted`; its rejects lie beside it until all files are read. */
export async function acceptFile(
  zones: Zones,
  file: Changed,
  connection: DuckDBConnection,
): Promise<RawFile> {
  const schema = file.kind === "events" ? WebEvent : SpendRow;
  const columns = file.kind === "events" ? eventColumns : spendColumns;
  const { lines, accepted, rejected } = await sift(join(zones.raw, file.name), file.name, schema);
  const target = acceptedFile(zones, file.name);
  const text = `${target}.lines`;
  await writeFile(text, accepted.join("\n"));
  await replaceFile(target, async (beside) => {
    await connection.run(
      `COPY (SELECT * FROM read_json(${literal(text)}, format = 'newline_delimited', columns = ${columns}))
       TO ${literal(beside)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
  await rm(text);
  await replaceText(
    rejectsFile(zones, file.name),
    rejected.map((letter) => `${JSON.stringify(letter)}\n`).join(""),
  );
  const { kind, size, modified, hash } = file;
  return { kind, size, modified, hash, lines, accepted: accepted.length, rejected: rejected.length };
}

export function acceptedFile(zones: Zones, name: string): string {
  return join(zones.accepted, `${name}.parquet`);
}

export function rejectsFile(zones: Zones, name: string): string {
  return join(zones.accepted, `${name}.rejects`);
}

async function sift(path: string, file: string, schema: z.ZodType): Promise<Sifted> {
  const accepted: string[] = [];
  const rejected: DeadLetter[] = [];
  let line = 0;
  let lines = 0;
  for await (const raw of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    line += 1;
    if (raw.trim() === "") continue;
    lines += 1;
    const reason = faultOf(raw, schema);
    if (reason === null) accepted.push(raw);
    else rejected.push({ file, line, reason, raw });
  }
  return { lines, accepted, rejected };
}

/** Null for a line that fits; otherwise the first thing that is wrong with it, with its place. */
function faultOf(raw: string, schema: z.ZodType): string | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return "not a JSON document";
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return issue === undefined
    ? "does not fit the contract"
    : `${issue.path.join(".") || "row"}: ${issue.message}`;
}
