// A message as Slack's methods take it, with the note by which it can be found again.
import type { Message } from "../render/message.ts";

export interface Place {
  readonly channel: string;
  /** The thread's root, or null for the channel itself. */
  readonly thread: string | null;
}

/** What a post is about: kept as message metadata, because Slack has no idempotency key. */
export interface About {
  readonly turn: string;
  readonly page: number;
}

/** Slack would fetch what a link leads to, and show what it found there: never, on no message. */
export const noUnfurl = { unfurl_links: false, unfurl_media: false } as const;

export function wire({ channel, thread }: Place, { text, blocks }: Message) {
  return {
    channel,
    text,
    blocks: [...blocks],
    ...noUnfurl,
    ...(thread === null ? {} : { thread_ts: thread }),
  };
}

export function metadata({ turn, page }: About) {
  return { event_type: "leitstand_turn", event_payload: { turn, page } };
}

export function isAbout(message: object, about: { readonly turn: string; readonly page?: number }): boolean {
  // The SDK's response types leave metadata out; anything of another shape is simply not ours.
  const { metadata: found } = message as {
    metadata?: { event_payload?: { turn?: unknown; page?: unknown } };
  };
  const payload = found?.event_payload;
  return payload?.turn === about.turn && (about.page === undefined || payload.page === about.page);
}
