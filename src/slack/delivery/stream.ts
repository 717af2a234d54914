// A streamed message: started with task cards, appended to, stopped. Every refusal is thrown to the reply, which falls back.
import type { types } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Message } from "../render/message.ts";
import type { Sender } from "./sender.ts";
import { metadata, type About, type Place } from "./wire.ts";

export interface Stream {
  readonly ts: string;
  append(chunks: types.AnyChunk[]): Promise<void>;
  /** Appends the message part by part and ends the stream; false when the server does not show all of it. */
  finish(message: Message, about: About): Promise<boolean>;
  /** Ends it with what it has; once. */
  stop(chunks?: types.AnyChunk[]): Promise<void>;
}

export interface Recipient {
  readonly team: string;
  readonly person: string;
}

const mostParts = 6;

export async function startStream(
  { client, sender }: { client: WebClient; sender: Pick<Sender, "call"> },
  { channel, thread }: Place & { thread: string },
  options: { recipient: Recipient; chunks: types.AnyChunk[] },
): Promise<Stream> {
  const { recipient, chunks } = options;
  const start = () =>
    client.chat.startStream({
      channel,
      thread_ts: thread,
      recipient_team_id: recipient.team,
      recipient_user_id: recipient.person,
      chunks,
    });
  // Twenty starts a minute are all that Slack promises; an ordinary message need not wait for the next.
  const { ts } = await sender.call("chat.startStream", start, "refuse");
  if (ts === undefined) throw new TypeError("chat.startStream returned no ts");
  let open = true;

  const append: Stream["append"] = async (more) => {
    await sender.call("chat.appendStream", () => client.chat.appendStream({ channel, ts, chunks: more }));
  };
  const end = (rest: { chunks?: types.AnyChunk[]; metadata?: ReturnType<typeof metadata> }) => {
    open = false;
    return sender.call("chat.stopStream", () => client.chat.stopStream({ channel, ts, ...rest }));
  };
  return {
    ts,
    append,
    async stop(more = []) {
      if (open) await end(more.length === 0 ? {} : { chunks: more });
    },
    async finish(message, about) {
      for (const blocks of partsOf(message)) await append([{ type: "blocks", blocks }]);
      const stopped = await end({ metadata: metadata(about) });
      return shows(stopped.message, message);
    },
  };
}

/** Paragraph by paragraph, in few calls. */
function partsOf({ blocks }: Message): types.AnyBlock[][] {
  const size = Math.max(1, Math.ceil(blocks.length / mostParts));
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => [
    ...blocks.slice(index * size, (index + 1) * size),
  ]);
}

/** Every block of ours must be in what the server kept, and a fallback text. */
function shows(
  kept: { text?: string; blocks?: readonly { block_id?: string }[] } | undefined,
  message: Message,
): boolean {
  const ids = new Set(kept?.blocks?.map((block) => block.block_id));
  return (kept?.text ?? "").trim() !== "" && message.blocks.every((block) => ids.has(block.block_id));
}
