// A table as Slack's data table, which sorts and pages; as its plain table where a server has no other. Cut only where Slack must.
import type { Figure } from "#src/core/figure.ts";
import type { Language } from "#src/core/language.ts";
import { printFigure } from "#src/core/print.ts";
import type { FigureTable } from "#src/core/segment.ts";
import { disarm } from "./escape.ts";
import { paragraphs } from "./elements.ts";
import type { Block, Piece } from "./message.ts";
import { splitText } from "./split-text.ts";

/** A number with the words it is printed in: Slack sorts by the number and shows the words. */
export interface NumberCell {
  readonly text: string;
  readonly value: number;
}

export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | NumberCell)[])[];
  /** What the table shows, in a few words: its name for screen readers. */
  readonly caption?: string;
}

/**
 * Slack: at most 20 columns, a header and 100 rows, and 10,000 characters in one table or one message (the stricter of two
 * copies of its documentation). A table block's 100 rows include the header.
 */
const most = { columns: 20, rows: 100, plainRows: 99, bytes: 8_000, rowBytes: 3_400, caption: 150 } as const;
/** A table with more rows is turned page by page. */
const page = { whole: 15, rows: 10, readable: 25 } as const;

type Cell = { type: "raw_text"; text: string } | { type: "raw_number"; value: number; text: string };
interface Row {
  readonly cells: readonly Cell[];
  /** Long cells in full: they are said below the table. */
  readonly footnotes: readonly string[];
}

const bytes = (text: string): number => Buffer.byteLength(text);
const clean = (text: string): string => disarm(text).replaceAll(/\s+/g, " ").trim();
const textOf = (cell: string | NumberCell | undefined): string =>
  clean(typeof cell === "object" ? cell.text : (cell ?? "")) || "–";

/** Rows whose cells name figures, with the figures' numbers; an empty cell is a dash, and so is an unknown figure. */
export function figureRows(
  rows: FigureTable["rows"],
  figures: readonly Figure[],
  language: Language,
): (string | NumberCell)[][] {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  return rows.map((row) => [
    row.label,
    ...row.cells.map((id) => {
      const figure = known.get(id ?? "");
      return figure === undefined ? "–" : { text: printFigure(figure, language), value: figure.value };
    }),
  ]);
}

/** One piece a table; more when rows, columns or size are beyond Slack's limits. The first column is repeated. */
export function renderTable(table: PlainTable): Piece[] {
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length), 1);
  const caption = clean(table.caption ?? "") || table.columns.map(clean).filter(Boolean).join(", ") || "–";
  const parts = columnGroups(width).flatMap((columns) => {
    const names = columns.map((column) => textOf(table.columns[column]));
    const header = readRow(names, names);
    const rows = table.rows.map((row) =>
      readRow(
        columns.map((column) => row[column]),
        names,
      ),
    );
    return rowGroups(header, rows).map((group) => ({ header, rows: group }));
  });
  return parts.flatMap(({ header, rows }, index) => {
    const number = parts.length === 1 ? "" : ` (${index + 1}/${parts.length})`;
    const [name = ""] = splitText(caption, most.caption, bytes);
    return [
      toPiece(`${name.trimEnd()}${number}`, header, rows),
      ...[header, ...rows].flatMap(({ footnotes }) => footnotes.flatMap((note) => paragraphs(note))),
    ];
  });
}

/** More rows than a reader takes in, or more than one table block holds. */
export function isLong(table: PlainTable): boolean {
  const tables = renderTable(table).filter(({ blocks }) => blocks.some(({ type }) => /table$/.test(type)));
  return table.rows.length > page.readable || tables.length > 1;
}

function columnGroups(width: number): number[][] {
  const others = Array.from({ length: width - 1 }, (_, index) => index + 1);
  if (others.length < most.columns) return [[0, ...others]];
  const groups: number[][] = [];
  for (let start = 0; start < others.length; start += most.columns - 1)
    groups.push([0, ...others.slice(start, start + most.columns - 1)]);
  return groups;
}

/** A cell so long that its row could not be sent is shortened in the table and said in full below it. */
function readRow(row: readonly (string | NumberCell | undefined)[], names: readonly string[]): Row {
  const room = Math.floor(most.rowBytes / row.length);
  const footnotes: string[] = [];
  const cells = row.map((given, column): Cell => {
    const text = textOf(given);
    const [first = "", ...more] = splitText(text, room, bytes);
    if (more.length > 0) {
      const about =
        column === 0 || given === names[column] ? "" : `${shortOf(row[0])}, ${shortOf(names[column])}: `;
      footnotes.push(`${about}${text}`);
      return { type: "raw_text", text: `${first.trimEnd()}…` };
    }
    return typeof given === "object" && Number.isFinite(given.value)
      ? { type: "raw_number", value: given.value, text }
      : { type: "raw_text", text };
  });
  return { cells, footnotes };
}

function shortOf(cell: string | NumberCell | undefined): string {
  const [first = ""] = splitText(textOf(cell), 80, bytes);
  return first.trim();
}

/** What a table is measured by: the bytes that are read in it. */
const weight = ({ cells }: Row): number => cells.reduce((sum, cell) => sum + bytes(cell.text), 0);

function rowGroups(header: Row, rows: readonly Row[]): Row[][] {
  const budget = most.bytes - weight(header);
  const groups: Row[][] = [];
  let open: Row[] = [];
  let size = 0;
  for (const row of rows) {
    if (open.length > 0 && (open.length >= most.rows || size + weight(row) > budget)) {
      groups.push(open);
      open = [];
      size = 0;
    }
    open.push(row);
    size += weight(row);
  }
  return [...groups, open];
}

function toPiece(caption: string, header: Row, rows: readonly Row[]): Piece {
  const all = [header, ...rows].map((row) => [...row.cells]);
  const text = [caption, ...all.map((cells) => cells.map((cell) => cell.text).join(" | "))].join("\n");
  const plain: Block = {
    type: "table",
    rows: all,
    column_settings: header.cells.map((_, column) => ({
      align: column === 0 || !isNumeric(rows, column) ? ("left" as const) : ("right" as const),
      is_wrapped: !isNumeric(rows, column),
    })),
  };
  // A data table has at least one row.
  if (rows.length === 0) return { blocks: [plain], text };
  const native: Block = {
    type: "data_table",
    caption,
    rows: all,
    page_size: rows.length <= page.whole ? rows.length : page.rows,
  };
  return { blocks: [native], text, plainer: rows.length <= most.plainRows ? [[plain]] : [] };
}

function isNumeric(rows: readonly Row[], column: number): boolean {
  return rows.every(({ cells }) => cells[column]?.type === "raw_number" || cells[column]?.text === "–");
}
