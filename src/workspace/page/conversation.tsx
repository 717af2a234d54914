// The two places where messages are read and written: a conversation, and a thread beside it.
import type { ReactNode } from "react";
import { Icon } from "../page-blocks/dialog.tsx";
import { Composer, useDraft } from "./composer.tsx";
import type { Conversation } from "./contract.ts";
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
}

export function ConversationPane(pane: Pane): ReactNode {
  const { conversation, messages, outgoing, prompts } = pane;
  const { words, person, directory } = useSurroundings();
  const [draft, setDraft] = useDraft(`${person.id}.${conversation.id}`);
  const name = conversationName(conversation);
  const isEmpty = messages !== undefined && messages.length === 0 && outgoing.length === 0;
  return (
    <main className="pane" id="messages" tabIndex={-1}>
      <ConversationHead conversation={conversation} onMenu={pane.onMenu} />
      <MessageList {...pane} label={words.messagesIn(name)} openThread={pane.thread}>
        {isEmpty && conversation.kind === "dm" && <Welcome onExample={pane.onExample} />}
        {isEmpty && conversation.kind !== "dm" && (
          <div className="beginning">
            <h2>{words.emptyChannel(name)}</h2>
            <p>{words.mentionHint(directory.app.name)}</p>
          </div>
        )}
      </MessageList>
      {conversation.kind === "dm" && !isEmpty && <Offers prompts={prompts} onExample={pane.onExample} />}
      <Composer
        label={words.writeTo(name)}
        placeholder={words.writeTo(name)}
        allowsCommands
        draft={draft}
        onDraft={setDraft}
        onSend={(text) => pane.onSend(text, null)}
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
      {channel !== undefined && <span className="members">{words.members(members.length)}</span>}
    </header>
  );
}

interface Thread extends Reading {
  readonly thread: string;
  readonly onClose: () => void;
}

export function ThreadPane(pane: Thread): ReactNode {
  const { conversation, messages, thread } = pane;
  const { words, person, directory } = useSurroundings();
  const [draft, setDraft] = useDraft(`${person.id}.${conversation.id}.${thread}`);
  const root = messages?.[0];
  const name = conversationName(conversation);
  return (
    <aside className="pane thread-pane" aria-label={words.threadIn(name)}>
      <header className="pane-head">
        <button type="button" className="quiet" aria-label={words.closeThread} onClick={pane.onClose}>
          <Icon name="close" />
        </button>
        <div className="pane-title">
          <h2>{words.thread}</h2>
          <p>
            {name}
            {root !== undefined && ` · ${authorOf(root, directory).name}`}
          </p>
        </div>
      </header>
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
        onSend={(text) => pane.onSend(text, thread)}
      />
    </aside>
  );
}
