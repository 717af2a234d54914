// A person runs a slash command; what the app acknowledges it with becomes its first answer.
import { z } from "zod";
import { answer } from "./answers.ts";
import type { Workroom } from "../workroom.ts";
import { answerAddress } from "./answer-address.ts";
import { channelName } from "./click.ts";
import { present } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";

export interface Commanded {
  readonly person: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

const Reply = z.looseObject({ text: z.string().optional(), blocks: z.unknown().optional() });

export async function command(workroom: Workroom, given: Commanded): Promise<void> {
  const { person, conversation } = present(workroom, given);
  const { options, directory } = workroom;
  if (!workroom.grants.installed() || !options.commands.some((each) => each.command === given.command))
    throw new RefusedAct(404, "unknown_command", `${given.command} is not a valid command.`);
  const target = { channel: conversation.id, person: person.id };
  const acknowledged = await workroom.requests("slash_commands", {
    token: "local-workspace",
    team_id: options.workspace.id,
    team_domain: options.workspace.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    channel_id: conversation.id,
    channel_name: channelName(conversation),
    user_id: person.id,
    user_name: person.name.toLowerCase().replaceAll(/\s+/g, "."),
    command: given.command,
    text: given.text.trim(),
    api_app_id: directory.app.id,
    is_enterprise_install: "false",
    ...answerAddress(workroom, target),
  });
  if (acknowledged.kind === "unanswered")
    throw new RefusedAct(504, "no_ack", `${given.command} failed with the error "${acknowledged.error}"`);
  const reply = Reply.safeParse(acknowledged.payload);
  if (reply.success && (reply.data.text !== undefined || reply.data.blocks !== undefined))
    answer(workroom, target, reply.data);
}
