// The hand that a tool is given to set up a digest: words in, a plan with a preview, one digest a key.
import type { UserId } from "./ids.ts";
import type { Bilingual, Language } from "./language.ts";

/** A digest as a tool asks for it: words of the person, nothing decided by a model. */
export interface ScheduleWish {
  /** `jeden Montag um 9`, as the person said it. */
  readonly rhythm: string;
  /** What each post tells, as the person said it. */
  readonly content: string;
  /** `#marketing`; null where it was asked, or the person themselves in a direct conversation. */
  readonly target: string | null;
  readonly by: UserId;
  readonly conversation: string;
  readonly language: Language;
}

/** A digest as it would be made, in words. */
export interface DigestPlan {
  readonly name: string;
  readonly targetName: string;
  readonly rhythm: Bilingual;
  readonly timeZone: string;
  readonly content: readonly string[];
  /** ISO 8601 in UTC, three. */
  readonly next: readonly string[];
  /** The preview's parts, each with the first lines of what it would say now. */
  readonly shown: readonly { readonly title: string; readonly text: string }[];
  /** Of all that is approved; what it would say now changes with every hour and is no part of it. */
  readonly print: string;
}

export interface ScheduledDigest {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly rhythm: Bilingual;
  readonly targetName: string;
}

/** What the tool `schedule-digest` is handed. A wish that cannot be is thrown as a `ToolRefusal` with the sentence. */
export interface DigestHand {
  plan(wish: ScheduleWish): Promise<DigestPlan>;
  /** Makes and activates it under this key; the same key is one digest. */
  schedule(wish: ScheduleWish, key: string): Promise<ScheduledDigest>;
  /** The digest with this key, or null. */
  scheduled(key: string): Promise<ScheduledDigest | null>;
  /** Takes it away again. */
  unschedule(key: string): Promise<void>;
}
