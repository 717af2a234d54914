// A text file as rows: JSON Lines or CSV, each row an object or the reason why it is none.
import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { Fault } from "#src/core/errors.ts";
import { createRecordEnd, delimiterOf, fieldsOf, type Delimiter } from "./csv.ts";
import { createLineEnd, firstBytes, longestPiece, openText, piecesOf, type Piece } from "./pieces.ts";

export type TextFormat = "jsonl" | "csv";

export type Row =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>>; readonly json: string }
  | { readonly line: number; readonly fault: string; readonly raw: string };

/** How a row of this file is read from its bytes; null for what is no row: an empty line, the header. */
export interface RowReader {
  readonly createEnd: () => ReturnType<typeof createLineEnd>;
  read(piece: Piece): Row | null;
  readonly header: readonly string[] | null;
}

export async function rowReader(file: string, format: TextFormat): Promise<RowReader> {
  const start = await firstBytes(file, 2);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    throw new Fault("usage", `${file} is UTF-16`, { nextStep: "save it as UTF-8" });
  return format === "csv" ? csvReader(await headerOf(file)) : lineReader();
}

/** Rows in order, some hundred at a time; `onPosition` hears how many of the file's bytes were read. */
export async function* rowsOf(
  file: string,
  reader: RowReader,
  onPosition?: (bytes: number) => void,
): AsyncGenerator<readonly Row[]> {
  const { bytes, position } = await openText(file);
  for await (const pieces of piecesOf(bytes, reader.createEnd)) {
    yield pieces.flatMap((piece) => reader.read(piece) ?? []);
    onPosition?.(position());
  }
}

/**
 * Writes the rows as `{n, row}`, or `{n, fault, raw}`, a line.
 * @returns every column that occurs
 */
export async function writeRows(
  file: string,
  target: string,
  options: {
    readonly format: TextFormat;
    readonly onProgress: (step: string, done: number, all: number) => void;
  },
): Promise<string[]> {
  const reader = await rowReader(file, options.format);
  const { size } = await stat(file);
  const names = new Set(reader.header ?? []);
  const rows = createWriteStream(target);
  try {
    for await (const batch of rowsOf(file, reader, (position) =>
      options.onProgress("reading", position, size),
    )) {
      refuseArray(file, batch[0]);
      if (reader.header === null)
        for (const row of batch) if ("value" in row) for (const name in row.value) names.add(name);
      if (!rows.write(batch.map(lineOf).join(""))) await once(rows, "drain");
    }
    rows.end();
    await finished(rows);
  } finally {
    rows.destroy();
  }
  return [...names];
}

function refuseArray(file: string, row: Row | undefined): void {
  if (row?.line === 1 && "fault" in row && row.raw.startsWith("["))
    throw new Fault("usage", `${file} is one JSON array, not one object a line`, {
      nextStep: "turn it into lines first: jq -c '.[]' FILE > FILE.jsonl",
    });
}

function lineOf(row: Row): string {
  if ("fault" in row)
    return `${JSON.stringify({ n: row.line, fault: row.fault, raw: row.raw.toWellFormed() })}\n`;
  // A return between two members is white space in JSON, but ends a line for others.
  return `{"n":${row.line},"row":${row.json.replaceAll("\r", " ")}}\n`;
}

function textOf({ line, bytes, part }: Piece): string | Row | null {
  if (part === "rest") return null;
  if (part === "first")
    return {
      line,
      fault: `longer than ${longestPiece / 1_000_000} MB`,
      raw: bytes.toString("utf8", 0, 10_000),
    };
  if (!isUtf8(bytes)) return { line, fault: "not UTF-8", raw: bytes.toString("latin1") };
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function lineReader(): RowReader {
  return {
    createEnd: createLineEnd,
    header: null,
    read(piece) {
      const text = textOf(piece);
      if (typeof text !== "string") return text;
      const raw = text.trim();
      if (raw === "") return null;
      return jsonRow(piece.line, raw);
    },
  };
}

function jsonRow(line: number, raw: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { line, fault: "not a JSON document", raw };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { line, fault: "not a JSON object", raw };
  // Half a surrogate pair, which JSON can spell and UTF-8 cannot hold.
  if (/\\u[dD][89a-fA-F]/.test(raw) && !isWellFormed(value)) return { line, fault: "broken Unicode", raw };
  // What JSON.parse gives for an object is one.
  return { line, value: value as Record<string, unknown>, json: raw };
}

/** False for text with half a surrogate pair at any depth. */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && isWellFormed(inner));
}

interface Header {
  readonly names: readonly string[];
  readonly delimiter: Delimiter;
}

async function headerOf(file: string): Promise<Header> {
  const { bytes } = await openText(file);
  for await (const [first] of piecesOf(bytes, createLineEnd)) {
    const text =
      first === undefined
        ? ""
        : first.bytes
            .toString("utf8")
            .replace(/^\uFEFF/, "")
            .trim();
    const delimiter = delimiterOf(text);
    const names = (fieldsOf(text, delimiter) ?? []).map((name) => name.trim());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (text === "" || twice !== undefined)
      throw new Fault("usage", `${file}: the header ${text === "" ? "is empty" : `names “${twice}” twice`}`, {
        nextStep: "the first line names each column once",
      });
    return { names, delimiter };
  }
  throw new Fault("usage", `${file} is empty`, { nextStep: "the first line names the columns" });
}

function csvReader({ names, delimiter }: Header): RowReader {
  return {
    createEnd: () => createRecordEnd(delimiter),
    header: names,
    read(piece) {
      if (piece.line === 1) return null;
      const text = textOf(piece);
      if (typeof text !== "string") return text;
      const raw = text.trimEnd();
      if (raw === "") return null;
      const { line } = piece;
      const fields = fieldsOf(text, delimiter);
      if (fields === null) return { line, fault: "a quote is not closed", raw };
      if (fields.length !== names.length)
        return { line, fault: `${fields.length} fields instead of ${names.length}`, raw };
      const value = Object.fromEntries(names.map((name, index) => [name, fields[index]]));
      return { line, value, json: JSON.stringify(value) };
    },
  };
}
