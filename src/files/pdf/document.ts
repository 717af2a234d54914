// A PDF's objects and pages. The file is read from front to back rather than by its index: the last word on an object counts, and a torn index does no harm.
// Reference: ISO 32000-1, 7.3.10 (objects), 7.5.7 (object streams), 7.7.3 (page tree).
import { fileLimits, UnreadableFile } from "#src/core/attachment.ts";
import { mostStream, unpackStream } from "./streams.ts";
import {
  isDictionary,
  isList,
  nameOf,
  numberOf,
  readerOf,
  referenceOf,
  type Dictionary,
  type Value,
} from "./values.ts";

interface Stored {
  readonly value: Value;
  /** Packed bytes of a stream. */
  readonly raw: Buffer | null;
}

export interface PdfDocument {
  resolve(value: Value | undefined): Value | undefined;
  dictionary(value: Value | undefined): Dictionary;
  /** The unpacked bytes of the stream that is meant, or null. */
  stream(value: Value | undefined): Buffer | null;
  /** With what they inherit, in order, at most the limit. */
  readonly pages: readonly Dictionary[];
  readonly truncated: boolean;
}

const mostObjects = 400_000;
const mostUnpacked = 200_000_000;
const mostDepth = 60;
const inherited = ["Resources", "MediaBox", "CropBox"] as const;

interface Objects {
  readonly byNumber: Map<number, Stored>;
  /** Dictionaries that may name the root: trailers and index streams, in order. */
  readonly trailers: Dictionary[];
}

/** Where a stream's bytes end: by its length where that is right, otherwise at the next `endstream`. */
function streamEnd(source: string, start: number, dictionary: Dictionary): number {
  const length = numberOf(dictionary.get("Length"));
  if (length !== null && /^\s*endstream/.test(source.slice(start + length, start + length + 20)))
    return start + length;
  const end = source.indexOf("endstream", start);
  return end === -1 ? source.length : end;
}

function objectsOf(bytes: Buffer): Objects {
  const source = bytes.toString("latin1");
  const objects: Objects = { byNumber: new Map(), trailers: [] };
  const heads = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b|\btrailer\b/g;
  const resolveDirect = (value: Value | undefined): Value | undefined => {
    const number = referenceOf(value);
    return number === null ? value : objects.byNumber.get(number)?.value;
  };
  for (let head = heads.exec(source); head !== null; head = heads.exec(source)) {
    const reader = readerOf(source, heads.lastIndex);
    const value = reader.next();
    if (value === undefined) continue;
    heads.lastIndex = Math.max(reader.at, heads.lastIndex);
    if (head[1] === undefined) {
      if (isDictionary(value)) objects.trailers.push(value);
      continue;
    }
    if (objects.byNumber.size > mostObjects) throw new UnreadableFile("too-large", "too many objects");
    if (!isDictionary(value) || !reader.peek("stream")) {
      objects.byNumber.set(Number(head[1]), { value, raw: null });
      continue;
    }
    const start =
      reader.at +
      "stream".length +
      (/^\r\n|^\n|^\r/.exec(source.slice(reader.at + 6, reader.at + 8))?.[0].length ?? 0);
    const end = streamEnd(source, start, value);
    const raw = bytes.subarray(start, end);
    heads.lastIndex = end;
    objects.byNumber.set(Number(head[1]), { value, raw });
    if (nameOf(value.get("Type")) === "XRef") objects.trailers.push(value);
    if (nameOf(value.get("Type")) === "ObjStm" && !isEncrypted(objects))
      unfold(raw, value, objects, resolveDirect);
  }
  return objects;
}

/** Objects inside a stream of objects: pairs of number and offset, then the values. */
function unfold(
  raw: Buffer,
  dictionary: Dictionary,
  { byNumber }: Objects,
  resolve: (value: Value | undefined) => Value | undefined,
): void {
  const source = unpackStream(raw, dictionary, resolve)?.toString("latin1") ?? "";
  const count = numberOf(resolve(dictionary.get("N"))) ?? 0;
  const first = numberOf(resolve(dictionary.get("First"))) ?? 0;
  const index = readerOf(source, 0, { references: false });
  for (let at = 0; at < Math.min(count, mostObjects); at += 1) {
    const [number, offset] = [numberOf(index.next()), numberOf(index.next())];
    if (number === null || offset === null) return;
    const value = readerOf(source, first + offset).next();
    if (value !== undefined) byNumber.set(number, { value, raw: null });
  }
}

function isEncrypted({ trailers }: Objects): boolean {
  return trailers.some((trailer) => trailer.has("Encrypt"));
}

export function openPdf(given: Uint8Array): PdfDocument {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const objects = objectsOf(bytes);
  if (isEncrypted(objects)) throw new UnreadableFile("encrypted", "a document with a password");
  const { byNumber, trailers } = objects;
  let unpacked = 0;

  const resolve = (value: Value | undefined): Value | undefined => {
    let found = value;
    for (let depth = 0; depth < mostDepth; depth += 1) {
      const number = referenceOf(found);
      if (number === null) return found;
      found = byNumber.get(number)?.value;
    }
    return undefined;
  };
  const dictionary = (value: Value | undefined): Dictionary => {
    const found = resolve(value);
    return isDictionary(found) ? found : new Map<string, Value>();
  };
  const stream = (value: Value | undefined): Buffer | null => {
    const stored = byNumber.get(referenceOf(value) ?? -1);
    if (stored?.raw == null || !isDictionary(stored.value)) return null;
    const data = unpackStream(stored.raw, stored.value, resolve);
    unpacked += data?.length ?? 0;
    // Every reference to one packed stream unpacks it again: the sum is bounded, too.
    if (unpacked > mostUnpacked)
      throw new UnreadableFile("too-large", `more than ${mostUnpacked / mostStream} streams`);
    return data;
  };

  const roots = trailers.flatMap((trailer) => trailer.get("Root") ?? []);
  const catalogs = [...roots.toReversed().map(dictionary), ...typed("Catalog")];
  const pages: Dictionary[] = [];
  let truncated = false;
  const seen = new Set<Dictionary>();
  const walk = (node: Dictionary, from: Dictionary, depth: number): void => {
    if (seen.has(node) || depth > mostDepth) return;
    seen.add(node);
    const own = new Map(node);
    for (const key of inherited) {
      const above = from.get(key);
      if (!own.has(key) && above !== undefined) own.set(key, above);
    }
    const kids = resolve(node.get("Kids"));
    if (isList(kids)) for (const kid of kids) walk(dictionary(kid), own, depth + 1);
    else if (pages.length < fileLimits.pages) pages.push(own);
    else truncated = true;
  };
  const tree = catalogs.map((catalog) => dictionary(catalog.get("Pages"))).find((one) => one.size > 0);
  if (tree !== undefined) walk(tree, new Map(), 0);
  // Without a tree the pages stand for themselves.
  if (pages.length === 0) pages.push(...typed("Page").slice(0, fileLimits.pages));
  if (pages.length === 0) throw new UnreadableFile("broken", "a document without pages");
  return { resolve, dictionary, stream, pages, truncated };

  function typed(type: string): Dictionary[] {
    return [...byNumber.values()].flatMap(({ value }) =>
      isDictionary(value) && nameOf(value.get("Type")) === type ? [value] : [],
    );
  }
}
