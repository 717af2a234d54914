// A table as text that can be searched and cited: its column names, then one line a row, each cell with its column's name.
import type { FileTable } from "./attachment.ts";

/** The first line names the columns; row `n` is line `n + 1`. Lines stand apart by a blank line, so that each is one sentence. */
export function tableLines({ columns, rows }: FileTable): string[] {
  return [columns.join("; "), ...rows.map((row) => rowLine(columns, row))];
}

/** @example rowLine(["Kanal", "Umsatz"], ["Suche", "1200"]) // "Kanal: Suche; Umsatz: 1200" */
export function rowLine(columns: readonly string[], row: readonly string[]): string {
  const cells = columns.flatMap((column, at) =>
    (row[at] ?? "") === "" ? [] : [`${column}: ${row[at] ?? ""}`],
  );
  return cells.length === 0 ? "–" : cells.join("; ").replace(/\s+/g, " ");
}

/** Offsets of a line in the text that the lines are joined to. */
export function linePlace(
  lines: readonly string[],
  index: number,
): { readonly start: number; readonly end: number } {
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 2, 0);
  return { start, end: start + (lines[index]?.length ?? 0) };
}
