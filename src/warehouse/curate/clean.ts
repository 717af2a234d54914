// Accepted to clean: each event and each order once, and what people consented to apart from what they did not.
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { contracts, type DataKind } from "#src/core/event.ts";
import { acceptedRows } from "../accept/accept.ts";
import { keptType, name, rowFields } from "../contract/columns.ts";
import { shapeOf } from "../contract/shape.ts";
import { isLarge, type Manifest } from "../manifest.ts";
import { acceptedFile, copyTo, literal, replaceFile, type Zones } from "../zones.ts";

/** The identifiers of people who did not consent are not kept beyond the raw zone's own copy. */
const identifiers = ["client", "user", "emailHash", "session"];

export const grantedEvents = "events-granted.parquet";
export const withheldEvents = "events-withheld.parquet";

export interface CleanCounts {
  readonly repeatedEvents: number;
  readonly repeatedOrders: number;
  readonly clean: number;
}

export async function buildClean(
  zones: Zones,
  manifest: Manifest,
  connection: DuckDBConnection,
): Promise<CleanCounts> {
  for (const kind of ["events", "spend", "products", "campaigns", "weekly"] as const)
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW accepted_${kind} AS ${await acceptedOf(kind, { zones, manifest, connection })}`,
    );
  await connection.run(repeats);
  const kept = `(SELECT * EXCLUDE (filename, file_row_number) FROM accepted_events AS row
    ANTI JOIN repeats USING (filename, file_row_number))`;
  const granted = `consent.analyticsStorage = 'granted'`;
  const without = identifiers.map((column) => `NULL::VARCHAR AS ${name(column)}`).join(", ");
  const save = (file: string, sql: string) =>
    replaceFile(join(zones.clean, file), async (part) => {
      await connection.run(copyTo(part, sql, { large: isLarge(manifest) }));
    });
  await save(grantedEvents, `SELECT * FROM ${kept} WHERE ${granted}`);
  await save(withheldEvents, `SELECT * REPLACE (${without}) FROM ${kept} WHERE NOT ${granted}`);
  for (const kind of ["spend", "products", "campaigns", "weekly"] as const)
    await save(`${kind}.parquet`, `SELECT * EXCLUDE (filename, file_row_number) FROM accepted_${kind}`);
  return countRepeats(connection);
}

/** All accepted rows of a kind, each with the file and the row that it stands in. */
async function acceptedOf(
  kind: DataKind,
  {
    zones,
    manifest,
    connection,
  }: { readonly zones: Zones; readonly manifest: Manifest; readonly connection: DuckDBConnection },
): Promise<string> {
  const fields = [...rowFields(shapeOf(contracts[kind]))];
  const files = Object.entries(manifest.files)
    .filter(([, file]) => file.kind === kind && file.accepted > 0)
    .sort(([one], [two]) => (one < two ? -1 : 1));
  const copied = files.flatMap(([file, { inPlace }]) =>
    inPlace ? [] : [literal(acceptedFile(zones, file))],
  );
  const columns = fields.map(([field]) => name(field)).join(", ");
  const parts = [
    ...(copied.length === 0
      ? []
      : [
          `SELECT ${columns}, filename, file_row_number
           FROM read_parquet([${copied.join(", ")}], filename = true, file_row_number = true)`,
        ]),
    ...(await Promise.all(
      files
        .filter(([, { inPlace }]) => inPlace)
        .map(([file]) => acceptedRows(file, kind, { zones, connection })),
    )),
  ];
  const none = fields.map(([field, of]) => `NULL::${keptType(of)} AS ${name(field)}`).join(", ");
  return parts.length > 0
    ? parts.join(" UNION ALL ")
    : `SELECT ${none}, NULL::VARCHAR AS filename, NULL::BIGINT AS file_row_number WHERE false`;
}

/**
 * One row for each event id, and of the purchases of one order only the earliest: a thank-you page loaded again
 * sends another id. Ties are broken by content, so that the order of files does not matter. Only ids whose hash
 * occurs twice are compared as text: that finds the same rows in a fraction of the memory.
 */
const repeats = `
  CREATE OR REPLACE TEMP TABLE repeated_hashes AS
    SELECT h FROM (SELECT hash(id) AS h FROM accepted_events) GROUP BY h HAVING count(*) > 1;
  CREATE OR REPLACE TEMP TABLE repeated_events AS
    SELECT filename, file_row_number FROM (
      SELECT filename, file_row_number, row_number() OVER (
        PARTITION BY id ORDER BY "time", name, client, session, "order", "value", filename, file_row_number) AS rank
      FROM accepted_events WHERE hash(id) IN (SELECT h FROM repeated_hashes))
    WHERE rank > 1;
  CREATE OR REPLACE TEMP TABLE repeated_orders AS
    SELECT filename, file_row_number FROM (
      SELECT filename, file_row_number, row_number() OVER (PARTITION BY "order" ORDER BY "time", id) AS rank
      FROM (SELECT * FROM accepted_events WHERE name = 'purchase' AND "order" IS NOT NULL) AS row
        ANTI JOIN repeated_events USING (filename, file_row_number))
    WHERE rank > 1;
  DROP TABLE repeated_hashes;
  CREATE OR REPLACE TEMP TABLE repeats AS SELECT * FROM repeated_events UNION ALL SELECT * FROM repeated_orders`;

async function countRepeats(connection: DuckDBConnection): Promise<CleanCounts> {
  const reader = await connection.runAndReadAll(`SELECT (SELECT count(*) FROM accepted_events),
    (SELECT count(*) FROM repeated_events), (SELECT count(*) FROM repeated_orders)`);
  const [all = 0, repeatedEvents = 0, repeatedOrders = 0] = (reader.getRowsJS()[0] ?? []).map(Number);
  await connection.run("DROP TABLE repeats; DROP TABLE repeated_events; DROP TABLE repeated_orders");
  return { repeatedEvents, repeatedOrders, clean: all - repeatedEvents - repeatedOrders };
}
