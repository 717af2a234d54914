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

/** Gathers what the parser meets; a table cell holds paragraphs of its own. */
class Gatherer {
  readonly lines: string[] = [];
  length = 0;
  readonly #levels: ReadonlyMap<string, number>;
  #paragraph: Paragraph = { text: "", level: 0, listed: false };
  #skipped = 0;
  #inText = false;
  #cells: string[][] = [];
  #cell: string[] = [];

  constructor(levels: ReadonlyMap<string, number>) {
    this.#levels = levels;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (left.has(tag)) this.#skipped += 1;
    if (tag === "w:p") this.#paragraph = { text: "", level: 0, listed: false };
    if (tag === "w:pstyle") this.#paragraph.level = this.#levels.get(attributes["w:val"] ?? "") ?? 0;
    if (tag === "w:outlinelvl" && this.#skipped === 0) {
      const level = Number(attributes["w:val"]);
      if (level >= 0 && level < 6) this.#paragraph.level = level + 1;
    }
    if (tag === "w:numpr") this.#paragraph.listed = true;
    if (tag === "w:t") this.#inText = true;
    if (tag === "w:tab") this.write(" ");
    if (tag === "w:br" || tag === "w:cr") this.write(" ");
    if (tag === "w:nobreakhyphen") this.write("-");
    if (tag === "w:tr") this.#cells.push([]);
    if (tag === "w:tc") this.#cell = [];
  }

  text(words: string): void {
    if (this.#inText) this.write(words);
  }

  close(tag: string): void {
    if (left.has(tag)) this.#skipped -= 1;
    if (tag === "w:t") this.#inText = false;
    if (tag === "w:p") this.#endParagraph();
    if (tag === "w:tc") this.#cells.at(-1)?.push(this.#cell.join(" ").replaceAll("|", "/"));
    if (tag === "w:tr") this.#endRow();
  }

  write(words: string): void {
    if (this.#skipped > 0) return;
    this.#paragraph.text += words;
  }

  #endParagraph(): void {
    const { text, level, listed } = this.#paragraph;
    const words = text.replace(/\s+/g, " ").trim();
    if (words === "") return;
    if (this.#cells.length > 0) {
      this.#cell.push(words);
      return;
    }
    this.#push(level > 0 ? `${"#".repeat(level)} ${words}` : listed ? `- ${words}` : words);
  }

  #endRow(): void {
    const cells = this.#cells.pop() ?? [];
    const row = cells.filter((cell) => cell !== "").join(" | ");
    if (row === "") return;
    // A table inside a cell is read as words of that cell.
    if (this.#cells.length > 0) this.#cell.push(row);
    else this.#push(row);
  }

  #push(line: string): void {
    this.lines.push(line);
    this.length += line.length + 2;
  }
}

/** @throws UnreadableFile */
export function readDocx(bytes: Uint8Array): { readonly text: string; readonly truncated: boolean } {
  const zip = openZip(bytes);
  const document = zip.read(body, mostXml);
  if (document === null)
    throw new UnreadableFile(zip.names.includes("EncryptedPackage") ? "encrypted" : "broken", "no document");
  const named = zip.read(styles, mostXml);
  const gatherer = new Gatherer(named === null ? new Map() : headingStyles(utf8(named)));
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
