// The left side: whose eyes one looks through, which conversations there are, and the quick way between them.
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Language } from "#src/core/language.ts";
import { conversationName } from "./conversation.tsx";
import type { Conversation } from "./contract.ts";
import { Dialog, Icon, moveFocus } from "../page-blocks/dialog.tsx";
import { Avatar } from "./message.tsx";
import { useSurroundings } from "./surroundings.ts";
import { pageLanguages } from "./words.ts";

interface Navigation {
  readonly conversations: readonly Conversation[];
  readonly active: string | null;
  readonly appConnected: boolean;
  readonly onOpen: (id: string) => void;
}

interface Sidebar extends Navigation {
  readonly isOpen: boolean;
  readonly onPerson: (id: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onQuickSwitch: () => void;
  readonly isInspecting: boolean;
  readonly onInspect: () => void;
  readonly onClose: () => void;
}

export function Sidebar(sidebar: Sidebar): ReactNode {
  const { words, directory } = useSurroundings();
  return (
    <nav className={sidebar.isOpen ? "sidebar shown" : "sidebar"} aria-label={words.conversations}>
      <div className="workspace">
        <WorkspaceName />
        {directory.demo && (
          <span className="badge" title={words.demoHint}>
            {words.demo}
          </span>
        )}
        <button
          type="button"
          className="quiet close-menu"
          aria-label={words.closeMenu}
          onClick={sidebar.onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <PersonSwitch onPerson={sidebar.onPerson} />
      <button type="button" className="jump" onClick={sidebar.onQuickSwitch}>
        <Icon name="search" />
        {words.quickSwitch}
        <kbd>Ctrl K</kbd>
      </button>
      <Groups {...sidebar} />
      <div className="sidebar-foot">
        <LanguageSwitch onLanguage={sidebar.onLanguage} />
        <button
          type="button"
          className="quiet"
          aria-pressed={sidebar.isInspecting}
          aria-label={sidebar.isInspecting ? words.closeInspector : words.openInspector}
          title={words.inspectorHint}
          onClick={sidebar.onInspect}
        >
          <Icon name="inspect" />
        </button>
      </div>
    </nav>
  );
}

/** A server with several workspaces lets one go from one to the other. */
function WorkspaceName(): ReactNode {
  const { words, directory, goToWorkspace } = useSurroundings();
  const { workspace, workspaces = [] } = directory;
  if (workspaces.length < 2) return <strong>{workspace.name}</strong>;
  return (
    <select
      className="workspace-switch"
      aria-label={words.workspaces}
      value={workspace.id}
      onChange={({ target }) => goToWorkspace(target.value)}
    >
      {workspaces.map(({ id, name, installed }) => (
        <option key={id} value={id}>
          {installed ? name : words.notInstalledIn(name, directory.app.name)}
        </option>
      ))}
    </select>
  );
}

function PersonSwitch({ onPerson }: { readonly onPerson: (id: string) => void }): ReactNode {
  const { words, directory, person } = useSurroundings();
  return (
    <label className="person-switch" title={words.actingAsHint}>
      <Avatar name={person.name} />
      <span>
        <small>{words.actingAs}</small>
        <strong aria-hidden="true">{person.name}</strong>
        <small aria-hidden="true">{person.title}</small>
        <select value={person.id} onChange={(event) => onPerson(event.target.value)}>
          {directory.people.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name} · {each.title}
            </option>
          ))}
        </select>
      </span>
      <Icon name="switch" />
    </label>
  );
}

function Groups(navigation: Navigation): ReactNode {
  const { conversations, active } = navigation;
  const { words } = useSurroundings();
  const whole = useRef<HTMLDivElement>(null);
  const groups = [
    { kind: "dm", title: words.directMessages },
    { kind: "channel", title: words.channels },
    { kind: "private", title: words.privateChannels },
  ] as const;
  // One stop for Tab; the arrow keys do the rest.
  const stop = conversations.some((each) => each.id === active) ? active : conversations[0]?.id;
  return (
    <div className="groups" ref={whole} onKeyDown={(event) => moveFocus(event, whole, "button")}>
      {groups
        .map(({ kind, title }) => ({ title, list: conversations.filter((each) => each.kind === kind) }))
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {list.map((each) => (
                <Entry
                  key={each.id}
                  {...navigation}
                  conversation={each}
                  tabIndex={each.id === stop ? 0 : -1}
                />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Entry({
  conversation,
  active,
  appConnected,
  tabIndex,
  onOpen,
}: Navigation & { readonly conversation: Conversation; readonly tabIndex: number }): ReactNode {
  const { words } = useSurroundings();
  const { id, kind, name, unread } = conversation;
  return (
    <li>
      <button
        type="button"
        className={unread > 0 ? "entry unread" : "entry"}
        aria-current={id === active ? "page" : undefined}
        tabIndex={tabIndex}
        onClick={() => onOpen(id)}
      >
        {kind === "dm" ? (
          <span className={appConnected ? "presence here" : "presence"} aria-hidden="true" />
        ) : (
          <Icon name={kind === "private" ? "lock" : "hash"} />
        )}
        <span className="entry-name">{name.replace(/^#/, "")}</span>
        {unread > 0 && (
          <span className="count">
            <span aria-hidden="true">{unread}</span>
            <span className="unseen">{words.unread(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: Language) => void }): ReactNode {
  const { words, language } = useSurroundings();
  return (
    <div className="language-switch" role="group" aria-label={words.language}>
      {pageLanguages.map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          aria-pressed={each === language}
          onClick={() => onLanguage(each)}
        >
          {words.languageName[each]}
        </button>
      ))}
    </div>
  );
}

interface Jumping extends Pick<Navigation, "conversations" | "onOpen"> {
  readonly onClose: () => void;
}

export function QuickSwitch({ conversations, onOpen, onClose }: Jumping): ReactNode {
  const { words } = useSurroundings();
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = conversations.filter((each) => each.name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const current = Math.min(chosen, found.length - 1);
  const open = (conversation: Conversation | undefined): void => {
    if (conversation === undefined) return;
    onClose();
    onOpen(conversation.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setChosen((current + step + found.length) % found.length);
    else if (event.key === "Enter") open(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={words.quickSwitchLabel} className="quick-switch" onClose={onClose}>
      <input
        type="search"
        autoFocus
        value={wanted}
        placeholder={words.quickSwitchHint}
        aria-label={words.quickSwitchHint}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="quick-switch-list"
        aria-activedescendant={current < 0 ? undefined : `quick-switch-${current}`}
        onChange={(event) => {
          setWanted(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found list={found} current={current} onChoose={open} />
    </Dialog>
  );
}

interface Finding {
  readonly list: readonly Conversation[];
  readonly current: number;
  readonly onChoose: (conversation: Conversation) => void;
}

function Found({ list, current, onChoose }: Finding): ReactNode {
  const { words } = useSurroundings();
  return (
    <>
      <ul id="quick-switch-list" role="listbox" aria-label={words.conversations}>
        {list.map((each, index) => (
          <li
            key={each.id}
            id={`quick-switch-${index}`}
            role="option"
            aria-selected={index === current}
            onClick={() => onChoose(each)}
          >
            {conversationName(each)}
          </li>
        ))}
      </ul>
      {list.length === 0 && <p role="status">{words.noMatch}</p>}
    </>
  );
}
