// chat.postMessage and chat.postEphemeral: new messages of the app, for everyone or for one person.
import { z } from "zod";
import { timestamp } from "#src/workspace/api/arguments.ts";
import { Refusal } from "#src/workspace/api/refusal.ts";
import { forApp } from "#src/workspace/message.ts";
import type { Draft } from "#src/workspace/journal.ts";
import type { Workroom } from "#src/workspace/workroom.ts";
import { contentArguments, readContent, readMetadata } from "./content.ts";
import { defineMethod } from "../method.ts";
import { destination, threadRoot } from "../place.ts";

/** What every message of the app carries. */
export function byApp(
  { directory: { app } }: Workroom,
  username?: string,
): Pick<Draft, "user" | "bot_id" | "app_id" | "username"> {
  return {
    user: app.userId,
    bot_id: app.botId,
    app_id: app.id,
    ...(username === undefined ? {} : { username }),
  };
}

export const postMessage = defineMethod({
  name: "chat.postMessage",
  scope: "chat:write",
  token: "bot",
  tier: "post",
  input: z.object({
    channel: z.string(),
    thread_ts: timestamp.optional(),
    username: z.string().optional(),
    metadata: z.unknown().optional(),
    ...contentArguments,
  }),
  run(workroom, given) {
    const conversation = destination(workroom, given.channel);
    const content = readContent(given, { cut: true });
    const metadata = readMetadata(given.metadata);
    const root =
      given.thread_ts === undefined ? undefined : threadRoot(workroom, conversation.id, given.thread_ts);
    const message = workroom.journal.post(conversation, {
      ...byApp(workroom, given.username),
      ...content,
      ...(root === undefined ? {} : { thread_ts: root }),
      ...(metadata == null ? {} : { metadata }),
    });
    if (root !== undefined) workroom.notices.setStatus(conversation.id, root, "");
    const { id: team } = workroom.options.workspace;
    const cut = (given.text?.length ?? 0) > content.text.length;
    return {
      channel: conversation.id,
      ts: message.ts,
      message: forApp(message, { team, metadata: true }),
      ...(cut ? { warning: "message_truncated" } : {}),
    };
  },
});

export const postEphemeral = defineMethod({
  name: "chat.postEphemeral",
  scope: "chat:write",
  token: "bot",
  tier: "tier4",
  input: z.object({
    channel: z.string(),
    user: z.string(),
    thread_ts: timestamp.optional(),
    username: z.string().optional(),
    ...contentArguments,
  }),
  run(workroom, given) {
    const conversation = destination(workroom, given.channel);
    if (workroom.directory.person(given.user) === null) throw new Refusal("user_not_found");
    if (!workroom.directory.isMember(conversation, given.user)) throw new Refusal("user_not_in_channel");
    const content = readContent(given);
    const root =
      given.thread_ts === undefined ? undefined : threadRoot(workroom, conversation.id, given.thread_ts);
    const message = workroom.journal.postEphemeral(given.user, conversation, {
      ...byApp(workroom, given.username),
      ...content,
      ...(root === undefined ? {} : { thread_ts: root }),
    });
    if (root !== undefined) workroom.notices.setStatus(conversation.id, root, "");
    return { message_ts: message.ts };
  },
});
