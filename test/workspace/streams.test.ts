// The streaming state machine: recipients, modes, size, the five minutes, and the finished message.
import { expect, test } from "vitest";
import { app, openStage, refusal, type Stage } from "./stage.ts";

async function begin(stage: Stage, more: object = {}) {
  const channel = "C0LAUNCH";
  const { ts } = await stage.post("say", { person: "U0MARA", channel, text: "Frage" });
  const opening = {
    channel,
    thread_ts: String(ts),
    recipient_team_id: "T0NORDLICHT",
    recipient_user_id: "U0MARA",
    ...more,
  };
  return { channel, root: String(ts), opening };
}

async function started(stage: Stage, more: object = {}) {
  const { opening, ...rest } = await begin(stage, more);
  const { ts = "" } = await stage.client.chat.startStream(opening);
  return { ...rest, ts, at: { channel: rest.channel, ts } };
}

test("in a channel a stream names its recipient and its thread; in a direct message only the thread", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const { opening } = await begin(stage);
  const without = (name: string) =>
    chat.startStream(
      Object.fromEntries(Object.entries(opening).filter(([key]) => key !== name)) as typeof opening,
    );
  expect(await refusal(without("recipient_team_id"))).toBe("missing_recipient_team_id");
  expect(await refusal(without("recipient_user_id"))).toBe("missing_recipient_user_id");
  expect(await refusal(without("thread_ts"))).toBe("invalid_arguments");
  expect(await refusal(chat.startStream({ ...opening, recipient_team_id: "T1" }))).toBe("team_not_found");
  expect(await refusal(chat.startStream({ ...opening, recipient_user_id: "U1" }))).toBe("user_not_found");
  expect(await refusal(chat.startStream({ ...opening, thread_ts: "1.000001" }))).toBe("thread_not_found");
  const { channel } = await stage.post("open", { person: "U0MARA" });
  const { ts } = await stage.post("say", { person: "U0MARA", channel, text: "Frage" });
  await expect(chat.startStream({ channel: String(channel), thread_ts: String(ts) })).resolves.toMatchObject({
    ok: true,
  });
});

test("chunks grow into task cards, Markdown and blocks, and keep their order", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const { at, root, channel } = await started(stage, {
    task_display_mode: "plan",
    chunks: [{ type: "plan_update", title: "Plan" }],
  });
  const task = { type: "task_update" as const, id: "t1", title: "Daten", details: "gelesen ", sources: [] };
  await chat.appendStream({ ...at, chunks: [{ ...task, status: "in_progress" }] });
  const running = await stage.get("messages", { person: "U0MARA", channel, thread_ts: root });
  expect(running.messages).toMatchObject([
    {},
    { streaming: true, stream: { plan_title: "Plan", tasks: [{ status: "in_progress" }] } },
  ]);
  await chat.appendStream({
    ...at,
    chunks: [
      { ...task, status: "complete", output: "fertig" },
      { type: "markdown_text", text: "**Eins" },
    ],
  });
  await chat.appendStream({
    ...at,
    chunks: [
      { type: "markdown_text", text: "**" },
      { type: "blocks", blocks: [{ type: "divider", block_id: "mitte" }] },
    ],
  });
  const metadata = { event_type: "turn", event_payload: { id: "T1" } };
  const { message } = await chat.stopStream({
    ...at,
    chunks: [{ type: "markdown_text", text: "Zwei" }],
    metadata,
  });
  expect(message).toMatchObject({
    text: "**Eins**\n\nZwei",
    metadata,
    blocks: [
      { type: "plan", title: "Plan", tasks: [{ task_id: "t1", status: "complete" }] },
      { type: "markdown", text: "**Eins**" },
      { type: "divider", block_id: "mitte" },
      { type: "markdown", text: "Zwei" },
    ],
  });
  const shown = await stage.get("messages", { person: "U0MARA", channel, thread_ts: root });
  expect(shown.messages).toMatchObject([
    {},
    { stream: { tasks: [{ details: "gelesen gelesen ", output: "fertig" }] } },
  ]);
  expect(JSON.stringify(shown.messages)).not.toContain('"streaming"');
});

test("a stream takes for its life what it was opened with: text or chunks", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const text = await started(stage, { markdown_text: "eins" });
  expect(
    await refusal(chat.appendStream({ ...text.at, chunks: [{ type: "markdown_text", text: "x" }] })),
  ).toBe("streaming_mode_mismatch");
  const chunks = await started(stage, { chunks: [{ type: "markdown_text", text: "eins" }] });
  expect(await refusal(chat.appendStream({ ...chunks.at, markdown_text: "x" }))).toBe(
    "streaming_mode_mismatch",
  );
});

test("after stop or five minutes nothing is taken any more; before, the message cannot be edited", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const closed = "message_not_in_streaming_state";
  const first = await started(stage);
  expect(await refusal(chat.update({ ...first.at, text: "x" }))).toBe("streaming_state_conflict");
  await chat.stopStream({ ...first.at, markdown_text: "fertig" });
  expect(await refusal(chat.appendStream({ ...first.at, markdown_text: "x" }))).toBe(closed);
  expect(await refusal(chat.stopStream(first.at))).toBe(closed);
  const second = await started(stage, { markdown_text: "halb" });
  stage.clock.advance(299_999);
  await chat.appendStream({ ...second.at, markdown_text: " noch" });
  stage.clock.advance(1);
  expect(await refusal(chat.appendStream({ ...second.at, markdown_text: "x" }))).toBe(closed);
  expect(await refusal(chat.stopStream(second.at))).toBe(closed);
  await expect(chat.update({ ...second.at, text: "gerettet" })).resolves.toMatchObject({ text: "gerettet" });
});

test("sizes: 12,000 characters a call, 11,000 bytes in all with details counted twice, 50 blocks at the end", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const letters = (length: number): string => "x".repeat(length);
  const { at } = await started(stage);
  expect(await refusal(chat.appendStream({ ...at, markdown_text: letters(12_001) }))).toBe("msg_too_long");
  await chat.appendStream({ ...at, markdown_text: letters(11_000) });
  expect(await refusal(chat.appendStream({ ...at, markdown_text: "ü" }))).toBe("msg_too_long");
  const tasks = await started(stage);
  const task = { type: "task_update" as const, id: "t", title: "T", status: "complete" as const };
  expect(
    await refusal(chat.appendStream({ ...tasks.at, chunks: [{ ...task, details: letters(5_500) }] })),
  ).toBe("msg_too_long");
  await chat.appendStream({ ...tasks.at, chunks: [{ ...task, details: letters(5_499) }] });
  const cards = await started(stage);
  const many = Array.from({ length: 51 }, (_, index) => ({ ...task, id: `t${index}` }));
  await chat.appendStream({ ...cards.at, chunks: many });
  expect(await refusal(chat.stopStream(cards.at))).toBe("invalid_blocks");
});

test("bad chunks and blocks are refused and change nothing", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const { at } = await started(stage, { chunks: [{ type: "markdown_text", text: "gut" }] });
  const append = (chunk: unknown) =>
    refusal(chat.appendStream({ ...at, chunks: [chunk as { type: "plan_update"; title: string }] }));
  expect(await append({ type: "task_update", id: "t", title: "T", status: "done" })).toBe("invalid_chunks");
  expect(await append({ type: "song", text: "la" })).toBe("invalid_chunks");
  expect(await append({ type: "blocks", blocks: [{ type: "header" }] })).toBe("invalid_blocks");
  expect(await refusal(chat.appendStream(at))).toBe("no_text");
  const { message } = await chat.stopStream(at);
  expect(message).toMatchObject({ text: "gut" });
});

test("a stream that only shows blocks has their text as fallback, and an empty one is no message", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  const { at } = await started(stage);
  const block = { type: "section", block_id: "s", text: { type: "mrkdwn", text: "Nur Block" } };
  await chat.appendStream({ ...at, chunks: [{ type: "blocks", blocks: [block] }] });
  expect(await chat.stopStream(at)).toMatchObject({
    message: { text: "Nur Block", blocks: [{ block_id: "s" }] },
  });
  const empty = await started(stage);
  expect(await refusal(chat.stopStream(empty.at))).toBe("no_text");
});

test("status and session: set in a thread, cleared by the answer, refused elsewhere", async () => {
  const events = ["app_mention", "message"];
  const stage = await openStage({ app: { ...app, events } });
  const { assistant, agents } = stage.client;
  const { opening, root, channel } = await begin(stage);
  const place = { channel_id: channel, thread_ts: root };
  await assistant.threads.setStatus({ ...place, status: "liest …" });
  expect(await refusal(assistant.threads.setStatus({ ...place, thread_ts: "1.000001", status: "x" }))).toBe(
    "invalid_thread_ts",
  );
  const session = await agents.sessions.setStatus({ ...place, status: "processing", title: "Kanäle" });
  expect(session).toMatchObject({
    status: "processing",
    title: "Kanäle",
    warning: "missing_agent_session_stopped_event_subscription",
  });
  expect(await refusal(agents.sessions.setStatus({ ...place, status: "busy" }))).toBe("invalid_status");
  expect(await agents.sessions.rename({ ...place, title: "Oktober" })).toMatchObject({ title: "Oktober" });
  const { ts = "" } = await stage.client.chat.startStream({ ...opening, markdown_text: "x" });
  await stage.client.chat.stopStream({ channel, ts, session_status: "suspended" });
  const prompts = [1, 2, 3, 4, 5].map((index) => ({ title: `${index}`, message: `${index}` }));
  expect(await refusal(assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts }))).toBe(
    "invalid_arguments",
  );
});
