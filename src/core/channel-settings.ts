// What Leitstand may do in one channel: an admin's settings. Without any it answers whoever mentions it, with all it has.
import { z } from "zod";
import type { UserId } from "./ids.ts";
import type { Bilingual } from "./language.ts";
import { SpecialistId } from "./plan.ts";
import type { Origin } from "./turn.ts";

export const ChannelSettings = z.strictObject({
  /** Null: all. */
  specialists: z.array(SpecialistId).min(1).nullable().default(null),
  /** Names of tools; null: all that the specialists have. */
  tools: z.array(z.string().min(1)).min(1).nullable().default(null),
  /** Data scope: reading groups that an answer here may draw on at most; null: what all members may read. */
  readers: z.array(z.string().min(1)).min(1).nullable().default(null),
  /** Money a month for language models, in millionths of the registry's currency; null: only each request's own limit. */
  monthlyMicros: z.int().min(0).nullable().default(null),
  /** Every answer first goes to the asker alone, who may share it. */
  ephemeralFirst: z.boolean().default(false),
  /** Answers questions that do not mention it, when it finds an answer. */
  unasked: z.boolean().default(false),
  /** A channel shared with another company (Slack Connect): our own people may ask here. Theirs never may. */
  shared: z.boolean().default(false),
});
export type ChannelSettings = z.infer<typeof ChannelSettings>;

export const unconfigured: ChannelSettings = Object.freeze(ChannelSettings.parse({}));

export interface ChannelKey {
  readonly team: string;
  readonly channel: string;
}

/** The channel that a request came from; null where there is none, as in a direct message. */
export function channelOf({ surface, conversation }: Origin): ChannelKey | null {
  const [team, channel] = surface === "slack" ? conversation.split(":") : [];
  return team === undefined || channel === undefined || !/^[CG]/.test(channel) ? null : { team, channel };
}

export interface ConfiguredChannel extends ChannelKey {
  readonly settings: ChannelSettings;
  readonly by: UserId;
  readonly at: string;
}

export interface ChannelBook {
  /** `unconfigured` when nobody set anything. */
  settings(key: ChannelKey): Promise<ChannelSettings>;
  list(): Promise<readonly ConfiguredChannel[]>;
  save(channel: ConfiguredChannel): Promise<void>;
  /** False when nothing was set. */
  clear(key: ChannelKey): Promise<boolean>;
}

/** Money that language models have cost, by channel and calendar month `2026-11`. */
export interface ChannelSpend {
  spent(key: ChannelKey, month: string): Promise<number>;
  add(key: ChannelKey, month: string, micros: number): Promise<void>;
}

export interface ChannelDesk {
  /** What holds in a channel; for everybody to know. */
  channel(key: ChannelKey): Promise<ChannelSettings>;
  /** Every configured channel, for admins. Rejects with `policy` in the person's language. */
  channels(by: UserId): Promise<readonly ConfiguredChannel[]>;
  /** Rejects with `policy` for anybody but an admin, with `usage` for a tool that does not exist. */
  setUpChannel(key: ChannelKey, settings: ChannelSettings, by: UserId): Promise<ChannelSettings>;
}

/** What a person reads where a channel's settings leave something out. */
export const notInThisChannel: Bilingual = {
  de: "In diesem Kanal ist das nicht eingerichtet; eine Administratorin oder ein Administrator kann es freischalten.",
  en: "This is not set up in this channel; an admin can allow it.",
};
