// What can be done with one message: react, reply, copy, edit, delete, and the app's own shortcuts.
import { useState, type ReactNode } from "react";
import type { Message } from "../page/contract.ts";
import { threadOf } from "../page/state.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { Dialog, Icon } from "../page-blocks/dialog.tsx";
import { Menu } from "../page-blocks/menu.tsx";
import { fromWire } from "../page-blocks/mrkdwn.ts";
import { AddReaction } from "./reactions.tsx";

interface Bar {
  readonly message: Message;
  readonly tabIndex: number;
  /** Null inside a thread: there is nowhere further to go. */
  readonly onThread: ((ts: string) => void) | null;
  readonly onEdit: () => void;
}

export function MessageBar({ message, tabIndex, onThread, onEdit }: Bar): ReactNode {
  const { words } = useSurroundings();
  const [deleting, setDeleting] = useState(false);
  const items = useItems(message, onEdit, () => setDeleting(true));
  return (
    <>
      <div className="message-bar" role="toolbar" aria-label={words.messageActions}>
        <AddReaction message={message} className="quiet" tabIndex={tabIndex} />
        {onThread !== null && (
          <button
            type="button"
            className="quiet"
            tabIndex={tabIndex}
            aria-label={words.openThread}
            title={words.openThread}
            onClick={() => onThread(message.ts)}
          >
            <Icon name="thread" />
          </button>
        )}
        <Menu label={words.moreActions} className="quiet" tabIndex={tabIndex} items={items}>
          <Icon name="more" />
        </Menu>
      </div>
      {deleting && <DeleteDialog message={message} onDone={() => setDeleting(false)} />}
    </>
  );
}

function useItems(message: Message, onEdit: () => void, onDelete: () => void) {
  const { words, acts, directory, person, notice } = useSurroundings();
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => notice(words.copied, "info"),
      () => notice(words.actionFailed),
    );
  const place = [message.channel, threadOf(message) ?? message.ts].map(encodeURIComponent).join("/");
  const own = message.user === person.id;
  const shortcuts = (directory.shortcuts ?? []).filter(({ type }) => type === "message");
  return [
    ...shortcuts.map(({ callback_id, name }) => ({
      key: callback_id,
      name,
      icon: "spark",
      onChoose: () => void acts.shortcut(callback_id, message),
    })),
    {
      key: "link",
      name: words.copyLink,
      icon: "link",
      begins: shortcuts.length > 0,
      onChoose: () => copy(`${location.origin}/#/${place}`),
    },
    {
      key: "text",
      name: words.copyText,
      icon: "copy",
      onChoose: () => copy(fromWire(message.text, directory)),
    },
    ...(own
      ? [
          { key: "edit", name: words.edit, icon: "edit", begins: true, onChoose: onEdit },
          { key: "delete", name: words.remove, icon: "trash", danger: true, onChoose: onDelete },
        ]
      : []),
  ];
}

function DeleteDialog({
  message,
  onDone,
}: {
  readonly message: Message;
  readonly onDone: () => void;
}): ReactNode {
  const { words, acts } = useSurroundings();
  return (
    <Dialog label={words.removeTitle} className="confirm" onClose={onDone}>
      <h2>{words.removeTitle}</h2>
      <p>{words.removeText}</p>
      <div className="choices">
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            onDone();
            void acts.remove(message);
          }}
        >
          {words.remove}
        </button>
      </div>
    </Dialog>
  );
}
