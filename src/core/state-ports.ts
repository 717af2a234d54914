// What the app needs to remember: Turns, the ledger of effects, the audit log, traces, people, and the vault.
import type { ProposalId, TurnId, UserId } from "./ids.ts";
import type { Label } from "./label.ts";
import type { Language } from "./language.ts";
import type { Person } from "./person.ts";
import type { Decision, DecisionOutcome, Proposal, ProposalState, Receipt } from "./proposal.ts";
import type { HistoryEntry, Turn, TurnState } from "./turn.ts";

export interface TurnStore {
  /** Insert or replace; the row is the truth about a Turn. */
  save(turn: Turn, state: TurnState): Promise<void>;
  load(id: TurnId): Promise<{ readonly turn: Turn; readonly state: TurnState } | null>;
  /** Turns in these states, oldest first: what a crash cut off. */
  inState(
    states: readonly TurnState[],
  ): Promise<readonly { readonly turn: Turn; readonly state: TurnState }[]>;
  /** The newest `limit` entries of a conversation, oldest first. */
  history(conversation: string, limit: number): Promise<readonly HistoryEntry[]>;
  appendHistory(conversation: string, entry: HistoryEntry): Promise<void>;
}

export interface LedgerEntry {
  readonly proposal: Proposal;
  readonly state: ProposalState;
  readonly decision: Decision | null;
  readonly receipt: Receipt | null;
  /** An effect was begun. */
  readonly intent: boolean;
}

/** The ledger of proposals, decisions and effects. Every write is durable before it returns (FULL). */
export interface Ledger {
  propose(proposal: Proposal): Promise<void>;
  proposal(id: ProposalId): Promise<{
    readonly proposal: Proposal;
    readonly state: ProposalState;
    readonly decision: Decision | null;
    readonly receipt: Receipt | null;
  } | null>;
  open(): Promise<readonly Proposal[]>;
  ofTurn(turn: TurnId): Promise<readonly Proposal[]>;
  /** One winner per proposal, by unique key. Checks hash and expiry; the right to approve is checked before. */
  claim(decision: Decision): Promise<DecisionOutcome>;
  /** Approved or rejected, but without a receipt: what a crash cut off. */
  /** Proposals whose time ends after this moment, whatever became of them; oldest first. */
  endingAfter(moment: string): Promise<readonly LedgerEntry[]>;
  /** Every proposal and what became of it, oldest first: what the audit log is held against. */
  all(): Promise<readonly LedgerEntry[]>;
  unfinished(): Promise<
    readonly { readonly proposal: Proposal; readonly decision: Decision; readonly intent: boolean }[]
  >;
  intend(id: ProposalId, at: string): Promise<"first" | "again">;
  settle(receipt: Receipt): Promise<void>;
  expire(now: string): Promise<readonly Proposal[]>;
}

export interface AuditEntry {
  readonly at: string;
  readonly event: string;
  /** The name of a part of the house, or a person: of them only a pseudonym is written. */
  readonly actor: string | { readonly person: string };
  readonly subject: string;
  /** Plain facts; no personal data. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** An entry as it stands in the log. */
export interface AuditRecord extends AuditEntry {
  readonly actor: string;
  readonly sequence: number;
  readonly hash: string;
  readonly previous: string;
}

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** `notes` say what is no proof of tampering but worth a look, such as a clock that went back. */
  verify(): Promise<{
    readonly ok: boolean;
    readonly rows: number;
    readonly problems: readonly string[];
    readonly notes: readonly string[];
  }>;
  rows(): Promise<readonly AuditRecord[]>;
}

export interface Span {
  readonly turn: TurnId;
  readonly stage: string;
  readonly name: string;
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Tracer {
  record(span: Span): void;
  spans(turn: TurnId): Promise<readonly Span[]>;
}

/** One finished tool run: enough to show and to repeat it; of a tool that keeps hashes alone input and output are null. */
export interface ToolRun {
  readonly run: string;
  readonly turn: TurnId;
  readonly tool: string;
  readonly version: string;
  readonly input: unknown;
  readonly inputHash: string;
  readonly output: unknown;
  readonly outputHash: string;
  /** Missing in rows older than labels: then nothing may lean on it. */
  readonly label?: Label;
  readonly at: string;
  readonly call: {
    readonly language: Language;
    readonly groups: readonly string[];
    readonly now: string;
    readonly timeZone: string;
  };
}

export interface ToolRuns {
  keep(run: ToolRun): Promise<void>;
  load(run: string): Promise<ToolRun | null>;
}

export interface Directory {
  person(id: UserId): Promise<Person | null>;
  people(): Promise<readonly Person[]>;
}
