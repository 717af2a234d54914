// Holds lines against the contract, and writes what passes and what does not beside each other.
import { open, rename, type FileHandle } from "node:fs/promises";
import type { z } from "zod";
import type { Line } from "./lines.ts";
import { judge, type DeadLetter } from "./verdict.ts";

export interface Sieve {
  take(lines: readonly Line[]): Promise<void>;
  /** Both files are whole when it returns. */
  close(): Promise<{ readonly accepted: number; readonly rejected: number }>;
}

/** @param file the raw file's name, for the dead letters */
export async function openSieve({
  file,
  schema,
  rows,
  rejects,
}: {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly rows: string;
  readonly rejects: string;
}): Promise<Sieve> {
  const counts = { accepted: 0, rejected: 0 };
  const passed = await open(rows, "w");
  const failed = await open(`${rejects}.part`, "w");
  return {
    async take(lines) {
      const accepted: string[] = [];
      const rejected: string[] = [];
      for (const { number: line, text: raw, readable } of lines) {
        const verdict = readable
          ? judge(raw, schema)
          : ({ kind: "rejected", reason: "not UTF-8 text" } as const);
        if (verdict.kind === "accepted") accepted.push(verdict.row);
        if (verdict.kind === "rejected")
          rejected.push(JSON.stringify({ file, line, reason: verdict.reason, raw } satisfies DeadLetter));
      }
      counts.accepted += accepted.length;
      counts.rejected += rejected.length;
      await write(passed, accepted);
      await write(failed, rejected);
    },
    async close() {
      await Promise.all([passed.close(), failed.close()]);
      await rename(`${rejects}.part`, rejects);
      return counts;
    },
  };
}

async function write(file: FileHandle, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await file.appendFile(lines.map((line) => `${line}\n`).join(""));
}
