// Writes a file's accepted rows: those that zod let pass, and those that SQL was sure of.
import { rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { keep, name, readType, rowFields } from "../contract/columns.ts";
import type { Shape } from "../contract/shape.ts";
import { copyTo, literal, replaceFile } from "../zones.ts";

/**
 * @param rows JSON lines as zod wrote them; removed when all is written
 * @param beside a Parquet file whose rows without a `doubt` are kept too
 */
export async function keepRows(
  target: string,
  {
    rows,
    shape,
    connection,
    beside,
    large,
  }: {
    readonly rows: string;
    readonly shape: Shape;
    readonly connection: DuckDBConnection;
    readonly beside: string | null;
    readonly large: boolean;
  },
): Promise<void> {
  const fields = [...rowFields(shape)];
  const types = fields.map(([field, of]) => `${name(field)}: ${literal(readType(of))}`).join(", ");
  const columns = fields.map(([field, of]) => `${keep(of, name(field))} AS ${name(field)}`).join(", ");
  const passed = `SELECT ${columns} FROM read_json(${literal(rows)}, format = 'newline_delimited', columns = {${types}})`;
  const names = fields.map(([field]) => name(field)).join(", ");
  const sure =
    beside === null
      ? ""
      : ` UNION ALL SELECT ${names} FROM read_parquet(${literal(beside)}) WHERE doubt IS NULL`;
  await replaceFile(target, async (part) => {
    await connection.run(copyTo(part, passed + sure, { large }));
  });
  await rm(rows);
}
