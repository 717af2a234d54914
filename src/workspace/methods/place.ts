// Finds the conversation and the message that a call is about, with Slack's error words when there is none.
import type { Person } from "#src/core/person.ts";
import { Refusal } from "../api/refusal.ts";
import type { Conversation } from "../directory.ts";
import type { StoredMessage } from "../message.ts";
import type { Workroom } from "../workroom.ts";

/** A conversation that the app may know of: a private channel without it does not exist. */
export function findConversation({ directory }: Workroom, id: string): Conversation {
  const found = directory.conversation(id);
  if (found === null || (found.kind === "private" && !directory.isMember(found, directory.app.userId)))
    throw new Refusal("channel_not_found");
  return found;
}

/** A conversation that the app is in. */
export function ownConversation(workroom: Workroom, id: string): Conversation {
  const found = findConversation(workroom, id);
  const { directory } = workroom;
  if (!directory.isMember(found, directory.app.userId)) throw new Refusal("not_in_channel");
  return found;
}

/** Where to post: an id, a channel's name, or a person, whose direct message is opened. */
export function destination(workroom: Workroom, channel: string): Conversation {
  const { directory } = workroom;
  const person = directory.person(channel);
  if (person !== null) return openDirectMessage(workroom, person);
  const name = channel.replace(/^#/, "");
  const named = directory.conversations().find((each) => each.kind !== "dm" && each.name === name);
  return ownConversation(workroom, named?.id ?? channel);
}

export function openDirectMessage({ directory, hub }: Workroom, person: Person): Conversation {
  const { conversation, opened } = directory.openDirectMessage(person);
  if (opened) {
    const { id, kind, name } = conversation;
    hub.publish(
      { type: "conversation", conversation: { id, kind, name, unread: 0, lastTs: null } },
      (each) => each === person.id,
    );
  }
  return conversation;
}

/** The root that a reply belongs to: a reply's own `ts` leads to its thread. */
export function threadRoot({ messages }: Workroom, channel: string, ts: string): string {
  const message = messages.read(channel, ts);
  if (message === null) throw new Refusal("thread_not_found");
  return message.thread_ts ?? message.ts;
}

/** A message of the app's own; `denied` is Slack's word when it is someone else's. */
export function ownMessage(
  { messages, directory }: Workroom,
  { channel, ts }: { channel: string; ts: string },
  denied: string,
): StoredMessage {
  const message = messages.read(channel, ts);
  if (message === null) throw new Refusal("message_not_found");
  if (message.bot_id !== directory.app.botId) throw new Refusal(denied);
  return message;
}
