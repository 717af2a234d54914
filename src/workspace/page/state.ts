// Everything the page knows, as one value, and how each event changes it. No browser in here.
import type { Attachment } from "../page-acts/attachments.ts";
import type { AgentSession, Conversation, Frame, Message, Prompt, View } from "./contract.ts";

/** A message or a command on its way: shown at once, kept until the server has it. */
export interface Outgoing {
  readonly key: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly files?: readonly Attachment[];
  readonly at: number;
  readonly state: "sending" | "failed";
}

export interface Notice {
  readonly key: string;
  readonly text: string;
  readonly tone?: "info";
}

export interface State {
  readonly conversations: readonly Conversation[];
  /** Top-level messages by channel; absent until loaded. */
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  /** Root first, by `threadKey`; absent until loaded. */
  readonly threads: Readonly<Record<string, readonly Message[]>>;
  /** "is reading …", by `threadKey`. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, { readonly title: string; readonly prompts: readonly Prompt[] }>>;
  /** What the app is about in a thread, by `threadKey`. */
  readonly sessions: Readonly<Record<string, AgentSession>>;
  /** The modals that lie on each other, the one on top last. */
  readonly views: readonly View[];
  readonly home: View | null;
  readonly outgoing: readonly Outgoing[];
  readonly notices: readonly Notice[];
  readonly appConnected: boolean;
  readonly serverConnected: boolean;
}

export const emptyState: State = {
  conversations: [],
  messages: {},
  threads: {},
  statuses: {},
  prompts: {},
  sessions: {},
  views: [],
  home: null,
  outgoing: [],
  notices: [],
  appConnected: true,
  serverConnected: true,
};

export type Change =
  | { readonly kind: "conversations-loaded"; readonly conversations: readonly Conversation[] }
  | { readonly kind: "messages-loaded"; readonly channel: string; readonly messages: readonly Message[] }
  | {
      readonly kind: "thread-loaded";
      readonly channel: string;
      readonly thread: string;
      readonly messages: readonly Message[];
    }
  | {
      readonly kind: "frame";
      readonly frame: Frame;
      readonly person: string;
      readonly reading: string | null;
    }
  | { readonly kind: "views-loaded"; readonly views: readonly View[] }
  /** `before` is the hash of the Home that stood when it was asked for. */
  | { readonly kind: "home-loaded"; readonly view: View | null; readonly before: string | null }
  | { readonly kind: "read"; readonly channel: string }
  | { readonly kind: "sending"; readonly outgoing: Outgoing }
  | { readonly kind: "send-failed"; readonly key: string }
  | { readonly kind: "sent"; readonly key: string; readonly message: Message }
  | { readonly kind: "discarded"; readonly key: string }
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "notice-gone"; readonly key: string }
  | { readonly kind: "server"; readonly connected: boolean };

export const threadKey = (channel: string, thread: string): string => `${channel}:${thread}`;

/** The thread that a reply belongs to, or null for a top-level message. */
export const threadOf = (message: Message): string | null =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts ? message.thread_ts : null;

export function reduce(state: State, change: Change): State {
  switch (change.kind) {
    case "conversations-loaded":
      return { ...state, conversations: change.conversations };
    case "messages-loaded":
      return {
        ...state,
        messages: {
          ...state.messages,
          [change.channel]: refreshed(state.messages[change.channel], change.messages),
        },
      };
    case "thread-loaded": {
      const key = threadKey(change.channel, change.thread);
      return {
        ...state,
        threads: { ...state.threads, [key]: refreshed(state.threads[key], change.messages) },
      };
    }
    case "frame":
      return applyFrame(state, change.frame, change);
    case "views-loaded":
      return { ...state, views: change.views };
    case "home-loaded":
      // What was published while we asked is newer than the answer.
      return (state.home?.hash ?? null) === change.before
        ? { ...state, home: change.view ?? state.home }
        : state;
    case "read":
      return onConversation(state, change.channel, (each) => ({ ...each, unread: 0 }));
    case "sending":
      return { ...state, outgoing: [...without(state.outgoing, change.outgoing.key), change.outgoing] };
    case "send-failed":
      return {
        ...state,
        outgoing: state.outgoing.map((each) =>
          each.key === change.key ? { ...each, state: "failed" } : each,
        ),
      };
    case "sent":
      return settle({ ...state, outgoing: without(state.outgoing, change.key) }, change.message);
    case "discarded":
      return { ...state, outgoing: without(state.outgoing, change.key) };
    case "noticed":
      return { ...state, notices: [...state.notices.slice(-2), change.notice] };
    case "notice-gone":
      return { ...state, notices: without(state.notices, change.key) };
    case "server":
      return { ...state, serverConnected: change.connected };
  }
}

function without<Kept extends { readonly key: string }>(list: readonly Kept[], key: string): readonly Kept[] {
  return list.filter((each) => each.key !== key);
}

/** A list from the server replaces ours, except for what it cannot know: answers to commands, and what arrived since. */
function refreshed(old: readonly Message[] | undefined, loaded: readonly Message[]): Message[] {
  const last = loaded.at(-1)?.ts ?? "";
  const ours = (old ?? []).filter((each) => isLocal(each) || each.ts > last);
  return ours.reduce(upsert, [...loaded]);
}

export const localBotId = "local";
const isLocal = (message: Message): boolean => message.bot_id === localBotId;

function applyFrame(
  state: State,
  frame: Frame,
  who: { readonly person: string; readonly reading: string | null },
): State {
  switch (frame.type) {
    case "message":
      return countUnread(
        clearStatus(place(state, { ...frame.message, channel: frame.channel }), frame),
        frame,
        who,
      );
    case "message_changed":
      return place(state, { ...frame.message, channel: frame.channel });
    case "message_deleted":
      return remove(state, frame.channel, frame.ts);
    case "status":
      return withStatus(state, threadKey(frame.channel, frame.thread_ts), frame.status);
    case "prompts":
      return { ...state, prompts: { ...state.prompts, [frame.channel]: frame } };
    case "conversation":
      return state.conversations.some((each) => each.id === frame.conversation.id)
        ? onConversation(state, frame.conversation.id, () => frame.conversation)
        : { ...state, conversations: [...state.conversations, frame.conversation] };
    case "session": {
      const { channel, thread_ts, status, title } = frame;
      return {
        ...state,
        sessions: { ...state.sessions, [threadKey(channel, thread_ts)]: { status, title } },
      };
    }
    case "views":
      return { ...state, views: frame.views };
    case "home":
      return { ...state, home: frame.view };
    case "app":
      return { ...state, appConnected: frame.connected };
  }
}

/** A message goes to its list, or to its thread and into the root's count of replies. */
function place(state: State, message: Message): State {
  const thread = threadOf(message);
  const key = threadKey(message.channel, thread ?? message.ts);
  const known = state.threads[key];
  // An unopened thread stays absent, so that opening it loads it whole.
  const threads = known === undefined ? state.threads : { ...state.threads, [key]: upsert(known, message) };
  const list = state.messages[message.channel];
  if (list === undefined) return { ...state, threads };
  const isNew = thread !== null && message.ephemeral !== true && !(known ?? []).some(sameTs(message));
  const changed =
    thread === null
      ? upsert(list, message)
      : list.map((each) => (each.ts === thread && isNew ? counted(each, message) : each));
  return { ...state, threads, messages: { ...state.messages, [message.channel]: changed } };
}

/** Our idea of a sent message, unless the server's own was faster. */
function settle(state: State, message: Message): State {
  const lists = [
    state.messages[message.channel],
    state.threads[threadKey(message.channel, threadOf(message) ?? "")],
  ];
  return lists.some((list) => list?.some(sameTs(message)) === true) ? state : place(state, message);
}

const sameTs = (message: Message) => (each: Message) => each.ts === message.ts;

function counted(root: Message, reply: Message): Message {
  // Without the thread's list only the latest reply tells a new message from a changed one.
  if (root.latest_reply !== undefined && reply.ts <= root.latest_reply) return root;
  return { ...root, reply_count: (root.reply_count ?? 0) + 1, latest_reply: reply.ts };
}

function upsert(list: readonly Message[], message: Message): Message[] {
  const at = list.findIndex(sameTs(message));
  const old = list[at];
  if (old !== undefined) return list.with(at, kept(old, message));
  const before = list.findLastIndex((each) => each.ts < message.ts);
  return list.toSpliced(before + 1, 0, message);
}

/** A change frame need not repeat how many replies a root has. */
function kept(old: Message, fresh: Message): Message {
  return {
    ...(old.reply_count === undefined ? {} : { reply_count: old.reply_count }),
    ...(old.latest_reply === undefined ? {} : { latest_reply: old.latest_reply }),
    ...fresh,
  };
}

function remove(state: State, channel: string, ts: string): State {
  const dropped = (lists: State["messages"], concerns: (key: string) => boolean): State["messages"] =>
    Object.fromEntries(
      Object.entries(lists).map(([key, list]) => [
        key,
        concerns(key) ? list.filter((each) => each.ts !== ts) : list,
      ]),
    );
  return {
    ...state,
    messages: dropped(state.messages, (key) => key === channel),
    threads: dropped(state.threads, (key) => key.startsWith(`${channel}:`)),
  };
}

function withStatus(state: State, key: string, status: string): State {
  const { [key]: _gone, ...rest } = state.statuses;
  return { ...state, statuses: status === "" ? rest : { ...rest, [key]: status } };
}

/** Slack clears the status when the app answers. */
function clearStatus(state: State, frame: { readonly channel: string; readonly message: Message }): State {
  const thread = threadOf(frame.message);
  if (frame.message.bot_id === undefined || thread === null) return state;
  return withStatus(state, threadKey(frame.channel, thread), "");
}

function countUnread(
  state: State,
  frame: { readonly channel: string; readonly message: Message },
  who: { readonly person: string; readonly reading: string | null },
): State {
  const own = frame.message.user === who.person;
  return onConversation(state, frame.channel, (each) => ({
    ...each,
    lastTs: frame.message.ts,
    unread: own || who.reading === frame.channel ? each.unread : each.unread + 1,
  }));
}

function onConversation(state: State, id: string, change: (each: Conversation) => Conversation): State {
  return {
    ...state,
    conversations: state.conversations.map((each) => (each.id === id ? change(each) : each)),
  };
}
