// assistant.threads.*: what the app is doing in a thread, what one could ask it, and what a thread is called.
import { z } from "zod";
import { fromJson, timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { ownConversation } from "./place.ts";

/** These methods have a word of their own for a thread that is not there. */
function assistantThread(
  workroom: Workroom,
  channel: string,
  ts: string,
): { channel: string; thread: string } {
  const { id } = ownConversation(workroom, channel);
  const message = workroom.messages.read(id, ts);
  if (message === null) throw new Refusal("invalid_thread_ts");
  return { channel: id, thread: message.thread_ts ?? message.ts };
}

export const setStatus = defineMethod({
  name: "assistant.threads.setStatus",
  scope: "assistant:write",
  token: "bot",
  // Slack allows 600 a minute here.
  tier: "none",
  input: z.object({
    channel_id: z.string(),
    thread_ts: timestamp,
    status: z.string(),
    loading_messages: fromJson(z.array(z.string()).max(10)).optional(),
  }),
  run(workroom, given) {
    const { channel, thread } = assistantThread(workroom, given.channel_id, given.thread_ts);
    workroom.notices.setStatus(channel, thread, given.status);
    return {};
  },
});

export const setSuggestedPrompts = defineMethod({
  name: "assistant.threads.setSuggestedPrompts",
  scope: "assistant:write",
  token: "bot",
  tier: "tier4",
  input: z.object({
    channel_id: z.string(),
    thread_ts: timestamp.optional(),
    title: z.string().default(""),
    prompts: fromJson(
      z
        .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(4),
    ),
  }),
  run(workroom, given) {
    const { id: channel } = ownConversation(workroom, given.channel_id);
    // With `thread_ts` the call fails silently for an agent app: Slack says ok and shows nothing.
    if (given.thread_ts === undefined) workroom.notices.setPrompts(channel, given.title, given.prompts);
    return {};
  },
});

export const setTitle = defineMethod({
  name: "assistant.threads.setTitle",
  scope: "assistant:write",
  token: "bot",
  tier: "tier4",
  input: z.object({ channel_id: z.string(), thread_ts: timestamp, title: z.string().min(1) }),
  run(workroom, given) {
    const { channel, thread } = assistantThread(workroom, given.channel_id, given.thread_ts);
    const { status } = workroom.notices.session(channel, thread) ?? { status: "active" };
    workroom.notices.setSession(channel, thread, { status, title: given.title });
    return {};
  },
});
