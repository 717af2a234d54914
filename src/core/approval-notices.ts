// What is said about a proposal that nobody decides: reminders, escalation, expiry; each once, whatever crashes.
import type { ProposalId, UserId } from "./ids.ts";
import type { ProposalCard } from "./proposal-card.ts";

export type NoticeKind = "reminder" | "last-reminder" | "escalation" | "nobody-may" | "expired";

/** One notice for one person: the same key is told once. */
export interface NoticeKey {
  readonly proposal: ProposalId;
  readonly kind: NoticeKind;
  readonly person: UserId;
}

export interface ApprovalNotice extends NoticeKey {
  /** As this person may read it. */
  readonly card: ProposalCard;
  /** A process died between telling and noting: it is looked for before it is told again. */
  readonly again: boolean;
}

export interface NoticeStore {
  /** One winner: `first`, `again` after a holder that was lost, null when it is told, skipped or in other hands. */
  claim(
    key: NoticeKey,
    lease: { readonly now: string; readonly until: string },
  ): Promise<"first" | "again" | null>;
  settle(key: NoticeKey, state: "told" | "skipped"): Promise<void>;
}

/** When people are reminded. Hours count from the proposal's making. */
export interface NoticeSchedule {
  readonly remindHours: number;
  readonly escalateHours: number;
  /** Local hours of working days, Monday to Friday: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

/** Tells approvers and askers; the surface gives it a way to do so. */
export interface Reminders {
  /** One round. Never rejects. */
  tick(): Promise<void>;
  /** Rounds from now on; returns what ends them. */
  start(tell: (notice: ApprovalNotice) => Promise<void>): () => void;
  /** When the last round ended, ISO 8601; null before the first. */
  lastRound(): string | null;
}
