// A citation points at one sentence of one stored document, so that a reader can check it.
import { z } from "zod";
import { DocumentId } from "./ids.ts";
import { Trust } from "./trust.ts";

export const Citation = z.object({
  /** Unique within the Turn, given by the gate: `ASSIGNMENT.cN`. */
  id: z.string(),
  document: DocumentId,
  title: z.string(),
  /** Where the document came from: a library path, a URL, or a rule id. */
  source: z.string(),
  kind: z.enum(["library", "page", "rule"]),
  /** The cited sentence or the quoted HTML, verbatim. */
  sentence: z.string(),
  /** UTF-16 offsets of `sentence` in the document's text, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(0),
  trust: Trust,
});
export type Citation = z.infer<typeof Citation>;

/** What a tool hands over; the gate adds the id. */
export type CitationSeed = Omit<Citation, "id">;
