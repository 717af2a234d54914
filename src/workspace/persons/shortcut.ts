// A person uses a shortcut of the app: from the composer, or from the menu of a message.
import { forApp } from "../message.ts";
import type { Workroom } from "../workroom.ts";
import { answerAddress } from "./answer-address.ts";
import { channelName } from "./click.ts";
import { knownPerson, present } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";
import { surroundings } from "./surroundings.ts";

export interface Shortcut {
  readonly person: string;
  readonly callback_id: string;
  /** The message whose menu it was chosen from. */
  readonly channel?: string | undefined;
  readonly message_ts?: string | undefined;
}

export async function useShortcut(workroom: Workroom, used: Shortcut): Promise<void> {
  const { callback_id } = used;
  const type = used.message_ts === undefined ? "global" : "message";
  if (!workroom.options.shortcuts?.some((each) => each.callback_id === callback_id && each.type === type))
    throw new RefusedAct(404, "unknown_shortcut", `There is no shortcut ${callback_id}.`);
  const at = (workroom.clock.now().getTime() / 1_000).toFixed(6);
  const answer = await workroom.requests("interactive", {
    ...payloadOf(workroom, used),
    callback_id,
    action_ts: at,
  });
  if (answer.kind === "unanswered") throw new RefusedAct(504, "no_ack", answer.error);
}

function payloadOf(workroom: Workroom, used: Shortcut): Record<string, unknown> {
  const { channel, message_ts: ts } = used;
  const person = knownPerson(workroom, used.person);
  if (channel === undefined || ts === undefined)
    return {
      type: "shortcut",
      ...surroundings(workroom, person),
      trigger_id: workroom.triggers.issue(workroom.clock.now().getTime(), person.id),
    };
  const { conversation } = present(workroom, { person: person.id, channel });
  const message = workroom.messages.read(conversation.id, ts);
  if (message === null)
    throw new RefusedAct(404, "message_not_found", "This message does not exist any more.");
  return {
    type: "message_action",
    ...surroundings(workroom, person),
    ...answerAddress(workroom, {
      channel: conversation.id,
      person: person.id,
      message: { ts, ephemeral: false },
    }),
    channel: { id: conversation.id, name: channelName(conversation) },
    message_ts: ts,
    message: forApp(message, { team: workroom.options.workspace.id }),
  };
}
