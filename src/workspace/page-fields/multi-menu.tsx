// A menu for several choices: what is chosen stands before the text that filters the rest; all of it by keyboard.
import {
  useId,
  useRef,
  useState,
  type AriaAttributes,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";

export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
}

interface MultiMenu extends AriaAttributes {
  readonly id: string;
  readonly placeholder: string | undefined;
  readonly disabled: boolean | undefined;
  /** How many may be chosen. */
  readonly most: number | undefined;
  readonly items: readonly MenuItem[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** What is open, which line is meant, and the keys that move, take or dismiss. */
function useMenu({ items, chosen, most, onChoose }: MultiMenu) {
  const [wanted, setWanted] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = items.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const current = Math.min(at, found.length - 1);
  const toggle = ({ key }: MenuItem): void => {
    const rest = chosen.filter((each) => each !== key);
    if (rest.length < chosen.length) onChoose(rest);
    else if (chosen.length < (most ?? Infinity)) onChoose([...chosen, key]);
    setWanted("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = found[current];
    if (step !== undefined && found.length > 0) {
      setAt(open ? (current + step + found.length) % found.length : current);
      setOpen(true);
    } else if (event.key === "Enter" && open && item !== undefined) toggle(item);
    else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && wanted === "") {
      onChoose(chosen.slice(0, -1));
      return;
    } else return;
    event.preventDefault();
  };
  const type = (text: string): void => {
    setWanted(text);
    setAt(0);
    setOpen(true);
  };
  return { wanted, open, setOpen, found, current, toggle, onKeyDown, type };
}

export function MultiMenu(menu: MultiMenu): ReactNode {
  const { id, placeholder, disabled, items, chosen, most: _most, onChoose, ...aria } = menu;
  const { words } = useSurroundings();
  const { wanted, open, setOpen, found, current, toggle, onKeyDown, type } = useMenu(menu);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className="multi" onBlur={onBlur}>
      <div className="multi-box" onClick={() => input.current?.focus()}>
        <Tokens {...{ items, chosen, disabled, onChoose }} />
        <input
          {...aria}
          {...{ id, disabled, onKeyDown }}
          ref={input}
          role="combobox"
          autoComplete="off"
          value={wanted}
          placeholder={chosen.length === 0 ? (placeholder ?? words.choose) : ""}
          aria-expanded={open}
          aria-autocomplete="list"
          aria-controls={open ? list : undefined}
          aria-activedescendant={open && current >= 0 ? `${list}-${current}` : undefined}
          onChange={(event) => type(event.target.value)}
          onClick={() => setOpen(true)}
        />
      </div>
      {open && <Lines id={list} found={found} current={current} chosen={chosen} onToggle={toggle} />}
      <span className="unseen" role="status">
        {words.chosen(chosen.length)}
      </span>
    </div>
  );
}

/** What is chosen, each to be taken out again. */
function Tokens({
  items,
  chosen,
  disabled,
  onChoose,
}: Pick<MultiMenu, "items" | "chosen" | "disabled" | "onChoose">): ReactNode {
  const { words } = useSurroundings();
  return chosen.map((key) => {
    const name = items.find((item) => item.key === key)?.name ?? key;
    return (
      <span key={key} className="token">
        {name}
        <button
          type="button"
          disabled={disabled}
          aria-label={words.removeChoice(name)}
          onClick={() => onChoose(chosen.filter((each) => each !== key))}
        >
          <Icon name="close" />
        </button>
      </span>
    );
  });
}

interface Listed {
  readonly id: string;
  readonly found: readonly MenuItem[];
  readonly current: number;
  readonly chosen: readonly string[];
  readonly onToggle: (item: MenuItem) => void;
}

function Lines({ id, found, current, chosen, onToggle }: Listed): ReactNode {
  const { words } = useSurroundings();
  return (
    <ul
      className="multi-list"
      id={id}
      role="listbox"
      aria-multiselectable="true"
      aria-label={words.suggestions}
    >
      {found.map((item, index) => (
        <li
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={chosen.includes(item.key)}
          className={index === current ? "current" : ""}
          onPointerDown={(event) => {
            event.preventDefault();
            onToggle(item);
          }}
        >
          <span className="tick" aria-hidden="true" />
          {item.name}
          {item.hint !== "" && <small>{item.hint}</small>}
        </li>
      ))}
      {found.length === 0 && (
        <li role="option" aria-selected="false" aria-disabled="true">
          {words.noMatch}
        </li>
      )}
    </ul>
  );
}
