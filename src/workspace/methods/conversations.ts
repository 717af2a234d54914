// conversations.info, list, members and open: which conversations there are and who is in them.
import { z } from "zod";
import { count, flag } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import type { Conversation } from "../directory.ts";
import { inLanguage } from "../words.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { paged, pageArguments } from "./pages.ts";
import { findConversation, openDirectMessage } from "./place.ts";

function describe({ directory, options }: Workroom, conversation: Conversation): object {
  const { id, name, kind, person } = conversation;
  const shared = {
    id,
    created: 0,
    is_archived: false,
    is_org_shared: false,
    context_team_id: options.workspace.id,
  };
  if (person !== null)
    return { ...shared, is_im: true, user: person.id, is_user_deleted: false, priority: 0 };
  const sharedWith = conversation.options?.sharedWith ?? [];
  const topic = inLanguage(conversation.options?.topic ?? "", "de");
  return {
    ...shared,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: kind === "private",
    is_im: false,
    is_mpim: false,
    is_private: kind === "private",
    is_general: false,
    is_shared: sharedWith.length > 0,
    is_ext_shared: sharedWith.length > 0,
    ...(sharedWith.length > 0
      ? { connected_team_ids: sharedWith, shared_team_ids: [options.workspace.id, ...sharedWith] }
      : {}),
    is_member: directory.isMember(conversation, directory.app.userId),
    topic: { value: topic, creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}

export const info = defineMethod({
  name: "conversations.info",
  scope: "channels:read",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel: z.string(), include_num_members: flag.default(false) }),
  run(workroom, { channel, include_num_members: counted }) {
    const conversation = findConversation(workroom, channel);
    const { length: num_members } = workroom.directory.members(conversation);
    return { channel: { ...describe(workroom, conversation), ...(counted ? { num_members } : {}) } };
  },
});

const types = { public_channel: "channel", private_channel: "private", im: "dm", mpim: null } as const;
const Type = z.enum(["public_channel", "private_channel", "im", "mpim"]);

export const list = defineMethod({
  name: "conversations.list",
  scope: "channels:read",
  token: "bot",
  tier: "tier2",
  input: z.object({
    types: z.string().default("public_channel"),
    exclude_archived: flag.optional(),
    ...pageArguments(100, 1_000),
  }),
  run(workroom, given) {
    const wanted = z.array(Type).safeParse(given.types.split(",").map((each) => each.trim()));
    if (!wanted.success) throw new Refusal("invalid_types");
    const kinds = new Set<string | null>(wanted.data.map((type) => types[type]));
    const { app } = workroom.directory;
    const found = workroom.directory
      .conversations()
      .filter((each) => kinds.has(each.kind))
      .filter((each) => each.kind === "channel" || workroom.directory.isMember(each, app.userId));
    const { items, ...page } = paged(found, given);
    return { channels: items.map((each) => describe(workroom, each)), ...page };
  },
});

export const members = defineMethod({
  name: "conversations.members",
  scope: "channels:read",
  token: "bot",
  tier: "tier4",
  input: z.object({ channel: z.string(), ...pageArguments(100, 1_000) }),
  run(workroom, given) {
    const { items, ...page } = paged(
      workroom.directory.members(findConversation(workroom, given.channel)),
      given,
    );
    return { members: items, ...page };
  },
});

export const open = defineMethod({
  name: "conversations.open",
  scope: "im:write",
  token: "bot",
  tier: "tier3",
  input: z.object({
    channel: z.string().optional(),
    users: z.string().optional(),
    return_im: flag.default(false),
    prevent_creation: flag.optional(),
    limit: count.optional(),
  }),
  run(workroom, given) {
    if (given.channel !== undefined)
      return { channel: { id: findConversation(workroom, given.channel).id }, already_open: true };
    const users = (given.users ?? "").split(",").filter(Boolean);
    if (users.length === 0) throw new Refusal("users_list_not_supplied");
    if (users.length > 1) throw new Refusal("method_not_supported_for_channel_type");
    const person = workroom.directory.person(users[0] ?? "");
    if (person === null) throw new Refusal("user_not_found");
    const conversation = openDirectMessage(workroom, person);
    return { channel: given.return_im ? describe(workroom, conversation) : { id: conversation.id } };
  },
});
