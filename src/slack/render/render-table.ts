// A table as Slack's own table block: cells are raw text, header first, cut into several only where Slack must.
import { disarm } from "./escape.ts";
import type { Piece } from "./message.ts";
import { splitText } from "./split-text.ts";

export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const most = { columns: 20, rows: 100, bytes: 8_000, rowBytes: 3_400 } as const;
const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

const clean = (text: string): string => disarm(text).replaceAll(/\s+/g, " ").trim();

/** A cell so long that its row could not be sent is shortened; the plain text keeps it whole. */
function cell(text: string, width: number): { type: "raw_text"; text: string } {
  const [first = "", ...more] = splitText(clean(text), Math.floor(most.rowBytes / width) - 40, jsonBytes);
  return { type: "raw_text", text: first === "" ? "–" : more.length === 0 ? first : `${first.trimEnd()}…` };
}

/** One piece a table; more when rows, columns or size are beyond Slack's limits. The first column is repeated. */
export function renderTable(table: PlainTable): Piece[] {
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length), 1);
  const square = [table.columns, ...table.rows].map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? ""),
  );
  return columnGroups(width).flatMap((columns) => {
    const [header = [], ...rows] = square.map((row) => columns.map((column) => row[column] ?? ""));
    return rowGroups(header, rows).map((group) => toPiece([header, ...group]));
  });
}

function columnGroups(width: number): number[][] {
  const others = Array.from({ length: width - 1 }, (_, index) => index + 1);
  if (others.length < most.columns) return [[0, ...others]];
  const groups: number[][] = [];
  for (let start = 0; start < others.length; start += most.columns - 1)
    groups.push([0, ...others.slice(start, start + most.columns - 1)]);
  return groups;
}

/** JSON bytes of a row as it will be sent: what the message budget counts. */
function weight(row: readonly string[]): number {
  return Buffer.byteLength(JSON.stringify(row.map((text) => cell(text, row.length))));
}

function rowGroups(header: readonly string[], rows: readonly string[][]): string[][][] {
  const budget = most.bytes - weight(header);
  const groups: string[][][] = [];
  let open: string[][] = [];
  let size = 0;
  for (const row of rows) {
    if (open.length > 0 && (open.length >= most.rows - 1 || size + weight(row) > budget)) {
      groups.push(open);
      open = [];
      size = 0;
    }
    open.push(row);
    size += weight(row);
  }
  return [...groups, open];
}

function toPiece(rows: readonly (readonly string[])[]): Piece {
  const width = rows[0]?.length ?? 1;
  return {
    blocks: [
      {
        type: "table",
        rows: rows.map((row) => row.map((text) => cell(text, width))),
        column_settings: Array.from({ length: width }, (_, column) => ({
          align: column === 0 ? ("left" as const) : ("right" as const),
          is_wrapped: column === 0,
        })),
      },
    ],
    text: rows.map((row) => row.map((text) => clean(text) || "–").join(" | ")).join("\n"),
  };
}
