// A file that somebody shared with a question: what a Turn knows of it, what is kept of it, and the port that reads it.
import { z } from "zod";
import type { TurnId, UserId } from "./ids.ts";
import { Language } from "./language.ts";

export const attachmentKinds = ["text", "markdown", "pdf", "docx", "table", "image"] as const;
export const AttachmentKind = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** Why a file could not be read; each has a sentence for the person. */
export const attachmentFaults = [
  "unsupported",
  "too-large",
  "too-many",
  "empty",
  "encrypted",
  "broken",
  "too-slow",
  "unavailable",
] as const;
export type AttachmentFault = (typeof attachmentFaults)[number];

export const fileLimits = {
  /** Bytes of one file. */
  bytes: 20_000_000,
  /** Files of one message; the others are named and left. */
  files: 10,
  /** Characters of text that are kept of one file. */
  text: 2_000_000,
  pages: 500,
  /** Milliseconds for reading one file. */
  time: 10_000,
  rows: 100_000,
  columns: 200,
} as const;

/** Foreseen, thrown by whoever fetches or reads a file; a value for everybody else. */
export class UnreadableFile extends Error {
  readonly fault: AttachmentFault;
  constructor(fault: AttachmentFault, message: string) {
    super(message);
    this.name = "UnreadableFile";
    this.fault = fault;
  }
}

/** A file as a surface hands it over; `bytes` rejects with `UnreadableFile` where it cannot be had. */
export interface SharedFile {
  readonly name: string;
  readonly mimeType: string;
  bytes(): Promise<Uint8Array>;
}

/** Typed facts alone: what stands in a file is in the table, never in a Turn. */
export const Attachment = z.object({
  id: z.string(),
  /** As its sender called it, masked like the ask; anybody may have chosen it. */
  name: z.string(),
  /** Null when it could not be read. */
  kind: AttachmentKind.nullable(),
  /** It came with this very message; false: earlier in the conversation. */
  fresh: z.boolean(),
  fault: z.enum(attachmentFaults).nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

/** A part of the text that stands on one page; offsets are UTF-16, end exclusive. */
export const FilePart = z.object({ page: z.int().min(1), start: z.int().min(0), end: z.int().min(0) });
export type FilePart = z.infer<typeof FilePart>;

export const FileTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Rows whose number of cells was another than the header's: cut, or filled with empty cells. */
  ragged: z.int().min(0),
});
export type FileTable = z.infer<typeof FileTable>;

export const FileImage = z.object({
  format: z.enum(["PNG", "JPEG", "GIF", "WebP"]),
  width: z.int(),
  height: z.int(),
  /** The picture holds where it was taken. The place itself is never read. */
  hasLocation: z.boolean(),
});
export type FileImage = z.infer<typeof FileImage>;

/** What reading makes of a file's bytes. */
export const FileContent = z.object({
  kind: AttachmentKind,
  /** SHA-256 of the bytes. */
  hash: z.string(),
  text: z.string(),
  /** Pages of a document that has them. */
  parts: z.array(FilePart),
  /** Something was left out because of the limits. */
  truncated: z.boolean(),
  table: FileTable.nullable(),
  image: FileImage.nullable(),
});
export type FileContent = z.infer<typeof FileContent>;

export type ReadOutcome =
  | { readonly kind: "read"; readonly content: FileContent }
  | { readonly kind: "fault"; readonly fault: AttachmentFault };

export interface RawFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** Reads a file without any network, in bounded time and memory. */
export type ReadFile = (file: RawFile) => Promise<ReadOutcome>;

/** What is kept of a file that could be read: its text in tokens, never its bytes. */
export const AttachedFile = FileContent.extend({
  id: z.string(),
  name: z.string(),
  language: Language,
  /** Where it was shared: it is readable there alone. */
  conversation: z.string(),
  sharedAt: z.string(),
});
export type AttachedFile = z.infer<typeof AttachedFile>;

export interface AttachmentStore {
  /** Once for each id: the same file of the same message is kept once. */
  keep(file: AttachedFile, from: { readonly turn: TurnId; readonly owner: UserId }): Promise<void>;
  /** @param conversation null: whichever it was shared in, for what was checked when it was proposed */
  load(id: string, conversation: string | null): Promise<AttachedFile | null>;
  /** Of one conversation, newest first. */
  of(conversation: string): Promise<readonly Pick<AttachedFile, "id" | "name" | "kind">[]>;
}

export interface FileSentence {
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  /** 0..1: how much of the question it says, or without a question how central it is. */
  readonly support: number;
}

export interface FilePassage {
  /** Where it begins. */
  readonly page: number | null;
  readonly headings: readonly string[];
  readonly start: number;
  readonly end: number;
  /** 0..1, how much of the question it covers; 0 without a question. */
  readonly coverage: number;
  readonly sentences: readonly FileSentence[];
}

/** The hand: files of the conversation that a call belongs to. */
export interface Attachments {
  file(id: string): Promise<AttachedFile | null>;
  /** In reading order; null when there is no such file here. */
  passages(id: string, query: string | null): Promise<readonly FilePassage[] | null>;
  /** The file with personal data as it was, for the effect of an approved write; null for every other call. */
  original(id: string): Promise<AttachedFile | null>;
}
