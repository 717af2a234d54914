// agents.sessions.setStatus and rename: the lifecycle and title of an agent's work in a thread.
import { z } from "zod";
import { timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import type { Session } from "../notices.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { ownConversation, threadRoot } from "./place.ts";

const statuses = ["active", "processing", "suspended", "closed"];
const title = z.string().min(1).max(200);

export function setSessionStatus(
  { notices }: Workroom,
  {
    channel,
    thread,
    status,
    title: newTitle = "",
  }: { channel: string; thread: string; status: string; title?: string },
): Session {
  if (!statuses.includes(status)) throw new Refusal("invalid_status");
  // A title counts only when the session begins.
  const session = { status, title: notices.session(channel, thread)?.title ?? newTitle };
  notices.setSession(channel, thread, session);
  return session;
}

export const setStatus = defineMethod({
  name: "agents.sessions.setStatus",
  scope: "chat:write",
  token: "bot",
  tier: "tier3",
  input: z.object({
    channel_id: z.string(),
    thread_ts: timestamp,
    status: z.string(),
    title: title.optional(),
    initiator_user_id: z.string().optional(),
  }),
  run(workroom, given) {
    const conversation = ownConversation(workroom, given.channel_id);
    const thread = threadRoot(workroom, conversation.id, given.thread_ts);
    const { initiator_user_id: initiator, status } = given;
    if (initiator !== undefined && !workroom.directory.isMember(conversation, initiator))
      throw new Refusal("user_not_in_channel");
    const session = setSessionStatus(workroom, {
      channel: conversation.id,
      thread,
      status,
      ...(given.title === undefined ? {} : { title: given.title }),
    });
    const { events } = workroom.directory.app;
    const deaf = events !== undefined && !events.includes("agent_session_stopped");
    const warning = "missing_agent_session_stopped_event_subscription";
    return {
      ...session,
      ...(status === "processing" && deaf ? { warning, response_metadata: { warnings: [warning] } } : {}),
    };
  },
});

export const rename = defineMethod({
  name: "agents.sessions.rename",
  scope: "chat:write",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel_id: z.string(), thread_ts: timestamp, title }),
  run(workroom, given) {
    const { id: channel } = ownConversation(workroom, given.channel_id);
    const thread = threadRoot(workroom, channel, given.thread_ts);
    const session = workroom.notices.session(channel, thread);
    if (session === null) throw new Refusal("session_not_found");
    workroom.notices.setSession(channel, thread, { ...session, title: given.title });
    return { title: given.title };
  },
});
