// Reads a text file of any size in pieces, one line or CSV record each, and never holds more than one long piece.
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

export interface Piece {
  /** Of its first line, from 1. */
  readonly line: number;
  /** As in the file, line end included. */
  readonly bytes: Buffer;
  /** Longer than any row may be: it comes in parts, of which all but the first say `rest`. */
  readonly part: "whole" | "first" | "rest";
}

/** Where the piece that begins at 0 ends (exclusive), looking from `from` on; -1 when not within this buffer. */
export type FindEnd = (buffer: Buffer, from: number) => number;

export const longestPiece = 1_000_000;
const newline = 10;

/** For JSON Lines. */
export function createLineEnd(): FindEnd {
  return (buffer, from) => buffer.indexOf(newline, from) + 1 || -1;
}

export async function isGzip(file: string): Promise<boolean> {
  const first = await firstBytes(file, 2);
  return first[0] === 0x1f && first[1] === 0x8b;
}

export async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export interface OpenText {
  readonly bytes: Readable;
  /** How many of the file's own bytes were read so far. */
  position(): number;
}

/** The file's bytes, unpacked when it is packed; a broken archive fails the reading. */
export async function openText(file: string): Promise<OpenText> {
  const packed = createReadStream(file, { highWaterMark: 262_144 });
  // An error of either side reaches whoever reads the unpacked side.
  const bytes = (await isGzip(file)) ? pipeline(packed, createGunzip(), () => undefined) : packed;
  return { bytes, position: () => packed.bytesRead };
}

/** All pieces of the file in order, a chunk's worth at a time; together they are the file. */
export async function* piecesOf(
  source: AsyncIterable<unknown>,
  createEnd: () => FindEnd,
): AsyncGenerator<readonly Piece[]> {
  let findEnd = createEnd();
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  /** Inside an over-long piece: everything up to the next line end belongs to it. */
  let cut = false;
  for await (const chunk of source) {
    const pieces: Piece[] = [];
    // A readable without encoding yields buffers.
    const read = chunk as Buffer;
    let buffer = rest.length === 0 ? read : Buffer.concat([rest, read]);
    let from = rest.length;
    for (;;) {
      const end = cut ? buffer.indexOf(newline, from) + 1 || -1 : findEnd(buffer, from);
      if (end < 0) break;
      pieces.push({ line, bytes: buffer.subarray(0, end), part: cut ? "rest" : "whole" });
      line += linesIn(buffer, end);
      buffer = buffer.subarray(end);
      from = 0;
      cut = false;
    }
    if (buffer.length > longestPiece) {
      pieces.push({ line, bytes: buffer, part: cut ? "rest" : "first" });
      line += linesIn(buffer, buffer.length);
      buffer = Buffer.alloc(0);
      cut = true;
      findEnd = createEnd();
    }
    rest = buffer;
    if (pieces.length > 0) yield pieces;
  }
  if (rest.length > 0) yield [{ line, bytes: rest, part: cut ? "rest" : "whole" }];
}

function linesIn(buffer: Buffer, end: number): number {
  let count = 0;
  for (let at = buffer.indexOf(newline); at >= 0 && at < end; at = buffer.indexOf(newline, at + 1))
    count += 1;
  return count;
}
