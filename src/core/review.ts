// What the compliance rules say about one text: verdict, findings with span, law and a safe rewrite.
import { z } from "zod";

/** Offsets are UTF-16 code units, end exclusive, into the reviewed text. */
export const ClaimFinding = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn", "advice"]),
  start: z.int(),
  end: z.int(),
  law: z.string(),
  paragraph: z.string(),
  inForceSince: z.string(),
  why: z.string(),
  missing: z.string(),
  fix: z.string(),
});
export type ClaimFinding = z.infer<typeof ClaimFinding>;

export const Review = z.object({
  /** The variant reviewed; null when the text came from the ask itself. */
  variant: z.string().nullable(),
  text: z.string(),
  verdict: z.enum(["pass", "warn", "block"]),
  findings: z.array(ClaimFinding),
  disclaimer: z.string(),
});
export type Review = z.infer<typeof Review>;
