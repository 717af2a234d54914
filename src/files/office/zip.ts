// Single entries of a zip archive, by its central directory, never more bytes than asked for: a bomb ends at the limit.
// Reference: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "#src/core/attachment.ts";

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** An archive's comment has at most so many bytes. */
const longestEnd = 22 + 65_535;
const mostEntries = 5_000;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

export interface Zip {
  readonly names: readonly string[];
  /** Null when there is no such entry. @throws UnreadableFile when it unpacks to more than `most` bytes, or not at all */
  read(name: string, most: number): Uint8Array | null;
}

function broken(what: string): UnreadableFile {
  return new UnreadableFile("broken", what);
}

function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  throw broken("a zip without its directory");
}

function entriesOf(bytes: Buffer): ZipEntry[] {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw broken("too many entries");
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw broken("a torn directory");
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const start = at + 46;
    entries.push({
      name: bytes.toString("utf8", start, start + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = start + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpacked(bytes: Buffer, entry: ZipEntry, most: number): Uint8Array {
  const { offset, packed, method, encrypted } = entry;
  if (encrypted) throw new UnreadableFile("encrypted", "an entry with a password");
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) throw broken("a torn entry");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (data.length > most) throw new UnreadableFile("too-large", "an entry larger than the limit");
    return data;
  }
  if (method !== 8) throw broken("a packing that nobody here knows");
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw isLarge
      ? new UnreadableFile("too-large", "an entry unpacks to more than the limit")
      : broken("a torn stream");
  }
}

export function openZip(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(buffer);
  return {
    names: entries.map(({ name }) => name),
    read(name, most) {
      const entry = entries.find((one) => one.name === name);
      return entry === undefined ? null : unpacked(buffer, entry, most);
    },
  };
}
