// The rows of an experiment, handed in or from a CSV file, as columns of numbers and words.
import type { RawColumn } from "#src/analytics/learners/features.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Files } from "#src/core/ports.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { isBlank, numberOf, type Cell } from "#tools/table/cell-number.ts";
import { cellsOf, decimalMarkOf, tableOfRecords, tableOfText, type Table } from "#tools/table/table.ts";
import type { UpliftInput } from "./uplift-shapes.ts";

export interface UpliftData {
  readonly table: Table;
  readonly dataHash: string;
  readonly query: string;
}

export async function readUpliftData(
  { rows, csv }: Pick<UpliftInput, "rows" | "csv">,
  files: Files,
  { operator }: { readonly operator: boolean },
): Promise<UpliftData> {
  if (csv == null) {
    const given = rows ?? [];
    const table = peopled(tableOfRecords(given));
    return { table, dataHash: fingerprint(given), query: "rows handed in by the caller" };
  }
  const { text, hash } = await files.readText(csv, { operator });
  // Every column may become a feature here, and a numbering that nobody named must not.
  const table = peopled(tableOfText(text, { nameless: "refused" }));
  return { table, dataHash: hash, query: "a CSV file handed in by the caller" };
}

function peopled(table: Table): Table {
  if (table.rowCount === 0)
    throw new ToolRefusal("no-rows", "there are no rows: hand in one record a person");
  return table;
}

/** Squares and sums of more would leave what floating point holds. */
const largest = 1e100;

/** Numbers when every cell is one (true and false are 1 and 0), words otherwise; what is blank is missing. */
export function columnOf({ table }: UpliftData, name: string): RawColumn {
  const cells = cellsOf(table, name);
  const mark = decimalMarkOf(table, name);
  const read = cells.map((cell) => numberOf(cell, mark));
  if (read.some((value) => value !== null && Math.abs(value) > largest))
    throw new ToolRefusal(
      "not-a-measurement",
      `column "${name}" has numbers beyond ${largest}: check its unit`,
    );
  if (!read.some(Number.isNaN))
    return { name, kind: "numbers", values: Float64Array.from(read, (value) => value ?? NaN) };
  const words = cells.map((cell) => (isBlank(cell) ? null : String(cell).trim()));
  return { name, kind: "words", values: words };
}

/** Numbers in every row. */
export function numbersOf(what: string, data: UpliftData, name: string): Float64Array {
  const cells = cellsOf(data.table, name);
  const mark = decimalMarkOf(data.table, name);
  const wrong = cells.findIndex((cell) => !Number.isFinite(numberOf(cell, mark) ?? NaN));
  const column = columnOf(data, name);
  if (column.kind === "numbers" && wrong === -1) return column.values;
  throw new ToolRefusal(
    "not-a-number",
    `${what} "${name}" must be a number in every row; row ${wrong + 1} has ${shown(cells[wrong])}`,
  );
}

/** 0 or 1 in every row. */
export function zeroOne(what: string, data: UpliftData, name: string): Uint8Array {
  const numbers = numbersOf(what, data, name);
  const wrong = numbers.findIndex((value) => value !== 0 && value !== 1);
  if (wrong === -1) return Uint8Array.from(numbers);
  throw new ToolRefusal(
    "not-zero-one",
    `${what} "${name}" must be 0 or 1 in every row; row ${wrong + 1} has ${shown(cellsOf(data.table, name)[wrong])}`,
  );
}

/** Only a clear yes is a yes. */
export function consentOf(cells: readonly (Cell | undefined)[]): Uint8Array {
  return Uint8Array.from(cells, (cell) =>
    cell === 1 || cell === true || /^(1|true)$/i.test(String(cell).trim()) ? 1 : 0,
  );
}

function shown(cell: Cell | undefined): string {
  return cell == null || cell === "" ? "nothing" : JSON.stringify(cell);
}
