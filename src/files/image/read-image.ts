// Format, size and plain facts of a picture, from its headers alone; nothing is decoded, and where it was taken is never read.
// References: PNG (ISO/IEC 15948) IHDR; JFIF/JPEG (ITU-T T.81) SOF markers; GIF89a; WebP container; Exif 2.32.
import { UnreadableFile, type FileImage } from "#src/core/attachment.ts";
import { exifOf, type Exif } from "./exif.ts";

interface Header {
  readonly format: FileImage["format"];
  readonly width: number;
  readonly height: number;
  /** The TIFF block with the facts, when there is one. */
  readonly exif: Buffer | null;
}

function png(bytes: Buffer): Header {
  let exif: Buffer | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "eXIf") exif = bytes.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
  return { format: "PNG", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), exif };
}

/** Frames with a size are C0 to CF without the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Buffer): Header {
  let exif: Buffer | null = null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new UnreadableFile("broken", "a torn picture");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker))
      return { format: "JPEG", width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), exif };
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 && bytes.toString("latin1", at + 4, at + 10) === "Exif\0\0")
      exif = bytes.subarray(at + 10, at + 2 + length);
    at += 2 + length;
  }
  throw new UnreadableFile("broken", "a picture without a size");
}

const gif = (bytes: Buffer): Header => ({
  format: "GIF",
  width: bytes.readUInt16LE(6),
  height: bytes.readUInt16LE(8),
  exif: null,
});

function webp(bytes: Buffer): Header {
  let size: Pick<Header, "width" | "height"> | null = null;
  let exif: Buffer | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = at + 8;
    if (name === "VP8X")
      size = { width: bytes.readUIntLE(data + 4, 3) + 1, height: bytes.readUIntLE(data + 7, 3) + 1 };
    if (name === "VP8 ")
      size ??= {
        width: bytes.readUInt16LE(data + 6) & 0x3fff,
        height: bytes.readUInt16LE(data + 8) & 0x3fff,
      };
    if (name === "VP8L") {
      const bits = bytes.readUInt32LE(data + 1);
      size ??= { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    if (name === "EXIF") exif = bytes.subarray(data, data + length);
    at = data + length + (length % 2);
  }
  if (size === null) throw new UnreadableFile("broken", "a picture without a size");
  return { format: "WebP", ...size, exif };
}

function headerOf(bytes: Buffer): Header {
  if (bytes[0] === 0x89) return png(bytes);
  if (bytes[0] === 0xff) return jpeg(bytes);
  return bytes.toString("latin1", 0, 3) === "GIF" ? gif(bytes) : webp(bytes);
}

/** The words of the picture's facts, a line each, and its size. */
export function readImage(given: Uint8Array): { readonly text: string; readonly image: FileImage } {
  const { format, width, height, exif } = headerOf(
    Buffer.from(given.buffer, given.byteOffset, given.byteLength),
  );
  if (width === 0 || height === 0) throw new UnreadableFile("broken", "a picture without a size");
  const facts: Exif = exif === null ? { lines: [], hasLocation: false } : exifOf(exif);
  return { text: facts.lines.join("\n\n"), image: { format, width, height, hasLocation: facts.hasLocation } };
}
