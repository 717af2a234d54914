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
}: {
  readonly rows: readonly (readonly Cell[])[];
  readonly columnAt: (column: number) => Column;
}): ReactNode {
  return rows.map((row, index) => (
    <tr key={index}>
      {row.map((cell, column) => {
        const { align, isWrapped, isHeader } = columnAt(column);
        const Tag = isHeader ? "th" : "td";
        return (
          <Tag key={column} data-align={align} data-wrap={isWrapped}>
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

export function DataTable({ block }: { readonly block: DataTableBlock }): ReactNode {
  const [page, setPage] = useState(0);
  const rows = block.rows.slice(1);
  const size = block.page_size ?? 5;
  const columnAt = (column: number): Column => ({
    align: rows.every((row) => row[column]?.type === "raw_number") ? "right" : "left",
    isWrapped: false,
    isHeader: column === block.row_header_column_index,
  });
  return (
    <div className="data-table">
      <TableFrame label={block.caption}>
        <caption>{block.caption}</caption>
        <thead>
          <Rows
            rows={block.rows.slice(0, 1)}
            columnAt={(column) => ({ ...columnAt(column), isHeader: true })}
          />
        </thead>
        <tbody>
          <Rows rows={rows.slice(page * size, page * size + size)} columnAt={columnAt} />
        </tbody>
      </TableFrame>
      <Pager page={page} pages={Math.ceil(rows.length / size)} onPage={setPage} />
    </div>
  );
}

function Pager({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
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
      <span aria-live="polite">{words.page(page + 1, pages)}</span>
      {turn(1, words.after, "right")}
    </div>
  );
}
