// Bytes become text, pages, a table or the facts of a picture: the whole reading, without thread or clock.
import { createHash } from "node:crypto";
import {
  fileLimits,
  type FileContent,
  type RawFile,
  type ReadOutcome,
  UnreadableFile,
} from "#src/core/attachment.ts";
import { readImage } from "./image/read-image.ts";
import { readDocx } from "./office/read-docx.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { decodeText } from "./decode-text.ts";
import { kindOf } from "./file-kind.ts";
import { readTable } from "./read-table.ts";

type Read = Omit<FileContent, "hash">;

const plain = { parts: [], table: null, image: null } as const;

function cut(text: string): { text: string; truncated: boolean } {
  return { text: text.slice(0, fileLimits.text), truncated: text.length > fileLimits.text };
}

function readBytes({ name, mimeType, bytes }: RawFile): Read {
  const kind = kindOf(name, mimeType, bytes);
  switch (kind) {
    case "text":
    case "markdown":
      return { ...plain, parts: [], kind, ...cut(decodeText(bytes)) };
    case "table": {
      const { text, truncated } = cut(decodeText(bytes));
      const read = readTable(text, { isCut: truncated });
      return {
        ...plain,
        parts: [],
        kind,
        text: "",
        table: read.table,
        truncated: read.truncated,
      };
    }
    case "docx":
      return { ...plain, parts: [], kind, ...readDocx(bytes) };
    case "image":
      return { ...plain, parts: [], kind, truncated: false, ...readImage(bytes) };
    case "pdf":
      return { ...plain, kind, ...readPdf(bytes) };
  }
}

/** Foreseen faults are values; what a reader stumbles over is a broken file. */
export function parseFile(file: RawFile): ReadOutcome {
  if (file.bytes.length > fileLimits.bytes) return { kind: "fault", fault: "too-large" };
  try {
    const hash = createHash("sha256").update(file.bytes).digest("hex");
    return { kind: "read", content: { ...readBytes(file), hash } };
  } catch (error) {
    return { kind: "fault", fault: error instanceof UnreadableFile ? error.fault : "broken" };
  }
}
