// What a surface may ask. Slack, the command line and the console know this interface and nothing behind it.
import type { DigestDesk } from "./digest-desk.ts";
import type { ChannelDesk } from "./channel-settings.ts";
import type { SharedFile } from "./attachment.ts";
import type { CheckDesk } from "./check-desk.ts";
import type { FeedbackDesk } from "./feedback.ts";
import type { DocumentId, ProposalId, TurnId, UserId } from "./ids.ts";
import type { HomeDesk } from "./home.ts";
import type { Bilingual, Language } from "./language.ts";
import type { Audience, Person } from "./person.ts";
import type { SpecialistId } from "./plan.ts";
import type { StoredDocument } from "./ports.ts";
import type { Span, ToolRun } from "./state-ports.ts";
import type { DecisionOutcome, Proposal } from "./proposal.ts";
import type { ProposalCard } from "./proposal-card.ts";
import type { ReproposeDesk } from "./repropose.ts";
import type { ReportDesk } from "./report-desk.ts";
import type { ShareDesk } from "./share-desk.ts";
import type { Origin, Turn } from "./turn.ts";

/** What somebody said in a conversation before we were part of it. */
export interface EarlierWords {
  readonly by: UserId;
  /** Raw: it is masked before it is kept. */
  readonly text: string;
}

/** A request as a surface knows it: raw text, not yet masked. */
export interface Request {
  readonly text: string;
  readonly person: UserId;
  readonly audience: Audience;
  readonly origin: Origin;
  /** The surface's own key for this message (team, channel, timestamp): the same key is answered once. */
  readonly key: string;
  /** Given by tests, evaluations and `ask --jsonl`; otherwise read from our own store. */
  readonly history?: readonly { readonly from: "person" | "leitstand"; readonly text: string }[];
  readonly now?: string;
  /** Words of a conversation that our own store knows nothing of, oldest first: data, other people's are never wishes. */
  readonly earlier?: readonly EarlierWords[];
  /** The answer of this conversation that it is about, where that need not be the newest: a button under it was used. */
  readonly about?: TurnId;
  /** Shared with the message: data for the question, read before the Turn begins. */
  readonly files?: readonly SharedFile[];
  /** Bypasses language detection, for example the person's locale on a very short text. */
  readonly language?: Language;
}

/** Typed fields only: nothing here is a model's text. */
export type Progress =
  | { readonly kind: "opened"; readonly turn: TurnId; readonly language: Language }
  | { readonly kind: "queued"; readonly turn: TurnId }
  | {
      readonly kind: "planned";
      readonly turn: TurnId;
      readonly tasks: readonly { readonly id: string; readonly specialist: SpecialistId }[];
    }
  | {
      readonly kind: "task";
      readonly turn: TurnId;
      readonly id: string;
      readonly specialist: SpecialistId;
      readonly state: "running" | "done" | "failed";
      readonly tools: readonly string[];
    }
  /** A long tool of a running task says how far it is, 0 to 1. */
  | { readonly kind: "advanced"; readonly turn: TurnId; readonly id: string; readonly done: number }
  | { readonly kind: "checking"; readonly turn: TurnId };

export type Handled =
  /** `turn.answer` is set. With proposals the Turn waits; their cards are due now. */
  | { readonly kind: "answered"; readonly turn: Turn }
  | { readonly kind: "duplicate"; readonly turn: TurnId }
  /** One plain sentence in the person's language, with the turn id. */
  | { readonly kind: "failed"; readonly turn: TurnId; readonly sentence: string };

export type { ProposalCard };

export interface Decided {
  readonly outcome: DecisionOutcome;
  /** One plain sentence for the person who clicked, in their language. */
  readonly sentence: string;
  readonly card: ProposalCard | null;
  /** Posted in the thread when something was done. */
  readonly followUp: string | null;
}

/** What happens without a request: a Turn picked up after a crash, a card that changed by expiry or recovery. */
export type DeskEvent =
  | { readonly kind: "answered"; readonly turn: Turn }
  | { readonly kind: "card-changed"; readonly card: ProposalCard; readonly followUp: string | null }
  /** For these people alone, such as the admins when somebody was blocked. */
  | { readonly kind: "notice"; readonly to: readonly UserId[]; readonly text: Bilingual };

/** What is made beside the desk of Turns and joined to it by the wire. */
export interface JoinedDesks extends HomeDesk, ReproposeDesk {
  readonly digests: DigestDesk;
}

export interface Desk extends ChannelDesk, CheckDesk, FeedbackDesk, ReportDesk, ShareDesk, JoinedDesks {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  handle(request: Request, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<Handled>;
  decide(decision: {
    readonly proposal: ProposalId;
    readonly hash: string;
    readonly kind: "approve" | "reject";
    readonly by: UserId;
    readonly reason?: string;
    /** A rejection that makes room for another proposal. */
    readonly replacedBy?: ProposalId;
  }): Promise<Decided>;
  /** Makes a proposal that takes a finished one back. */
  proposeUndo(
    proposal: ProposalId,
    by: UserId,
  ): Promise<{ readonly card: ProposalCard | null; readonly sentence: string }>;
  /** Whether this person may approve it; whoever asked may reject it all the same. */
  mayDecide(proposal: Proposal, by: UserId): Promise<boolean>;
  card(proposal: ProposalId): Promise<ProposalCard | null>;
  cards(filter: { readonly open: boolean }): Promise<readonly ProposalCard[]>;
  turn(id: TurnId): Promise<Turn | null>;
  trace(id: TurnId): Promise<{ readonly turn: Turn; readonly spans: readonly Span[] } | null>;
  document(id: DocumentId, reader: UserId): Promise<StoredDocument | null>;
  figure(turn: TurnId, figure: string): Promise<{ readonly turn: Turn; readonly run: ToolRun | null } | null>;
  /** Runs the figure's tool again with the same input; `same` compares output hashes. */
  recompute(
    run: string,
  ): Promise<{ readonly same: boolean; readonly before: string; readonly after: string }>;
  /**
   * A text or any other value with its tokens replaced by what a reader may see; null is everybody whom the Turn's answer
   * was for. What they may not see stays a token.
   */
  reveal<Value>(turn: TurnId, value: Value, reader: UserId | null): Promise<Value>;
  /** A card as a reader may see it: whoever may decide on it sees what the asker sees. */
  revealCard(card: ProposalCard, reader: UserId | null): Promise<ProposalCard>;
  person(id: UserId): Promise<Person | null>;
}
