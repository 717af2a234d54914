// The lines of a delimited text and their cells, with quotes resolved. Reference: RFC 4180, with any line end.
import { ToolRefusal } from "#src/core/tool.ts";

export type Separator = "," | ";" | "\t";

export interface Line {
  /** In the file, from 1: where its first cell stands. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A line of nothing but separators, as spreadsheets leave them at the end, is no line. */
export function linesOf(text: string, separator: Separator): Line[] {
  const lines: Line[] = [];
  let [place, number] = [0, 1];
  while (place < text.length) {
    const cells: string[] = [];
    const begun = number;
    let isEmpty = true;
    for (;;) {
      const cell = cellAt(text, place, { separator, line: number });
      cells.push(cell.value);
      isEmpty &&= cell.end === place;
      place = cell.end;
      number += cell.lineEnds;
      if (text[place] !== separator) break;
      place += 1;
    }
    if (text[place] === "\r") place += 1;
    if (text[place] === "\n") place += 1;
    number += 1;
    if (!isEmpty) lines.push({ number: begun, cells });
  }
  return lines;
}

interface Where {
  readonly separator: Separator;
  readonly line: number;
}

interface FoundCell {
  readonly value: string;
  readonly end: number;
  /** Within. */
  readonly lineEnds: number;
}

/** Spaces around quotes are none of the cell. */
function cellAt(text: string, start: number, where: Where): FoundCell {
  let open = start;
  while (text[open] === " ") open += 1;
  return text[open] === '"' ? quoted(text, open, where) : bare(text, start, where.separator);
}

function bare(text: string, start: number, separator: Separator): FoundCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end, lineEnds: 0 };
}

function quoted(text: string, open: number, { separator, line }: Where): FoundCell {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  let end = close + 1;
  while (text[end] === " ") end += 1;
  const after = text[end];
  if (close === -1 || (after !== undefined && !`${separator}\r\n`.includes(after)))
    throw new ToolRefusal("open-quote", `line ${line} has a quoted cell that is not closed before its end`);
  const value = text.slice(open + 1, close).replaceAll('""', '"');
  return { value, end, lineEnds: value.split(/\r\n|\r|\n/).length - 1 };
}
