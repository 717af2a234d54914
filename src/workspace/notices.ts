// What the app shows beside messages: its status in a thread, suggested prompts, and the titles and states of its sessions.
import type { Directory } from "./directory.ts";
import type { Frame, Hub } from "./hub.ts";

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export interface Session {
  readonly status: string;
  readonly title: string;
}

export interface Notices {
  /** An empty status clears it. */
  setStatus(channel: string, thread: string, status: string): void;
  setPrompts(channel: string, title: string, prompts: readonly Prompt[]): void;
  session(channel: string, thread: string): Session | null;
  setSession(channel: string, thread: string, session: Session): void;
  /** What a page that opens now has missed. */
  framesFor(person: string): readonly Frame[];
}

const sessionFrame = (channel: string, thread: string, { status, title }: Session) => ({
  type: "session",
  channel,
  thread_ts: thread,
  status,
  title,
});

export function createNotices({ hub, directory }: { hub: Hub; directory: Directory }): Notices {
  const statuses = new Map<string, Frame & { readonly channel: string }>();
  const prompts = new Map<string, Frame & { readonly channel: string }>();
  const sessions = new Map<string, Session>();
  const sees = (channel: string) => (person: string) => {
    const conversation = directory.conversation(channel);
    return conversation !== null && directory.isMember(conversation, person);
  };
  return {
    setStatus(channel, thread, status) {
      const key = `${channel} ${thread}`;
      if (status === "" && !statuses.has(key)) return;
      const frame = { type: "status", channel, thread_ts: thread, status };
      if (status === "") statuses.delete(key);
      else statuses.set(key, frame);
      hub.publish(frame, sees(channel));
    },
    setPrompts(channel, title, list) {
      const frame = { type: "prompts", channel, title, prompts: list };
      prompts.set(channel, frame);
      hub.publish(frame, sees(channel));
    },
    session: (channel, thread) => sessions.get(`${channel} ${thread}`) ?? null,
    setSession(channel, thread, session) {
      sessions.set(`${channel} ${thread}`, session);
      hub.publish(sessionFrame(channel, thread, session), sees(channel));
    },
    framesFor: (person) =>
      [
        ...statuses.values(),
        ...prompts.values(),
        ...[...sessions].map(([key, session]) => {
          const [channel = "", thread = ""] = key.split(" ");
          return sessionFrame(channel, thread, session);
        }),
      ].filter(({ channel }) => sees(channel)(person)),
  };
}
