// conversations.history and replies: what was said in a conversation, newest first, and in a thread, oldest first.
import { z } from "zod";
import { flag, timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import { forApp, type StoredMessage } from "../message.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { paged, pageArguments } from "./pages.ts";
import { ownConversation } from "./place.ts";

const window = {
  oldest: timestamp.optional(),
  latest: timestamp.optional(),
  inclusive: flag.default(false),
  include_all_metadata: flag.default(false),
  ...pageArguments(100, 999),
};
type Window = z.infer<z.ZodObject<typeof window>>;

function within({ oldest, latest, inclusive }: Window): (message: StoredMessage) => boolean {
  const from = oldest === undefined || oldest === "0" ? null : Number(oldest);
  const until = latest === undefined || latest === "now" ? null : Number(latest);
  return ({ ts }) => {
    const at = Number(ts);
    if (from !== null && (inclusive ? at < from : at <= from)) return false;
    return until === null || (inclusive ? at <= until : at < until);
  };
}

function shown({ messages, options }: Workroom, message: StoredMessage, metadata: boolean): object {
  const replies = messages.replies(message.channel, message.ts);
  return forApp(message, { team: options.workspace.id, replies, metadata });
}

export const history = defineMethod({
  name: "conversations.history",
  scope: "channels:history",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel: z.string(), ...window }),
  run(workroom, given) {
    const { id } = ownConversation(workroom, given.channel);
    const found = workroom.messages.roots(id).filter(within(given)).reverse();
    const { items, response_metadata } = paged(found, given);
    return {
      messages: items.map((each) => shown(workroom, each, given.include_all_metadata)),
      has_more: response_metadata.next_cursor !== "",
      pin_count: 0,
      response_metadata,
    };
  },
});

export const replies = defineMethod({
  name: "conversations.replies",
  scope: "channels:history",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel: z.string(), ts: timestamp, ...window, ...pageArguments(1_000, 1_000) }),
  run(workroom, given) {
    const { id } = ownConversation(workroom, given.channel);
    const asked = workroom.messages.read(id, given.ts);
    if (asked === null) throw new Refusal("thread_not_found");
    const root = asked.thread_ts ?? asked.ts;
    const passes = within(given);
    // The root comes whatever the window says.
    const found = workroom.messages.thread(id, root).filter((each) => each.ts === root || passes(each));
    const { items, response_metadata } = paged(found, given);
    return {
      messages: items.map((each) => shown(workroom, each, given.include_all_metadata)),
      has_more: response_metadata.next_cursor !== "",
      response_metadata,
    };
  },
});
