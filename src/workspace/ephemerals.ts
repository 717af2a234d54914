// Messages that one person alone sees; like Slack's they do not survive the session.
import type { StoredMessage } from "./message.ts";

export interface Ephemeral {
  readonly person: string;
  readonly message: StoredMessage;
}

export interface Ephemerals {
  keep(person: string, message: StoredMessage): void;
  read(person: string, channel: string, ts: string): StoredMessage | null;
  remove(person: string, channel: string, ts: string): void;
  /** Oldest first; of one thread, or of the channel outside threads. */
  list(person: string, channel: string, thread?: string): readonly StoredMessage[];
}

/** The oldest give way beyond this: one session shows no more. */
const most = 2_000;

export function createEphemerals(): Ephemerals {
  const kept = new Map<string, Ephemeral>();
  const key = (person: string, channel: string, ts: string) => `${person} ${channel} ${ts}`;
  return {
    keep(person, message) {
      kept.set(key(person, message.channel, message.ts), { person, message });
      const oldest = kept.keys().next();
      if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
    },
    read: (person, channel, ts) => kept.get(key(person, channel, ts))?.message ?? null,
    remove: (person, channel, ts) => void kept.delete(key(person, channel, ts)),
    list: (person, channel, thread) =>
      [...kept.values()]
        .filter((each) => each.person === person && each.message.channel === channel)
        .map((each) => each.message)
        .filter((message) => message.thread_ts === thread),
  };
}
