// The only writer of conversations: every change is stored, shown on the pages and announced to the app together.
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "#src/core/ports.ts";
import type { Announce } from "./delivery/announce.ts";
import type { Conversation, Directory } from "./directory.ts";
import type { Ephemerals } from "./ephemerals.ts";
import type { Hub } from "./hub.ts";
import { forPage, type StoredMessage } from "./message.ts";
import { inTransaction } from "./store/database.ts";
import type { Messages } from "./store/messages.ts";

export type Draft = Omit<StoredMessage, "channel" | "ts">;
export type Change = (message: StoredMessage) => StoredMessage;

export interface Journal {
  post(conversation: Conversation, draft: Draft): StoredMessage;
  /** `quiet` changes reach the pages but are no event for the app: the growth of a stream. */
  change(message: StoredMessage, change: Change, options?: { readonly quiet?: boolean }): StoredMessage;
  remove(message: StoredMessage): void;
  postEphemeral(person: string, conversation: Conversation, draft: Draft): StoredMessage;
  changeEphemeral(person: string, message: StoredMessage, change: Change): StoredMessage;
  removeEphemeral(person: string, message: StoredMessage): void;
}

interface Parts {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly ephemerals: Ephemerals;
  readonly directory: Directory;
  readonly hub: Hub;
  readonly announce: Announce;
}

export function createJournal(parts: Parts): Journal {
  return { ...lasting(parts), ...forOne(parts) };
}

function lasting(parts: Parts): Pick<Journal, "post" | "change" | "remove"> {
  const { database, clock, messages, announce } = parts;
  const show = showing(parts);
  return {
    post(conversation, draft) {
      const message = inTransaction(database, () => {
        const posted = {
          ...draft,
          channel: conversation.id,
          ts: messages.nextTs(conversation.id, clock.now()),
        };
        messages.keep(posted);
        announce.posted(conversation, posted);
        return posted;
      });
      show.message("message", message);
      show.root(message);
      return message;
    },
    change(message, change, { quiet = false } = {}) {
      const changed = change(message);
      inTransaction(database, () => {
        messages.keep(changed);
        if (!quiet) announce.changed(message, changed);
      });
      show.message("message_changed", changed);
      return changed;
    },
    remove(message) {
      inTransaction(database, () => {
        messages.remove(message.channel, message.ts);
        announce.removed(message);
      });
      show.removed(message);
      show.root(message);
    },
  };
}

function forOne({
  clock,
  messages,
  ephemerals,
  hub,
}: Parts): Pick<Journal, "postEphemeral" | "changeEphemeral" | "removeEphemeral"> {
  const show = (type: string, person: string, message: StoredMessage) =>
    hub.publish(
      {
        type,
        channel: message.channel,
        message: forPage(message, { now: clock.now().getTime(), ephemeral: true }),
      },
      (each) => each === person,
    );
  return {
    postEphemeral(person, conversation, draft) {
      const message = {
        ...draft,
        channel: conversation.id,
        ts: messages.nextTs(conversation.id, clock.now()),
      };
      ephemerals.keep(person, message);
      show("message", person, message);
      return message;
    },
    changeEphemeral(person, message, change) {
      const changed = change(message);
      ephemerals.keep(person, changed);
      show("message_changed", person, changed);
      return changed;
    },
    removeEphemeral(person, message) {
      const { channel, ts } = message;
      ephemerals.remove(person, channel, ts);
      hub.publish({ type: "message_deleted", channel, ts }, (each) => each === person);
    },
  };
}

function showing({ clock, messages, directory, hub }: Parts) {
  const sees = (channel: string) => {
    const conversation = directory.conversation(channel);
    return (person: string) => conversation !== null && directory.isMember(conversation, person);
  };
  const message = (type: "message" | "message_changed", shown: StoredMessage): void => {
    const { channel, ts } = shown;
    const replies = messages.replies(channel, ts);
    hub.publish(
      { type, channel, message: forPage(shown, { now: clock.now().getTime(), replies }) },
      sees(channel),
    );
  };
  return {
    message,
    /** The root of a thread shows how many replies it has. */
    root({ channel, ts, thread_ts }: StoredMessage): void {
      if (thread_ts === undefined || thread_ts === ts) return;
      const root = messages.read(channel, thread_ts);
      if (root !== null) message("message_changed", root);
    },
    removed({ channel, ts }: StoredMessage): void {
      hub.publish({ type: "message_deleted", channel, ts }, sees(channel));
    },
  };
}
