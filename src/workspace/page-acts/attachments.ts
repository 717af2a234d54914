// Files on their way out: read once, checked against the server's limits, and said so in a sentence when one does not fit.
import type { Words } from "../page/words.ts";

export interface Attachment {
  readonly name: string;
  readonly size: number;
  readonly base64: string;
}

interface Read {
  readonly attachments: readonly Attachment[];
  /** About what was left out; null when everything fits. */
  readonly objection: string | null;
}

/** The server's own limits: a file, a message, and files in a message. */
const mostBytes = 20_000_000;
const mostTogether = 40_000_000;
const mostFiles = 10;

function base64Of(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  // Read as a data address, it is a string.
  reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ""));
  reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
  reader.readAsDataURL(file);
  return promise;
}

export async function readFiles(
  files: readonly File[],
  before: readonly Attachment[],
  words: Words,
): Promise<Read> {
  const attachments: Attachment[] = [];
  let objection: string | null = null;
  let together = before.reduce((sum, { size }) => sum + size, 0);
  for (const file of files) {
    if (file.size === 0) objection = words.fileEmpty(file.name);
    else if (file.size > mostBytes) objection = words.fileTooLarge(file.name);
    else if (before.length + attachments.length >= mostFiles || together + file.size > mostTogether)
      objection = words.tooManyFiles;
    else {
      const base64 = await base64Of(file).catch(() => null);
      if (base64 === null) objection = words.fileEmpty(file.name);
      else {
        together += file.size;
        attachments.push({ name: file.name, size: file.size, base64 });
      }
    }
  }
  return { attachments, objection };
}
