// What one specialist returns for one assignment, and the reply its model is asked for.
import { z } from "zod";
import { Citation } from "./citation.ts";
import { Figure } from "./figure.ts";
import { AssignmentId } from "./ids.ts";
import { Label } from "./label.ts";
import { SpecialistId } from "./plan.ts";
import { Proposal } from "./proposal.ts";
import { Review } from "./review.ts";
import { FigureTable, noticeTopics, Segment } from "./segment.ts";
import { Trust } from "./trust.ts";
import { CopyKind, Variant } from "./variant.ts";

export const replyOutcomes = ["answered", "not-found", "cannot", "question"] as const;

/**
 * The structured reply of a specialist's model. Ids are those that the tool results showed
 * (`f1`, `c2`, `v1`: short, unique within the assignment).
 */
export const SpecialistReply = z.object({
  outcome: z.enum(replyOutcomes),
  segments: z.array(
    z.object({
      kind: z.enum(["fact", "figure", "advice", "copy", "question", "notice"]),
      text: z
        .string()
        .describe("Plain sentences. Write {figure:f1} where a number belongs, never the digits."),
      citations: z.array(z.string()).describe("ids of citations that support the text"),
      variants: z.array(z.string()).describe("copy only: ids of variants, from tools or from this reply"),
      table: FigureTable.nullable().describe("figure only: cells are figure ids"),
      topic: z.enum(noticeTopics).nullable().describe("notice only"),
    }),
  ),
  variants: z
    .array(z.object({ id: z.string(), kind: CopyKind, text: z.string(), edits: z.string().nullable() }))
    .describe("copy that you wrote yourself; copy made by a tool already has an id"),
});
export type SpecialistReply = z.infer<typeof SpecialistReply>;

export const ToolUse = z.object({ run: z.string(), tool: z.string(), outcome: z.string(), trust: Trust });
export type ToolUse = z.infer<typeof ToolUse>;

export const Contribution = z.object({
  id: AssignmentId,
  specialist: SpecialistId,
  kind: z.enum(["answered", "not-found", "cannot", "question", "failed"]),
  segments: z.array(Segment),
  citations: z.array(Citation),
  figures: z.array(Figure),
  proposals: z.array(Proposal),
  variants: z.array(Variant),
  reviews: z.array(Review),
  tools: z.array(ToolUse),
  trust: Trust,
  /** The join of everything that the loop had read when it replied. */
  label: Label.optional(),
  /** For kind `failed`: one plain sentence on what is missing. */
  missing: z.string().nullable(),
  model: z.object({ name: z.string(), embedded: z.boolean(), fallback: z.string().nullable() }),
});
export type Contribution = z.infer<typeof Contribution>;
