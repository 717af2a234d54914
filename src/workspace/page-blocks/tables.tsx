// Tables: Slack's plain one, its paged one, and the frame that they and Markdown's tables scroll in.
import { useState, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { Cell, DataTableBlock, TableBlock } from "./block.ts";
import { Icon } from "./dialog.tsx";
import { RichText } from "./text.tsx";

/** Wide tables scroll in their own frame, not with the page. */
export function TableFrame({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const { words } = useSurroundings();
  return (
    <div className="table-frame" role="group" aria-label={label === "" ? words.table : label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

function CellText({ cell }: { readonly cell: Cell | undefined }): ReactNode {
  if (cell === undefined) return null;
  if (cell.type === "rich_text") return <RichText block={cell} />;
  return cell.text ?? (cell.type === "raw_number" ? String(cell.value) : "");
}

interface Column {
  readonly align: string;
  readonly isWrapped: boolean;
  readonly isHeader: boolean;
}

function Rows({
  rows,
  columnAt,
  inHead = false,
}: {
  readonly inHead?: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly columnAt: (column: number) => Column;
}): ReactNode {
  return rows.map((row, index) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const { align, isWrapped, isHeader } = columnAt(column);
        const Tag = isHeader ? "th" : "td";
        return (
          <Tag
            key={column}
            scope={isHeader ? (inHead ? "col" : "row") : undefined}
            data-align={align}
            data-wrap={isWrapped}
          >
            <CellText cell={cell} />
          </Tag>
        );
      })}
    </tr>
  ));
}

export function PlainTable({ block }: { readonly block: TableBlock }): ReactNode {
  const columnAt = (column: number): Column => {
    const settings = block.column_settings?.[column];
    return { align: settings?.align ?? "left", isWrapped: settings?.is_wrapped ?? false, isHeader: false };
  };
  return (
    <TableFrame label="">
      <thead>
        <Rows
          inHead
          rows={block.rows.slice(0, 1)}
          columnAt={(column) => ({ ...columnAt(column), isHeader: true })}
        />
      </thead>
      <tbody>
        <Rows rows={block.rows.slice(1)} columnAt={columnAt} />
      </tbody>
    </TableFrame>
  );
}

/** Numbers, with dashes where there is none. */
function isNumeric(rows: DataTableBlock["rows"], column: number): boolean {
  const cells = rows.map((row) => row[column]);
  const isGap = (cell: Cell | undefined): boolean => /^[\s–—-]*$/.test(plainText(cell));
  return (
    cells.some((cell) => cell?.type === "raw_number") &&
    cells.every((cell) => cell?.type === "raw_number" || isGap(cell))
  );
}

type Order = { readonly column: number; readonly down: boolean } | null;

/** The words of rich text, without its form. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, each]) => (key === "text" && typeof each === "string" ? each : wordsIn(each)))
    .join("");
}

const plainText = (cell: Cell | undefined): string => {
  if (cell === undefined) return "";
  if (cell.type === "rich_text") return wordsIn(cell.elements);
  return cell.text ?? (cell.type === "raw_number" ? String(cell.value) : "");
};

/** Numbers by size, words by the reader's alphabet; rows that are equal stay as they came. */
function sorted(rows: DataTableBlock["rows"], order: Order, language: string): DataTableBlock["rows"] {
  if (order === null) return rows;
  const alphabet = new Intl.Collator(language, { numeric: true });
  const direction = order.down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[order.column], other[order.column]];
    // What is no number stands last, whichever way the numbers go.
    const gaps = Number(b?.type === "raw_number") - Number(a?.type === "raw_number");
    if (gaps !== 0) return gaps;
    if (a?.type === "raw_number" && b?.type === "raw_number") return direction * (a.value - b.value);
    return direction * alphabet.compare(plainText(a), plainText(b));
  });
}

/** A click sorts upwards, a second one downwards, a third one as it came. */
function nextOrder(order: Order, column: number): Order {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}

function SortedHead({
  cells,
  order,
  onOrder,
  alignAt,
}: {
  readonly cells: readonly Cell[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly alignAt: (column: number) => string;
}): ReactNode {
  const { words } = useSurroundings();
  return (
    <tr>
      {cells.map((cell, column) => {
        const direction = order?.column === column ? (order.down ? "descending" : "ascending") : "none";
        return (
          <th key={column} scope="col" data-align={alignAt(column)} aria-sort={direction}>
            <button
              type="button"
              className={`sort ${direction}`}
              title={words.sortBy(plainText(cell))}
              onClick={() => onOrder(nextOrder(order, column))}
            >
              <CellText cell={cell} />
            </button>
          </th>
        );
      })}
    </tr>
  );
}

export function DataTable({ block }: { readonly block: DataTableBlock }): ReactNode {
  const { words, language } = useSurroundings();
  const [page, setPage] = useState(0);
  const [order, setOrder] = useState<Order>(null);
  const body = block.rows.slice(1);
  const rows = sorted(body, order, language);
  const size = block.page_size ?? 5;
  const pages = Math.ceil(rows.length / size);
  // An update may have fewer rows than the one that was turned to.
  const at = Math.min(page, pages - 1);
  const shown = rows.slice(at * size, at * size + size);
  const alignAt = (column: number): string => (isNumeric(body, column) ? "right" : "left");
  const columnAt = (column: number): Column => ({
    align: alignAt(column),
    isWrapped: false,
    isHeader: column === block.row_header_column_index,
  });
  return (
    <div className="data-table">
      <TableFrame label={block.caption}>
        <caption>{block.caption}</caption>
        <thead>
          <SortedHead
            cells={block.rows[0] ?? []}
            order={order}
            alignAt={alignAt}
            onOrder={(fresh) => {
              setOrder(fresh);
              setPage(0);
            }}
          />
        </thead>
        <tbody>
          <Rows rows={shown} columnAt={columnAt} />
        </tbody>
      </TableFrame>
      <Pager
        page={at}
        pages={pages}
        said={words.rowsOf(at * size + 1, at * size + shown.length, rows.length)}
        onPage={setPage}
      />
    </div>
  );
}

function Pager({
  page,
  pages,
  said,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly said: string;
  readonly onPage: (page: number) => void;
}): ReactNode {
  const { words } = useSurroundings();
  if (pages <= 1) return null;
  const turn = (by: number, label: string, icon: string): ReactNode => (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      disabled={page + by < 0 || page + by >= pages}
      onClick={() => onPage(page + by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="pager">
      {turn(-1, words.before, "left")}
      <span aria-live="polite" title={words.page(page + 1, pages)}>
        {said}
      </span>
      {turn(1, words.after, "right")}
    </div>
  );
}
