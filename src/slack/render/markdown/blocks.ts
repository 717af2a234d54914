// Markdown read line by line into blocks: headings, lists, quotes, fences, tables, rules, and paragraphs for all the rest.

export type MarkdownBlock =
  | { readonly kind: "paragraph" | "quote" | "heading"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface ListItem {
  readonly ordered: boolean;
  /** 0 is the outermost. */
  readonly depth: number;
  /** The number that an ordered item was written with. */
  readonly number: number;
  readonly text: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const quote = /^ {0,3}> ?(.*)$/;
const bullet = /^([ \t]*)[-*+][ \t]+(\S.*)$/;
const ordered = /^([ \t]*)(\d{1,9})[.)][ \t]+(\S.*)$/;
const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const languages = new Set(
  "bash c c++ cpp cs css csv diff go graphql html http ini java javascript js json jsx kotlin markdown md php plaintext python py r ruby rust scss sh shell sql swift text toml ts tsx txt typescript xml yaml yml".split(
    " ",
  ),
);

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** Nothing is lost: what is no Markdown is a paragraph. A fence that is never closed runs to the end. */
export function readMarkdown(text: string): MarkdownBlock[] {
  const reader: Reader = { lines: text.replaceAll(/\r\n?/g, "\n").split("\n"), at: 0 };
  const blocks: MarkdownBlock[] = [];
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at] ?? "";
    if (line.trim() === "") reader.at += 1;
    else
      blocks.push(
        code(reader) ??
          oneLine(reader) ??
          table(reader) ??
          quoted(reader) ??
          list(reader) ??
          paragraph(reader),
      );
  }
  return blocks;
}

function code(reader: Reader): MarkdownBlock | null {
  const mark = fence.exec(reader.lines[reader.at] ?? "")?.[1];
  if (mark === undefined) return null;
  const from = reader.at + 1;
  let to = from;
  const closes = (line: string): boolean => {
    const end = fence.exec(line)?.[1];
    return end !== undefined && end.startsWith(mark) && line.trim() === end;
  };
  while (to < reader.lines.length && !closes(reader.lines[to] ?? "")) to += 1;
  reader.at = to + 1;
  // What stands behind the opening marks is a language, or a word that must not be lost.
  const info = (reader.lines[from - 1] ?? "").trim().slice(mark.length).trim();
  const body = reader.lines.slice(from, to).join("\n");
  return { kind: "code", text: info === "" || languages.has(info.toLowerCase()) ? body : `${info}\n${body}` };
}

function oneLine(reader: Reader): MarkdownBlock | null {
  const line = reader.lines[reader.at] ?? "";
  const title = heading.exec(line)?.[1];
  if (title !== undefined && title.trim() !== "") {
    reader.at += 1;
    return { kind: "heading", text: title };
  }
  if (!rule.test(line)) return null;
  reader.at += 1;
  return { kind: "rule" };
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, "|"));
}

/** A header, a line of dashes with as many cells, and rows; a longer row keeps its further cells. */
function table(reader: Reader): MarkdownBlock | null {
  const [header = "", dashes = ""] = reader.lines.slice(reader.at, reader.at + 2);
  if (!header.includes("|") || !dashes.includes("-") || !delimiter.test(dashes)) return null;
  const columns = cellsOf(header);
  if (columns.length !== cellsOf(dashes).length) return null;
  reader.at += 2;
  const rows: string[][] = [];
  for (let line = reader.lines[reader.at] ?? ""; line.includes("|"); line = reader.lines[reader.at] ?? "") {
    rows.push(cellsOf(line));
    reader.at += 1;
  }
  return { kind: "table", columns, rows };
}

function quoted(reader: Reader): MarkdownBlock | null {
  const lines: string[] = [];
  for (;;) {
    const text = quote.exec(reader.lines[reader.at] ?? "")?.[1];
    if (text === undefined) break;
    lines.push(text);
    reader.at += 1;
  }
  return lines.length === 0 ? null : { kind: "quote", text: lines.join("\n") };
}

function list(reader: Reader): MarkdownBlock | null {
  const items: (ListItem & { readonly indent: number })[] = [];
  for (;;) {
    const line = reader.lines[reader.at] ?? "";
    const item = rule.test(line) ? null : readItem(line);
    const last = items.at(-1);
    if (item !== null) items.push({ ...item, depth: depthOf(item.indent, items) });
    // A line that is set in belongs to the item above.
    else if (last !== undefined && /^[ \t]+\S/.test(line))
      items.splice(-1, 1, { ...last, text: `${last.text}\n${line.trim()}` });
    else break;
    reader.at += 1;
  }
  return items.length === 0 ? null : { kind: "list", items };
}

function readItem(line: string): (Omit<ListItem, "depth"> & { readonly indent: number }) | null {
  const width = (space: string): number => space.replaceAll("\t", "    ").length;
  const dot = bullet.exec(line);
  if (dot !== null) return { ordered: false, number: 1, indent: width(dot[1] ?? ""), text: dot[2] ?? "" };
  const number = ordered.exec(line);
  if (number === null) return null;
  return { ordered: true, number: Number(number[2]), indent: width(number[1] ?? ""), text: number[3] ?? "" };
}

/** Deeper than the item above by one, or as deep as the last item that stood as far in. Slack has nine depths. */
function depthOf(
  indent: number,
  items: readonly { readonly indent: number; readonly depth: number }[],
): number {
  const above = items.at(-1);
  if (above === undefined) return 0;
  if (indent >= above.indent + 2) return Math.min(above.depth + 1, 8);
  const same = items.findLast((item) => item.indent <= indent + 1);
  return Math.min(same?.depth ?? 0, above.depth);
}

const special = [fence, heading, rule, quote, bullet, ordered];

function paragraph(reader: Reader): MarkdownBlock {
  const lines = [reader.lines[reader.at] ?? ""];
  reader.at += 1;
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at] ?? "";
    const next = reader.lines[reader.at + 1] ?? "";
    const tableNext = line.includes("|") && next.includes("-") && delimiter.test(next);
    if (line.trim() === "" || tableNext || special.some((pattern) => pattern.test(line))) break;
    lines.push(line);
    reader.at += 1;
  }
  return { kind: "paragraph", text: lines.join("\n") };
}
