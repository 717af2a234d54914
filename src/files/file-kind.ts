// What a file is: its first bytes decide, and its name only where bytes look alike.
import { type AttachmentKind, UnreadableFile } from "#src/core/attachment.ts";

/** First bytes, as Latin-1 text, of what can be read. */
const signatures: readonly (readonly [RegExp, AttachmentKind])[] = [
  // Some producers put a line before the header; readers look for it in the first kilobyte.
  [/^[\s\S]{0,1000}%PDF-/, "pdf"],
  [/^\x89PNG\r\n\x1A\n/, "image"],
  [/^\xFF\xD8\xFF/, "image"],
  [/^GIF8[79]a/, "image"],
  [/^RIFF[\s\S]{4}WEBP/, "image"],
];
const zip = /^PK\x03\x04/;
/** An old Office file, or a new one behind a password. */
const compound = /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/;

const byName: Readonly<Record<string, AttachmentKind>> = {
  csv: "table",
  tsv: "table",
  tab: "table",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  log: "text",
};
const byType: Readonly<Record<string, AttachmentKind>> = {
  "text/csv": "table",
  "text/tab-separated-values": "table",
  "text/markdown": "markdown",
  "text/plain": "text",
};

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** @throws UnreadableFile for everything that nobody here reads */
export function kindOf(name: string, mimeType: string, bytes: Uint8Array): AttachmentKind {
  if (bytes.length === 0) throw new UnreadableFile("empty", "no bytes");
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  const signed = signatures.find(([pattern]) => pattern.test(head));
  if (signed !== undefined) return signed[1];
  const extension = extensionOf(name);
  if (zip.test(head)) {
    if (extension === "docx" || extension === "docm") return "docx";
    throw new UnreadableFile("unsupported", "a zip that is no document");
  }
  if (compound.test(head)) {
    // A password turns a .docx into such a container.
    throw new UnreadableFile(extension === "docx" ? "encrypted" : "unsupported", "a compound file");
  }
  const named = byName[extension] ?? byType[mimeType.split(";")[0]?.trim().toLowerCase() ?? ""];
  if (named === undefined) throw new UnreadableFile("unsupported", "an unknown kind of file");
  return named;
}
