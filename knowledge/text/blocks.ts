// Reads a document's structure: headings, and between them the pieces of text that nothing may cut across.
import type { Nodes, Root, TableRow } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** UTF-16 offsets into the text that was read, end exclusive. */
export interface Block {
  readonly kind: "prose" | "row" | "code";
  /** Heading path above it, outermost first. */
  readonly headings: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  readonly blocks: readonly Block[];
  readonly headings: readonly { readonly text: string; readonly depth: number; readonly start: number }[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

export function outlineOf(text: string, format: "markdown" | "text"): Outline {
  return format === "markdown" ? markdownOutline(text) : { blocks: paragraphs(text), headings: [] };
}

/** @example markdownOutline("# Versand\n\nKostet 4,90 €.").blocks[0] // headings ["Versand"], start 11, end 25 */
function markdownOutline(text: string): Outline {
  const root: Root = parser.parse(text);
  const blocks: Block[] = [];
  const headings: { text: string; depth: number; start: number }[] = [];
  const path: { text: string; depth: number }[] = [];
  for (const node of root.children) {
    if (node.type === "heading") {
      while ((path.at(-1)?.depth ?? 0) >= node.depth) path.pop();
      const heading = { text: toString(node).trim(), depth: node.depth };
      path.push(heading);
      headings.push({ ...heading, start: node.position?.start.offset ?? 0 });
    } else {
      collect(
        node,
        path.map((heading) => heading.text),
        text,
        blocks,
      );
    }
  }
  return { blocks, headings };
}

function collect(node: Nodes, headings: readonly string[], text: string, blocks: Block[]): void {
  switch (node.type) {
    case "list":
    case "listItem":
    case "blockquote":
    case "table":
    case "footnoteDefinition":
      for (const child of node.children) collect(child, headings, text, blocks);
      return;
    case "tableRow":
      pushRow(node, headings, text, blocks);
      return;
    case "paragraph":
    case "heading":
    case "html":
    case "code":
      push(node.type === "code" ? "code" : "prose", node, headings, text, blocks);
      return;
    default:
  }
}

/** Without the outer bars, so that a cited row reads as text. */
function pushRow(node: TableRow, headings: readonly string[], text: string, blocks: Block[]): void {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const raw = text.slice(from, to);
  const start = from + (/^[\s|]*/.exec(raw)?.[0].length ?? 0);
  const end = to - (/[\s|]*$/.exec(raw)?.[0].length ?? 0);
  if (end > start) blocks.push({ kind: "row", headings, start, end });
}

function push(
  kind: Block["kind"],
  node: Nodes,
  headings: readonly string[],
  text: string,
  blocks: Block[],
): void {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (text.slice(start, end).trim() !== "") blocks.push({ kind, headings, start, end });
}

function paragraphs(text: string): Block[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*\n\s*\n|\s*$)/g)].map((match) => ({
    kind: "prose",
    headings: [],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
