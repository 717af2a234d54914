// The campaign plan: what the team means to spend, a file that people and approved proposals change.
import { z } from "zod";

/** Local month, YYYY-MM. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const PlanRow = z.object({
  month: Month,
  channel: z.string().min(1),
  /** Euros for the month, in cents precision. */
  amount: z.number().min(0),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** What an approved proposal changed: kept in the same file, so that the effect and its record stand or fall together. */
export const PlanChange = z.object({
  /** The proposal's id. */
  key: z.string().min(1),
  month: Month,
  /** Amounts of the channels that it touched; `before` is null where there was no row. */
  moves: z.array(z.object({ channel: z.string().min(1), before: z.number().nullable(), after: z.number() })),
  undone: z.boolean(),
});
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanContent = z.object({ rows: z.array(PlanRow), changes: z.array(PlanChange).default([]) });
export type PlanContent = z.infer<typeof PlanContent>;

export interface CampaignPlan {
  /** Rows sorted by month and channel, and the hash of the content; no file is an empty plan. */
  read(): Promise<PlanContent & { readonly hash: string }>;
  /** Replaces the file when its hash is still `expected`; false when somebody changed it meanwhile. */
  replace(content: PlanContent, expected: string): Promise<boolean>;
}
