// Uploads under way: an address for the bytes, good once, until the app says where the file belongs.
import { newId, newSecret } from "../secrets.ts";

export interface Upload {
  readonly file: string;
  readonly filename: string;
  readonly length: number;
  readonly altText: string;
  readonly user: string;
  /** Absent until the bytes have come. */
  readonly bytes?: Uint8Array;
}

export interface Uploads {
  open(upload: Omit<Upload, "file" | "bytes">): { readonly ticket: string; readonly file: string };
  /** False for an unknown or used address, or when the length is another than was announced. */
  receive(ticket: string, bytes: Uint8Array): boolean;
  /** The received upload, taken out. */
  take(file: string): Upload | null;
}

const mostOpen = 100;

export function createUploads(): Uploads {
  const open = new Map<string, Upload>();
  return {
    open(upload) {
      const [oldest] = open.keys();
      if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest);
      const [ticket, file] = [newSecret(), newId("F")];
      open.set(ticket, { ...upload, file });
      return { ticket, file };
    },
    receive(ticket, bytes) {
      const upload = open.get(ticket);
      if (upload === undefined || upload.bytes !== undefined || upload.length !== bytes.length) return false;
      open.set(ticket, { ...upload, bytes });
      return true;
    },
    take(file) {
      for (const [ticket, upload] of open) {
        if (upload.file !== file || upload.bytes === undefined) continue;
        open.delete(ticket);
        return upload;
      }
      return null;
    },
  };
}
