// The text of a PDF by page. What it cannot say (a scan, a font without a table) is left out rather than guessed.
import { fileLimits, UnreadableFile, type FilePart } from "#src/core/attachment.ts";
import { openPdf } from "./document.ts";
import { layOut } from "./layout.ts";
import { pageRuns, type FontCache } from "./page-text.ts";

export interface PdfText {
  readonly text: string;
  readonly parts: FilePart[];
  readonly truncated: boolean;
}

/** Pages from which on a line that returns is one of the paper and not of the text, and the share of pages that it stands on. */
const [fewestReturns, shareOfPages] = [3, 0.5];

/** Headers and footers: what stands first or last on many pages, numbers apart. */
function withoutFurniture(pages: readonly (readonly string[])[]): string[][] {
  const keyOf = (paragraph: string): string => paragraph.replace(/\d+/g, "#");
  const edges = (paragraphs: readonly string[]): Set<string> =>
    new Set([...paragraphs.slice(0, 2), ...paragraphs.slice(-2)].map(keyOf));
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of edges(page)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(fewestReturns, pages.length * shareOfPages);
  return pages.map((page) =>
    page.filter((paragraph, index) => {
      const isEdge = index < 2 || index >= page.length - 2;
      return !isEdge || (counts.get(keyOf(paragraph)) ?? 0) < enough;
    }),
  );
}

/** @throws UnreadableFile */
export function readPdf(bytes: Uint8Array): PdfText {
  const document = openPdf(bytes);
  const fonts: FontCache = { byObject: new Map() };
  const parts: FilePart[] = [];
  let text = "";
  let truncated = document.truncated;
  const pages = withoutFurniture(document.pages.map((page) => layOut(pageRuns(page, document, fonts))));
  for (const [index, paragraphs] of pages.entries()) {
    const words = paragraphs.join("\n\n");
    if (words === "") continue;
    if (text.length + words.length > fileLimits.text) {
      truncated = true;
      break;
    }
    if (text !== "") text += "\n\n";
    parts.push({ page: index + 1, start: text.length, end: text.length + words.length });
    text += words;
  }
  if (text.trim() === "") throw new UnreadableFile("empty", "a document without text");
  return { text, parts, truncated };
}
