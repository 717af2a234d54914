// Which events a change in a conversation leads to, and Slack's envelope around an event.
import type { Clock } from "#src/core/ports.ts";
import type { Conversation, Directory } from "../directory.ts";
import { forApp, type StoredMessage } from "../message.ts";
import { newId } from "../secrets.ts";

export interface Announce {
  posted(conversation: Conversation, message: StoredMessage): void;
  changed(before: StoredMessage, after: StoredMessage): void;
  removed(message: StoredMessage): void;
  /** The person opened the app's direct message. */
  opened(conversation: Conversation, user: string): void;
  openedHome(user: string, view: object | null): void;
  /** What the person looks at now. */
  looking(conversation: Conversation, user: string): void;
  reaction(message: StoredMessage, given: { user: string; name: string; kind: "added" | "removed" }): void;
  /** The person pressed the stop button of a session. */
  stopped(message: { channel: string; thread: string }, user: string, streaming: readonly string[]): void;
  /** The app was taken out of the workspace, or its tokens were. */
  uninstalled(): void;
  revoked(tokens: { readonly bot: readonly string[]; readonly oauth: readonly string[] }): void;
}

interface Parts {
  readonly team: string;
  readonly directory: Directory;
  readonly clock: Clock;
  /** The app is in this workspace. */
  installed(): boolean;
  /** Queues one event for the app. */
  enqueue(eventId: string, payload: Record<string, unknown>): void;
}

const farewells = new Set(["app_uninstalled", "tokens_revoked"]);
/** Messages are subscribed by the kind of their conversation. */
const messageKinds: Readonly<Record<string, string>> = { channel: "channels", group: "groups", im: "im" };
const channelTypes = { channel: "channel", private: "group", dm: "im" } as const;

export function createAnnounce(parts: Parts): Announce {
  const { team, directory, clock } = parts;
  const { app } = directory;
  const subscribed = ({ type, channel_type: kind }: Record<string, unknown>): boolean =>
    // Where the app is not, it hears nothing but that.
    (parts.installed() || farewells.has(String(type))) &&
    (app.events === undefined ||
      app.events.includes(String(type)) ||
      (type === "message" && app.events.includes(`message.${messageKinds[String(kind)] ?? ""}`)));
  const send = (event: Record<string, unknown>): void => {
    if (!subscribed(event)) return;
    const eventId = newId("Ev");
    parts.enqueue(eventId, callback(parts, eventId, event));
  };
  const now = () => (clock.now().getTime() / 1_000).toFixed(6);
  /** The app hears only what happens where it is. */
  const hidden = (channel: string, event: Record<string, unknown>): void => {
    const conversation = directory.conversation(channel);
    if (conversation === null || !directory.isMember(conversation, app.userId)) return;
    const ts = now();
    send({ type: "message", ...event, hidden: true, ts, ...place(conversation, ts) });
  };
  return {
    posted(conversation, message) {
      if (!directory.isMember(conversation, app.userId)) return;
      const shown = { ...forApp(message, { team }), ...origin(parts, message.user) };
      if (mentions(message, conversation, app.userId))
        send({ ...shown, type: "app_mention", channel: conversation.id, event_ts: message.ts });
      send({ ...shown, ...place(conversation, message.ts) });
    },
    changed(before, after) {
      const message = forApp(after, { team });
      const previous_message = forApp(before, { team });
      hidden(after.channel, { subtype: "message_changed", message, previous_message });
    },
    removed(message) {
      const previous_message = forApp(message, { team });
      hidden(message.channel, { subtype: "message_deleted", deleted_ts: message.ts, previous_message });
    },
    opened(conversation, user) {
      send({ type: "app_home_opened", user, channel: conversation.id, tab: "messages", event_ts: now() });
    },
    openedHome(user, view) {
      const channel = `D${user.replace(/^U/, "")}`;
      send({
        type: "app_home_opened",
        ...{ user, channel, tab: "home", event_ts: now() },
        ...(view === null ? {} : { view }),
      });
    },
    looking(conversation, user) {
      if (!directory.isMember(conversation, app.userId)) return;
      const entities = [{ type: "slack#/types/channel_id", value: conversation.id, team_id: team }];
      send({ type: "app_context_changed", user, context: { entities }, event_ts: now() });
    },
    reaction({ channel, ts, user: author }, { user, name, kind }) {
      const conversation = directory.conversation(channel);
      if (conversation === null || !directory.isMember(conversation, app.userId)) return;
      send({
        type: `reaction_${kind}`,
        user,
        reaction: name,
        item: { type: "message", channel, ts },
        ...(author === undefined ? {} : { item_user: author }),
        event_ts: now(),
      });
    },
    stopped({ channel, thread }, user, streaming) {
      const event_ts = now();
      send({
        type: "agent_session_stopped",
        ...{ channel, user, thread_ts: thread, streaming_message_ts: streaming, event_ts },
      });
    },
    uninstalled: () => send({ type: "app_uninstalled", event_ts: now() }),
    revoked: (tokens) => send({ type: "tokens_revoked", tokens, event_ts: now() }),
  };
}

/** Where a person of another workspace comes from. */
function origin({ directory, team }: Parts, user: string | undefined): Record<string, unknown> {
  const home = user === undefined ? null : directory.foreignTeam(user);
  return home === null ? {} : { team: home, user_team: home, source_team: home, context_team_id: team };
}

function place({ id, kind }: Conversation, ts: string): Record<string, unknown> {
  return { channel: id, event_ts: ts, channel_type: channelTypes[kind] };
}

/** What surrounds every event that Slack sends. */
function callback(
  { team, directory, clock }: Parts,
  eventId: string,
  event: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { app } = directory;
  return {
    token: "local-workspace",
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: "event_callback",
    event_id: eventId,
    event_time: Math.floor(clock.now().getTime() / 1_000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: app.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: isShared(directory, event),
    event_context: `4-${eventId}`,
  };
}

function isShared(directory: Directory, { channel }: Readonly<Record<string, unknown>>): boolean {
  const conversation = typeof channel === "string" ? directory.conversation(channel) : null;
  return (conversation?.options?.sharedWith ?? []).length > 0;
}

/** In a direct message there is nobody else to address: Slack sends no app_mention. */
function mentions(message: StoredMessage, conversation: Conversation, app: string): boolean {
  return conversation.kind !== "dm" && message.bot_id === undefined && message.text.includes(`<@${app}>`);
}
