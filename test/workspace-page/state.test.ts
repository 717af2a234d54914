import { expect, it } from "vitest";
import type { Frame, Message, View } from "#src/workspace/page/contract.ts";
import { emptyState, reduce, type State } from "#src/workspace/page/state.ts";

const said = (ts: string, more: Partial<Message> = {}): Message => ({
  type: "message",
  ts,
  channel: "C1",
  text: ts,
  user: "U1",
  ...more,
});

const opened: State = reduce(
  {
    ...emptyState,
    conversations: [{ id: "C1", kind: "channel", name: "eins", unread: 0, lastTs: null }],
  },
  { kind: "messages-loaded", channel: "C1", messages: [said("1"), said("3")] },
);

const after = (state: State, ...frames: Frame[]): State =>
  frames.reduce(
    (before, frame) => reduce(before, { kind: "frame", frame, person: "U1", reading: null }),
    state,
  );
const message = (each: Message): Frame => ({ type: "message", channel: "C1", message: each });
const listed = (state: State): string[] => (state.messages["C1"] ?? []).map((each) => each.ts);

it("keeps messages in order and each one once", () => {
  expect(listed(after(opened, message(said("2")), message(said("2")), message(said("4"))))).toEqual([
    "1",
    "2",
    "3",
    "4",
  ]);
});

it("counts a reply once, however often it is heard of", () => {
  const reply = said("5", { thread_ts: "1", bot_id: "B1" });
  const state = after(opened, message(reply), { type: "message_changed", channel: "C1", message: reply });
  expect(state.messages["C1"]?.[0]).toMatchObject({ reply_count: 1, latest_reply: "5" });
  expect(listed(state)).toEqual(["1", "3"]);
});

it("ends the status when the app answers in the thread", () => {
  const status: Frame = { type: "status", channel: "C1", thread_ts: "1", status: "liest …" };
  const waiting = after(opened, status);
  expect(waiting.statuses).toEqual({ "C1:1": "liest …" });
  expect(after(waiting, message(said("5", { thread_ts: "1", bot_id: "B1" }))).statuses).toEqual({});
  expect(after(waiting, { ...status, status: "" }).statuses).toEqual({});
});

it("counts as unread what others wrote while one was elsewhere", () => {
  const state = after(opened, message(said("4")), message(said("5", { user: "U2" })));
  expect(state.conversations[0]).toMatchObject({ unread: 1, lastTs: "5" });
});

it("keeps a message that failed until it is sent again or discarded", () => {
  const outgoing = { key: "k", channel: "C1", thread: null, text: "x", at: 0, state: "sending" } as const;
  const failed = reduce(reduce(opened, { kind: "sending", outgoing }), { kind: "send-failed", key: "k" });
  expect(failed.outgoing[0]?.state).toBe("failed");
  const sent = reduce(failed, { kind: "sent", key: "k", message: said("9") });
  expect(sent.outgoing).toEqual([]);
  expect(listed(sent)).toEqual(["1", "3", "9"]);
});

it("prefers the server's form of a sent message over its own", () => {
  const heard = after(opened, message(said("9", { text: "vom Server" })));
  const sent = reduce(heard, { kind: "sent", key: "k", message: said("9", { text: "eigene" }) });
  expect(sent.messages["C1"]?.at(-1)?.text).toBe("vom Server");
});

it("loses nothing that arrived while a list was being loaded", () => {
  const state = after(opened, message(said("7")));
  const loaded = reduce(state, { kind: "messages-loaded", channel: "C1", messages: [said("1"), said("3")] });
  expect(listed(loaded)).toEqual(["1", "3", "7"]);
});

it("takes a deleted message out of list and thread", () => {
  const thread = reduce(opened, {
    kind: "thread-loaded",
    channel: "C1",
    thread: "1",
    messages: [said("1"), said("5", { thread_ts: "1" })],
  });
  const state = after(thread, { type: "message_deleted", channel: "C1", ts: "5" });
  expect(state.threads["C1:1"]?.map((each) => each.ts)).toEqual(["1"]);
});

const view = (hash: string): View => ({
  id: "V1",
  type: "home",
  hash,
  blocks: [],
  title: null,
  submit: null,
  close: null,
  root_view_id: "V1",
  previous_view_id: null,
});

it("keeps the Home that was published while the page asked for it", () => {
  const asked = { kind: "home-loaded", view: view("1.old"), before: null } as const;
  expect(reduce(opened, asked).home?.hash).toBe("1.old");
  const published = after(opened, { type: "home", view: view("2.new") });
  expect(reduce(published, asked).home?.hash).toBe("2.new");
  expect(reduce(published, { ...asked, view: null, before: "2.new" }).home?.hash).toBe("2.new");
});

it("knows what the app is about in a thread, and which windows lie open", () => {
  const state = after(
    opened,
    { type: "session", channel: "C1", thread_ts: "1", status: "processing", title: "Rückversand" },
    { type: "views", views: [view("1.a")] },
  );
  expect(state.sessions).toEqual({ "C1:1": { status: "processing", title: "Rückversand" } });
  expect(state.views).toHaveLength(1);
  expect(reduce(state, { kind: "views-loaded", views: [] }).views).toEqual([]);
});
