// Who and what there is: people, the app, channels and direct messages, and who belongs where.
import type { DatabaseSync } from "node:sqlite";
import type { Person } from "#src/core/person.ts";
import type { AppOptions, ChannelOptions, WorkspaceOptions } from "./options.ts";

export interface Conversation {
  readonly id: string;
  readonly kind: "channel" | "private" | "dm";
  readonly name: string;
  /** The person of a direct message with the app. */
  readonly person: Person | null;
  readonly options: ChannelOptions | null;
}

export interface Directory {
  readonly app: AppOptions;
  readonly people: readonly Person[];
  person(id: string): Person | null;
  /** Channels first, then the direct messages that were opened. */
  conversations(): readonly Conversation[];
  conversation(id: string): Conversation | null;
  /** Ids of people and the app. */
  members(conversation: Conversation): readonly string[];
  isMember(conversation: Conversation, user: string): boolean;
  setMember(conversation: Conversation, user: string, member: boolean): void;
  /** The person's direct message with the app; `opened` is true the first time. */
  openDirectMessage(person: Person): { readonly conversation: Conversation; readonly opened: boolean };
}

export function createDirectory(database: DatabaseSync, options: WorkspaceOptions): Directory {
  const { app, people, channels } = options;
  const insert = database.prepare("insert or ignore into direct_messages (person, channel) values (?, ?)");
  const opened = database.prepare("select person from direct_messages");
  const person = (id: string) => people.find((each) => each.id === id) ?? null;
  const channelList = channels.map((channel): Conversation => ({
    id: channel.id,
    kind: channel.isPrivate ? "private" : "channel",
    name: channel.name,
    person: null,
    options: channel,
  }));
  const members = new Map(
    channels.map((channel) => [
      channel.id,
      new Set(channel.withoutApp === true ? channel.members : [...channel.members, app.userId]),
    ]),
  );
  const direct = (owner: Person): Conversation => ({
    id: `D${owner.id.replace(/^U/, "")}`,
    kind: "dm",
    name: app.name,
    person: owner,
    options: null,
  });
  const conversations = () => [
    ...channelList,
    ...opened.all().flatMap((row) => {
      const owner = person(String(row["person"]));
      return owner === null ? [] : [direct(owner)];
    }),
  ];
  const membersOf = (conversation: Conversation): readonly string[] =>
    conversation.person === null
      ? [...(members.get(conversation.id) ?? [])]
      : [conversation.person.id, app.userId];
  return {
    app,
    people,
    person,
    conversations,
    conversation: (id) => conversations().find((each) => each.id === id) ?? null,
    members: membersOf,
    isMember: (conversation, user) => membersOf(conversation).includes(user),
    setMember(conversation, user, member) {
      if (member) members.get(conversation.id)?.add(user);
      else members.get(conversation.id)?.delete(user);
    },
    openDirectMessage(owner) {
      const conversation = direct(owner);
      return { conversation, opened: insert.run(owner.id, conversation.id).changes === 1 };
    },
  };
}
