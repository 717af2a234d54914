// Keys that tie Slack's places to the desk's conversations and requests.
import type { Place } from "./delivery/wire.ts";

/** One conversation: a thread, or a message that opens one. */
export function conversationKey(team: string, channel: string, root: string): string {
  return `${team}:${channel}:${root}`;
}

/** One message: the same key is answered once. */
export function requestKey(team: string, channel: string, ts: string): string {
  return `${team}:${channel}:${ts}`;
}

/** Where a conversation is; null when it did not come from Slack. */
export function placeOf(conversation: string): Place | null {
  const match = /^[TE][A-Z0-9]+:([CDG][A-Z0-9]+):(\d+\.\d+)$/.exec(conversation);
  const [, channel, thread] = match ?? [];
  return channel === undefined || thread === undefined ? null : { channel, thread };
}
