// Small marks on a message: who set which, to be joined, taken back, or added.
import type { ReactNode } from "react";
import type { Message, Reaction } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { Menu } from "../page-blocks/menu.tsx";
import { withEmoji } from "../page-blocks/mrkdwn.ts";

const offered = [
  ...["+1", "white_check_mark", "eyes", "raised_hands", "tada", "heart"],
  ...["thinking_face", "pray", "rocket", "hourglass_flowing_sand", "x", "-1"],
];

export function Reactions({ message }: { readonly message: Message }): ReactNode {
  const { words } = useSurroundings();
  const reactions = message.reactions ?? [];
  if (reactions.length === 0) return null;
  return (
    <div className="reactions" role="group" aria-label={words.reactions}>
      {reactions.map((each) => (
        <Mark key={each.name} reaction={each} message={message} />
      ))}
      <AddReaction message={message} className="mark add" tabIndex={0} />
    </div>
  );
}

function Mark({ reaction, message }: { readonly reaction: Reaction; readonly message: Message }): ReactNode {
  const { words, acts, person, directory } = useSurroundings();
  const { name, users, count } = reaction;
  const isOwn = users.includes(person.id);
  const everyone = [
    ...directory.people,
    ...(directory.foreign ?? []),
    { id: directory.app.userId, name: directory.app.name },
  ];
  const names = users.map((user) => everyone.find(({ id }) => id === user)?.name ?? user);
  const said = words.reactionBy(`:${name}:`, names.join(", "));
  return (
    <button
      type="button"
      className="mark"
      aria-pressed={isOwn}
      title={said}
      onClick={() => void acts.react(message, name, isOwn ? "removed" : "added")}
    >
      {withEmoji(`:${name}:`)} {count}
      <span className="unseen">{said}</span>
    </button>
  );
}

interface Adding {
  readonly message: Message;
  readonly className: string;
  readonly tabIndex: number;
}

export function AddReaction({ message, className, tabIndex }: Adding): ReactNode {
  const { words, acts, person } = useSurroundings();
  const isOwn = (name: string): boolean =>
    message.reactions?.find((each) => each.name === name)?.users.includes(person.id) === true;
  return (
    <Menu
      label={words.addReaction}
      className={className}
      tabIndex={tabIndex}
      grid
      items={offered.map((name) => ({
        key: name,
        label: name.replaceAll("_", " "),
        name: withEmoji(`:${name}:`),
        onChoose: () => void acts.react(message, name, isOwn(name) ? "removed" : "added"),
      }))}
    >
      <Icon name="smile" />
    </Menu>
  );
}
