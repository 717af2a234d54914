// What a surface may ask about digests, what it has to offer for them, and the hand that a tool is given.
import type { Digest, DigestPost, DigestPublisher, DigestTarget, Rhythm, Slot, SlotKey } from "./digest.ts";
import type { UserId } from "./ids.ts";
import type { Bilingual, Language } from "./language.ts";
import type { Audience } from "./person.ts";

/** What a person says about a digest; the rest is the house's. */
export type DigestWish = Pick<
  Digest,
  "name" | "workspace" | "target" | "content" | "rhythm" | "timeZone" | "quietDays" | "onMiss" | "language"
>;

export interface DigestStanding {
  readonly digest: Digest;
  readonly ownerName: string;
  /** Where it goes, as a person reads it: `#marketing`, a name. */
  readonly targetName: string;
  /** The next three times, ISO 8601 in UTC; none while it does not run. */
  readonly next: readonly string[];
  /** Newest slot, whatever became of it. */
  readonly last: Slot | null;
  /** Whether whoever asked may change it. */
  readonly mayManage: boolean;
}

/** A refusal is one plain sentence in the language of whoever asked, with the next step. */
export type DigestDone =
  | { readonly kind: "done"; readonly digest: Digest }
  | { readonly kind: "refused"; readonly sentence: string };

export type RhythmEcho =
  | {
      readonly kind: "rhythm";
      readonly rhythm: Rhythm;
      /** ISO 8601 in UTC, at most three. */
      readonly next: readonly string[];
    }
  | { readonly kind: "wrong"; readonly sentence: Bilingual };

/** Where words were said: "here" and "us" mean this place. */
export interface DigestPlace {
  readonly workspace: string;
  /** The channel; null in a direct conversation, where it is the person. */
  readonly here: DigestTarget | null;
}

export type DigestReading =
  | { readonly kind: "wish"; readonly wish: DigestWish }
  | { readonly kind: "wrong"; readonly sentence: string };

export interface DigestDesk {
  /** The workspace's own: what a digest without another one goes by. */
  readonly timeZone: string;
  /** Mine, and of the channel where I am a member; an admin sees all. */
  list(by: UserId, where?: { readonly channel: string }): Promise<readonly DigestStanding[]>;
  /** By id, or by a name that only one of the visible ones has. */
  find(word: string, by: UserId): Promise<DigestStanding | null>;
  /** Reads a whole wish from plain words, German or English; `example` in the refusal shows one that works. */
  fromWords(
    text: string,
    said: DigestPlace & { readonly by: UserId; readonly language: Language },
  ): Promise<DigestReading>;
  /** What a rhythm in words or cron means, for an echo beside the field. */
  rhythm(text: string, timeZone: string, quietDays?: readonly string[]): RhythmEcho;
  /** Saves a draft. With `id` it is a change of that digest, which goes on as it was until the draft is activated. */
  save(wish: DigestWish, by: UserId, id?: string): Promise<DigestDone>;
  /** What would be posted now, read with the same rights; fills no slot. */
  preview(
    id: string,
    by: UserId,
  ): Promise<
    | { readonly kind: "post"; readonly post: DigestPost }
    | { readonly kind: "refused"; readonly sentence: string }
  >;
  /** A draft begins to run, or takes the place of the digest that it changes. */
  activate(id: string, by: UserId): Promise<DigestDone>;
  pause(id: string, by: UserId): Promise<DigestDone>;
  resume(id: string, by: UserId): Promise<DigestDone>;
  /** Opens a slot for now, beside the rhythm. */
  runNow(id: string, by: UserId): Promise<DigestDone>;
  /** Draft or running: it and its slots are gone. */
  remove(id: string, by: UserId): Promise<DigestDone>;
  /** A person's word on a slot of which nobody knows whether it was posted. */
  resolve(key: SlotKey, wish: "post" | "leave", by: UserId): Promise<DigestDone>;
}

/** What digests need to know of the workspace; the surface offers it, and without one nothing is posted. */
export interface DigestPlaces {
  /** Readers of a target, with the rights of the weakest. */
  audience(digest: Pick<Digest, "workspace" | "target">): Promise<Audience>;
  /** `gone`: archived, deleted, or we are not in it. Rejects when it cannot be told. */
  membership(
    digest: Pick<Digest, "workspace">,
    channel: string,
    person: UserId,
  ): Promise<"member" | "stranger" | "gone">;
  /** `#marketing`; the id where the name cannot be told. */
  channelName(digest: Pick<Digest, "workspace">, channel: string): Promise<string>;
  /** `#marketing` or an id; null when there is none that we see. */
  channel(workspace: string, word: string): Promise<{ readonly id: string; readonly name: string } | null>;
  /** Where a conversation of the desk takes place; null when it is none of ours. */
  placeOf(conversation: string): DigestPlace | null;
}

/** The surface's side of digests. */
export interface DigestSurface {
  readonly publisher: DigestPublisher;
  readonly places: DigestPlaces;
}
