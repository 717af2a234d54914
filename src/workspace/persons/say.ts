// A person writes, edits or deletes a message of their own.
import { messageLimits } from "../blocks/limits.ts";
import type { StoredMessage } from "../message.ts";
import { fileObject, keepFile } from "../files/file-object.ts";
import { newSecret } from "../secrets.ts";
import { typedText } from "../typed-text.ts";
import type { Workroom } from "../workroom.ts";
import { present } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";

export interface Said {
  readonly person: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string | undefined;
  /** Files that go with it, as base64. */
  readonly files?: readonly { readonly name: string; readonly base64: string }[] | undefined;
}

const mostFileBytes = 20_000_000;

function attached(
  workroom: Workroom,
  { files = [], person, channel }: Said,
): Pick<StoredMessage, "files" | "subtype"> {
  if (files.length === 0) return {};
  const kept = files.map(({ name, base64 }) => {
    const bytes = Buffer.from(base64, "base64");
    if (bytes.length === 0 || bytes.length > mostFileBytes)
      throw new RefusedAct(400, "file_size", `${name} is empty or larger than ${mostFileBytes / 1e6} MB.`);
    return keepFile(workroom, { name: name.slice(0, 255), user: person, bytes, channels: [channel] });
  });
  return { subtype: "file_share", files: kept.map((file) => fileObject(workroom, file)) };
}

export function say(workroom: Workroom, said: Said): StoredMessage {
  const { person, conversation } = present(workroom, said);
  const withFiles = (said.files ?? []).length > 0;
  const text = withFiles && said.text.trim() === "" ? "" : checked(said.text, workroom);
  const files = attached(workroom, said);
  const root = said.thread_ts === undefined ? undefined : rootOf(workroom, conversation.id, said.thread_ts);
  const message = workroom.journal.post(conversation, {
    user: person.id,
    text,
    client_msg_id: newSecret(),
    ...files,
    ...(root === undefined ? {} : { thread_ts: root }),
  });
  // Whoever writes has read what stands above.
  workroom.messages.markRead(person.id, conversation.id);
  return message;
}

export function edit(workroom: Workroom, { ts, ...said }: Said & { readonly ts: string }): StoredMessage {
  const message = ownMessage(workroom, { ...said, ts });
  const text = checked(said.text, workroom);
  const edited = { user: said.person, ts: (workroom.clock.now().getTime() / 1_000).toFixed(6) };
  return workroom.journal.change(message, (before) => ({ ...before, text, edited }));
}

export function takeBack(workroom: Workroom, place: { person: string; channel: string; ts: string }): void {
  workroom.journal.remove(ownMessage(workroom, place));
}

function checked(text: string, { directory }: Workroom): string {
  if (text.trim() === "") throw new RefusedAct(400, "no_text", "A message needs text.");
  if (text.length > messageLimits.text)
    throw new RefusedAct(400, "msg_too_long", `A message has at most ${messageLimits.text} characters.`);
  return typedText(text, directory);
}

function rootOf({ messages }: Workroom, channel: string, ts: string): string {
  const message = messages.read(channel, ts);
  if (message === null) throw new RefusedAct(404, "thread_not_found", "This thread does not exist any more.");
  return message.thread_ts ?? message.ts;
}

function ownMessage(
  workroom: Workroom,
  place: { person: string; channel: string; ts: string },
): StoredMessage {
  const { conversation } = present(workroom, place);
  const message = workroom.messages.read(conversation.id, place.ts);
  if (message === null)
    throw new RefusedAct(404, "message_not_found", "This message does not exist any more.");
  if (message.user !== place.person)
    throw new RefusedAct(403, "cant_update_message", "Only its author may change a message.");
  return message;
}
