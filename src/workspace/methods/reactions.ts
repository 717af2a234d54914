// reactions.add, remove and get: the app's small marks on messages.
import { z } from "zod";
import { timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import { forApp, type StoredMessage } from "../message.ts";
import { changeReaction, isReactionName } from "../persons/reactions.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { ownConversation } from "./place.ts";

const input = z.object({ channel: z.string(), timestamp, name: z.string().min(1) });

function message(workroom: Workroom, channel: string, ts: string): StoredMessage {
  const found = workroom.messages.read(ownConversation(workroom, channel).id, ts);
  if (found === null) throw new Refusal("message_not_found");
  return found;
}

function change(workroom: Workroom, given: z.output<typeof input>, kind: "added" | "removed"): object {
  if (!isReactionName(given.name)) throw new Refusal("invalid_name");
  const { channel, timestamp: ts, name } = given;
  const user = workroom.directory.app.userId;
  const done = changeReaction(workroom, { message: message(workroom, channel, ts), user, name, kind });
  if (!done) throw new Refusal(kind === "added" ? "already_reacted" : "no_reaction");
  return {};
}

export const addReaction = defineMethod({
  name: "reactions.add",
  scope: "reactions:write",
  token: "bot",
  tier: "tier3",
  input,
  run: (workroom, given) => change(workroom, given, "added"),
});

export const removeReaction = defineMethod({
  name: "reactions.remove",
  scope: "reactions:write",
  token: "bot",
  tier: "tier2",
  input,
  run: (workroom, given) => change(workroom, given, "removed"),
});

export const getReactions = defineMethod({
  name: "reactions.get",
  scope: "reactions:read",
  token: "bot",
  tier: "tier3",
  input: z.object({ channel: z.string(), timestamp }),
  run(workroom, { channel, timestamp: ts }) {
    const found = message(workroom, channel, ts);
    return { type: "message", channel, message: forApp(found, { team: workroom.options.workspace.id }) };
  },
});
