// What the app sends to a response_url, or acknowledges a command with: shown to the person, posted, or put in place of a message.
import { z } from "zod";
import { flag, timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import { contentArguments, readContent, type Content } from "../methods/chat/content.ts";
import { threadRoot } from "../methods/place.ts";
import { byApp } from "../methods/chat/posts.ts";
import type { ResponseTarget } from "../store/response-urls.ts";
import type { Workroom } from "../workroom.ts";

export const AnswerBody = z.looseObject({
  response_type: z.enum(["in_channel", "ephemeral"]).default("ephemeral").catch("ephemeral"),
  replace_original: flag.default(false),
  delete_original: flag.default(false),
  thread_ts: timestamp.optional(),
  ...contentArguments,
});

/** Throws `Refusal`; nothing is done then. */
export function answer(workroom: Workroom, target: ResponseTarget, given: unknown): void {
  const parsed = AnswerBody.safeParse(given);
  if (!parsed.success) throw new Refusal("invalid_payload");
  const body = parsed.data;
  if (body.delete_original) return removeOriginal(workroom, target);
  const content = readContent(body);
  if (body.replace_original && target.message !== undefined)
    return replaceOriginal(workroom, target, content);
  const conversation = workroom.directory.conversation(target.channel);
  if (conversation === null) throw new Refusal("channel_not_found");
  const thread = body.thread_ts;
  const draft = {
    ...byApp(workroom),
    ...content,
    ...(thread === undefined ? {} : { thread_ts: threadRoot(workroom, target.channel, thread) }),
  };
  if (body.response_type === "in_channel") workroom.journal.post(conversation, draft);
  else workroom.journal.postEphemeral(target.person, conversation, draft);
}

function original({ messages, ephemerals }: Workroom, { message, channel, person }: ResponseTarget) {
  if (message === undefined) return null;
  return message.ephemeral
    ? ephemerals.read(person, channel, message.ts)
    : messages.read(channel, message.ts);
}

function removeOriginal(workroom: Workroom, target: ResponseTarget): void {
  const message = original(workroom, target);
  if (message === null) throw new Refusal("message_not_found");
  if (target.message?.ephemeral === true) workroom.journal.removeEphemeral(target.person, message);
  else workroom.journal.remove(message);
}

function replaceOriginal(workroom: Workroom, target: ResponseTarget, content: Content): void {
  const message = original(workroom, target);
  if (message === null) throw new Refusal("message_not_found");
  const replace = () => {
    const { blocks: _blocks, attachments: _attachments, stream: _stream, ...rest } = message;
    return { ...rest, ...content };
  };
  if (target.message?.ephemeral === true) workroom.journal.changeEphemeral(target.person, message, replace);
  else workroom.journal.change(message, replace);
}
