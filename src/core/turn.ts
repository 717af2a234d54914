// One request is one value: graph state, audit record, evaluation output and test fixture at once.
import { z } from "zod";
import { Attachment } from "./attachment.ts";
import { Citation } from "./citation.ts";
import { Contribution } from "./contribution.ts";
import { Figure } from "./figure.ts";
import { TurnId, UserId } from "./ids.ts";
import { Label } from "./label.ts";
import { Language } from "./language.ts";
import { Audience, Person } from "./person.ts";
import { Assignment, SpecialistId } from "./plan.ts";
import { Decision, Proposal, Receipt } from "./proposal.ts";
import { Segment } from "./segment.ts";
import { Variant } from "./variant.ts";
import { Verdict } from "./verdict.ts";

export const HistoryEntry = z.object({
  from: z.enum(["person", "leitstand"]),
  /** Who wrote it, where a person did: in a channel that need not be the one who asks now. */
  by: UserId.nullish(),
  /** Masked like the ask. */
  text: z.string(),
  turn: TurnId.nullable(),
  variants: z.array(Variant),
  /** What the earlier Turn was about, so that "and without TV?" finds its specialist. */
  specialists: z.array(SpecialistId),
  /** Set: it was said to this person alone, in a conversation that others read too. */
  reader: UserId.nullish(),
  /** Of an answer: the join of what went into it. Missing: nobody vouches for it. */
  label: Label.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Origin = z.object({
  surface: z.enum(["slack", "command-line", "evaluation", "direct"]),
  /** Conversation key: one Turn at a time runs in it. */
  conversation: z.string(),
  /** Set: only this person sees the answer, in a conversation that others read too. */
  reader: UserId.optional(),
});
export type Origin = z.infer<typeof Origin>;

export const Ask = z.object({
  /** What the person wrote, personal data already replaced by tokens such as `<EMAIL_1>`. */
  text: z.string(),
  language: Language,
  person: Person,
  audience: Audience,
  origin: Origin,
  history: z.array(HistoryEntry),
  /** Now, ISO 8601 in UTC; every period of the Turn is derived from it. */
  at: z.string(),
  timeZone: z.string(),
  /** Tokens of masked personal data in `text`, without their values. */
  masked: z.array(z.object({ token: z.string(), type: z.string() })),
  /** UTF-16 length of what the person sent, and the language it was in: what guard in decides on. */
  length: z.int().min(0),
  detected: z.enum(["de", "en", "other"]),
  /** Demo data are loaded: the answer says so. */
  demo: z.boolean(),
  /** What its channel allows, where an admin has set something; null is everything. */
  allowed: z
    .object({ specialists: z.array(SpecialistId).nullable(), tools: z.array(z.string()).nullable() })
    .optional(),
  /** Files of this message, then those shared earlier in the conversation, newest first. */
  attachments: z.array(Attachment).default(() => []),
});
export type Ask = z.infer<typeof Ask>;

export const Draft = z.object({
  id: z.string(),
  segments: z.array(Segment),
});
export type Draft = z.infer<typeof Draft>;

export const answerOutcomes = ["answered", "not-found", "question", "refused", "failed"] as const;

export const Answer = z.object({
  outcome: z.enum(answerOutcomes),
  segments: z.array(Segment),
  /** Only those that the segments cite, in order of appearance: [1], [2], … */
  citations: z.array(Citation),
  figures: z.array(Figure),
  variants: z.array(Variant),
  specialists: z.array(SpecialistId),
  /** The answer as plain text in `ask.language`, figures printed, citations as [n]. */
  text: z.string(),
});
export type Answer = z.infer<typeof Answer>;

export const Turn = z.object({
  id: TurnId,
  ask: Ask,
  admitted: Verdict.optional(),
  /** A clarifying question ends the Turn; the reply is a new Turn. */
  question: z.string().optional(),
  /** Why the plan is not the configured model's, in `ask.language`. */
  planFallback: z.string().optional(),
  plan: z.array(Assignment).default(() => []),
  contributions: z.array(Contribution).default(() => []),
  drafts: z.array(Draft).default(() => []),
  cleared: Verdict.optional(),
  answer: Answer.optional(),
  proposals: z.array(Proposal).default(() => []),
  decisions: z.array(Decision).default(() => []),
  receipts: z.array(Receipt).default(() => []),
  followUp: z.string().optional(),
});
export type Turn = z.infer<typeof Turn>;

export const turnStates = ["queued", "running", "waiting", "finished", "failed"] as const;
export type TurnState = (typeof turnStates)[number];
