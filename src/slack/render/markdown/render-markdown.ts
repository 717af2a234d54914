// An answer's text, with whatever Markdown a model put into it, as Slack's rich text. Not as its markdown block: rich text says
// character by character what is shown, so that nothing in a text can mention, link or fetch, and its size is known beforehand.
import { heading, preformatted, richLink, type RichElement } from "../elements.ts";
import type { Block, Piece } from "../message.ts";
import { renderTable } from "../render-table.ts";
import { splitText } from "../split-text.ts";
import { readMarkdown, type ListItem, type MarkdownBlock } from "./blocks.ts";
import { inline } from "./inline.ts";

/** A link of ours that follows a text, such as `[1]`. */
export interface Mark {
  readonly url: string;
  readonly label: string;
}

type RichPart = Extract<Block, { type: "rich_text" }>["elements"][number];

/**
 * JSON bytes: of a text before its markup is read, of one piece's elements, and of those with the marks behind them; and
 * headings that stand together.
 */
const most = { text: 2_600, elements: 5_000, marked: 7_500, headings: 3 } as const;
const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

export function renderMarkdown(text: string, marks: readonly Mark[] = [], caption = ""): Piece[] {
  const pieces: Piece[] = [];
  let title: Piece | null = null;
  let said = caption;
  for (const block of readMarkdown(text)) {
    const rendered = renderBlock(block, said);
    // A heading never stands alone at the end of a message.
    const [first, ...more] = rendered;
    if (title !== null && first !== undefined) {
      const room = title.blocks.length < most.headings;
      rendered.splice(0, Infinity, ...(room ? [joined(title, first)] : [title, first]), ...more);
      title = null;
    }
    if (block.kind === "heading" && rendered.length === 1) title = rendered[0] ?? null;
    else pieces.push(...rendered);
    if (block.kind === "paragraph" || block.kind === "heading") said = block.text;
  }
  return withMarks(title === null ? pieces : [...pieces, title], marks);
}

function joined(first: Piece, second: Piece): Piece {
  const before = (blocks: readonly Block[]): Block[] => [...first.blocks, ...blocks];
  return {
    blocks: before(second.blocks),
    text: [first.text, second.text].filter((text) => text !== "").join("\n\n"),
    ...(second.plainer === undefined ? {} : { plainer: second.plainer.map(before) }),
  };
}

function renderBlock(block: MarkdownBlock, said: string): Piece[] {
  switch (block.kind) {
    case "paragraph":
      return split(block.text).flatMap((part) => section(inline(part)));
    case "quote":
      return split(block.text).flatMap((part) =>
        rich(inline(part), (elements) => ({ type: "rich_text_quote", elements })),
      );
    case "heading":
      return renderHeading(block.text);
    case "code":
      return preformatted(block.text);
    case "rule":
      return [{ blocks: [{ type: "divider" }], text: "" }];
    case "list":
      return listPieces(block.items);
    case "table":
      return renderTable({
        columns: block.columns.map(plainOf),
        rows: block.rows.map((row) => row.map(plainOf)),
        caption: plainOf(said),
      });
  }
}

const split = (text: string): string[] =>
  splitText(text, most.text, jsonBytes).filter((part) => part.trim() !== "");
/** The same in plain words: an address stands behind its label. */
const wordsOf = (elements: readonly RichElement[]): string =>
  elements
    .map((element) => {
      const text = "text" in element ? (element.text ?? "") : "";
      return element.type === "link" && element.url !== text ? `${text} (${element.url})` : text;
    })
    .join("");
const plainOf = (text: string): string =>
  split(text)
    .map((part) => wordsOf(inline(part)))
    .join("");

function rich(elements: readonly RichElement[], part: (elements: RichElement[]) => RichPart): Piece[] {
  return chunks(elements, most.elements).flatMap((chunk) => {
    const text = wordsOf(chunk);
    return text.trim() === "" ? [] : [{ blocks: [{ type: "rich_text", elements: [part(chunk)] }], text }];
  });
}

const weightOf = (element: RichElement): number => Buffer.byteLength(JSON.stringify(element)) + 1;

/** Much markup on little text weighs more than the text. */
function chunks(elements: readonly RichElement[], limit: number): RichElement[][] {
  const groups: RichElement[][] = [];
  let size = Infinity;
  for (const element of elements) {
    const weight = weightOf(element);
    if (size + weight > limit) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(element);
    size += weight;
  }
  return groups;
}

const section = (elements: RichElement[]): Piece[] =>
  rich(elements, (inside) => ({ type: "rich_text_section", elements: inside }));

/** Slack's header takes 150 characters; a longer heading is strong text. */
function renderHeading(text: string): Piece[] {
  const plain = plainOf(text).trim();
  if (plain.length > 0 && plain.length <= 150) return [heading(plain)];
  return split(text).flatMap((part) => section(inline(part, { bold: true })));
}

interface Line {
  readonly item: ListItem;
  readonly elements: RichElement[];
  readonly text: string;
}

/** As many items as fit one piece; neighbours of one kind and depth share a list. */
function listPieces(items: readonly ListItem[]): Piece[] {
  const lines = items.flatMap((item): Line[] =>
    split(item.text)
      .flatMap((part) => chunks(inline(part), most.elements))
      .map((elements) => ({ item, elements, text: wordsOf(elements) })),
  );
  const pieces: Piece[] = [];
  let open: Line[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length > 0) pieces.push(listPiece(open));
    open = [];
    size = 0;
  };
  for (const line of lines.filter(({ text }) => text.trim() !== "")) {
    const weight = line.elements.reduce((sum, element) => sum + weightOf(element), 120);
    if (size + weight > most.elements) close();
    open.push(line);
    size += weight;
  }
  close();
  return pieces;
}

function listPiece(lines: readonly Line[]): Piece {
  const elements: Extract<RichPart, { type: "rich_text_list" }>[] = [];
  let last: ListItem | null = null;
  for (const { item, elements: inside } of lines) {
    const entry = { type: "rich_text_section" as const, elements: inside };
    const list = elements.at(-1);
    if (list !== undefined && last?.ordered === item.ordered && last.depth === item.depth)
      list.elements.push(entry);
    else
      elements.push({
        type: "rich_text_list",
        style: item.ordered ? "ordered" : "bullet",
        indent: item.depth,
        ...(item.ordered && item.number > 1 ? { offset: item.number - 1 } : {}),
        elements: [entry],
      });
    last = item;
  }
  const text = lines.map(
    ({ item, text: words }) => `${"  ".repeat(item.depth)}${item.ordered ? `${item.number}.` : "•"} ${words}`,
  );
  return { blocks: [{ type: "rich_text", elements }], text: text.join("\n") };
}

/** Marks stand behind the last sentence; behind a list or a table they stand alone. */
function withMarks(pieces: readonly Piece[], marks: readonly Mark[]): Piece[] {
  if (marks.length === 0) return [...pieces];
  const links = marks.map(({ url, label }) => richLink(url, label));
  const last = pieces.at(-1);
  const block = last?.blocks.at(-1);
  const [sentence, ...others] = block?.type === "rich_text" ? block.elements : [];
  if (last === undefined || sentence?.type !== "rich_text_section" || others.length > 0)
    return [...pieces, ...alone(links)];
  const room = most.marked - sentence.elements.reduce((sum, element) => sum + weightOf(element), 0);
  const [beside = [], ...below] = chunks(links, room);
  const elements = [...sentence.elements, { type: "text" as const, text: " " }, ...beside];
  return [
    ...pieces.slice(0, -1),
    {
      text: last.text,
      blocks: [...last.blocks.slice(0, -1), { type: "rich_text", elements: [{ ...sentence, elements }] }],
    },
    ...alone(below.flat()),
  ];
}

function alone(links: readonly RichElement[]): Piece[] {
  return chunks(links, most.elements).map((elements) => ({
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }],
    text: "",
  }));
}
