// What a cell says as a number, once it is known whether a point or a comma stands before its decimals.

export type Cell = string | number | boolean | null;
export type DecimalMark = "." | ",";

const forms = {
  ".": { plain: /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, grouped: /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ },
  ",": { plain: /^[-+]?(\d+|\d*,\d+)(e[-+]?\d+)?$/i, grouped: /^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ },
} as const;

/** What stands for nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  return /^\s*(|na|n\/a|nan|null|none|-)\s*$/i.test(cell);
}

/** Null is an empty cell; `NaN` is a cell that holds something else than a number. @example numberOf("1.234,5", ",") // 1234.5 */
export function numberOf(cell: Cell | undefined, mark: DecimalMark = "."): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : NaN;
  const { plain, grouped } = forms[mark];
  // Most cells of most tables: what follows is five times as slow.
  if (plain.test(cell)) return Number(mark === "," ? cell.replace(",", ".") : cell);
  if (isBlank(cell)) return null;
  const text = bare(cell);
  if (/^(true|false)$/i.test(text)) return /^t/i.test(text) ? 1 : 0;
  const thousands = mark === "." ? "," : ".";
  const digits = grouped.test(text) ? text.replaceAll(thousands, "") : text;
  return plain.test(digits) ? Number(digits.replace(",", ".")) : NaN;
}

/** The marks with which every cell is a number or blank: both where nothing tells them apart, none where one is a word. */
export function marksOf(cells: readonly (Cell | undefined)[]): DecimalMark[] {
  const marks = [".", ","] as const;
  const fits = (cell: Cell | undefined, mark: DecimalMark): boolean =>
    (typeof cell === "string" && forms[mark].plain.test(cell)) || !Number.isNaN(numberOf(cell, mark));
  return marks.filter((mark) => cells.every((cell) => fits(cell, mark)));
}

/** Without a currency, and without the spaces that group thousands. */
function bare(cell: string): string {
  const text = cell.replace(/^[\s€$£]+|[\s€$£]+$/g, "");
  return /^[-+]?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/.test(text) ? text.replace(/\s/g, "") : text;
}
