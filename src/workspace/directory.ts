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
  /** People of this workspace, and those of others who share a channel with it. */
  person(id: string): Person | null;
  /** The workspace that somebody comes from, or null for our own people. */
  foreignTeam(id: string): string | null;
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
  const members = new Map(channels.map((channel) => [channel.id, new Set(membersAtFirst(channel, app))]));
  const foreign = options.foreign ?? [];
  const everyone = [...people, ...foreign.map((each) => each.person)];
  const person = (id: string) => everyone.find((each) => each.id === id) ?? null;
  const membersOf = (conversation: Conversation): readonly string[] =>
    conversation.person === null
      ? [...(members.get(conversation.id) ?? [])]
      : [conversation.person.id, app.userId];
  const conversations = () => [
    ...channels.map(channelConversation),
    ...opened.all().flatMap((row) => {
      const owner = person(String(row["person"]));
      return owner === null ? [] : [directMessage(owner, app)];
    }),
  ];
  return {
    app,
    people,
    person,
    foreignTeam: (id) => foreign.find((each) => each.person.id === id)?.team ?? null,
    conversations,
    conversation: (id) => conversations().find((each) => each.id === id) ?? null,
    members: membersOf,
    isMember: (conversation, user) => membersOf(conversation).includes(user),
    setMember(conversation, user, member) {
      if (member) members.get(conversation.id)?.add(user);
      else members.get(conversation.id)?.delete(user);
    },
    openDirectMessage(owner) {
      const conversation = directMessage(owner, app);
      return { conversation, opened: insert.run(owner.id, conversation.id).changes === 1 };
    },
  };
}

function membersAtFirst({ members, withoutApp = false }: ChannelOptions, app: AppOptions): readonly string[] {
  return withoutApp ? members : [...members, app.userId];
}

function channelConversation(options: ChannelOptions): Conversation {
  const { id, name, isPrivate } = options;
  return { id, kind: isPrivate ? "private" : "channel", name, person: null, options };
}

/** U0MARA's direct message is D0MARA. */
function directMessage(person: Person, app: AppOptions): Conversation {
  return { id: `D${person.id.replace(/^U/, "")}`, kind: "dm", name: app.name, person, options: null };
}
