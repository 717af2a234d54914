// Small files of every kind, put together byte by byte: what a test needs and nothing else.
import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** Windows-1252 for the characters that tests use. */
const latin = (text: string): Buffer => Buffer.from(text.replaceAll("€", "\x80"), "latin1");

const escaped = (text: string): string => text.replace(/[\\()]/g, (character) => `\\${character}`);

/** A page each; a line that begins with "# " is set larger. @param trailer more of the trailer, such as `/Encrypt 9 0 R` */
export function makePdf(
  pages: readonly (readonly string[])[],
  { trailer = "", packed = true } = {},
): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(typeof body === "string" ? latin(body) : body);
  const contents = pages.map((lines) => {
    const shown = lines.map((line, index) => {
      const isHeading = line.startsWith("# ");
      const text = escaped(isHeading ? line.slice(2) : line);
      return `BT /F1 ${isHeading ? 18 : 11} Tf 50 ${760 - index * 30} Td (${text}) Tj ET`;
    });
    const raw = latin(shown.join("\n"));
    const data = packed ? deflateSync(raw) : raw;
    const filter = packed ? " /Filter /FlateDecode" : "";
    return Buffer.concat([
      latin(`<< /Length ${data.length}${filter} >>\nstream\n`),
      data,
      latin("\nendstream"),
    ]);
  });
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /Resources << /Font << /F1 3 0 R >> >> >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  contents.forEach((content, index) => {
    add(`<< /Type /Page /Parent 2 0 R /Contents ${5 + index * 2} 0 R >>`);
    add(content);
  });
  const body = objects.flatMap((object, index) => [
    latin(`${index + 1} 0 obj\n`),
    object,
    latin("\nendobj\n"),
  ]);
  return Buffer.concat([latin("%PDF-1.4\n"), ...body, latin(`trailer << /Root 1 0 R ${trailer} >>\n%%EOF`)]);
}

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the directory claims, for archives that lie. */
  readonly flags?: number;
}

export function makeZip(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0 } of entries) {
    const data = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Paragraphs; "# " makes a heading, "| a | b |" a table row. @param inside more XML in the body */
export function makeDocx(paragraphs: readonly string[], { inside = "" } = {}): Uint8Array {
  const words = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
  const body = paragraphs.map((text) => {
    if (text.startsWith("# "))
      return `<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>${xml(text.slice(2))}</w:t></w:r></w:p>`;
    if (!text.startsWith("| ")) return words(text);
    const cells = text
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "");
    return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${words(cell)}</w:tc>`).join("")}</w:tr></w:tbl>`;
  });
  const document = `<?xml version="1.0"?><w:document><w:body>${body.join("")}${inside}</w:body></w:document>`;
  const styles = `<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`;
  return makeZip([
    { name: "word/document.xml", bytes: Buffer.from(document) },
    { name: "word/styles.xml", bytes: Buffer.from(styles) },
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

export function makePng(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A JPEG's headers with an Exif block: the camera's make, and where it was taken. */
export function makeJpeg(
  width: number,
  height: number,
  { make = "Kamerabau", located = true } = {},
): Uint8Array {
  const text = Buffer.from(`${make}\0`, "latin1");
  const entries = located ? 2 : 1;
  const tiff = Buffer.alloc(8 + 2 + entries * 12 + 4 + text.length);
  tiff.write("II", 0, "latin1");
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  const place = 8 + 2 + entries * 12 + 4;
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length, 14);
  tiff.writeUInt32LE(place, 18);
  if (located) {
    tiff.writeUInt16LE(0x8825, 22);
    tiff.writeUInt16LE(4, 24);
    tiff.writeUInt32LE(1, 26);
  }
  text.copy(tiff, place);
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const frame = Buffer.alloc(19);
  frame.writeUInt16BE(0xffc0, 0);
  frame.writeUInt16BE(17, 2);
  frame[4] = 8;
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, frame]);
}
