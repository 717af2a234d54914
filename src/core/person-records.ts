// What the house keeps about a person beside the vault, and how it is counted, taken out and aged.
import type { AttachedFile } from "./attachment.ts";
import type { ProposalId, TurnId, UserId } from "./ids.ts";
import type { HistoryEntry, Turn } from "./turn.ts";

export const dataClasses = [
  "turns",
  "history",
  "attachments",
  "tool-runs",
  "traces",
  "reports",
  "checkpoints",
  "vault",
  "surface-memory",
  "feedback",
  "proposals",
  "audit",
  "embedding-cache",
  "page-snapshots",
  "warehouse",
] as const;
export type DataClass = (typeof dataClasses)[number];

export interface RecordCounts {
  readonly turns: number;
  readonly history: number;
  /** Files that they shared. */
  readonly attachments: number;
  readonly toolRuns: number;
  readonly traces: number;
  readonly reports: number;
  readonly surfaceMemory: number;
  readonly proposals: number;
  readonly feedback: number;
}

/** Turns and conversations that must stay whatever their age. */
export interface Held {
  readonly people: readonly string[];
  readonly conversations: readonly string[];
}

export interface PersonRecords {
  turnsOf(person: UserId): Promise<readonly Turn[]>;
  historyOf(turns: readonly TurnId[]): Promise<readonly HistoryEntry[]>;
  attachmentsOf(person: UserId): Promise<readonly AttachedFile[]>;
  count(person: UserId): Promise<RecordCounts>;
  /** Proposals of theirs that nobody has decided on yet. */
  openProposals(person: UserId): Promise<readonly ProposalId[]>;
  /** Removes what is theirs and puts a pseudonym where a record of effects names them. */
  erase(person: UserId, pseudonym: string): Promise<RecordCounts>;
  /** Removes what is older than a moment; null where this class is not aged here. */
  sweep(data: DataClass, before: string, held: Held): Promise<number | null>;
}
