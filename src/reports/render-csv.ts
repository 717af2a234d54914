// A report as comma-separated values (RFC 4180): every table cell with its full value, ready for a spreadsheet.
import type { Report, ReportTable } from "../core/report.ts";

const numeric = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;
/** What a spreadsheet would run as a formula, also behind blanks; tab and carriage return start one as well. */
const formula = /^\s*[=+\-@]|^[\t\r]/;

/**
 * One field: quoted where it must be, and never a formula.
 * @example csvField('=HYPERLINK("x")') // `"'=HYPERLINK(""x"")"`
 */
export function csvField(text: string): string {
  const harmless = formula.test(text) && !numeric.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows end with CR LF, the last one too. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

/** All tables below one another, a table's title before each further one. Unknown values are empty. */
export function renderCsv(report: Report): string {
  const tables = (report.furtherTables ?? []).flatMap((table) => [
    [],
    [table.title],
    ...tableRows(table, report),
  ]);
  return csvText([...tableRows(report.table, report), ...tables]);
}

/** Numbers as they are, with a point and all their declared decimals: a spreadsheet reads them, a locale does not. */
function tableRows(table: ReportTable, { figures }: Report): string[][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [
    [...table.columns],
    ...table.rows.map(({ label, cells }) => [
      label,
      ...cells.map((id) => {
        const figure = id === null ? undefined : byId.get(id);
        return figure === undefined ? "" : plainNumber(figure.value, figure.decimals, figure.unit);
      }),
    ]),
  ];
}

function plainNumber(value: number, decimals: number, unit: string): string {
  // A share prints as per cent: two more places keep what is printed.
  const places = unit === "percent" ? decimals + 2 : decimals;
  return new Intl.NumberFormat("en", {
    useGrouping: false,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    roundingMode: "halfExpand",
  }).format(value);
}
