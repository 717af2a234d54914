// A message as the workspace keeps it, and the two ways it is shown: to the app through the Web API, to a person on the page.
import type { Block } from "./blocks/check-blocks.ts";
import { blocksOfTasks, draftOf, isOpen, markdownOf, type StoredStream } from "./stream.ts";

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly username?: string;
  readonly client_msg_id?: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly unknown[];
  /** Slack's file objects. */
  readonly files?: readonly Readonly<Record<string, unknown>>[];
  readonly reactions?: readonly Reaction[];
  readonly metadata?: Metadata;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly stream?: StoredStream;
}

export interface Replies {
  readonly count: number;
  readonly latest: string | null;
  readonly users: readonly string[];
}

/** Slack's message object, as methods and events carry it; metadata only on request. */
export function forApp(
  message: StoredMessage,
  { team, replies, metadata = false }: { team: string; replies?: Replies; metadata?: boolean },
): Record<string, unknown> {
  const { stream, channel: _channel, metadata: kept, ...rest } = message;
  const tasks = stream === undefined ? [] : blocksOfTasks(stream);
  const blocks = [...tasks, ...(message.blocks ?? [])];
  return {
    type: "message",
    ...rest,
    team,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(metadata && kept !== undefined ? { metadata: kept } : {}),
    ...threadFields(message, replies),
  };
}

/** The page's message: with its channel, and with the stream's state while and after it runs. */
export function forPage(
  message: StoredMessage,
  { now, replies, ephemeral = false }: { now: number; replies?: Replies; ephemeral?: boolean },
): Record<string, unknown> {
  const { stream, app_id: _app, client_msg_id: _client, ...rest } = message;
  return {
    type: "message",
    ...rest,
    ...(ephemeral ? { ephemeral: true } : {}),
    ...(replies === undefined || replies.count === 0
      ? {}
      : { reply_count: replies.count, latest_reply: replies.latest }),
    ...(stream === undefined
      ? {}
      : {
          ...(isOpen(stream, now) ? { streaming: true } : {}),
          stream: {
            ...(stream.planTitle === undefined ? {} : { plan_title: stream.planTitle }),
            tasks: stream.tasks,
            markdown: isOpen(stream, now) ? draftOf(stream) : markdownOf(stream),
          },
        }),
  };
}

function threadFields(message: StoredMessage, replies: Replies | undefined): object {
  if (replies === undefined || replies.count === 0) return {};
  return {
    thread_ts: message.ts,
    reply_count: replies.count,
    reply_users_count: replies.users.length,
    reply_users: replies.users,
    latest_reply: replies.latest,
    is_locked: false,
    subscribed: false,
  };
}
