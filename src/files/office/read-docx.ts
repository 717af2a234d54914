// The text of a Word document as Markdown: headings, paragraphs, list items and table rows, in reading order.
// Reference: ECMA-376 Part 1, WordprocessingML: w:p, w:pStyle, w:outlineLvl, w:t, w:tab, w:br, w:tbl, w:tr, w:tc, w:del.
import { Parser } from "htmlparser2";
import { fileLimits, UnreadableFile } from "#src/core/attachment.ts";
import { openZip } from "./zip.ts";

/** Markup is many times its text. */
const mostXml = 40_000_000;
const body = "word/document.xml";
const styles = "word/styles.xml";

/** What stands in here is not the text of the document: deleted words, field codes, pictures' own text boxes twice. */
const left = new Set(["w:del", "w:movefrom", "w:instrtext", "mc:fallback"]);

const utf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);

/** Levels of the styles that are headings, by id: their names are in the writer's language, their level is not. */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase();
        if (tag === "w:style") style = attributes["w:styleId"] ?? null;
        const level = Number(attributes["w:val"]);
        if (tag === "w:outlinelvl" && style !== null && level >= 0 && level < 6) levels.set(style, level + 1);
        const named = /^heading (\d)$/i.exec(attributes["w:val"] ?? "");
        if (tag === "w:name" && style !== null && named !== null) levels.set(style, Number(named[1]));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return levels;
}

interface Paragraph {
  text: string;
  level: number;
  listed: boolean;
}

interface Gatherer {
  readonly lines: readonly string[];
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  text(words: string): void;
  close(tag: string): void;
}

const freshParagraph = (): Paragraph => ({ text: "", level: 0, listed: false });
/** What stands for one character. */
const characters: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:nobreakhyphen": "-",
};

/** Outline levels 0 to 5 are headings 1 to 6. */
function outlineLevel(value: string | undefined): number {
  const level = Number(value);
  return level >= 0 && level < 6 ? level + 1 : 0;
}

/** Gathers what the parser meets; a table cell holds paragraphs of its own. */
function createGatherer(levels: ReadonlyMap<string, number>): Gatherer {
  const lines: string[] = [];
  const rows: string[][] = [];
  let paragraph = freshParagraph();
  let cell: string[] = [];
  let skipped = 0;
  let inText = false;

  const write = (words: string): void => {
    if (skipped === 0) paragraph.text += words;
  };
  const endParagraph = (): void => {
    const words = paragraph.text.replace(/\s+/g, " ").trim();
    if (words === "") return;
    const { level, listed } = paragraph;
    if (rows.length > 0) cell.push(words);
    else lines.push(level > 0 ? `${"#".repeat(level)} ${words}` : listed ? `- ${words}` : words);
  };
  const endRow = (): void => {
    const row = (rows.pop() ?? []).filter((each) => each !== "").join(" | ");
    if (row === "") return;
    // A table inside a cell is read as words of that cell.
    if (rows.length > 0) cell.push(row);
    else lines.push(row);
  };

  return {
    lines,
    open(tag, attributes) {
      const value = attributes["w:val"];
      if (left.has(tag)) skipped += 1;
      if (tag === "w:p") paragraph = freshParagraph();
      if (tag === "w:pstyle") paragraph.level = levels.get(value ?? "") ?? 0;
      if (tag === "w:outlinelvl" && skipped === 0) paragraph.level = outlineLevel(value);
      if (tag === "w:numpr") paragraph.listed = true;
      if (tag === "w:t") inText = true;
      if (tag === "w:tr") rows.push([]);
      if (tag === "w:tc") cell = [];
      write(characters[tag] ?? "");
    },
    text(words) {
      if (inText) write(words);
    },
    close(tag) {
      if (left.has(tag)) skipped -= 1;
      if (tag === "w:t") inText = false;
      if (tag === "w:p") endParagraph();
      if (tag === "w:tc") rows.at(-1)?.push(cell.join(" ").replaceAll("|", "/"));
      if (tag === "w:tr") endRow();
    },
  };
}

/** @throws UnreadableFile */
export function readDocx(bytes: Uint8Array): { readonly text: string; readonly truncated: boolean } {
  const zip = openZip(bytes);
  const document = zip.read(body, mostXml);
  if (document === null)
    throw new UnreadableFile(zip.names.includes("EncryptedPackage") ? "encrypted" : "broken", "no document");
  const named = zip.read(styles, mostXml);
  const gatherer = createGatherer(named === null ? new Map() : headingStyles(utf8(named)));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => gatherer.open(name.toLowerCase(), attributes),
      ontext: (words) => gatherer.text(words),
      onclosetag: (name) => gatherer.close(name.toLowerCase()),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(utf8(document));
  const text = gatherer.lines.join("\n\n");
  if (text === "") throw new UnreadableFile("empty", "a document without text");
  return { text: text.slice(0, fileLimits.text), truncated: text.length > fileLimits.text };
}
