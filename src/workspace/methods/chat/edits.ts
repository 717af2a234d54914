// chat.update and chat.delete: the app changes or takes back what it posted.
import { z } from "zod";
import { timestamp } from "#src/workspace/api/arguments.ts";
import { Refusal } from "#src/workspace/api/refusal.ts";
import { messageLimits } from "#src/workspace/blocks/limits.ts";
import { forApp, type Metadata, type StoredMessage } from "#src/workspace/message.ts";
import { isOpen } from "#src/workspace/stream.ts";
import { contentArguments, readContent, readMetadata, type Content } from "./content.ts";
import { defineMethod } from "../method.ts";
import { ownConversation, ownMessage } from "../place.ts";

export const update = defineMethod({
  name: "chat.update",
  scope: "chat:write",
  token: "bot",
  tier: "tier3",
  input: z.object({
    channel: z.string(),
    ts: timestamp,
    metadata: z.unknown().optional(),
    ...contentArguments,
  }),
  run(workroom, given) {
    const { id: channel } = ownConversation(workroom, given.channel);
    const message = ownMessage(workroom, { channel, ts: given.ts }, "cant_update_message");
    const now = workroom.clock.now();
    if (message.stream !== undefined && isOpen(message.stream, now.getTime()))
      throw new Refusal("streaming_state_conflict");
    const content = readContent(given, { most: messageLimits.updateText });
    const metadata = readMetadata(given.metadata);
    const edited = { user: workroom.directory.app.userId, ts: (now.getTime() / 1_000).toFixed(6) };
    const changed = workroom.journal.change(message, () => ({
      ...updated(message, content, metadata),
      edited,
    }));
    const { id: team } = workroom.options.workspace;
    return {
      channel,
      ts: changed.ts,
      text: changed.text,
      message: forApp(changed, { team, metadata: true }),
    };
  },
});

/** Text without blocks takes the blocks away; metadata stays unless it is given; a finished stream becomes plain. */
function updated(
  message: StoredMessage,
  content: Content,
  metadata: Metadata | null | undefined,
): StoredMessage {
  const { blocks: _blocks, attachments: _attachments, stream: _stream, metadata: kept, ...rest } = message;
  const next = metadata === undefined ? kept : (metadata ?? undefined);
  return { ...rest, ...content, ...(next === undefined ? {} : { metadata: next }) };
}

export const remove = defineMethod({
  name: "chat.delete",
  scope: "chat:write",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel: z.string(), ts: timestamp }),
  run(workroom, given) {
    const { id: channel } = ownConversation(workroom, given.channel);
    const message = ownMessage(workroom, { channel, ts: given.ts }, "cant_delete_message");
    workroom.journal.remove(message);
    return { channel, ts: message.ts };
  },
});
