// The bytes of a PDF stream, unpacked, never more than may be held. Reference: ISO 32000-1, 7.4.
import { constants, inflateSync } from "node:zlib";
import { UnreadableFile } from "#src/core/attachment.ts";
import { isDictionary, isList, nameOf, numberOf, type Dictionary, type Value } from "./values.ts";

/** Of one stream; a page of text is far below. */
export const mostStream = 30_000_000;

type Resolve = (value: Value | undefined) => Value | undefined;

function inflated(data: Buffer): Buffer {
  try {
    // A stream that is cut short gives what it holds.
    return inflateSync(data, { maxOutputLength: mostStream, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile("too-large", "a stream larger than the limit");
    return Buffer.alloc(0);
  }
}

function fromHex(data: Buffer): Buffer {
  const digits = (data.toString("latin1").split(">", 1)[0] ?? "").replace(/[^0-9a-f]/gi, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function from85(data: Buffer): Buffer {
  const text = data
    .toString("latin1")
    .replace(/^\s*<~/, "")
    .replace(/~>[\s\S]*$/, "")
    .replace(/\s/g, "")
    .replaceAll("z", "!!!!!");
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    const number = [...group.padEnd(5, "u")].reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0);
    const four = [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) & 255);
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(bytes);
}

/** Rows of PNG prediction, as object streams use it. */
function unpredicted(data: Buffer, parameters: Dictionary, resolve: Resolve): Buffer {
  const read = (key: string, missing: number): number => numberOf(resolve(parameters.get(key))) ?? missing;
  if (read("Predictor", 1) < 10) return data;
  const pixel = Math.max(1, Math.ceil((read("Colors", 1) * read("BitsPerComponent", 8)) / 8));
  const width = Math.ceil((read("Columns", 1) * read("Colors", 1) * read("BitsPerComponent", 8)) / 8);
  const rows = Math.floor(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= pixel ? (out[at - width - pixel] ?? 0) : 0;
      out[at] = ((data[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, { left, up, corner })) & 255;
    }
  }
  return out;
}

function predicted(kind: number, { left, up, corner }: { left: number; up: number; corner: number }): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

/** Null for a packing that holds no text, such as a picture's. */
export function unpackStream(raw: Buffer, dictionary: Dictionary, resolve: Resolve): Buffer | null {
  const listed = resolve(dictionary.get("Filter") ?? dictionary.get("F"));
  const filters = (isList(listed) ? listed.map(resolve) : [listed]).flatMap((filter) => nameOf(filter) ?? []);
  const given = resolve(dictionary.get("DecodeParms") ?? dictionary.get("DP"));
  const parameters = isList(given) ? given.map(resolve) : [given];
  let data = raw;
  for (const [index, filter] of filters.entries()) {
    const own = parameters[index];
    if (filter === "FlateDecode" || filter === "Fl") data = inflated(data);
    else if (filter === "ASCIIHexDecode" || filter === "AHx") data = fromHex(data);
    else if (filter === "ASCII85Decode" || filter === "A85") data = from85(data);
    else return null;
    if (isDictionary(own)) data = unpredicted(data, own, resolve);
  }
  return data;
}
