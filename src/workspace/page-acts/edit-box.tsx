// One's own message, being changed in its place: Enter saves, Escape leaves it as it was.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Message } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { fromWire } from "../page-blocks/mrkdwn.ts";

export function EditBox({
  message,
  onDone,
}: {
  readonly message: Message;
  readonly onDone: () => void;
}): ReactNode {
  const { words, acts, directory } = useSurroundings();
  const before = fromWire(message.text, directory);
  const [text, setText] = useState(before);
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  const save = async (): Promise<void> => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    const done = text.trim() === before || (await acts.edit(message, text.trim()));
    setBusy(false);
    if (done) onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onDone();
    else if (event.key === "Enter" && !event.shiftKey) void save();
    else return;
    event.preventDefault();
  };
  return (
    <div className="edit-box">
      <textarea
        ref={area}
        className="input"
        rows={Math.min(8, text.split("\n").length + 1)}
        value={text}
        aria-label={words.editMessage}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="choices">
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={text.trim() === "" || busy}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </div>
    </div>
  );
}
