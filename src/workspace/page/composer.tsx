// Where a person writes: Enter sends, `/` and `@` suggest, and a draft stays until it has been sent.
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { Attachment } from "../page-acts/attachments.ts";
import { AttachedFiles, type Attaching } from "../page-acts/composer-files.tsx";
import type { Bootstrap } from "./contract.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { Menu } from "../page-blocks/menu.tsx";
import { useSurroundings } from "./surroundings.ts";

interface Suggestion {
  readonly insert: string;
  readonly title: string;
  readonly hint: string;
  readonly usage: string;
}

interface Suggesting {
  readonly start: number;
  readonly list: readonly Suggestion[];
}

function suggestFor(text: string, caret: number, given: Given): Suggesting | null {
  const before = text.slice(0, caret);
  if (given.allowsCommands && /^\/\S*$/.test(before)) {
    const list = given.directory.commands
      .filter((each) => each.command.startsWith(before.toLowerCase()))
      .map((each) => ({
        insert: `${each.command} `,
        title: each.command,
        hint: each.description[given.language],
        usage: each.usage,
      }));
    return { start: 0, list };
  }
  const mention = /(?:^|[\s(])@([\p{L}]*)$/u.exec(before);
  if (mention === null) return null;
  const begun = (mention[1] ?? "").toLowerCase();
  const app = given.directory.app;
  const list = [
    { name: app.name, hint: app.description },
    ...given.directory.people.map(({ name, title }) => ({ name, hint: title })),
  ]
    .filter(({ name }) =>
      name
        .toLowerCase()
        .split(" ")
        .some((part) => part.startsWith(begun)),
    )
    .slice(0, 6)
    .map(({ name, hint }) => ({ insert: `@${name} `, title: `@${name}`, hint, usage: "" }));
  return { start: caret - begun.length - 1, list };
}

interface Given {
  readonly directory: Bootstrap;
  readonly language: "de" | "en";
  readonly allowsCommands: boolean;
}

interface Composing {
  readonly label: string;
  readonly placeholder: string;
  readonly allowsCommands: boolean;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** False keeps the text, for example when a command was refused. */
  readonly onSend: (text: string, files: readonly Attachment[]) => boolean;
  readonly attaching: Attaching;
  /** Stands beside the send button. */
  readonly children?: ReactNode;
}

/** The open list of suggestions, which of them is meant, and the keys that move, take or dismiss it. */
function useSuggestions(composing: Composing, area: RefObject<HTMLTextAreaElement | null>) {
  const { draft, allowsCommands, onDraft } = composing;
  const { language, directory } = useSurroundings();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const found =
    dismissed === draft ? null : suggestFor(draft, caret, { directory, language, allowsCommands });
  const list = found?.list ?? [];
  const current = Math.min(chosen, list.length - 1);

  const accept = (suggestion: Suggestion | undefined): void => {
    if (found === null || suggestion === undefined) return;
    const at = found.start + suggestion.insert.length;
    onDraft(draft.slice(0, found.start) + suggestion.insert + draft.slice(caret).trimStart());
    setCaret(at);
    setChosen(0);
    area.current?.focus();
    requestAnimationFrame(() => area.current?.setSelectionRange(at, at));
  };
  const takesEnter = list[current]?.insert.trim() !== draft.trim();
  const onKey = (event: KeyboardEvent): boolean => {
    if (list.length === 0) return false;
    if (event.key === "ArrowDown") setChosen((current + 1) % list.length);
    else if (event.key === "ArrowUp") setChosen((current + list.length - 1) % list.length);
    else if (event.key === "Escape") {
      event.stopPropagation();
      setDismissed(draft);
    } else if (!event.shiftKey && (event.key === "Tab" || (event.key === "Enter" && takesEnter)))
      accept(list[current]);
    else return false;
    event.preventDefault();
    return true;
  };
  const typed = (box: HTMLTextAreaElement): void => {
    setCaret(box.selectionStart);
    setChosen(0);
    setDismissed(null);
    onDraft(box.value);
  };
  return { list, current, accept, onKey, typed, setCaret };
}

export function Composer(composing: Composing): ReactNode {
  const { label, placeholder, draft, onDraft, onSend, attaching } = composing;
  const { words } = useSurroundings();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { list, current, accept, onKey, typed, setCaret } = useSuggestions(composing, area);
  const open = list.length > 0;
  useGrowing(area, draft);

  const isEmpty = draft.trim() === "" && attaching.attachments.length === 0;
  const send = (): void => {
    if (isEmpty || !onSend(draft.trim(), attaching.attachments)) return;
    onDraft("");
    attaching.clear();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter also confirms a character of an input method; that is not meant for us.
    if (event.nativeEvent.isComposing || onKey(event) || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  };

  return (
    <div className="composer">
      {open && <Suggestions id={listId} list={list} current={current} onAccept={accept} />}
      <div className="box">
        <textarea
          ref={area}
          rows={1}
          value={draft}
          aria-label={label}
          placeholder={placeholder}
          role="combobox"
          aria-expanded={open}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open ? `${listId}-${current}` : undefined}
          onChange={(event) => typed(event.target)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (files.length === 0) return;
            event.preventDefault();
            attaching.add(files);
          }}
        />
        <AttachedFiles attaching={attaching} />
        <div className="box-foot">
          <PlusMenu attaching={attaching} />
          <span className="send-hint">{words.sendHint}</span>
          {composing.children}
          <button type="button" className="send" aria-label={words.send} disabled={isEmpty} onClick={send}>
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}

/** Files, and the app's shortcuts that need no message. */
function PlusMenu({ attaching }: { readonly attaching: Attaching }): ReactNode {
  const { words, directory, acts } = useSurroundings();
  const chooser = useRef<HTMLInputElement>(null);
  const shortcuts = (directory.shortcuts ?? []).filter(({ type }) => type === "global");
  return (
    <>
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.attach}
        aria-hidden="true"
        onChange={(event) => {
          attaching.add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Menu
        label={words.plus}
        className="quiet"
        items={[
          { key: "attach", name: words.attach, icon: "file", onChoose: () => chooser.current?.click() },
          ...shortcuts.map(({ callback_id, name }, index) => ({
            key: callback_id,
            name,
            icon: "spark",
            begins: index === 0,
            onChoose: () => void acts.shortcut(callback_id),
          })),
        ]}
      >
        <Icon name="plus" />
      </Menu>
    </>
  );
}

interface Listed {
  readonly id: string;
  readonly list: readonly Suggestion[];
  readonly current: number;
  readonly onAccept: (suggestion: Suggestion) => void;
}

function Suggestions({ id, list, current, onAccept }: Listed): ReactNode {
  const { words } = useSurroundings();
  return (
    <ul className="suggestions" role="listbox" id={id} aria-label={words.suggestions}>
      {list.map((each, index) => (
        <li
          key={each.title}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          onPointerDown={(event) => {
            event.preventDefault();
            onAccept(each);
          }}
        >
          <strong>{each.title}</strong>
          <span>{each.hint}</span>
          {each.usage !== "" && <code>{each.usage}</code>}
        </li>
      ))}
    </ul>
  );
}

/** Grows with its text up to what page.css allows. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const box = area.current;
    if (box === null) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }, [area, text]);
}

/** Drafts outlive a reload, a lost connection and a change of conversation. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const name = `leitstand.draft.${key}`;
  const text = drafts[name] ?? localStorage.getItem(name) ?? "";
  const write = (fresh: string): void => {
    setDrafts((all) => ({ ...all, [name]: fresh }));
    if (fresh === "") localStorage.removeItem(name);
    else localStorage.setItem(name, fresh);
  };
  // Another tab may have sent or changed it.
  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key === name) setDrafts((all) => ({ ...all, [name]: event.newValue ?? "" }));
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [name]);
  return [text, write];
}
