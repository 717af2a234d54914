// What reports read of the house's own tables: rows of a time span, with the question that found them.
import { z } from "zod";
import { answerOutcomes, Turn, turnStates } from "./turn.ts";
import { AssignmentId } from "./ids.ts";
import { SpecialistId } from "./plan.ts";
import { Review } from "./review.ts";
import { Variant } from "./variant.ts";
import type { LedgerEntry, Span, ToolRun } from "./state-ports.ts";

/** Instants in ISO 8601, `from` inclusive, `until` exclusive. */
export interface Instants {
  readonly from: string;
  readonly until: string;
}

/** What is counted of a Turn; its words stay where they are. */
export const TurnRecord = z.object({
  id: Turn.shape.id,
  state: z.enum(turnStates),
  ask: z.object({
    at: z.string(),
    person: z.object({ id: z.string() }),
    language: z.string(),
    origin: z.object({ surface: z.string() }),
  }),
  answer: z
    .object({
      outcome: z.enum(answerOutcomes),
      specialists: z.array(SpecialistId),
      variants: z.array(Variant.pick({ id: true, kind: true, edits: true })),
    })
    .optional(),
  contributions: z.array(
    z.object({
      id: AssignmentId,
      specialist: SpecialistId,
      kind: z.string(),
      model: z.object({ name: z.string(), embedded: z.boolean(), fallback: z.string().nullable() }),
      reviews: z.array(Review.pick({ variant: true, verdict: true, findings: true })),
    }),
  ),
});
export type TurnRecord = z.infer<typeof TurnRecord>;

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** What was asked of which table, as a person can repeat it. */
  readonly query: string;
}

export interface HouseRecords {
  /** Turns of people, evaluations left out, oldest first. */
  turns(span: Instants): Promise<Found<TurnRecord>>;
  spans(span: Instants): Promise<Found<Span>>;
  runs(tool: string, span: Instants): Promise<Found<ToolRun>>;
  /** Proposals made in the span, and what became of them. */
  proposals(span: Instants): Promise<Found<LedgerEntry>>;
}
