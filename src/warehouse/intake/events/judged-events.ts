// The last word on checked events: erased people stay out, labels reach the whole session, and everything is counted.
import type { DuckDBConnection } from "@duckdb/node-api";
import { personKeys, type PersonKey } from "#src/core/intake.ts";
import { literal } from "#src/warehouse/zones.ts";
import { numbersOf, tallyOf } from "../duckdb.ts";
import { identifier } from "./event-source.ts";

export interface Summary {
  readonly counts: {
    readonly read: number;
    readonly written: number;
    readonly dead: number;
    readonly ignored: number;
  };
  readonly masked: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly ignoredNames: Readonly<Record<string, number>>;
}

const labelColumns = ["source", "medium", "campaign", "content", "term"];

/** @param checked a Parquet file of what `checkedSql` gives */
export function judgedSql(checked: string, erased: readonly PersonKey[], fillLabels: boolean): string {
  const read = `read_parquet(${literal(checked)})`;
  const gone = erased.length === 0 ? "false" : `coalesce(${mentionsSql(erased)}, false) AND NOT ignored`;
  const judged = `SELECT * REPLACE (
      CASE WHEN ${gone} THEN 'erased' ELSE reason END AS reason,
      CASE WHEN ${gone} THEN NULL ELSE raw END AS raw)
    FROM ${read}`;
  if (!fillLabels) return judged;
  const packed = labelColumns.map((name) => `${name} := ${name}`).join(", ");
  const filled = labelColumns.map(
    (name) =>
      `CASE WHEN event.source IS NULL AND event.medium IS NULL THEN label.first.${name} ELSE event.${name} END AS ${name}`,
  );
  // Google labels only some events of a visit when it exports no label of the session.
  return `SELECT event.* REPLACE (${filled.join(", ")}) FROM (${judged}) AS event LEFT JOIN (
      SELECT session, arg_min(struct_pack(${packed}), "time") AS first FROM ${read}
      WHERE session IS NOT NULL AND (source IS NOT NULL OR medium IS NOT NULL) GROUP BY session
    ) AS label ON event.session = label.session`;
}

function mentionsSql(keys: readonly PersonKey[]): string {
  const owned = personKeys.flatMap((kind) => {
    const values = keys.filter((key) => key.kind === kind).map(({ value }) => literal(value));
    return values.length === 0 ? [] : [`${identifier(kind)} IN (${values.join(", ")})`];
  });
  // A row that is no row names its person only in its text.
  const torn = keys.map(({ value }) => `("time" IS NULL AND contains(raw, ${literal(value)}))`);
  return [...owned, ...torn].join(" OR ");
}

/** Over a view `checked` with the judged rows. */
export async function summarise(connection: DuckDBConnection): Promise<Summary> {
  const [read = 0, written = 0, dead = 0, ignored = 0, masked = 0] = await numbersOf(
    connection,
    `SELECT count(*), count(*) FILTER (WHERE reason IS NULL AND NOT ignored), count(*) FILTER (WHERE reason IS NOT NULL),
      count(*) FILTER (WHERE ignored), count(*) FILTER (WHERE masked AND reason IS NULL) FROM checked`,
  );
  const reasons = await tallyOf(
    connection,
    `SELECT reason, count(*) AS rows FROM checked WHERE reason IS NOT NULL GROUP BY reason ORDER BY rows DESC, reason LIMIT 50`,
  );
  const ignoredNames = await tallyOf(
    connection,
    `SELECT given_name, count(*) AS rows FROM checked WHERE ignored GROUP BY given_name ORDER BY rows DESC, given_name LIMIT 50`,
  );
  return { counts: { read, written, dead, ignored }, masked, reasons, ignoredNames };
}
