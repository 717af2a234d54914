// Judges the rows of a Parquet file in SQL: its own column types may be wider, narrower or wrong.
import type { DuckDBConnection } from "@duckdb/node-api";
import { all, fits, keep, keptType, name, rowFields } from "./columns.ts";
import type { Shape } from "./shape.ts";

export interface JudgedRows {
  /** The contract's columns, each read from the file's. */
  readonly columns: string;
  readonly sure: string;
  /** The row as one JSON text, as zod is to see it. */
  readonly json: string;
}

const numbers = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const instants = /^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/;
const isoInstant = (value: string): string =>
  `strftime(${value} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ')`;

/** @param relation what to read from, such as `read_parquet('x.parquet')` */
export async function judgedParquet(
  relation: string,
  shape: Shape,
  connection: DuckDBConnection,
): Promise<JudgedRows> {
  const typeOf = async (value: string): Promise<string | null> => {
    try {
      const reader = await connection.runAndReadAll(`DESCRIBE SELECT ${value} AS one FROM ${relation}`);
      const type = reader.getRowsJS()[0]?.[1];
      return typeof type === "string" ? type : null;
    } catch {
      // No such column, or no such field in it.
      return null;
    }
  };
  const fields = await Promise.all(
    [...rowFields(shape)].map(async ([field, of]) => ({
      field,
      of,
      ...(await read(of, name(field), typeOf)),
    })),
  );
  const there = fields.filter(({ type }) => type !== null);
  const shown = there.map(({ field, type }) => `${name(field)} := ${asJson(name(field), type ?? "")}`);
  return {
    columns: fields.map(({ field, column }) => `${column} AS ${name(field)}`).join(", "),
    sure: all([String(!shape.refined), ...fields.map(({ sure }) => sure)]),
    json: shown.length === 0 ? `'{}'` : `to_json(struct_pack(${shown.join(", ")}))::VARCHAR`,
  };
}

/** A column as zod is to see it: instants in ISO 8601, and numbers that JSON does not have as a text. */
function asJson(column: string, type: string): string {
  if (instants.test(type)) return isoInstant(asInstant(column, type));
  if (type !== "DOUBLE" && type !== "FLOAT") return column;
  return `CASE WHEN isfinite(${column}) THEN to_json(${column}) ELSE to_json(${column}::VARCHAR) END`;
}

interface Read {
  readonly type: string | null;
  readonly column: string;
  readonly sure: string;
}

async function read(
  shape: Shape,
  value: string,
  typeOf: (value: string) => Promise<string | null>,
): Promise<Read> {
  const type = await typeOf(value);
  if (type === null) return { type, column: `NULL::${keptType(shape)}`, sure: "false" };
  if (shape.kind === "text" && shape.kept !== "text" && type !== "VARCHAR")
    return readDated(value, { type, kept: shape.kept, shape });
  if (await isTyped(shape, value, typeOf))
    return { type, column: keep(shape, value), sure: fits(shape, value) };
  const none = `NULL::${keptType(shape)}`;
  // Lists that are all empty, and columns that are all null, have no type that says what they could hold.
  if (shape.kind === "list" && type.endsWith("[]"))
    return { type, column: `[]::${keptType(shape)}`, sure: `coalesce(len(${value}) = 0, false)` };
  return { type, column: none, sure: shape.nullable ? `${value} IS NULL` : "false" };
}

function readDated(
  value: string,
  {
    type,
    kept,
    shape: { nullable, refined },
  }: { readonly type: string; readonly kept: "instant" | "day"; readonly shape: Shape },
): Read {
  const found = kept === "instant" ? instants.test(type) : type === "DATE";
  const column = kept === "instant" && found ? asInstant(value, type) : `TRY_CAST(${value} AS DATE)`;
  const none = nullable ? `${value} IS NULL` : "false";
  if (!found) return { type, column: `NULL::${kept === "instant" ? "TIMESTAMPTZ" : "DATE"}`, sure: none };
  const known = `isfinite(${value}) AND year(${value}) BETWEEN 1 AND 9999`;
  return {
    type,
    column,
    sure: refined ? "false" : `coalesce((${value} IS NULL AND ${nullable}) OR (${known}), false)`,
  };
}

/** A timestamp without zone is read as UTC, as the contract's instants are. */
function asInstant(value: string, type: string): string {
  return type === "TIMESTAMP WITH TIME ZONE" ? value : `${value}::TIMESTAMP AT TIME ZONE 'UTC'`;
}

async function isTyped(
  shape: Shape,
  value: string,
  typeOf: (value: string) => Promise<string | null>,
): Promise<boolean> {
  if (shape.kind === "record") {
    for (const [field, of] of shape.fields)
      if (!(await isTyped(of, `${value}.${name(field)}`, typeOf))) return false;
    return true;
  }
  const type = await typeOf(value);
  if (type === null) return false;
  if (shape.kind === "text") return type === "VARCHAR";
  if (shape.kind === "number") return numbers.test(type);
  return shape.kind === "list" && type.endsWith("[]") && (await isTyped(shape.of, `${value}[1]`, typeOf));
}
