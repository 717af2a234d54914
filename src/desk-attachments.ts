// Files that come with a request: read, put in tokens and kept before the Turn begins; the Turn learns their ids and no word of them.
import {
  fileLimits,
  UnreadableFile,
  type AttachedFile,
  type Attachment,
  type AttachmentStore,
  type FileContent,
  type FileTable,
  type ReadFile,
  type ReadOutcome,
  type SharedFile,
} from "./core/attachment.ts";
import type { Request } from "./core/desk.ts";
import { fingerprint } from "./core/fingerprint.ts";
import type { TurnId } from "./core/ids.ts";
import type { Pseudonyms, Thread } from "./core/pseudonyms.ts";
import type { Turn } from "./core/turn.ts";
import { tableLines } from "./core/table-lines.ts";
import { detectLanguage } from "./guard/language.ts";

export interface AttachmentParts {
  readonly attachments: AttachmentStore;
  readonly readFile: ReadFile;
  readonly pseudonyms: Pick<Pseudonyms, "cover">;
}

interface Occasion {
  readonly turn: TurnId;
  readonly thread: Thread;
  /** ISO 8601. */
  readonly at: string;
  /** Place among the message's files. */
  readonly index: number;
}

const longestName = 120;
/** Characters that are covered at once: the house answers others in between. */
const pieceLength = 20_000;
const languageSample = 4_000;

/** Until they are read; a Turn that a crash cut off before has to say that its files are gone. */
export function pendingFiles({ files = [] }: Pick<Request, "files">): Attachment[] {
  return files.map((_, index) => ({
    ...{ id: `file-pending-${index}`, name: "", kind: null },
    ...{ fresh: true, fault: "unavailable" },
  }));
}

/** What the conversation holds: the files of this message first, then those that were shared before. */
export async function attachmentsOf(
  parts: AttachmentParts,
  { files = [] }: Pick<Request, "files">,
  { id: turn, ask }: Pick<Turn, "id" | "ask">,
): Promise<Attachment[]> {
  const { conversation } = ask.origin;
  const thread = { conversation, owner: ask.person.id, language: ask.language };
  const fresh: Attachment[] = [];
  for (const [index, file] of files.entries())
    fresh.push(await taken(parts, file, { turn, thread, at: ask.at, index }));
  const known = new Set(fresh.map(({ id }) => id));
  const earlier = (await parts.attachments.of(conversation)).filter(({ id }) => !known.has(id));
  return [...fresh, ...earlier.map((file) => ({ ...file, fresh: false, fault: null }))];
}

async function taken(
  parts: AttachmentParts,
  file: SharedFile,
  { turn, thread, index, at }: Occasion,
): Promise<Attachment> {
  const name = String(await parts.pseudonyms.cover(cleanName(file.name), thread));
  const outcome: ReadOutcome =
    index < fileLimits.files ? await read(parts, file) : { kind: "fault", fault: "too-many" };
  if (outcome.kind === "fault") {
    const id = idOf([turn, index, name]);
    return { id, name, kind: null, fresh: true, fault: outcome.fault };
  }
  const { content } = outcome;
  const id = idOf([turn, index, content.hash]);
  const language = detectLanguage(content.text.slice(0, languageSample), { fallback: thread.language });
  const covered = await coveredContent(content, parts, thread);
  const kept: AttachedFile = {
    ...covered,
    ...{
      id,
      name,
      language: language === "other" ? thread.language : language,
      conversation: thread.conversation,
      sharedAt: at,
    },
  };
  await parts.attachments.keep(kept, { turn, owner: thread.owner });
  return { id, name, kind: content.kind, fresh: true, fault: null };
}

async function read({ readFile }: AttachmentParts, file: SharedFile): Promise<ReadOutcome> {
  try {
    return await readFile({ name: file.name, mimeType: file.mimeType, bytes: await file.bytes() });
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

function idOf(parts: readonly unknown[]): string {
  return `file-${fingerprint(["file", ...parts]).slice(0, 16)}`;
}

/** One line without markup: it stands in answers. */
function cleanName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{C}<>`|\\/]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? "?" : plain.length > longestName ? `${plain.slice(0, longestName - 1)}…` : plain;
}

/** The same content in tokens; pages move with their text. */
async function coveredContent(
  content: FileContent,
  parts: AttachmentParts,
  thread: Thread,
): Promise<FileContent> {
  const cover = async (text: string): Promise<string> => {
    let covered = "";
    for (const piece of piecesOf(text)) {
      covered += String(await parts.pseudonyms.cover(piece, thread));
      await breath();
    }
    return covered;
  };
  if (content.table !== null) {
    const table = await coveredTable(content.table, parts, thread);
    const lines = tableLines(table);
    const truncated = content.truncated || lines.join("\n\n").length > fileLimits.text;
    return { ...content, table, truncated, text: lines.join("\n\n").slice(0, fileLimits.text) };
  }
  if (content.parts.length === 0) return { ...content, text: await cover(content.text) };
  let text = "";
  const pages: { page: number; start: number; end: number }[] = [];
  for (const { page, start, end } of content.parts) {
    if (text !== "") text += "\n\n";
    const from = text.length;
    text += await cover(content.text.slice(start, end));
    pages.push({ page, start: from, end: text.length });
  }
  return { ...content, text, parts: pages };
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Cut at line ends, so that no name or number is cut through. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const line = text.indexOf("\n", start + pieceLength);
    const end = line === -1 ? text.length : line + 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** An amount, a count, a share: short enough to be nobody's number, and not begun like a telephone's. */
const amount =
  /^[\s€$£]*[-+]?(?:0|[1-9]\d{0,9}|[1-9]\d{0,2}(?:[.,' ]\d{3}){1,3})(?:[.,]\d{1,6})?\s*(?:%|€|EUR)?$/u;

/** Columns of amounts stay as they are: a run of digits in them is no telephone number, and a sum of tokens is none. */
async function coveredTable(
  { columns, rows, ragged }: FileTable,
  { pseudonyms }: AttachmentParts,
  thread: Thread,
): Promise<FileTable> {
  const isText = columns.map((_, at) =>
    rows.some((row) => (row[at] ?? "") !== "" && !amount.test(row[at] ?? "")),
  );
  const names = await pseudonyms.cover(columns, thread);
  const covered: string[][] = [];
  const step = 500;
  for (let from = 0; from < rows.length; from += step) {
    const part = rows.slice(from, from + step);
    const words = part.map((row) => row.map((cell, at) => (isText[at] === true ? cell : "")));
    const tokens = stringTable(await pseudonyms.cover(words, thread));
    covered.push(
      ...part.map((row, index) =>
        row.map((cell, at) => (isText[at] === true ? (tokens[index]?.[at] ?? "") : cell)),
      ),
    );
    await breath();
  }
  return { columns: stringTable([names])[0] ?? [], rows: covered, ragged };
}

/** Covering changes strings and no shape. */
function stringTable(value: unknown): string[][] {
  return Array.isArray(value)
    ? value.map((row: unknown) => (Array.isArray(row) ? row.map((cell: unknown) => String(cell)) : []))
    : [];
}
