// What a person sees: their conversations, a channel's messages, a thread.
import { forPage, type StoredMessage } from "../message.ts";
import { knownPerson, present } from "../persons/presence.ts";
import { RefusedAct } from "../persons/refused-act.ts";
import type { Workroom } from "../workroom.ts";

type Shown = Record<string, unknown> & { readonly ts?: unknown };

export function conversationsOf(workroom: Workroom, id: string): object[] {
  const person = knownPerson(workroom, id);
  const { directory, messages } = workroom;
  return directory
    .conversations()
    .filter((each) => directory.isMember(each, person.id))
    .map((each) => {
      const { count, lastTs } = messages.unread(person.id, each.id);
      return { id: each.id, kind: each.kind, name: each.name, unread: count, lastTs };
    });
}

export function messagesOf(workroom: Workroom, place: { person: string; channel: string }): Shown[] {
  const { conversation, person } = present(workroom, place);
  const { messages, ephemerals } = workroom;
  messages.markRead(person.id, conversation.id);
  return together(workroom, messages.roots(conversation.id), ephemerals.list(person.id, conversation.id));
}

export function repliesOf(
  workroom: Workroom,
  { ts, ...place }: { person: string; channel: string; ts: string },
): Shown[] {
  const { conversation, person } = present(workroom, place);
  const { messages, ephemerals } = workroom;
  const asked = messages.read(conversation.id, ts);
  if (asked === null) throw new RefusedAct(404, "thread_not_found", "This thread does not exist any more.");
  const root = asked.thread_ts ?? asked.ts;
  return together(
    workroom,
    messages.thread(conversation.id, root),
    ephemerals.list(person.id, conversation.id, root),
  );
}

/** Everyone's messages and the person's own ephemeral ones, in order of time. */
function together(
  { messages, clock }: Workroom,
  lasting: readonly StoredMessage[],
  ephemeral: readonly StoredMessage[],
): Shown[] {
  const now = clock.now().getTime();
  const shown: Shown[] = [
    ...lasting.map((each) => forPage(each, { now, replies: messages.replies(each.channel, each.ts) })),
    ...ephemeral.map((each) => forPage(each, { now, ephemeral: true })),
  ];
  return shown.sort((a, b) => Number(a.ts) - Number(b.ts));
}
