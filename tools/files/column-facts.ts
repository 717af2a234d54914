// What the columns of a shared table hold: numbers with sum, mean and extremes, dates, or words.
import type { FileTable } from "#src/core/attachment.ts";
import type { Unit } from "#src/core/figure.ts";
import { marksOf, numberOf, isBlank, type DecimalMark } from "#tools/table/cell-number.ts";
import { dateForms, dayIn } from "#tools/table/row-dates.ts";

export interface NumberColumn {
  readonly name: string;
  readonly index: number;
  readonly unit: Unit;
  /** Places after the decimal mark that its cells use, at most two. */
  readonly decimals: number;
  /** One a row; null for a cell without a number. */
  readonly values: readonly (number | null)[];
  /** Cells that hold something else than a number. */
  readonly unreadable: number;
}

export interface NumberFacts {
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A column is one of numbers when at most this share of its filled cells is something else. */
const mostUnreadable = 0.1;
const suffix = /\s*(?:%|€|EUR|Euro)$/i;

function bare(cell: string): string {
  return cell
    .replace(suffix, "")
    .replace(/^(?:€|EUR)\s*/i, "")
    .trim();
}

/** Marks of all columns that leave no doubt, most frequent first: what decides where a column alone does not. */
function usualMark(columns: readonly (readonly string[])[]): DecimalMark {
  const clear = columns.flatMap((cells) => {
    const marks = marksOf(cells);
    return marks.length === 1 ? marks : [];
  });
  const commas = clear.filter((mark) => mark === ",").length;
  return commas * 2 > clear.length ? "," : ".";
}

function numbersWith(cells: readonly string[], mark: DecimalMark): (number | null)[] {
  return cells.map((cell) => numberOf(cell, mark));
}

const unreadableIn = (values: readonly (number | null)[]): number =>
  values.filter((value) => Number.isNaN(value)).length;

function unitOf(name: string, cells: readonly string[]): Unit {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length > 0 && filled.every((cell) => cell.trim().endsWith("%"))) return "percent";
  const isEuro = /€|(?<!\p{L})(?:eur|euro)(?!\p{L})/iu;
  return isEuro.test(name) || filled.some((cell) => isEuro.test(cell)) ? "eur" : "count";
}

/** Columns of numbers, in order. */
export function numberColumns({ columns, rows }: FileTable): NumberColumn[] {
  const cells = columns.map((_, at) => rows.map((row) => bare(row[at] ?? "")));
  const usual = usualMark(cells);
  return columns.flatMap((name, index) => {
    const own = cells[index] ?? [];
    const filled = own.filter((cell) => !isBlank(cell)).length;
    const marks = marksOf(own);
    const mark = marks.length === 1 ? (marks[0] ?? usual) : usual;
    const values = numbersWith(own, mark);
    const unreadable = unreadableIn(values);
    if (filled === 0 || unreadable > filled * mostUnreadable || unreadable === filled) return [];
    const unit = unitOf(
      name,
      rows.map((row) => row[index] ?? ""),
    );
    const decimals = Math.min(2, Math.max(0, ...own.map((cell) => placesOf(cell, mark))));
    const scaled = values.map((value) =>
      value === null || Number.isNaN(value) ? null : unit === "percent" ? value / 100 : value,
    );
    return [{ name, index, unit, decimals, values: scaled, unreadable }];
  });
}

function placesOf(cell: string, mark: DecimalMark): number {
  return (cell.split(mark)[1] ?? "").length;
}

/** Null without a single number. Sums are rounded to nine places, which no cell has and no addition may add. */
export function factsOf(values: readonly (number | null)[]): NumberFacts | null {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return null;
  const sum = Math.round(numbers.reduce((total, value) => total + value, 0) * 1e9) / 1e9;
  return {
    count: numbers.length,
    sum,
    mean: sum / numbers.length,
    minimum: numbers.reduce((least, value) => Math.min(least, value), Infinity),
    maximum: numbers.reduce((most, value) => Math.max(most, value), -Infinity),
  };
}

export function isDateColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && dateForms.some((form) => filled.every((cell) => dayIn(cell, form) !== null));
}
