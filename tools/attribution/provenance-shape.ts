// Where a tool's numbers came from: the same record beside every result, so that a finance person reads it once.
import { z } from "zod";

export const Window = z.object({ from: z.string(), to: z.string() });

/** Provenance with the diagnostics of one tool. */
export function provenance<Diagnostics extends z.ZodType>(diagnostics: Diagnostics) {
  return z.object({
    /** SHA-256 of the data read or handed in. */
    dataHash: z.string(),
    /** First and last day of the data; null when the data have no dates. */
    window: Window.nullable(),
    /** The statement with its parameters, or words such as "rows handed in by the caller". */
    query: z.string(),
    method: z.string(),
    reference: z.string(),
    /** Null when no chance is involved. */
    seed: z.int().nullable(),
    diagnostics,
    version: z.string(),
  });
}
