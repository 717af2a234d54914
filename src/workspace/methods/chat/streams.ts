// chat.startStream, appendStream and stopStream: a message that grows while it is read.
import { z } from "zod";
import { fromJson, timestamp } from "#src/workspace/api/arguments.ts";
import { Refusal } from "#src/workspace/api/refusal.ts";
import { textsOf } from "#src/workspace/blocks/characters.ts";
import type { Block } from "#src/workspace/blocks/check-blocks.ts";
import { blockLimits, messageLimits } from "#src/workspace/blocks/limits.ts";
import type { Conversation } from "#src/workspace/directory.ts";
import { forApp, type StoredMessage } from "#src/workspace/message.ts";
import { newShortId } from "#src/workspace/secrets.ts";
import {
  append,
  blocksOfTasks,
  contentOf,
  isOpen,
  markdownOf,
  openStream,
  SentChunk,
  sizeOf,
  type Chunk,
  type StoredStream,
} from "#src/workspace/stream.ts";
import type { Workroom } from "#src/workspace/workroom.ts";
import { readBlocks, readMetadata } from "./content.ts";
import { defineMethod } from "../method.ts";
import { ownConversation, ownMessage, threadRoot } from "../place.ts";
import { byApp } from "./posts.ts";
import { setSessionStatus } from "../sessions.ts";

const growth = { markdown_text: z.string().optional(), chunks: z.unknown().optional() };
type Growth = z.infer<z.ZodObject<typeof growth>>;

export const startStream = defineMethod({
  name: "chat.startStream",
  scope: "chat:write",
  token: "bot",
  tier: "tier2",
  input: z.object({
    channel: z.string(),
    thread_ts: timestamp,
    recipient_user_id: z.string().optional(),
    recipient_team_id: z.string().optional(),
    task_display_mode: z.enum(["timeline", "plan"]).default("timeline"),
    username: z.string().optional(),
    ...growth,
  }),
  run(workroom, given) {
    const conversation = ownConversation(workroom, given.channel);
    checkRecipient(workroom, conversation, given);
    const root = threadRoot(workroom, conversation.id, given.thread_ts);
    const ends = workroom.clock.now().getTime() + workroom.limits().streamLife;
    const stream = grow(openStream(ends, given.task_display_mode), given);
    const message = workroom.journal.post(conversation, {
      ...byApp(workroom, given.username),
      ...shapeOf(stream),
      thread_ts: root,
    });
    workroom.notices.setStatus(conversation.id, root, "");
    return { channel: conversation.id, ts: message.ts };
  },
});

export const appendStream = defineMethod({
  name: "chat.appendStream",
  scope: "chat:write",
  token: "bot",
  tier: "tier4",
  input: z.object({ channel: z.string(), ts: timestamp, ...growth }),
  run(workroom, given) {
    const { message, stream } = openMessage(workroom, given);
    if (given.markdown_text === undefined && given.chunks === undefined) throw new Refusal("no_text");
    const grown = grow(stream, given);
    workroom.journal.change(message, (before) => ({ ...before, ...shapeOf(grown) }), { quiet: true });
    return { channel: message.channel, ts: message.ts };
  },
});

export const stopStream = defineMethod({
  name: "chat.stopStream",
  scope: "chat:write",
  token: "bot",
  tier: "tier2",
  input: z.object({
    channel: z.string(),
    ts: timestamp,
    blocks: z.unknown().optional(),
    metadata: z.unknown().optional(),
    session_status: z.string().optional(),
    ...growth,
  }),
  run(workroom, given) {
    const { message, stream } = openMessage(workroom, given);
    const grown = grow(stream, given);
    const last = readBlocks(given.blocks);
    const whole = last.length === 0 ? grown : append(grown, [{ type: "blocks", blocks: last }], newShortId);
    const metadata = readMetadata(given.metadata);
    checkWhole(whole);
    if (whole.parts.length === 0 && whole.tasks.length === 0) throw new Refusal("no_text");
    const { session_status: status } = given;
    if (status !== undefined)
      setSessionStatus(workroom, {
        channel: message.channel,
        thread: message.thread_ts ?? message.ts,
        status,
      });
    const stopped = workroom.journal.change(message, (before) => ({
      ...before,
      ...shapeOf({ ...whole, stopped: true }),
      ...(metadata == null ? {} : { metadata }),
    }));
    const { channel, ts } = stopped;
    const { id: team } = workroom.options.workspace;
    return { channel, ts, message: forApp(stopped, { team, metadata: true }) };
  },
});

function checkRecipient(
  { directory, options }: Workroom,
  conversation: Conversation,
  given: { recipient_user_id?: string | undefined; recipient_team_id?: string | undefined },
): void {
  if (conversation.kind === "dm") return;
  const { recipient_user_id: user, recipient_team_id: team } = given;
  if (team === undefined) throw new Refusal("missing_recipient_team_id");
  if (user === undefined) throw new Refusal("missing_recipient_user_id");
  if (team !== options.workspace.id) throw new Refusal("team_not_found");
  if (directory.person(user) === null) throw new Refusal("user_not_found");
}

function openMessage(
  workroom: Workroom,
  given: { channel: string; ts: string },
): { message: StoredMessage; stream: StoredStream } {
  const { id: channel } = ownConversation(workroom, given.channel);
  const message = ownMessage(workroom, { channel, ts: given.ts }, "message_not_owned_by_app");
  const { stream } = message;
  if (stream === undefined || !isOpen(stream, workroom.clock.now().getTime()))
    throw new Refusal("message_not_in_streaming_state");
  return { message, stream };
}

function grow(stream: StoredStream, { markdown_text: text, chunks }: Growth): StoredStream {
  if (text === undefined && (chunks === undefined || chunks === "")) return stream;
  const mode = chunks === undefined ? "text" : "chunks";
  if (stream.mode !== null && stream.mode !== mode) throw new Refusal("streaming_mode_mismatch");
  if ((text ?? "").length > messageLimits.markdownText) throw new Refusal("msg_too_long");
  const added: Chunk[] = [
    ...(text === undefined ? [] : [{ type: "markdown_text" as const, text }]),
    ...readChunks(chunks),
  ];
  const grown = append({ ...stream, mode }, added, newShortId);
  if (sizeOf(grown) > messageLimits.streamBytes) throw new Refusal("msg_too_long");
  return grown;
}

function readChunks(value: unknown): Chunk[] {
  if (value === undefined) return [];
  const parsed = fromJson(z.array(SentChunk)).safeParse(value);
  if (!parsed.success)
    throw new Refusal("invalid_chunks", {
      messages: parsed.error.issues.map(
        ({ message, path }) => `[ERROR] ${message} [json-pointer:/chunks/${path.join("/")}]`,
      ),
    });
  return parsed.data.map((chunk): Chunk => {
    if (chunk.type === "markdown_text" && chunk.text.length > messageLimits.markdownText)
      throw new Refusal("msg_too_long");
    return chunk.type === "blocks" ? { type: "blocks", blocks: readBlocks(chunk.blocks) } : chunk;
  });
}

/** Too many cards and blocks, or an id twice, are noticed when the message becomes one. */
function checkWhole(stream: StoredStream): void {
  const blocks: readonly Block[] = [...blocksOfTasks(stream), ...contentOf(stream)];
  if (blocks.length > blockLimits.blocks)
    throw new Refusal("invalid_blocks", {
      messages: [`[ERROR] no more than ${blockLimits.blocks} items allowed [json-pointer:/blocks]`],
    });
  const ids = blocks.map(({ block_id }) => block_id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new Refusal("invalid_blocks", { messages: [`[ERROR] block_id "${twice}" is used more than once`] });
}

function shapeOf(stream: StoredStream): Pick<StoredMessage, "text" | "blocks" | "stream"> {
  const blocks = contentOf(stream);
  const markdown = markdownOf(stream);
  const text = markdown === "" ? textsOf(blocks).join(" ") : markdown;
  return { text: text.slice(0, messageLimits.text), ...(blocks.length === 0 ? {} : { blocks }), stream };
}
