// Reactions on a message: who set which, shown to everyone and told to the app.
import type { Reaction, StoredMessage } from "../message.ts";
import type { Workroom } from "../workroom.ts";

export function isReactionName(name: string): boolean {
  return /^[a-z0-9_+'-]{1,100}$/.test(name);
}

function changed(
  reactions: readonly Reaction[],
  { user, name, kind }: { user: string; name: string; kind: "added" | "removed" },
): readonly Reaction[] | null {
  const before = reactions.find((each) => each.name === name);
  const set = before?.users.includes(user) ?? false;
  if (set === (kind === "added")) return null;
  const users =
    kind === "added"
      ? [...(before?.users ?? []), user]
      : (before?.users ?? []).filter((each) => each !== user);
  const rest = reactions.filter((each) => each.name !== name);
  return users.length === 0 ? rest : [...rest, { name, users, count: users.length }];
}

/** False when the reaction was there already, or was not there to be taken away. */
export function changeReaction(
  { journal, announce }: Pick<Workroom, "journal" | "announce">,
  given: { message: StoredMessage; user: string; name: string; kind: "added" | "removed" },
): boolean {
  const { message, user, name, kind } = given;
  const reactions = changed(message.reactions ?? [], given);
  if (reactions === null) return false;
  journal.change(message, (before) => ({ ...before, reactions }), { quiet: true });
  announce.reaction(message, { user, name, kind });
  return true;
}
