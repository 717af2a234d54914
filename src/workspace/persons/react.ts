// A person sets or takes back a reaction, and stops what the app is doing in a thread.
import { changeReaction, isReactionName } from "./reactions.ts";
import { isOpen } from "../stream.ts";
import type { Workroom } from "../workroom.ts";
import { present } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";

export interface Reacted {
  readonly person: string;
  readonly channel: string;
  readonly ts: string;
  readonly name: string;
  readonly kind: "added" | "removed";
}

export function react(workroom: Workroom, { ts, name, kind, ...place }: Reacted): void {
  const { conversation, person } = present(workroom, place);
  const message = workroom.messages.read(conversation.id, ts);
  if (message === null)
    throw new RefusedAct(404, "message_not_found", "This message does not exist any more.");
  if (!isReactionName(name)) throw new RefusedAct(400, "invalid_name", `There is no reaction ${name}.`);
  changeReaction(workroom, { message, user: person.id, name, kind });
}

/** Only while the session is processing; the app itself ends it. */
export function stop(
  workroom: Workroom,
  { thread_ts: thread, ...place }: { person: string; channel: string; thread_ts: string },
): void {
  const { conversation, person } = present(workroom, place);
  const { messages, notices, clock, announce } = workroom;
  if (notices.session(conversation.id, thread)?.status !== "processing")
    throw new RefusedAct(409, "not_processing", "Nothing is under way here.");
  const now = clock.now().getTime();
  const streaming = messages
    .thread(conversation.id, thread)
    .filter(({ stream }) => stream !== undefined && isOpen(stream, now))
    .map(({ ts }) => ts);
  announce.stopped({ channel: conversation.id, thread }, person.id, streaming);
}
