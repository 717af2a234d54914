// A write is first a proposal: exact arguments, what would change, who may approve, until when.
import { z } from "zod";
import { AssignmentId, ProposalId, TurnId, UserId } from "./ids.ts";
import { Role } from "./person.ts";

/** What a person sees before deciding, as typed lines that fixed code renders: never a model's words. */
export const Preview = z.object({
  title: z.string(),
  lines: z.array(
    z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** SHA-256 of the target's state that the preview was made from; another hash at act time voids the approval. */
  targetHash: z.string(),
  reversible: z.boolean(),
  /** Money that the effect moves, in millionths of a euro; absent where a tool moves none. */
  amountMicros: z.int().min(0).optional(),
});
export type Preview = z.infer<typeof Preview>;

export const Proposal = z.object({
  id: ProposalId,
  turn: TurnId,
  assignment: AssignmentId,
  tool: z.string(),
  effect: z.enum(["write", "undo"]),
  /** Canonical JSON text of the exact arguments; the hash below is over these bytes, tool and version. */
  arguments: z.string(),
  hash: z.string(),
  preview: Preview,
  /** For `undo`: the receipt that is taken back. */
  undoes: ProposalId.nullable(),
  /** The proposal whose place it took when somebody changed the arguments; no part of the hash. */
  replaces: ProposalId.optional(),
  asker: UserId,
  approverRoles: z.array(Role),
  fourEyes: z.boolean(),
  risk: z.enum(["low", "medium", "high"]),
  createdAt: z.string(),
  expiresAt: z.string(),
  dryRun: z.boolean(),
});
export type Proposal = z.infer<typeof Proposal>;

export const Decision = z.object({
  proposal: ProposalId,
  hash: z.string(),
  kind: z.enum(["approve", "reject"]),
  by: UserId,
  at: z.string(),
  reason: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** What became of a wish to decide. Only `claimed` may resume the graph. */
export const DecisionOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("claimed"), decision: Decision }),
  z.object({ kind: z.literal("used"), decision: Decision }),
  z.object({ kind: z.literal("expired") }),
  z.object({ kind: z.literal("wrong-hash") }),
  z.object({ kind: z.literal("no-right"), reason: z.string() }),
  z.object({ kind: z.literal("unknown-proposal") }),
]);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const Receipt = z.object({
  proposal: ProposalId,
  /** `unknown`: the process died between effect and record and the effect could not be looked up. */
  kind: z.enum(["done", "dry-run", "refused", "drifted", "failed", "unknown", "rejected", "undone"]),
  detail: z.string(),
  /** Canonical JSON text of what `apply` returned. */
  result: z.string().nullable(),
  at: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

export const proposalStates = [
  "open",
  "approved",
  "rejected",
  "expired",
  "done",
  "failed",
  "drifted",
  "unknown",
  "undone",
] as const;
export type ProposalState = (typeof proposalStates)[number];
