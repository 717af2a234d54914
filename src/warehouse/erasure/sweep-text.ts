// Removes a person's rows from a text file and leaves every other byte as it was.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { isGzip, openText, piecesOf, type Piece } from "../intake/text/pieces.ts";
import { rowReader, type RowReader, type TextFormat } from "../intake/text/rows.ts";
import { flush } from "../intake/places.ts";
import { isOneOf, type Hunted } from "./hunted.ts";

export interface Swept {
  /** Rows removed. */
  readonly removed: number;
  /** Rows of others in which a key was masked. */
  readonly mentions: number;
}

/**
 * `raw` files hold our own rows: a key in somebody else's row is masked there. In an `archive` (a received file, dead
 * letters) such a row goes too: its fields are not ours to change.
 */
export type SweepMode = "raw" | "archive";

export interface SweepText {
  readonly format: TextFormat;
  readonly mode: SweepMode;
  readonly dryRun: boolean;
}

export async function sweepText(
  file: string,
  who: Hunted,
  { format, mode, dryRun }: SweepText,
): Promise<Swept> {
  const judge = judgeOf(who, mode);
  const reader = await rowReader(file, format);
  const count = { removed: 0, mentions: 0 };
  const beside = `${file}.part`;
  const writer = dryRun ? null : await writerTo(beside, await isGzip(file));
  const { bytes } = await openText(file);
  for await (const pieces of piecesOf(bytes, reader.createEnd)) {
    const kept: Buffer[] = [];
    for (const piece of pieces) {
      const verdict = judge(piece, reader);
      if (verdict === "remove") count.removed += 1;
      else if (verdict === "keep") kept.push(piece.bytes);
      else {
        count.mentions += 1;
        kept.push(verdict);
      }
    }
    await writer?.write(Buffer.concat(kept));
  }
  await writer?.end();
  if (dryRun) return count;
  if (count.removed + count.mentions === 0) await rm(beside);
  else {
    await flush(beside);
    await rename(beside, file);
  }
  return count;
}

function judgeOf(who: Hunted, mode: SweepMode) {
  return (piece: Piece, reader: RowReader): "keep" | "remove" | Buffer => {
    const row = reader.read(piece);
    if (row !== null && "value" in row && isTheirs(row.value, who)) return "remove";
    // Byte by byte, so that a broken encoding is no hiding place.
    const text = piece.bytes.toString("latin1");
    if (who.mention?.test(text) !== true) return "keep";
    const isHeader = row === null && reader.header !== null;
    return mode === "archive" && !isHeader ? "remove" : Buffer.from(who.mention.mask(text), "latin1");
  };
}

type Values = Readonly<Record<string, unknown>>;

function isTheirs(value: Values, who: Hunted): boolean {
  if (namesThem(value, who)) return true;
  const { client, user, emailHash, session, raw } = value;
  const nobody = client == null && user == null && emailHash == null;
  if (nobody && typeof session === "string" && who.sessions.includes(session)) return true;
  // A dead letter holds the row as text.
  return typeof raw === "string" && raw.startsWith("{") && namesThem(parsed(raw), who);
}

function namesThem(value: Values, who: Hunted): boolean {
  return Object.entries(value).some(([name, held]) => isOneOf(held, who.keysIn(name)));
}

function parsed(json: string): Values {
  try {
    const value: unknown = JSON.parse(json);
    return { ...(typeof value === "object" ? value : {}) };
  } catch {
    return {};
  }
}

async function writerTo(file: string, packed: boolean) {
  const target = createWriteStream(file);
  const entry = packed ? createGzip() : target;
  if (packed) entry.pipe(target);
  return {
    async write(bytes: Buffer): Promise<void> {
      if (bytes.length > 0 && !entry.write(bytes)) await once(entry, "drain");
    },
    async end(): Promise<void> {
      entry.end();
      await finished(target);
    },
  };
}
