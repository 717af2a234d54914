// A person opens the app's direct message: Slack tells the app with app_home_opened.
import type { Conversation } from "../directory.ts";
import { openDirectMessage } from "../methods/place.ts";
import type { Workroom } from "../workroom.ts";
import { knownPerson, present } from "./presence.ts";

export function openApp(workroom: Workroom, person: string): Conversation {
  return openDirectMessage(workroom, knownPerson(workroom, person));
}

/** A direct message has a messages tab; elsewhere the app hears what the person looks at now. */
export function opened(workroom: Workroom, place: { person: string; channel: string }): void {
  const { conversation, person } = present(workroom, place);
  if (conversation.kind === "dm") workroom.announce.opened(conversation, person.id);
  else workroom.announce.looking(conversation, person.id);
}
