// Who acts and where: a known person in a conversation that they belong to.
import type { Person } from "#src/core/person.ts";
import type { Conversation } from "../directory.ts";
import type { Workroom } from "../workroom.ts";
import { RefusedAct } from "./refused-act.ts";

export interface Presence {
  readonly person: Person;
  readonly conversation: Conversation;
}

export function knownPerson({ directory }: Workroom, id: string): Person {
  const person = directory.person(id);
  if (person === null) throw new RefusedAct(404, "user_not_found", `There is no person ${id}.`);
  return person;
}

/** A private channel that the person is not in does not exist for them. */
export function present(
  workroom: Workroom,
  { person: id, channel }: { person: string; channel: string },
): Presence {
  const person = knownPerson(workroom, id);
  const conversation = workroom.directory.conversation(channel);
  if (conversation !== null && workroom.directory.isMember(conversation, id)) return { person, conversation };
  if (conversation?.kind === "channel")
    throw new RefusedAct(403, "not_in_channel", `${person.name} is not in #${conversation.name}.`);
  throw new RefusedAct(404, "channel_not_found", `There is no conversation ${channel}.`);
}
