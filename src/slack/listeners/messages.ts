// Mentions, follow-ups in our threads, and direct messages: which of them are for us, and each only once.
import type { App } from "@slack/bolt";
import type { SharedFile } from "#src/core/attachment.ts";
import type { Conversations } from "../conversations.ts";
import { conversationKey, requestKey } from "../conversation.ts";
import { readText } from "../render/escape.ts";
import { filesBefore, filesOf } from "./files.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";

/** The fields of Slack's message events that decide. */
interface Heard {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly edited?: unknown;
  readonly files?: unknown;
  readonly blocks?: unknown;
}

interface Delivery {
  readonly eventId: string;
  readonly retry: number;
  readonly body: object;
}

const ours = new Set<string | undefined>([undefined, "file_share", "thread_broadcast"]);

export function listenToMessages(app: App, surfaces: Surfaces, conversations: Conversations): void {
  app.event("app_mention", async ({ event, body, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null || !ours.has(event.subtype)) return;
    await take(surface, event, false, { eventId: body.event_id, retry: context.retryNum ?? 0, body });
  });

  app.event("message", async ({ event, body, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null) return;
    if (event.subtype === "message_deleted")
      return conversations.cancel(surface, event.channel, event.deleted_ts);
    if (!ours.has(event.subtype)) return;
    // The three subtypes left share these fields; Slack's union names them one by one.
    const heard = event as unknown as Heard;
    const direct = event.channel_type === "im";
    const forUs =
      direct || mentionsWithFile(heard, event.subtype, surface) || (await isFollowUp(heard, surface));
    if (!forUs) return;
    await take(surface, heard, direct, { eventId: body.event_id, retry: context.retryNum ?? 0, body });
  });

  async function take(surface: Surface, heard: Heard, direct: boolean, delivery: Delivery): Promise<void> {
    // An edited message was answered when it was written; a bot is never answered.
    if (heard.user === undefined || heard.bot_id !== undefined || heard.edited !== undefined) return;
    const first = await isFirst(heard, delivery, surface);
    if (!first && delivery.retry === 0) return;
    await conversations.hear(surface, {
      channel: heard.channel,
      ts: heard.ts,
      root: heard.thread_ts ?? heard.ts,
      user: heard.user,
      text: readText(heard.text ?? "", surface.bot),
      files: await sharedWith(heard, surface, direct),
      direct,
      again: !first,
      acknowledge: () => surface.acknowledgements.now(delivery.body),
    });
  }
}

/** A mention arrives twice, as `app_mention` and as `message`, with two event ids and one timestamp. */
async function isFirst(heard: Heard, { eventId }: Delivery, { options, team }: Surface): Promise<boolean> {
  const event = await options.dedupe.firstSeen(`event:${eventId}`);
  const message = await options.dedupe.firstSeen(`message:${requestKey(team, heard.channel, heard.ts)}`);
  return event && message;
}

/** Called into a thread, what was shared there before is what "summarise this" means. */
async function sharedWith(heard: Heard, surface: Surface, direct: boolean): Promise<SharedFile[]> {
  const own = filesOf(heard, surface);
  const { channel, ts, thread_ts: root } = heard;
  if (own.length > 0 || direct || root === undefined || root === ts) return own;
  const isKnown = await surface.options.threads.has(conversationKey(surface.team, channel, root));
  return isKnown ? own : filesBefore({ channel, root }, surface);
}

/** With a file shared from elsewhere Slack sends no `app_mention`, only this. */
function mentionsWithFile({ text = "" }: Heard, subtype: string | undefined, { bot }: Surface): boolean {
  return subtype === "file_share" && (text.includes(`<@${bot}>`) || text.includes(`<@${bot}|`));
}

/** In a thread that we have spoken in, everything is for us unless it opens by addressing somebody else. */
async function isFollowUp(
  { channel, thread_ts: root, text }: Heard,
  { options, team, bot }: Surface,
): Promise<boolean> {
  if (root === undefined) return false;
  const addressed = /^\s*<@([A-Z0-9]+)/.exec(text ?? "")?.[1];
  if (addressed !== undefined && addressed !== bot) return false;
  return options.threads.has(conversationKey(team, channel, root));
}
