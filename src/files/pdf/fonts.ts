// What the codes of a font mean, and how wide they are. Reference: ISO 32000-1, 9.6 and 9.7.
import { readCharacterMap, widthsOf, type CharacterMap } from "./character-map.ts";
import type { PdfDocument } from "./document.ts";
import { glyphText } from "./glyph-names.ts";
import { isDictionary, isList, nameOf, numberOf, type Dictionary } from "./values.ts";

export interface Glyph {
  readonly text: string;
  /** In thousandths of the font's size. */
  readonly width: number;
  /** A single-byte 32, which word spacing widens. */
  readonly isSpace: boolean;
}

export interface Font {
  glyphs(bytes: string): Glyph[];
}

const usualWidth = 500;
const encodings: Readonly<Record<string, string>> = {
  WinAnsiEncoding: "windows-1252",
  MacRomanEncoding: "macintosh",
};
const ligatures = /[\ufb00-\ufb06]/g;

/** Soft hyphens show only where a line ends; ligatures are letters. */
function plain(text: string): string {
  return text.replaceAll("\u00ad", "").replace(ligatures, (letter) => letter.normalize("NFKC"));
}

function byteTable(font: Dictionary, { resolve }: PdfDocument): readonly string[] {
  const encoding = resolve(font.get("Encoding"));
  const base = isDictionary(encoding) ? nameOf(resolve(encoding.get("BaseEncoding"))) : nameOf(encoding);
  const decoder = new TextDecoder(encodings[base ?? ""] ?? "windows-1252");
  const table = Array.from({ length: 256 }, (_, code) =>
    code < 32 ? "" : decoder.decode(Uint8Array.of(code)),
  );
  const differences = isDictionary(encoding) ? resolve(encoding.get("Differences")) : undefined;
  let code = 0;
  for (const entry of isList(differences) ? differences : []) {
    const name = nameOf(entry);
    if (name === null) code = numberOf(entry) ?? code;
    else table[code++] = glyphText(name);
  }
  return table;
}

function simpleFont(font: Dictionary, document: PdfDocument, map: CharacterMap | null): Font {
  const table = byteTable(font, document);
  const first = numberOf(document.resolve(font.get("FirstChar"))) ?? 0;
  const listed = document.resolve(font.get("Widths"));
  const widths = isList(listed) ? listed.map((width) => numberOf(document.resolve(width))) : [];
  return {
    glyphs: (bytes) =>
      [...bytes].map((byte) => {
        const code = byte.charCodeAt(0);
        return {
          text: plain(map?.text.get(code) ?? table[code] ?? ""),
          width: widths[code - first] ?? usualWidth,
          isSpace: code === 32,
        };
      }),
  };
}

function compositeFont(font: Dictionary, document: PdfDocument, map: CharacterMap | null): Font {
  const list = document.resolve(font.get("DescendantFonts"));
  const inner = document.dictionary(isList(list) ? list[0] : list);
  const listed = document.resolve(inner.get("W"));
  const widths = widthsOf(isList(listed) ? listed.map((entry) => document.resolve(entry) ?? null) : []);
  const usual = numberOf(document.resolve(inner.get("DW"))) ?? 1_000;
  return {
    glyphs(bytes) {
      const glyphs: Glyph[] = [];
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
        // Without a table nobody can say what a glyph's number means.
        glyphs.push({
          text: plain(map?.text.get(code) ?? ""),
          width: widths.get(code) ?? usual,
          isSpace: false,
        });
      }
      return glyphs;
    },
  };
}

export function fontOf(font: Dictionary, document: PdfDocument): Font {
  const source = document.stream(font.get("ToUnicode"))?.toString("latin1");
  const map = source === undefined ? null : readCharacterMap(source);
  const isComposite = nameOf(document.resolve(font.get("Subtype"))) === "Type0";
  return isComposite ? compositeFont(font, document, map) : simpleFont(font, document, map);
}
