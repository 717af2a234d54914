// What was said in a thread before we were named in it: read from Slack once, and only where our own store knows nothing.
import { setTimeout as wait } from "node:timers/promises";
import type { EarlierWords } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { readText } from "../render/escape.ts";
import type { Surface } from "../surface.ts";
import type { Incoming } from "./incoming.ts";

/** What Slack gives an app outside its marketplace: fifteen messages, and one call a minute. */
const mostMessages = 15;
const minute = 60_000;
/** Nobody waits longer for words that may not matter. */
const patience = 4_000;

const lastRead = new WeakMap<Surface, number>();

export interface ThreadWords {
  readonly earlier: readonly EarlierWords[];
  /** There is a history, but it could not be read now: the person is told so. */
  readonly missed: boolean;
}

const nothing: ThreadWords = { earlier: [], missed: false };

/** @param known whether we have spoken in this thread: then everything that matters is in our own store */
export async function threadWords(
  surface: Surface,
  incoming: Incoming,
  known: boolean,
): Promise<ThreadWords> {
  const { channel, root, ts, direct, unasked } = incoming;
  if (known || direct || root === ts || unasked === true) return nothing;
  const now = surface.options.clock.now().getTime();
  if (now - (lastRead.get(surface) ?? -minute) < minute) return { earlier: [], missed: true };
  lastRead.set(surface, now);
  try {
    const read = surface.sender.call(
      "conversations.replies",
      () => surface.clients.once.conversations.replies({ channel, ts: root, limit: mostMessages }),
      "refuse",
    );
    const found = await Promise.race([read, wait(patience, null, { ref: false })]);
    if (found === null) return { earlier: [], missed: true };
    return { earlier: wordsIn(found.messages ?? [], surface, ts), missed: false };
  } catch (error) {
    surface.options.log("info", "slack-thread-unread", { code: refusalCode(error) });
    return { earlier: [], missed: true };
  }
}

/** Oldest first; no bots, and not the question itself. */
function wordsIn(
  messages: readonly { ts?: string; user?: string; text?: string; bot_id?: string }[],
  { bot }: Surface,
  question: string,
): EarlierWords[] {
  return messages
    .filter(({ ts, user, bot_id: by }) => ts !== question && user !== undefined && by === undefined)
    .filter(({ user }) => user !== bot)
    .map(({ user = "", text = "" }) => ({ by: UserId.parse(user), text: readText(text, bot) }))
    .filter(({ text }) => text.trim() !== "");
}
