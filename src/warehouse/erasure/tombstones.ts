// Remembers erased people by keyed hashes alone, so that nobody's rows come back and nobody can be read out of the list.
import { createHmac } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { personKeys, type PersonKey, type PersonKeyKind } from "#src/core/intake.ts";
import { literal, readText, replaceText } from "../zones.ts";
import { textsOf } from "../intake/duckdb.ts";
import { flush } from "../intake/places.ts";

const File = z.object({ version: z.literal(1), keys: z.array(z.string()) });

/** The secret is made from the house's own, so that the same key elsewhere has another hash. */
export function tombstoneSecret(masterKey: Buffer): Buffer {
  return createHmac("sha256", masterKey).update("leitstand erased people 1").digest();
}

export interface Tombstones {
  readonly secret: Buffer;
  readonly marks: ReadonlySet<string>;
}

export function markOf({ kind, value }: PersonKey, secret: Buffer): string {
  return createHmac("sha256", secret).update(`${kind}:${value}`).digest("hex");
}

/** @throws when the file is there but cannot be read: nobody's rows may come back because of it */
export async function readTombstones(file: string, secret: Buffer): Promise<Tombstones> {
  const text = await readText(file);
  return { secret, marks: new Set(text === null ? [] : File.parse(JSON.parse(text)).keys) };
}

export async function addTombstones(
  file: string,
  keys: readonly PersonKey[],
  { secret, marks }: Tombstones,
): Promise<Tombstones> {
  const all = new Set([...marks, ...keys.map((key) => markOf(key, secret))]);
  const text = JSON.stringify({ version: 1, keys: [...all].sort() } satisfies z.infer<typeof File>);
  await replaceText(file, text);
  await flush(file);
  return { secret, marks: all };
}

/** Which of an event's keys belong to somebody erased. */
export function isErased(
  event: Readonly<Record<PersonKeyKind, string | null>>,
  { secret, marks }: Tombstones,
): boolean {
  if (marks.size === 0) return false;
  return personKeys.some((kind) => {
    const value = event[kind];
    return value !== null && marks.has(markOf({ kind, value }, secret));
  });
}

/** HMAC-SHA256 as RFC 2104 writes it, over DuckDB's plain SHA-256. */
function markSql(kind: PersonKeyKind, secret: Buffer): string {
  const padded = Buffer.concat([secret, Buffer.alloc(64 - secret.length)]);
  const pad = (byte: number) => literal(Buffer.from(padded.map((each) => each ^ byte)).toString("hex"));
  const inner = `unhex(sha256(unhex(${pad(0x36)}) || encode(${literal(`${kind}:`)} || value)))`;
  return `sha256(unhex(${pad(0x5c)}) || ${inner})`;
}

/** Keys of erased people among the columns client, user and emailHash of a relation. */
export async function erasedAmong(
  relation: string,
  { secret, marks }: Tombstones,
  connection: DuckDBConnection,
): Promise<PersonKey[]> {
  if (marks.size === 0) return [];
  const found: PersonKey[] = [];
  const list = [...marks].map(literal).join(", ");
  for (const kind of personKeys) {
    const sql = `SELECT value FROM (SELECT DISTINCT "${kind}" AS value FROM ${relation} WHERE "${kind}" IS NOT NULL)
      WHERE ${markSql(kind, secret)} IN (${list})`;
    for (const [value = ""] of await textsOf(connection, sql)) found.push({ kind, value });
  }
  return found;
}
