// An append-only file of checkpoints: readable as it stands, and best kept where the database's owner cannot write.
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Anchor } from "../core/audit-ports.ts";

/** True when the file is empty or its last byte ends a line. */
function endsClean(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last.toString() === "\n";
}

/** @param file absolute; its folder is made when it is not there */
export function fileAnchor(file: string): Anchor {
  return {
    name: `file ${file}`,
    async publish(note) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      // Written in one step without giving way: the next row must not be signed before this stands on the disk.
      const descriptor = openSync(file, "a+", 0o600);
      try {
        // What a crash cut off stays visible; the next checkpoint begins a line of its own.
        writeSync(descriptor, `${endsClean(descriptor) ? "" : "\n"}${note}\n`);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    read: () =>
      readFile(file, "utf8").catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
        throw error;
      }),
  };
}
