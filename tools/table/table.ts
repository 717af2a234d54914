// A table that somebody handed in, by column: as records, or as delimited text.
import { ToolRefusal } from "#src/core/tool.ts";
import { marksOf, numberOf, type Cell, type DecimalMark } from "./cell-number.ts";
import { readDelimited, type DelimitedOptions } from "./delimited-text.ts";

type Columns = ReadonlyMap<string, readonly (Cell | undefined)[]>;

export interface Table {
  readonly columns: Columns;
  readonly rowCount: number;
  /** What stands before decimals wherever a column alone does not tell; null when the table does not tell either. */
  readonly decimalMark: DecimalMark | null;
}

/** Columns in the order in which the records first name them; a field that a record lacks is an empty cell. */
export function tableOfRecords(records: readonly Readonly<Record<string, Cell>>[]): Table {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const cellOf = (record: Readonly<Record<string, Cell>>, name: string) =>
    Object.hasOwn(record, name) ? record[name] : undefined;
  const columns = new Map([...names].map((name) => [name, records.map((record) => cellOf(record, name))]));
  return { columns, rowCount: records.length, decimalMark: sharedMark(columns) };
}

export function tableOfText(text: string, options: DelimitedOptions = {}): Table {
  const { columns: names, rows, separator } = readDelimited(text, options);
  const columns = new Map(names.map((name, index) => [name, rows.map((cells) => cells[index])]));
  // Where a comma is the decimal mark, nobody separates cells by it.
  const usual = separator === "," ? "." : null;
  return { columns, rowCount: rows.length, decimalMark: sharedMark(columns, usual) };
}

/** The mark of all columns that leave no doubt; null when they contradict each other. */
function sharedMark(columns: Columns, usual: DecimalMark | null = null): DecimalMark | null {
  const clear = new Set<DecimalMark>();
  for (const cells of columns.values()) {
    const [mark, other] = marksOf(cells);
    if (mark !== undefined && other === undefined) clear.add(mark);
  }
  const [mark = usual, other] = clear;
  return other === undefined ? mark : null;
}

/** The cells of a column; a column that is not there is refused with those that are. */
export function cellsOf({ columns }: Table, name: string): readonly (Cell | undefined)[] {
  const cells = columns.get(name);
  if (cells === undefined)
    throw new ToolRefusal(
      "unknown-column",
      `there is no column "${name}"; there are: ${[...columns.keys()].join(", ")}`,
    );
  return cells;
}

/**
 * How a column's numbers are written; a column whose only clue are commas before three digits, in a table that says no more,
 * is refused: 1,234 is twelve hundred to some and one and a bit to others.
 */
export function decimalMarkOf(table: Table, name: string): DecimalMark {
  const cells = cellsOf(table, name);
  const [mark, other] = marksOf(cells);
  if (mark !== undefined && other === undefined) return mark;
  if (mark === undefined || table.decimalMark !== null) return table.decimalMark ?? ".";
  const unclear = cells.find((cell) => typeof cell === "string" && cell.includes(","));
  if (unclear !== undefined)
    throw new ToolRefusal(
      "unclear-numbers",
      `in column "${name}" ${String(unclear)} may mean thousands or decimals; write decimals with a point`,
    );
  return ".";
}

/** A column of numbers without gaps; what an empty cell should have been is the caller's to say. */
export function numbersOf(
  table: Table,
  name: string,
  { emptyHint }: { readonly emptyHint: string },
): number[] {
  const mark = decimalMarkOf(table, name);
  return cellsOf(table, name).map((cell, index) => {
    const number = numberOf(cell, mark);
    if (number === null)
      throw new ToolRefusal("missing-number", `row ${index + 1} has nothing in "${name}"; ${emptyHint}`);
    if (Number.isNaN(number))
      throw new ToolRefusal("no-number", `"${String(cell)}" in "${name}", row ${index + 1}, is no number`);
    return number;
  });
}
