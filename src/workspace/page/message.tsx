// One message in the list: who, when, what, and what it leads to.
import { memo, useState, type CSSProperties, type ReactNode } from "react";
import { EditBox } from "../page-acts/edit-box.tsx";
import { Files } from "../page-acts/files.tsx";
import { MessageBar } from "../page-acts/message-bar.tsx";
import { Reactions } from "../page-acts/reactions.tsx";
import { Blocks } from "../page-blocks/blocks.tsx";
import { Icon } from "../page-blocks/dialog.tsx";
import { Markdown } from "../page-blocks/markdown.tsx";
import { toWire } from "../page-blocks/mrkdwn.ts";
import { Plan, Sources, TaskLine } from "../page-blocks/tasks.tsx";
import { Mrkdwn } from "../page-blocks/text.tsx";
import type { Bootstrap, Message, StreamTask } from "./contract.ts";
import type { Outgoing } from "./state.ts";
import { useSurroundings } from "./surroundings.ts";

const hueOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 37 + (letter.codePointAt(0) ?? 0)) % 3_600, 7) % 360;

/** Initials on a colour of the name's own; the app has its sign instead. */
export function Avatar({ name, app = false }: { readonly name: string; readonly app?: boolean }): ReactNode {
  if (app) return <span className="avatar app" aria-hidden="true" />;
  const initials = name.split(" ").map((part) => part.slice(0, 1));
  // A custom property, because React's CSSProperties knows only CSS's own names.
  const color = { "--hue": hueOf(name) } as CSSProperties;
  return (
    <span className="avatar" style={color} aria-hidden="true">
      {initials.slice(0, 2).join("")}
    </span>
  );
}

export function authorOf(
  message: Message,
  directory: Bootstrap,
): { readonly name: string; readonly app: boolean } {
  if (message.bot_id !== undefined || message.user === directory.app.userId)
    return { name: message.username ?? directory.app.name, app: true };
  const person = [...directory.people, ...(directory.foreign ?? [])].find((each) => each.id === message.user);
  return { name: person?.name ?? message.user ?? "?", app: false };
}

export const timeOf = (ts: string): Date => new Date(Number(ts) * 1000);

function clockTime(time: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(time);
}

interface Row {
  readonly message: Message;
  /** Same author shortly before: no name and picture again. */
  readonly follows: boolean;
  readonly status: string | undefined;
  /** In the list of a conversation; inside a thread there is nowhere further to go. */
  readonly onThread: ((ts: string) => void) | null;
  readonly tabIndex: number;
  readonly isOpen: boolean;
}

export const MessageRow = memo(function MessageRow(row: Row): ReactNode {
  const { message, follows, status, onThread } = row;
  const { words, language, directory } = useSurroundings();
  const author = authorOf(message, directory);
  const time = timeOf(message.ts);
  const [editing, setEditing] = useState(false);
  const classes = ["message", follows && "follows", message.ephemeral && "ephemeral", row.isOpen && "open"];
  return (
    <article
      className={classes.filter(Boolean).join(" ")}
      tabIndex={row.tabIndex}
      data-ts={message.ts}
      aria-busy={message.streaming === true}
      aria-label={`${author.name}, ${clockTime(time, language)}`}
    >
      <div className="gutter">
        {follows ? (
          <time dateTime={time.toISOString()}>{clockTime(time, language)}</time>
        ) : (
          <Avatar name={author.name} app={author.app} />
        )}
      </div>
      <div className="content">
        {message.ephemeral === true && (
          <div className="only-you">
            <Icon name="eye" />
            {words.onlyYou}
          </div>
        )}
        {!follows && <Byline author={author} time={time} />}
        {editing ? (
          <EditBox message={message} onDone={() => setEditing(false)} />
        ) : (
          <Body message={message} />
        )}
        <Reactions message={message} />
        {onThread !== null && message.ephemeral !== true && (
          <ThreadLink message={message} status={status} onThread={onThread} />
        )}
      </div>
      {message.ephemeral !== true && message.streaming !== true && (
        <MessageBar
          message={message}
          tabIndex={row.tabIndex}
          onThread={onThread}
          onEdit={() => setEditing(true)}
        />
      )}
    </article>
  );
});

function Byline({
  author,
  time,
}: {
  readonly author: { readonly name: string; readonly app: boolean };
  readonly time: Date;
}): ReactNode {
  const { words, language } = useSurroundings();
  return (
    <div className="byline">
      <strong>{author.name}</strong>
      {author.app && <span className="badge">{words.appBadge}</span>}
      <time dateTime={time.toISOString()}>{clockTime(time, language)}</time>
    </div>
  );
}

function Body({ message }: { readonly message: Message }): ReactNode {
  const { words, acts } = useSurroundings();
  const { stream } = message;
  if (message.streaming === true && stream !== undefined)
    return (
      <div className="streaming">
        <Tasks title={stream.plan_title} tasks={stream.tasks} />
        {stream.markdown !== "" && <Markdown text={stream.markdown} />}
        <span className="caret" role="img" aria-label={words.writing} />
      </div>
    );
  const hasBlocks = message.blocks !== undefined && message.blocks.length > 0;
  const showsTasks =
    hasBlocks && message.blocks.some((block) => block.type === "plan" || block.type === "task_card");
  return (
    <>
      {stream !== undefined && stream.tasks.length > 0 && !showsTasks && (
        <details className="how-made">
          <summary>{words.howMade(stream.tasks.length)}</summary>
          <Tasks title={stream.plan_title} tasks={stream.tasks} />
        </details>
      )}
      {hasBlocks ? (
        <Blocks blocks={message.blocks} act={(action) => acts.click(message, action)} />
      ) : (
        <Plain message={message} />
      )}
      {message.files !== undefined && message.files.length > 0 && <Files files={message.files} />}
      {message.edited !== undefined && <span className="edited"> {words.edited}</span>}
    </>
  );
}

/** What was streamed is Markdown, everything else mrkdwn. */
function Plain({ message }: { readonly message: Message }): ReactNode {
  const streamed = message.stream?.markdown ?? "";
  // A file that was posted without a word.
  if (streamed === "" && message.text === "") return null;
  return streamed === "" ? <Mrkdwn text={message.text} /> : <Markdown text={streamed} />;
}

function Tasks({
  title,
  tasks,
}: {
  readonly title: string | undefined;
  readonly tasks: readonly StreamTask[];
}): ReactNode {
  const lines = tasks.map((task) => (
    <TaskLine key={task.id} title={task.title} status={task.status}>
      {task.details !== undefined && task.details !== "" && <Markdown text={task.details} />}
      {task.output !== undefined && task.output !== "" && <Markdown text={task.output} />}
      <Sources sources={task.sources ?? []} />
    </TaskLine>
  ));
  if (tasks.length === 0) return null;
  if (title === undefined) return <div className="tasks">{lines}</div>;
  return (
    <Plan title={title} tasks={tasks}>
      {lines}
    </Plan>
  );
}

function ThreadLink({
  message,
  status,
  onThread,
}: {
  readonly message: Message;
  readonly status: string | undefined;
  readonly onThread: (ts: string) => void;
}): ReactNode {
  const { words, language, directory } = useSurroundings();
  const count = message.reply_count ?? 0;
  const open = (): void => onThread(message.ts);
  if (count === 0 && status === undefined) return null;
  return (
    <button type="button" className="thread-link" onClick={open}>
      {count === 0 ? (
        <Icon name="thread" />
      ) : (
        <>
          <Icon name="thread" />
          <strong>{words.replies(count)}</strong>
          {message.latest_reply !== undefined && (
            <span>{words.lastReply(clockTime(timeOf(message.latest_reply), language))}</span>
          )}
        </>
      )}
      {status !== undefined && (
        <span className="status-text">{statusSentence(directory.app.name, status)}</span>
      )}
    </button>
  );
}

/** Slack's convention: the status continues a sentence that begins with the app's name. */
export function statusSentence(app: string, status: string): string {
  return status.startsWith(app) ? status : `${app} ${status}`;
}

export function OutgoingRow({
  outgoing,
  onRetry,
  onDiscard,
}: {
  readonly outgoing: Outgoing;
  readonly onRetry: (outgoing: Outgoing) => void;
  readonly onDiscard: (outgoing: Outgoing) => void;
}): ReactNode {
  const { words, person, directory } = useSurroundings();
  return (
    <div className={`message outgoing ${outgoing.state}`}>
      <div className="gutter">
        <Avatar name={person.name} />
      </div>
      <div className="content">
        <Byline author={{ name: person.name, app: false }} time={new Date(outgoing.at)} />
        {outgoing.text !== "" && <Mrkdwn text={toWire(outgoing.text, directory)} />}
        {(outgoing.files ?? []).map((file) => (
          <span key={file.name} className="token">
            <Icon name="file" />
            {file.name}
          </span>
        ))}
        {outgoing.state === "sending" ? (
          <span className="sending">{words.sending}</span>
        ) : (
          <div className="failed-line" role="alert">
            <Icon name="warning" />
            {words.notSent}
            <button type="button" className="link" onClick={() => onRetry(outgoing)}>
              {words.retry}
            </button>
            <button type="button" className="link" onClick={() => onDiscard(outgoing)}>
              {words.discard}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
