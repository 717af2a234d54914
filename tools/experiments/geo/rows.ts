// The rows of a geo test: handed in, or read from a data file whose columns are named.
import { z } from "zod";
import type { Files } from "#src/core/ports.ts";
import { filePath, ToolRefusal } from "#src/core/tool.ts";
import { cellsOf, numbersOf, tableOfText } from "#tools/table/table.ts";
import type { GeoRow } from "./table.ts";

const column = z.string().min(1);

/** Fields that stand beside `rows` in every geo question. */
export const fileFields = {
  csv: filePath(
    z
      .string()
      .min(1)
      .nullish()
      .describe("Data file with a header instead of `rows`; comma, semicolon or tab"),
  ),
  columns: z
    .object({
      unit: column.nullish().describe("Column of the region, default unit"),
      period: column.nullish().describe("Column of the period, default period"),
      value: column.nullish().describe("Column of what is measured, default value"),
      cost: column.nullish().describe("Column of what was spent; missing is none"),
    })
    .nullish()
    .describe("Only with `csv`: which columns are meant"),
};

export interface RowsOrFile {
  readonly rows?: readonly GeoRow[] | null | undefined;
  readonly csv?: string | null | undefined;
  readonly columns?:
    | {
        readonly unit?: string | null | undefined;
        readonly period?: string | null | undefined;
        readonly value?: string | null | undefined;
        readonly cost?: string | null | undefined;
      }
    | null
    | undefined;
}

export const oneSource = { message: "give either rows or csv" };

export function hasOneSource({ rows, csv }: RowsOrFile): boolean {
  return (rows == null) !== (csv == null);
}

const emptyHint = "every region needs a value in every period";

export async function geoRows(
  { rows, csv, columns }: RowsOrFile,
  files: Files,
  { operator }: { readonly operator: boolean },
): Promise<readonly GeoRow[]> {
  if (rows != null) return rows;
  const { text } = await files.readText(csv ?? "", { operator });
  const table = tableOfText(text);
  const names = (column: string | null | undefined, usual: string): readonly string[] =>
    cellsOf(table, column ?? usual).map((cell, index) => {
      if (cell == null || cell === "")
        throw new ToolRefusal("empty-cell", `row ${index + 1} has nothing in "${column ?? usual}"`);
      return String(cell);
    });
  const units = names(columns?.unit, "unit");
  const periods = names(columns?.period, "period");
  const values = numbersOf(table, columns?.value ?? "value", { emptyHint });
  const costs =
    columns?.cost == null
      ? null
      : numbersOf(table, columns.cost, { emptyHint: "write 0 where nothing was spent" });
  return units.map((unit, row) => ({
    unit,
    period: periods[row] ?? "",
    value: values[row] ?? NaN,
    ...(costs === null ? {} : { cost: costs[row] ?? 0 }),
  }));
}
