// What people say about an answer: kept with what made it, so that a fault can be found where it was made.
import { z } from "zod";
import { TurnId, type UserId } from "./ids.ts";
import { SpecialistId } from "./plan.ts";

export const feedbackReasons = [
  "wrong-fact",
  "missing-source",
  "wrong-language",
  "not-helpful",
  "too-long",
  "other",
] as const;
export const FeedbackReason = z.enum(feedbackReasons);
export type FeedbackReason = z.infer<typeof FeedbackReason>;

/** One person's word on one answer; a later one takes the place of the earlier. */
export const Feedback = z.object({
  turn: TurnId,
  /** A pseudonym. */
  by: z.string(),
  kind: z.enum(["positive", "negative"]),
  /** Null until the person has said why; always null for a positive word. */
  reason: FeedbackReason.nullable(),
  /** In their own words, personal data replaced by tokens. */
  text: z.string().nullable(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  specialists: z.array(SpecialistId),
  /** By specialist: the first letters of the SHA-256 of the prompt that was in force when the answer was made. */
  prompts: z.record(z.string(), z.string()),
  models: z.array(z.string()),
  /** Passages that the answer cites: document and UTF-16 offsets, end exclusive. */
  passages: z.array(z.object({ document: z.string(), start: z.int(), end: z.int() })),
});
export type Feedback = z.infer<typeof Feedback>;

export interface FeedbackStore {
  /** @param by the person; only their pseudonym is kept */
  keep(feedback: Omit<Feedback, "by">, by: UserId): Promise<void>;
  of(turn: TurnId): Promise<readonly Feedback[]>;
  /** Given from `from` to before `to`, ISO 8601 in UTC; oldest first. */
  between(from: string, to: string): Promise<readonly Feedback[]>;
}

/** What a report on use says; counts alone, no person and no text. */
export interface FeedbackCounts {
  /** @param window ISO 8601 in UTC, `to` exclusive */
  feedbackCounts(window: { readonly from: string; readonly to: string }): Promise<{
    readonly positive: number;
    readonly negative: number;
    readonly reasons: Readonly<Record<FeedbackReason, number>>;
    readonly specialists: readonly {
      readonly specialist: SpecialistId;
      readonly positive: number;
      readonly negative: number;
    }[];
  }>;
}

export interface FeedbackWish {
  readonly turn: TurnId;
  readonly by: UserId;
  readonly kind: Feedback["kind"];
  readonly reason?: FeedbackReason | undefined;
  /** Raw: it is masked before it is kept. */
  readonly text?: string | undefined;
}

export interface FeedbackDesk extends FeedbackCounts {
  /** `kept` is false when the answer is gone or was not for this person; the sentence is in their language. */
  feedback(wish: FeedbackWish): Promise<{ readonly kept: boolean; readonly sentence: string }>;
}
