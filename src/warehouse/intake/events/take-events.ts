// Events of one received file into the raw zone's form, in DuckDB from end to end: no Parquet row passes through JavaScript.
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { DataFormat, PersonKey } from "#src/core/intake.ts";
import { erasedAmong, type Tombstones } from "#src/warehouse/erasure/tombstones.ts";
import { literal } from "#src/warehouse/zones.ts";
import { checkedSql, contractColumns } from "./checked-events.ts";
import { runWithProgress } from "../duckdb.ts";
import { genericExpressions, type EventExpressions } from "./event-fields.ts";
import { parquetSource, textSource, type EventSource } from "./event-source.ts";
import { ga4Events } from "./ga4-fields.ts";
import { ga4ParquetSource, ga4TextSource, isGa4 } from "./ga4-source.ts";
import { judgedSql, summarise, type Summary } from "./judged-events.ts";
import { matchColumns, type ColumnsOf, type Mapping } from "../mapping.ts";
import { writeRows, type TextFormat } from "../text/rows.ts";

/** More rows than this become Parquet, whatever they came as. */
const mostLines = 100_000;

export interface Taken extends Summary {
  readonly format: DataFormat;
  readonly columns: ColumnsOf;
  readonly unused: readonly string[];
  /** Files in the work folder; null when they would be empty. */
  readonly raw: { readonly path: string; readonly extension: "ndjson" | "parquet" } | null;
  readonly deadLetters: string | null;
  /** Keys of erased people that the file names: their rows must not be kept as received either. */
  readonly erased: readonly PersonKey[];
}

export interface TakeOptions {
  readonly file: string;
  /** The file's name in dead letters. */
  readonly shownAs: string;
  readonly work: string;
  readonly format: TextFormat | "parquet";
  /** Null: found out from the columns. */
  readonly ga4: boolean | null;
  readonly mapping: Mapping;
  readonly tombstones: Tombstones;
  readonly connection: DuckDBConnection;
  readonly onProgress: (step: string, done: number, all: number) => void;
}

/** Everything that comes of the file lies in the work folder afterwards, nothing elsewhere. */
export async function takeEvents(options: TakeOptions): Promise<Taken> {
  const { work, connection, onProgress } = options;
  const { source, expressions, columns, unused, ga4 } = await prepare(options);
  const checked = join(work, "checked.parquet");
  await runWithProgress(
    connection,
    `COPY (${checkedSql(source, expressions)}) TO ${literal(checked)} (FORMAT parquet, COMPRESSION zstd)`,
    (done) => onProgress("checking", done, 100),
  );
  const erased = await erasedAmong(`read_parquet(${literal(checked)})`, options.tombstones, connection);
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW checked AS ${judgedSql(checked, erased, expressions.fillLabels)}`,
  );
  const summary = await summarise(connection);
  const asText = options.format !== "parquet" && summary.counts.written <= mostLines;
  const extension = asText ? ("ndjson" as const) : ("parquet" as const);
  const raw = join(work, `events.${extension}`);
  const deadLetters = join(work, "dead-letters.ndjson");
  const kept = `SELECT ${contractColumns({ asText })} FROM checked WHERE reason IS NULL AND NOT ignored`;
  const form = asText ? "FORMAT json" : "FORMAT parquet, COMPRESSION zstd";
  if (summary.counts.written > 0)
    await runWithProgress(connection, `COPY (${kept}) TO ${literal(raw)} (${form})`, (done) =>
      onProgress("writing", done, 100),
    );
  const dead = `SELECT ${literal(options.shownAs)} AS file, n AS line, reason, raw FROM checked WHERE reason IS NOT NULL`;
  if (summary.counts.dead > 0)
    await connection.run(`COPY (${dead}) TO ${literal(deadLetters)} (FORMAT json)`);
  return {
    ...summary,
    format: ga4 ? "ga4" : options.format,
    columns,
    unused,
    erased,
    raw: summary.counts.written > 0 ? { path: raw, extension } : null,
    deadLetters: summary.counts.dead > 0 ? deadLetters : null,
  };
}

interface Prepared {
  readonly source: EventSource;
  readonly expressions: EventExpressions;
  readonly columns: ColumnsOf;
  readonly unused: readonly string[];
  readonly ga4: boolean;
}

const ga4Identity: ColumnsOf = new Map([
  ["client", ["user_pseudo_id"]],
  ["user", ["user_id"]],
]);

async function prepare({
  file,
  work,
  format,
  ga4: asked,
  mapping,
  connection,
  onProgress,
}: TakeOptions): Promise<Prepared> {
  const rows = join(work, "rows.ndjson");
  const plain = format === "parquet" ? await parquetSource(file, connection) : null;
  const names =
    format === "parquet" ? (plain?.names ?? []) : await writeRows(file, rows, { format, onProgress });
  const ga4 = asked ?? isGa4(names);
  if (ga4) {
    const source = plain === null ? ga4TextSource(rows, names) : await ga4ParquetSource(file, connection);
    return { ...ga4Events(source, mapping), columns: ga4Identity, unused: [], ga4 };
  }
  const { columns, unused } = matchColumns(names, { kind: "events", mapping });
  const source = plain ?? textSource(rows, [...new Set([...columns.values()].flat())]);
  return { source, expressions: genericExpressions(source, { columns, mapping }), columns, unused, ga4 };
}
