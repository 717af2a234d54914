// The supervisor's plan: typed assignments, or one clarifying question.
import { z } from "zod";
import { AssignmentId } from "./ids.ts";

export const specialistIds = ["seo", "attribution", "copywriter", "compliance"] as const;
export const SpecialistId = z.enum(specialistIds);
export type SpecialistId = z.infer<typeof SpecialistId>;

export const Assignment = z.object({
  id: AssignmentId,
  /** 1 to 3: assignments of one wave run side by side. */
  wave: z.int().min(1).max(3),
  specialist: SpecialistId,
  task: z.string(),
  /** Names of tools it may use: a subset of the specialist's. */
  tools: z.array(z.string()),
  /** Paths, products, channels, periods named in the ask: the only ones that context is fetched for. */
  entities: z.array(z.string()),
  /** Variants that the task is about, by id. */
  variants: z.array(z.string()),
});
export type Assignment = z.infer<typeof Assignment>;

/** What the model at purpose `plan` returns; `supervise` gives ids and the wave. */
export const PlanReply = z.object({
  question: z
    .string()
    .nullable()
    .describe("one clarifying question when the request cannot be planned, else null"),
  assignments: z.array(
    z.object({
      specialist: SpecialistId,
      task: z.string(),
      tools: z.array(z.string()),
      entities: z.array(z.string()),
      variants: z.array(z.string()),
    }),
  ),
});
export type PlanReply = z.infer<typeof PlanReply>;
