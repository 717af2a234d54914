// A list of messages with its days: a log that stays at its end, and that arrow keys walk through.
import {
  Fragment,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { Icon, moveFocus } from "../page-blocks/dialog.tsx";
import type { Attachment } from "../page-acts/attachments.ts";
import type { Conversation, Message } from "./contract.ts";
import { MessageRow, OutgoingRow, statusSentence, timeOf } from "./message.tsx";
import type { Outgoing } from "./state.ts";
import { useSurroundings } from "./surroundings.ts";

/** What a pane shows, and what a person can do in it. */
export interface Reading {
  readonly conversation: Conversation;
  readonly messages: readonly Message[] | undefined;
  readonly outgoing: readonly Outgoing[];
  readonly statusAt: (thread: string) => string | undefined;
  readonly onSend: (text: string, thread: string | null, files: readonly Attachment[]) => boolean;
  readonly onRetry: (outgoing: Outgoing) => void;
  readonly onDiscard: (outgoing: Outgoing) => void;
}

const followsWithin = 5 * 60_000;

function follows(before: Message | undefined, message: Message): boolean {
  if (before === undefined || before.ephemeral !== message.ephemeral) return false;
  const same = before.user === message.user && before.bot_id === message.bot_id;
  return same && timeOf(message.ts).getTime() - timeOf(before.ts).getTime() < followsWithin;
}

function dayOf(time: Date, now: Date, language: string, names: { today: string; yesterday: string }): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days === 0) return names.today;
  if (days === 1) return names.yesterday;
  const year = time.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  const format = new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...year,
  });
  return format.format(time);
}

const startOfDay = (time: Date): number =>
  new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Stays at the end while the reader is there; otherwise offers a way down. */
function useEnd(frame: RefObject<HTMLElement | null>, count: number): { missed: boolean; toEnd: () => void } {
  const atEnd = useRef(true);
  const [missed, setMissed] = useState(false);
  const toEnd = (): void => {
    frame.current?.scrollTo({ top: frame.current.scrollHeight });
    setMissed(false);
  };
  useEffect(() => {
    const box = frame.current;
    const content = box?.firstElementChild;
    if (box === null || content === null || content === undefined) return;
    const onScroll = (): void => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
      if (atEnd.current) setMissed(false);
    };
    // Streaming text and pictures grow without a new message.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    box.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(content);
    observer.observe(box);
    return () => {
      box.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [frame]);
  const before = useRef(count);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else if (count > before.current) setMissed(true);
    before.current = count;
  }, [count]);
  return { missed, toEnd };
}

interface Listing extends Reading {
  readonly label: string;
  readonly openThread: string | null;
  readonly onThread: ((ts: string) => void) | null;
  /** Stands before the first message. */
  readonly children?: ReactNode;
  /** The status of this very thread, at the end. */
  readonly status?: string | undefined;
}

export function MessageList(listing: Listing): ReactNode {
  const { messages = [], outgoing, label, status } = listing;
  const { words } = useSurroundings();
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { missed, toEnd } = useEnd(frame, messages.length + outgoing.length + (status === undefined ? 0 : 1));
  // One stop for Tab, at the newest at first; the arrow keys do the rest.
  const stop = messages.some((each) => each.ts === current) ? current : (messages.at(-1)?.ts ?? null);
  return (
    <div className="messages-frame">
      <div
        className="messages"
        ref={frame}
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={label}
        onKeyDown={(event) => moveFocus(event, frame, "article")}
        onFocus={(event) => setCurrent(event.target.closest("article")?.dataset["ts"] ?? null)}
      >
        <div className="messages-inner">
          {listing.children}
          {listing.messages === undefined && <p className="loading">{words.loading}</p>}
          <Days {...listing} messages={messages} stop={stop} />
          {outgoing.map((each) => (
            <OutgoingRow
              key={each.key}
              outgoing={each}
              onRetry={listing.onRetry}
              onDiscard={listing.onDiscard}
            />
          ))}
          {status !== undefined && <StatusLine status={status} />}
        </div>
      </div>
      {missed && (
        <button type="button" className="to-end" onClick={toEnd}>
          <Icon name="down" />
          {words.newMessages}
        </button>
      )}
    </div>
  );
}

function Days(
  listing: Listing & { readonly messages: readonly Message[]; readonly stop: string | null },
): ReactNode {
  const { messages, stop } = listing;
  const { words, language, now } = useSurroundings();
  const today = new Date(now());
  const day = (message: Message | undefined): string =>
    message === undefined ? "" : dayOf(timeOf(message.ts), today, language, words);
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const isNewDay = day(message) !== day(before);
    return (
      <Fragment key={message.ts}>
        {isNewDay && <div className="day">{day(message)}</div>}
        <MessageRow
          message={message}
          follows={!isNewDay && follows(before, message)}
          status={listing.statusAt(message.ts)}
          onThread={listing.onThread}
          tabIndex={message.ts === stop ? 0 : -1}
          isOpen={message.ts === listing.openThread}
        />
      </Fragment>
    );
  });
}

function StatusLine({ status }: { readonly status: string }): ReactNode {
  const { directory } = useSurroundings();
  return (
    <p className="status-line">
      <span className="dots" aria-hidden="true" />
      {statusSentence(directory.app.name, status)}
    </p>
  );
}
