// What an experiment lets one say: a decision in both languages, whether it may be acted on, and why.
import { z } from "zod";

export const decisions = ["win", "loss", "no-difference", "undecided", "invalid"] as const;
export type Decision = (typeof decisions)[number];

export const Reason = z.object({ code: z.string(), de: z.string(), en: z.string() });
export type Reason = z.infer<typeof Reason>;

export const ExperimentVerdict = z.object({
  decision: z.enum(decisions),
  /** The arm to take; null without one. */
  arm: z.string().nullable(),
  de: z.string(),
  en: z.string(),
  /** Whether advice may rest on it. */
  allowed: z.boolean(),
  /** Why this decision, and what forbids advice. */
  reasons: z.array(Reason),
  /** What to bear in mind although it forbids nothing. */
  cautions: z.array(Reason),
});
export type ExperimentVerdict = z.infer<typeof ExperimentVerdict>;
