// One person's visit: loads what is shown, listens to what happens, sends what is written, and remembers what was read.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch } from "react";
import { listen, type Client } from "./client.ts";
import { createActs, isNoAnswer, type Acts } from "../page-acts/acts.ts";
import type { Attachment } from "../page-acts/attachments.ts";
import { keepUnsent, unsentOf } from "../page-acts/unsent.ts";
import { toWire } from "../page-blocks/mrkdwn.ts";
import type { Bootstrap, Conversation, Frame, Message, PagePerson } from "./contract.ts";
import { localBotId, reduce, threadOf, type Change, type Outgoing, type State } from "./state.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Words } from "./words.ts";

/** The outside of the page: line, clock and chance are handed in by main.tsx. */
export interface Outside {
  readonly line: Client;
  readonly key: string;
  readonly workspace: string | null;
  readonly now: () => number;
  readonly chance: () => number;
}

export interface Place {
  readonly channel: string | null;
  readonly thread: string | null;
  /** The app's direct message has a Home beside its messages. */
  readonly tab: "messages" | "home";
}

/** Stands in the address where a thread would. */
export const homeTab = "home";

const goTo: Surroundings["goTo"] = (toChannel, toThread = null) => {
  const parts = [toChannel, toThread].filter((part) => part !== null).map(encodeURIComponent);
  location.hash = `/${parts.join("/")}`;
};

/** The address bar is the truth about where one is, so that the browser's Back closes a thread. */
export function usePlace(): [Place, Surroundings["goTo"]] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const [, channel = "", thread = ""] = hash.split("/").map(decodeURIComponent);
  const tab = thread === homeTab ? "home" : "messages";
  return [{ channel: channel || null, thread: tab === "home" ? null : thread || null, tab }, goTo];
}

interface Destination {
  readonly channel: string;
  readonly thread: string | null;
}

export interface Session {
  readonly state: State;
  readonly directMessage: string | null;
  readonly send: (to: Destination, text: string, files?: readonly Attachment[]) => boolean;
  readonly retry: (outgoing: Outgoing) => void;
  readonly discard: (outgoing: Outgoing) => void;
  readonly acts: Acts;
  readonly notice: Surroundings["notice"];
  readonly dismiss: (key: string) => void;
}

interface Visit {
  readonly outside: Outside;
  readonly directory: Bootstrap;
  readonly person: PagePerson;
  readonly place: Place;
  readonly words: Words;
  /** The app took up what this person wrote: its thread is worth opening. */
  readonly onTakenUp: (channel: string, thread: string) => void;
}

export function useSession(visit: Visit): Session {
  const { outside, person, words } = visit;
  const [state, change] = useReducer(reduce, person.id, unsentOf);
  useEffect(() => keepUnsent(person.id, state.outgoing), [person.id, state.outgoing]);
  const takenUp = useTakenUp(visit);
  const freshKey = (): string => `${outside.now()}-${outside.chance()}`;
  // The same from render to render, so that messages that did not change are not drawn again.
  const notice = useCallback(
    (text: string, tone?: "info"): void =>
      change({ kind: "noticed", notice: { key: freshKey(), text, ...(tone === undefined ? {} : { tone }) } }),
    [outside],
  );
  const acts = useMemo(
    () => createActs({ line: outside.line, person, words, notice }),
    [outside, person.id, words, notice],
  );
  const directMessage = useLoading(visit, { state, change, saw: takenUp.saw, notice });

  const deliver = async (outgoing: Outgoing): Promise<void> => {
    change({ kind: "sending", outgoing: { ...outgoing, state: "sending" } });
    try {
      const message = await post(outgoing, visit);
      change(
        message === null
          ? { kind: "discarded", key: outgoing.key }
          : { kind: "sent", key: outgoing.key, message },
      );
      if (message?.user === person.id && threadOf(message) === null)
        takenUp.wrote(message.channel, message.ts);
    } catch (error) {
      change({ kind: "send-failed", key: outgoing.key });
      if (isNoAnswer(error)) notice(words.noAnswer);
    }
  };

  return {
    state,
    directMessage,
    send: (to, text, files = []) => {
      const objection = objectionTo(text, to, visit);
      const key = freshKey();
      if (objection === null) void deliver({ key, ...to, text, files, at: outside.now(), state: "sending" });
      else notice(objection);
      return objection === null;
    },
    retry: (outgoing) => void deliver(outgoing),
    discard: ({ key }) => change({ kind: "discarded", key }),
    dismiss: (key) => change({ kind: "notice-gone", key }),
    acts,
    notice,
  };
}

/** Why this may not be sent, or null: like in Slack, a command that does not exist is not sent as text. */
function objectionTo(text: string, { thread }: Destination, { directory, words }: Visit): string | null {
  const command = /^\/[\p{L}][\w-]*(?=\s|$)/u.exec(text)?.[0];
  if (command === undefined) return null;
  if (!directory.commands.some((each) => each.command === command)) return words.unknownCommand(command);
  return thread === null ? null : words.commandInThread;
}

/** The message as the server has it; for a command its answer, if it gave one at once. */
async function post(outgoing: Outgoing, { outside, person, directory }: Visit): Promise<Message | null> {
  const { channel, thread, text, files = [] } = outgoing;
  const place = { person: person.id, channel };
  if (files.length > 0 || !/^\/\p{L}/u.test(text)) {
    const inThread = thread === null ? {} : { thread_ts: thread };
    const attached = files.length === 0 ? {} : { files: files.map(({ name, base64 }) => ({ name, base64 })) };
    const { ts } = await outside.line.send({ ...place, text, ...inThread, ...attached });
    return { type: "message", ts, channel, user: person.id, text: toWire(text, directory), ...inThread };
  }
  const [command = ""] = text.split(/\s/, 1);
  const answer = await outside.line.command({ ...place, command, text: text.slice(command.length).trim() });
  if (answer.text === undefined || answer.text === "") return null;
  const ts = (outside.now() / 1000).toFixed(6);
  return { type: "message", ts, channel, bot_id: localBotId, text: answer.text, ephemeral: true };
}

/** Brings together, in either order, what the person wrote and where the app became active. */
function useTakenUp({ place, onTakenUp }: Visit) {
  const written = useRef(new Set<string>());
  const active = useRef(new Set<string>());
  const latest = useRef({ place, onTakenUp });
  useEffect(() => {
    latest.current = { place, onTakenUp };
  });
  const check = (channel: string, thread: string): void => {
    if (!written.current.has(thread) || !active.current.has(thread)) return;
    written.current.delete(thread);
    if (latest.current.place.channel === channel) latest.current.onTakenUp(channel, thread);
  };
  return {
    wrote: (channel: string, ts: string): void => {
      written.current.add(ts);
      check(channel, ts);
    },
    saw: (frame: Frame): void => {
      const thread =
        frame.type === "status"
          ? frame.thread_ts
          : frame.type === "message" && frame.message.bot_id !== undefined
            ? threadOf(frame.message)
            : null;
      if (thread === null || !("channel" in frame)) return;
      active.current.add(thread);
      check(frame.channel, thread);
    },
  };
}

/** Listens as this person; returns a number that grows each time the line came back after it was lost. */
function useEvents(
  { outside, person, place }: Visit,
  change: Dispatch<Change>,
  saw: (frame: Frame) => void,
): number {
  const [round, setRound] = useState(0);
  const reading = useRef(place.channel);
  useEffect(() => {
    reading.current = place.channel;
  });
  useEffect(
    () =>
      listen({
        key: outside.key,
        workspace: outside.workspace,
        person: person.id,
        chance: outside.chance,
        onFrame: (frame) => {
          change({ kind: "frame", frame, person: person.id, reading: reading.current });
          saw(frame);
        },
        onOpen: (again) => {
          change({ kind: "server", connected: true });
          if (again) setRound((before) => before + 1);
        },
        onLost: () => change({ kind: "server", connected: false }),
      }),
    // `saw` keeps what it knows in refs: that of the first render is as good as any later one.
    [person.id],
  );
  return round;
}

interface Hands {
  readonly state: State;
  readonly change: Dispatch<Change>;
  readonly saw: (frame: Frame) => void;
  readonly notice: (text: string) => void;
}

/** Loads conversations, messages and thread; again whenever the event socket comes back. Returns the DM's id. */
function useLoading(visit: Visit, { state, change, saw, notice }: Hands): string | null {
  const { person, place, words } = visit;
  const { line } = visit.outside;
  const { channel, thread } = place;
  const [directMessage, setDirectMessage] = useState<string | null>(null);
  const round = useEvents(visit, change, saw);
  const failed = (): void => notice(words.loadFailed);
  useFresh(
    [person.id, round],
    async (isFresh) => {
      const { id } = await line.directMessage(person.id);
      const { conversations } = await line.conversations(person.id);
      if (!isFresh()) return;
      change({ kind: "conversations-loaded", conversations: conversations.map(withMemory(person.id)) });
      setDirectMessage(id);
    },
    failed,
  );
  const isKnown = state.conversations.some((each) => each.id === channel);
  useFresh(
    [person.id, round, channel, isKnown],
    async (isFresh) => {
      if (channel === null || !isKnown) return;
      const { messages } = await line.messages({ person: person.id, channel });
      if (isFresh()) change({ kind: "messages-loaded", channel, messages });
    },
    failed,
  );
  useFresh(
    [person.id, round, channel, thread, isKnown],
    async (isFresh) => {
      if (channel === null || thread === null || !isKnown) return;
      const { messages } = await line.replies({ person: person.id, channel }, thread);
      if (isFresh()) change({ kind: "thread-loaded", channel, thread, messages });
    },
    failed,
  );
  useFresh(
    [directMessage, channel, place.tab],
    async () => {
      if (directMessage !== null && channel === directMessage && place.tab === "messages")
        await line.opened({ person: person.id, channel: directMessage });
    },
    failed,
  );
  useViews(visit, { state, change, round, isHome: place.tab === "home" && channel === directMessage });
  useRemembering(person, place, state, change);
  return directMessage;
}

interface Viewing extends Pick<Hands, "state" | "change"> {
  readonly round: number;
  readonly isHome: boolean;
}

/** What lies open survives a reload and a lost connection; opening the Home tells the app, which may publish anew. */
function useViews({ outside: { line }, person }: Visit, { state, change, round, isHome }: Viewing): void {
  const before = state.home?.hash ?? null;
  const quiet = (): void => undefined;
  useFresh(
    [person.id, round],
    async (isFresh) => {
      if (round === 0) return;
      const { views } = await line.views(person.id);
      if (isFresh()) change({ kind: "views-loaded", views });
    },
    quiet,
  );
  useFresh(
    [person.id, round, isHome],
    async (isFresh) => {
      if (!isHome) return;
      const { view } = await line.openHome(person.id);
      if (isFresh()) change({ kind: "home-loaded", view, before });
    },
    quiet,
  );
}

/** Runs a load; one that was overtaken by the next changes nothing, one that failed waits for the socket's return. */
function useFresh(
  dependencies: readonly unknown[],
  load: (isFresh: () => boolean) => Promise<void>,
  failed: () => void,
): void {
  useEffect(() => {
    let fresh = true;
    load(() => fresh).catch(() => fresh && failed());
    return () => {
      fresh = false;
    };
  }, dependencies);
}

const memoryName = (person: string, channel: string): string => `leitstand.read.${person}.${channel}`;

const withMemory =
  (person: string) =>
  (conversation: Conversation): Conversation => {
    const read = localStorage.getItem(memoryName(person, conversation.id));
    return read !== null && read >= (conversation.lastTs ?? "")
      ? { ...conversation, unread: 0 }
      : conversation;
  };

function useRemembering(person: PagePerson, place: Place, state: State, change: Dispatch<Change>): void {
  const conversation = state.conversations.find((each) => each.id === place.channel);
  const { id, unread, lastTs } = conversation ?? {};
  useEffect(() => {
    if (id === undefined) return;
    if (lastTs !== null && lastTs !== undefined) localStorage.setItem(memoryName(person.id, id), lastTs);
    if (unread !== 0) change({ kind: "read", channel: id });
  }, [person.id, id, unread, lastTs]);
}
