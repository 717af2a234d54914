// A digest is a wish to be told something again and again; a slot is one time at which it is due, and what became of it.
import { z } from "zod";
import { UserId, type ProposalId, type TurnId } from "./ids.ts";
import { Language } from "./language.ts";
import { ReportKind, type Report } from "./report.ts";
import type { Turn } from "./turn.ts";

/** What one part of a digest tells. */
export const DigestContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), report: ReportKind, period: z.string().max(200) }),
  z.object({ kind: z.literal("question"), text: z.string().min(1).max(2000) }),
  z.object({ kind: z.literal("site-changes") }),
  z.object({ kind: z.literal("approvals") }),
  z.object({ kind: z.literal("cost") }),
]);
export type DigestContent = z.infer<typeof DigestContent>;

export const Rhythm = z.object({
  /** Five fields: minute, hour, day of month, month, day of week; `L` and `#` as croner reads them. */
  cron: z.string(),
  /** The same in words, as a person reads it back. */
  label: z.object({ de: z.string(), en: z.string() }),
});
export type Rhythm = z.infer<typeof Rhythm>;

export const digestStates = ["draft", "active", "paused"] as const;

/** Why a digest does not run: its owner's wish, or something that only a person can mend. */
export const pauseReasons = ["owner", "channel-gone", "owner-left", "no-right", "failing"] as const;

export const DigestTarget = z.object({ kind: z.enum(["channel", "person"]), id: z.string().min(1) });
export type DigestTarget = z.infer<typeof DigestTarget>;

export const Digest = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(80),
  owner: UserId,
  /** The Slack workspace that it was made in; empty where there is only one. */
  workspace: z.string(),
  target: DigestTarget,
  content: z.array(DigestContent).min(1).max(8),
  rhythm: Rhythm,
  timeZone: z.string(),
  /** Local dates on which nothing is posted, such as holidays. */
  quietDays: z.array(z.iso.date()).max(400),
  /** A slot that was missed is posted late and marked as late, or skipped. */
  onMiss: z.enum(["late", "skip"]),
  language: Language,
  /** A draft does not run. */
  state: z.enum(digestStates),
  pausedBecause: z.enum(pauseReasons).nullable(),
  createdAt: z.string(),
  /** When somebody last saw what it looks like; null since it was changed. Without that it is never activated. */
  previewedAt: z.string().nullable(),
  /** When it last began to run: slots before that are nobody's loss. */
  runsSince: z.string().nullable(),
});
export type Digest = z.infer<typeof Digest>;

/**
 * `due` → `claimed` → `posting` → `posted`. `posting` is written before the post and `posted` after it: a crash in between
 * leaves `posting`, which is looked up and becomes `posted`, `due` again, or `unknown`, which only a person ends.
 */
export const slotStates = ["due", "claimed", "posting", "posted", "skipped", "unknown", "failed"] as const;

export const Slot = z.object({
  digest: z.string(),
  /** Local date and time that the rhythm names: with the digest's id the unique key, also on the day clocks change. */
  nominal: z.string(),
  /** The instant, ISO 8601 in UTC. */
  at: z.string(),
  state: z.enum(slotStates),
  late: z.boolean(),
  /** Who works on it and until when nobody else may. */
  holder: z.string().nullable(),
  leaseUntil: z.string().nullable(),
  attempts: z.int().min(0),
  /** The message that came of it. */
  message: z.string().nullable(),
  /** Fingerprint of every part's data, to tell next time what has not changed. */
  prints: z.record(z.string(), z.string()),
  detail: z.string().nullable(),
});
export type Slot = z.infer<typeof Slot>;

export type SlotKey = Pick<Slot, "digest" | "nominal">;

/** Slots and digests of all replicas. Every change is one statement that either wins or does nothing. */
export interface DigestStore {
  save(digest: Digest): Promise<void>;
  load(id: string): Promise<Digest | null>;
  list(): Promise<readonly Digest[]>;
  remove(id: string): Promise<boolean>;
  /** False when the slot is there already. */
  open(slot: Slot): Promise<boolean>;
  slot(key: SlotKey): Promise<Slot | null>;
  /** Newest first. */
  slots(digest: string, limit: number): Promise<readonly Slot[]>;
  /** Due, or in the hands of somebody whose lease is over. Oldest first. */
  workable(now: string): Promise<readonly Slot[]>;
  /** Changes a slot that is still as `from` says; false when somebody else was quicker. */
  move(
    from: Pick<Slot, "digest" | "nominal" | "state" | "holder" | "leaseUntil">,
    to: Partial<Slot>,
  ): Promise<boolean>;
}

/** An approval that waits, as its readers may see it. */
export interface WaitingApproval {
  readonly proposal: ProposalId;
  readonly title: string;
  readonly asker: UserId;
  /** ISO 8601. */
  readonly until: string;
  readonly approverNames: readonly string[];
}

/** One part of a post. `unchanged` is said only of data that was really read. */
export type DigestSection =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly unchangedSince: string | null;
      /** Nothing has come in since the time before: the last day with data, or null when the data are fresh. */
      readonly staleSince: string | null;
    }
  | {
      readonly kind: "answer";
      readonly question: string;
      readonly turn: Turn;
      readonly unchangedSince: string | null;
    }
  | { readonly kind: "approvals"; readonly waiting: readonly WaitingApproval[] }
  | {
      readonly kind: "lines";
      readonly title: string;
      readonly lines: readonly string[];
      readonly unchangedSince: string | null;
    }
  /** The part could not be read: named, never left out. */
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly sentence: string;
      readonly turn: TurnId | null;
    };

export interface DigestPost {
  readonly digest: Digest;
  readonly key: SlotKey | null;
  /** A preview goes to one person alone and fills no slot. */
  readonly preview: boolean;
  /** Who sees the preview: nothing in it is more than they may read. Null for a post. */
  readonly viewer: UserId | null;
  readonly late: boolean;
  /** When it was due, ISO 8601. */
  readonly at: string;
  /** The next time, or null when the calendar has none. */
  readonly next: string | null;
  readonly ownerName: string;
  readonly sections: readonly DigestSection[];
}

/** Thrown by a publisher when only a person can help: the channel is gone or closed to us. */
export class TargetGone extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "TargetGone";
  }
}

export interface DigestPublisher {
  /** Posts once, with the key in the message's metadata; the id of the message. Throws `TargetGone`. */
  post(post: DigestPost): Promise<string>;
  /** Whether a message with this key stands in the target; `cannot-tell` when the target could not be read. */
  find(
    digest: Digest,
    slot: Pick<Slot, "digest" | "nominal" | "at">,
  ): Promise<
    | { readonly kind: "found"; readonly message: string }
    | { readonly kind: "absent" }
    | { readonly kind: "cannot-tell" }
  >;
  /** Tells the owner, privately. */
  tell(digest: Digest, notice: DigestNotice): Promise<void>;
}

export type DigestNotice =
  | { readonly kind: "paused"; readonly because: (typeof pauseReasons)[number] }
  /** A person has to say whether it is there: post again, or leave it. */
  | { readonly kind: "unknown-slot"; readonly slot: Slot }
  | { readonly kind: "failed-slot"; readonly slot: Slot };
