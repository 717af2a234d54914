// A citation points at one sentence of one stored document, so that a reader can check it.
import { z } from "zod";
import { DocumentId } from "./ids.ts";
import { Label } from "./label.ts";
import { Trust } from "./trust.ts";

export const Citation = z.object({
  /** Unique within the Turn, given by the gate: `ASSIGNMENT.cN`. */
  id: z.string(),
  document: DocumentId,
  title: z.string(),
  /** Where the document came from: a library path, a URL, a rule id, or a shared file's name. */
  source: z.string(),
  kind: z.enum(["library", "page", "rule", "file"]),
  /** The cited sentence or the quoted HTML, verbatim. */
  sentence: z.string(),
  /** UTF-16 offsets of `sentence` in the document's text, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(0),
  trust: Trust,
  /** The document's own, given by the gate. */
  label: Label.optional(),
});
export type Citation = z.infer<typeof Citation>;

/** What a tool hands over; the gate adds id and label. */
export const CitationSeed = Citation.omit({ id: true, label: true }).extend({
  /** Groups that may read the document; missing: whoever may read what the run yields. */
  groups: z.array(z.string()).optional(),
});
export type CitationSeed = z.infer<typeof CitationSeed>;
