// A received file as a relation of rows with columns, whether it came as text or as Parquet.
import type { DuckDBConnection } from "@duckdb/node-api";
import { textsOf } from "../duckdb.ts";
import { literal } from "#src/warehouse/zones.ts";

export interface Column {
  readonly sql: string;
  /** DuckDB's name of its type. */
  readonly type: string;
}

/** Rows with `n` (their number in the file), `fault` (why it is no row, or null), `raw` and `row`. */
export interface EventSource {
  /** A SELECT with these four columns and whatever the column expressions need. */
  readonly sql: string;
  /** The row as JSON text, over `raw` and `row`; costly, so only for rows that need it. */
  readonly rowText: string;
  readonly names: readonly string[];
  column(name: string): Column | null;
}

export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** @param rows written by `writeRows`: `{n, row}` or `{n, fault, raw}` a line */
export function textSource(rows: string, names: readonly string[]): EventSource {
  const place = new Map(names.map((name, index) => [name, index + 1]));
  const pointers = names.map((name) => literal(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`));
  const read = `read_json(${literal(rows)}, format = 'newline_delimited', maximum_object_size = 16777216,
    columns = {n: 'BIGINT', fault: 'VARCHAR', raw: 'VARCHAR', "row": 'JSON'})`;
  return {
    // One pass over each row's text, however many columns are used.
    sql: `SELECT n, fault, raw, "row", json_extract_string("row", [${pointers.join(", ")}]::VARCHAR[]) AS cell FROM ${read}`,
    rowText: `coalesce(raw, "row"::VARCHAR)`,
    names,
    column(name) {
      const at = place.get(name);
      return at === undefined ? null : { sql: `cell[${at}]`, type: "VARCHAR" };
    },
  };
}

export async function parquetSource(file: string, connection: DuckDBConnection): Promise<EventSource> {
  const read = `read_parquet(${literal(file)}, file_row_number = true)`;
  const described = await textsOf(connection, `DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${read}`);
  const types = new Map(described.map(([name = "", type = ""]) => [name, type]));
  const packed = [...types.keys()].map((name) => `${identifier(name)} := ${identifier(name)}`);
  return {
    sql: `SELECT file_row_number + 1 AS n, NULL::VARCHAR AS fault, NULL::VARCHAR AS raw,
      struct_pack(${packed.join(", ")}) AS "row" FROM ${read}`,
    rowText: `to_json("row")::VARCHAR`,
    names: [...types.keys()],
    column(name) {
      const type = types.get(name);
      return type === undefined ? null : { sql: `"row".${identifier(name)}`, type };
    },
  };
}
