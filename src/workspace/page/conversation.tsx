// The two places where messages are read and written: a conversation, and a thread beside it.
import type { ReactNode } from "react";
import { DropHint, useAttaching } from "../page-acts/composer-files.tsx";
import { SessionBadge, StopButton } from "../page-acts/session-state.tsx";
import { Icon } from "../page-blocks/dialog.tsx";
import { AppTabs, HomePanel, type Tab } from "../page-views/home.tsx";
import { Composer, useDraft } from "./composer.tsx";
import type { AgentSession, Conversation, View } from "./contract.ts";
import { Offers, Welcome, type Prompts } from "./examples.tsx";
import { MessageList, type Reading } from "./message-list.tsx";
import { authorOf, Avatar } from "./message.tsx";
import { useSurroundings } from "./surroundings.ts";

export function conversationName(conversation: Conversation): string {
  return conversation.kind === "dm" ? conversation.name : `#${conversation.name.replace(/^#/, "")}`;
}

interface Pane extends Reading {
  readonly thread: string | null;
  readonly prompts: Prompts | undefined;
  readonly onThread: (ts: string) => void;
  readonly onExample: (text: string) => void;
  readonly onMenu: () => void;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly home: View | null;
}

export function ConversationPane(pane: Pane): ReactNode {
  const { conversation, messages, outgoing, prompts } = pane;
  const { words, person, directory } = useSurroundings();
  const [draft, setDraft] = useDraft(`${person.id}.${conversation.id}`);
  const attaching = useAttaching();
  const name = conversationName(conversation);
  const isDm = conversation.kind === "dm";
  const isEmpty = messages !== undefined && messages.length === 0 && outgoing.length === 0;
  const head = <ConversationHead conversation={conversation} onMenu={pane.onMenu} />;
  const tabs = isDm && <AppTabs name={name} tab={pane.tab} onTab={pane.onTab} />;
  if (isDm && pane.tab === "home")
    return (
      <main className="pane" id="messages" tabIndex={-1}>
        {head}
        {tabs}
        <HomePanel view={pane.home} />
      </main>
    );
  return (
    <main className="pane" id="messages" tabIndex={-1} {...attaching.dropping}>
      {head}
      {tabs}
      <DropHint attaching={attaching} />
      <MessageList {...pane} label={words.messagesIn(name)} openThread={pane.thread}>
        {isEmpty && isDm && <Welcome onExample={pane.onExample} />}
        {isEmpty && !isDm && (
          <div className="beginning">
            <h2>{words.emptyChannel(name)}</h2>
            <p>{words.mentionHint(directory.app.name)}</p>
          </div>
        )}
      </MessageList>
      {isDm && !isEmpty && <Offers prompts={prompts} onExample={pane.onExample} />}
      <Composer
        label={words.writeTo(name)}
        placeholder={words.writeTo(name)}
        allowsCommands
        draft={draft}
        onDraft={setDraft}
        attaching={attaching}
        onSend={(text, files) => pane.onSend(text, null, files)}
      />
    </main>
  );
}

function ConversationHead({
  conversation,
  onMenu,
}: {
  readonly conversation: Conversation;
  readonly onMenu: () => void;
}): ReactNode {
  const { words, directory } = useSurroundings();
  const channel = directory.channels.find((each) => each.id === conversation.id);
  const members = directory.people.filter((each) => channel?.members.includes(each.id));
  const isDm = conversation.kind === "dm";
  return (
    <header className="pane-head">
      <button type="button" className="quiet menu-button" aria-label={words.menu} onClick={onMenu}>
        <Icon name="menu" />
      </button>
      {isDm ? (
        <Avatar name={conversation.name} app />
      ) : (
        <Icon name={conversation.kind === "private" ? "lock" : "hash"} />
      )}
      <div className="pane-title">
        <h1>{conversation.name.replace(/^#/, "")}</h1>
        <p>{isDm ? directory.app.description : channel?.topic}</p>
      </div>
      {(channel?.sharedWith ?? []).length > 0 && <span className="badge">{words.sharedChannel}</span>}
      {channel !== undefined && <span className="members">{words.members(members.length)}</span>}
    </header>
  );
}

interface Thread extends Reading {
  readonly thread: string;
  readonly session: AgentSession | undefined;
  readonly onClose: () => void;
}

export function ThreadPane(pane: Thread): ReactNode {
  const { conversation, messages, thread, session } = pane;
  const attaching = useAttaching();
  const { words, person, directory } = useSurroundings();
  const [draft, setDraft] = useDraft(`${person.id}.${conversation.id}.${thread}`);
  const root = messages?.[0];
  const name = conversationName(conversation);
  return (
    <aside className="pane thread-pane" aria-label={words.threadIn(name)} {...attaching.dropping}>
      <header className="pane-head">
        <button type="button" className="quiet" aria-label={words.closeThread} onClick={pane.onClose}>
          <Icon name="close" />
        </button>
        <div className="pane-title">
          <h2>{session === undefined || session.title === "" ? words.thread : session.title}</h2>
          <div className="pane-under">
            <p>
              {name}
              {root !== undefined && ` · ${authorOf(root, directory).name}`}
            </p>
            <SessionBadge session={session} />
          </div>
        </div>
      </header>
      <DropHint attaching={attaching} />
      <MessageList
        {...pane}
        label={words.threadIn(name)}
        openThread={null}
        onThread={null}
        status={pane.statusAt(thread)}
      />
      <Composer
        label={words.replyPlaceholder}
        placeholder={words.replyPlaceholder}
        allowsCommands={false}
        draft={draft}
        onDraft={setDraft}
        attaching={attaching}
        onSend={(text, files) => pane.onSend(text, thread, files)}
      >
        <StopButton session={session} channel={conversation.id} thread={thread} />
      </Composer>
    </aside>
  );
}
