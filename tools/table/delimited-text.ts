// Reads a table that came as text: comma, semicolon or tab, quoted cells, with or without a byte order mark; what is unclear is refused.
// Reference: RFC 4180; the separator is the one that stands most often in the header.
import { ToolRefusal } from "#src/core/tool.ts";
import { linesOf, type Separator } from "./lines.ts";

export interface DelimitedText {
  readonly columns: readonly string[];
  /** One cell a column. */
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
}

export interface DelimitedOptions {
  /** Spreadsheets leave the column of row numbers without a name: it may be called by its place where columns are named one by one. */
  readonly nameless?: "refused" | "by-place";
}

/** @example readDelimited("a;b\n1;2").rows // [["1", "2"]] */
export function readDelimited(text: string, { nameless = "by-place" }: DelimitedOptions = {}): DelimitedText {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const [header, ...lines] = linesOf(plain, separator);
  if (header === undefined)
    throw new ToolRefusal("empty-table", "the file is empty: it has no header line that names the columns");
  const columns = namesOf(header.cells, nameless);
  for (const { number, cells } of lines)
    if (cells.length !== columns.length)
      throw new ToolRefusal(
        "ragged-table",
        `line ${number} has ${cells.length} cells, the header has ${columns.length}; quote cells that hold the separator`,
      );
  return { columns, rows: lines.map(({ cells }) => cells), separator };
}

function namesOf(header: readonly string[], nameless: "refused" | "by-place"): string[] {
  const names = header.map((name) => name.trim());
  const empty = names.indexOf("");
  if (empty !== -1 && nameless === "refused")
    throw new ToolRefusal("nameless-column", `column ${empty + 1} has no name in the header; give it one`);
  const columns = names.map((name, index) => (name === "" ? `column ${index + 1}` : name));
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ToolRefusal("twice-named", `two columns are called "${twice}"; give each its own name`);
  return columns;
}

/** Outside quotes; a table of one column has none. */
function separatorOf(text: string): Separator {
  const [header = ""] = text
    .replace(/"[^"]*"/g, "")
    .replace(/^[\r\n]+/, "")
    .split(/[\r\n]/, 1);
  const count = (separator: Separator): number => header.split(separator).length;
  const candidates = ["\t", ",", ";"] as const;
  return candidates.reduce((best: Separator, next) => (count(next) > count(best) ? next : best), ",");
}
