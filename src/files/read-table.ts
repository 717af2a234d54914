// Delimited text as a table: comma, semicolon or tab, quoted cells, any line end. Reference: RFC 4180. Rows that do not fit are fitted and counted.
import { fileLimits, type FileTable, UnreadableFile } from "#src/core/attachment.ts";

const separators = [",", ";", "\t"] as const;
type Separator = (typeof separators)[number];

/** Outside quotes, the one that stands most often in the header. */
function separatorOf(text: string): Separator {
  const [header = ""] = text
    .replace(/"[^"]*"/g, "")
    .trimStart()
    .split("\n", 1);
  const count = (separator: Separator): number => header.split(separator).length;
  return [...separators].sort((left, right) => count(right) - count(left))[0] ?? ",";
}

interface Reading {
  readonly separator: Separator;
  /** The text is only the beginning of its file. */
  readonly isCut: boolean;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

/** A quoted cell that the end of a cut text leaves open ends there. */
function cellAt(text: string, start: number, { separator, isCut }: Reading): Cell {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
    return { value: text.slice(start, end).trim(), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1 && isCut) return { value: "", end: text.length };
  if (close === -1) throw new UnreadableFile("broken", "a quoted cell that is not closed");
  let end = close + 1;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
  return {
    value: text
      .slice(start + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
  };
}

/** At most one row more than the limit, so that the caller knows that there was more; `wide`: columns were left out. */
function linesOf(text: string, reading: Reading): { readonly lines: string[][]; readonly wide: boolean } {
  const lines: string[][] = [];
  let wide = false;
  let at = 0;
  while (at < text.length && lines.length <= fileLimits.rows + 1) {
    const cells: string[] = [];
    for (;;) {
      const cell = cellAt(text, at, reading);
      if (cells.length < fileLimits.columns) cells.push(cell.value);
      else wide = true;
      at = cell.end;
      if (text[at] !== reading.separator) break;
      at += 1;
    }
    // Where the text was cut, its last line is a part of one: half a number would enter the sums.
    if (reading.isCut && at >= text.length) break;
    at += 1;
    // Spreadsheets leave lines of nothing but separators at the end.
    if (cells.some((cell) => cell !== "")) lines.push(cells);
  }
  return { lines, wide };
}

function namesOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((name, index) => {
    const own = name === "" ? `column ${index + 1}` : name.slice(0, 200);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return before === 0 ? own : `${own} (${before + 1})`;
  });
}

/** `truncated`: rows or columns are missing. @throws UnreadableFile when there is no row under the header */
export function readTable(
  text: string,
  { isCut }: { readonly isCut: boolean },
): { readonly table: FileTable; readonly truncated: boolean } {
  const read = linesOf(text, { separator: separatorOf(text), isCut });
  const [header, ...lines] = read.lines;
  if (header === undefined || lines.length === 0) throw new UnreadableFile("empty", "a table without rows");
  const columns = namesOf(header);
  const truncated = isCut || read.wide || lines.length > fileLimits.rows;
  const kept = lines.slice(0, fileLimits.rows);
  const rows = kept.map((cells) => columns.map((_, index) => cells[index] ?? ""));
  return {
    table: { columns, rows, ragged: kept.filter((cells) => cells.length !== columns.length).length },
    truncated,
  };
}
