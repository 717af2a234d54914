// Which keys belong to one person: client, user and e-mail hash that were seen together in one event.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { personKeys, type PersonKey, type PersonKeyKind } from "#src/core/intake.ts";
import { textsOf } from "../intake/duckdb.ts";
import { identifier } from "../intake/events/event-source.ts";
import { literal } from "../zones.ts";

export interface Linked {
  readonly keys: readonly PersonKey[];
  /** Clients among them on which several people were seen: a family's computer. */
  readonly sharedClients: readonly string[];
  /** Visits of events that carry one of the keys. */
  readonly sessions: readonly string[];
}

type Values = Record<PersonKeyKind, Set<string>>;

/**
 * Follows the links from key to key until nothing new turns up. It does not go on through a client on which several
 * accounts were seen: the others there are other people.
 */
export async function linkedKeys(
  start: PersonKey,
  raw: string,
  connection: DuckDBConnection,
): Promise<Linked> {
  await connection.run(`CREATE OR REPLACE TEMP VIEW raw_events AS ${await rawEvents(raw)}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE links AS
    SELECT DISTINCT client, "user", emailHash FROM raw_events`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE shared AS SELECT client FROM links WHERE client IS NOT NULL
    GROUP BY client HAVING count(DISTINCT "user") > 1 OR (count("user") = 0 AND count(DISTINCT emailHash) > 1)`);
  const known: Values = { client: new Set(), user: new Set(), emailHash: new Set() };
  known[start.kind].add(start.value);
  for (let size = 0; size < sizeOf(known);) {
    size = sizeOf(known);
    const passable = `client IN (${list(known.client)}) AND client NOT IN (SELECT client FROM shared)`;
    const rows = await connection.runAndReadAll(`SELECT client, "user", emailHash FROM links
      WHERE (${passable}) OR "user" IN (${list(known.user)}) OR emailHash IN (${list(known.emailHash)})`);
    for (const row of rows.getRowsJS())
      for (const [index, kind] of personKeys.entries())
        if (typeof row[index] === "string") known[kind].add(row[index]);
  }
  const columnOf = async (sql: string) => (await textsOf(connection, sql)).map(([value = ""]) => value);
  const theirs = personKeys.map((kind) => `${identifier(kind)} IN (${list(known[kind])})`).join(" OR ");
  const linked = {
    keys: personKeys.flatMap((kind) => [...known[kind]].sort().map((value) => ({ kind, value }))),
    sharedClients: await columnOf(
      `SELECT client FROM shared WHERE client IN (${list(known.client)}) ORDER BY 1`,
    ),
    sessions: await columnOf(
      `SELECT DISTINCT session FROM raw_events WHERE session IS NOT NULL AND (${theirs}) ORDER BY 1`,
    ),
  };
  await connection.run(`DROP TABLE shared; DROP TABLE links; DROP VIEW raw_events`);
  return linked;
}

function sizeOf(values: Values): number {
  return personKeys.reduce((total, kind) => total + values[kind].size, 0);
}

function list(values: ReadonlySet<string>): string {
  return values.size === 0 ? "NULL" : [...values].map(literal).join(", ");
}

async function rawEvents(raw: string): Promise<string> {
  const names = (await readdir(raw).catch(() => [])).filter((name) => name.startsWith("events")).sort();
  const files = (ending: string) =>
    names.filter((name) => name.endsWith(ending)).map((name) => literal(join(raw, name)));
  const columns = `client, "user", emailHash, session`;
  const lines = files(".ndjson");
  const types = `{client: 'VARCHAR', "user": 'VARCHAR', emailHash: 'VARCHAR', session: 'VARCHAR'}`;
  return [
    `SELECT NULL::VARCHAR AS client, NULL::VARCHAR AS "user", NULL::VARCHAR AS emailHash, NULL::VARCHAR AS session WHERE false`,
    ...(lines.length === 0
      ? []
      : [
          `SELECT ${columns} FROM read_json([${lines.join(", ")}], format = 'newline_delimited', ignore_errors = true,
            maximum_object_size = 16777216, columns = ${types})`,
        ]),
    ...files(".parquet").map((file) => `SELECT ${columns} FROM read_parquet(${file})`),
  ].join(" UNION ALL ");
}
