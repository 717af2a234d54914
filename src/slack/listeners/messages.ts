// Mentions, follow-ups in our threads, and direct messages: which of them are for us, and each only once.
import type { App } from "@slack/bolt";
import type { SharedFile } from "#src/core/attachment.ts";
import type { Conversations } from "../conversations.ts";
import { conversationKey, requestKey } from "../conversation.ts";
import { readText } from "../render/escape.ts";
import { createAdmission, type Admission } from "../dialogue/admission.ts";
import { noticeEdit } from "../dialogue/edited.ts";
import type { Heard } from "../dialogue/incoming.ts";
import { filesBefore, filesOf } from "./files.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";

interface Delivery {
  readonly eventId: string;
  readonly retry: number;
  readonly body: object;
  readonly shared: boolean;
}

/** How it came to us: named, in our own conversation, or overheard in a channel where we may answer unasked. */
type Manner = "addressed" | "direct" | "follow-up" | "overheard";

const ours = new Set<string | undefined>([undefined, "file_share", "thread_broadcast"]);

const deliveryOf = (
  body: { readonly event_id: string; readonly is_ext_shared_channel?: boolean },
  { retryNum = 0 }: { readonly retryNum?: number },
): Delivery => ({
  ...{ eventId: body.event_id, retry: retryNum, body },
  shared: body.is_ext_shared_channel === true,
});

export function listenToMessages(app: App, surfaces: Surfaces, conversations: Conversations): void {
  const admissions = new WeakMap<Surface, Admission>();
  const admissionOf = (surface: Surface): Admission => {
    const admission = admissions.get(surface) ?? createAdmission(surface.options.clock);
    admissions.set(surface, admission);
    return admission;
  };

  app.event("app_mention", async ({ event, body, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null || !ours.has(event.subtype)) return;
    await take(surface, event, "addressed", deliveryOf(body, context));
  });

  app.event("message", async ({ event, body, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null) return;
    if (event.subtype === "message_deleted")
      return conversations.cancel(surface, event.channel, event.deleted_ts);
    if (event.subtype === "message_changed") {
      const { channel, channel_type: kind, message } = event;
      return noticeEdit(surface, conversations, { channel, kind, message });
    }
    if (!ours.has(event.subtype)) return;
    // The three subtypes left share these fields; Slack's union names them one by one.
    const heard = event as Heard;
    const manner = await mannerOf(surface, heard, event);
    if (manner !== null) await take(surface, heard, manner, deliveryOf(body, context));
  });

  async function take(surface: Surface, heard: Heard, manner: Manner, delivery: Delivery): Promise<void> {
    // An edited message was answered when it was written; a bot is never answered.
    if (heard.user === undefined || heard.bot_id !== undefined || heard.edited !== undefined) return;
    const first = await isFirst(heard, delivery, surface);
    if (!first && delivery.retry === 0) return;
    const direct = manner === "direct";
    const occasion = { direct, addressed: manner === "addressed", shared: delivery.shared, again: !first };
    if (!(await admissionOf(surface).admits(surface, heard, occasion))) return;
    await conversations.hear(surface, {
      channel: heard.channel,
      ts: heard.ts,
      root: heard.thread_ts ?? heard.ts,
      user: heard.user,
      text: readText(heard.text ?? "", surface.bot),
      files: await sharedWith(heard, surface, direct),
      direct,
      unasked: manner === "overheard",
      again: !first,
      acknowledge: () => surface.acknowledgements.now(delivery.body),
    });
  }
}

/** Null: it is not for us. A plain mention comes as an event of its own. */
async function mannerOf(
  surface: Surface,
  heard: Heard,
  event: { readonly subtype?: string | undefined; readonly channel_type?: string },
): Promise<Manner | null> {
  if (event.channel_type === "im") return "direct";
  if (mentionsWithFile(heard, event.subtype, surface)) return "addressed";
  if (await isFollowUp(heard, surface)) return "follow-up";
  return (await isOverheard(heard, surface)) ? "overheard" : null;
}

/** A question to everybody, where an admin allowed answers that nobody asked us for. */
async function isOverheard(
  { channel, thread_ts: root, text = "", bot_id: bot, user }: Heard,
  { options, team }: Surface,
): Promise<boolean> {
  if (root !== undefined || user === undefined || bot !== undefined) return false;
  if (!/\?(?=\s|$)/u.test(text) || text.includes("<@") || text.includes("<!")) return false;
  return (await options.desk.channel({ team, channel })).unasked;
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
