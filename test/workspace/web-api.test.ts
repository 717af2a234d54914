// The Web API's answers and error words, through the real client.
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { app, openStage, quiet, refusal, type Stage } from "./stage.ts";

const letters = (length: number): string => "x".repeat(length);

async function raw(
  { workspace }: Stage,
  method: string,
  init: RequestInit = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(`${workspace.apiUrl}${method}`, { method: "POST", ...init });
  return (await response.json()) as Record<string, unknown>;
}

test("tokens: none, wrong, of the wrong kind; as header, as form and in JSON", async () => {
  const stage = await openStage();
  const { botToken, appToken } = stage.workspace;
  const form = (token: string) => ({ body: new URLSearchParams({ token }) });
  expect(await raw(stage, "auth.test")).toEqual({ ok: false, error: "not_authed" });
  expect(await raw(stage, "auth.test", form("xoxb-wrong"))).toEqual({ ok: false, error: "invalid_auth" });
  expect(await raw(stage, "apps.connections.open", form(botToken))).toMatchObject({
    error: "not_allowed_token_type",
  });
  expect(await raw(stage, "chat.postMessage", form(appToken))).toMatchObject({
    error: "not_allowed_token_type",
  });
  expect(await raw(stage, "auth.test", form(botToken))).toMatchObject({
    ok: true,
    user_id: "U0LEITSTAND",
    team_id: "T0NORDLICHT",
  });
  const json = { headers: { "content-type": "application/json", authorization: `Bearer ${botToken}` } };
  expect(await raw(stage, "users.info", { ...json, body: '{"user":"U0MARA"}' })).toMatchObject({
    user: { real_name: "Mara Lindqvist" },
  });
  expect(await raw(stage, "users.info", { ...json, body: "{" })).toMatchObject({ error: "invalid_json" });
});

test("unknown methods, missing arguments and missing scopes have Slack's words", async () => {
  const stage = await openStage();
  const { client } = stage;
  expect(await refusal(client.apiCall("chat.scheduleMessage"))).toBe("unknown_method");
  expect(await refusal(client.apiCall("chat.update", { channel: "C0LAUNCH" }))).toBe("invalid_arguments");
  const poor = await openStage({ app: { ...app, scopes: ["chat:write"] } });
  expect(await refusal(poor.client.users.list({}))).toBe("missing_scope");
  await expect(poor.client.chat.postMessage({ channel: "C0LAUNCH", text: "geht" })).resolves.toMatchObject({
    ok: true,
  });
});

test("a message needs a place that the app is in, and content", async () => {
  const stage = await openStage();
  const { chat } = stage.client;
  expect(await refusal(chat.postMessage({ channel: "C0NOWHERE", text: "x" }))).toBe("channel_not_found");
  expect(await refusal(chat.postMessage({ channel: "C0LAUNCH", text: " " }))).toBe("no_text");
  expect(await refusal(chat.postMessage({ channel: "C0LAUNCH", text: "x", thread_ts: "1.000001" }))).toBe(
    "thread_not_found",
  );
  await stage.post("membership", { channel: "C0MARKETING", user: "U0LEITSTAND", member: false });
  expect(await refusal(chat.postMessage({ channel: "C0MARKETING", text: "x" }))).toBe("not_in_channel");
  await stage.post("membership", { channel: "C0LAUNCH", user: "U0LEITSTAND", member: false });
  expect(await refusal(chat.postMessage({ channel: "C0LAUNCH", text: "x" }))).toBe("channel_not_found");
  expect(await chat.postMessage({ channel: "U0MARA", text: "direkt" })).toMatchObject({ channel: "D0MARA" });
});

test("texts: cut at 40,000 when posted, refused over 4,000 when updated, Markdown over 12,000", async () => {
  const { client } = await openStage();
  const channel = "C0LAUNCH";
  const posted = await client.chat.postMessage({ channel, text: letters(40_001) });
  expect(posted).toMatchObject({ warning: "message_truncated" });
  expect(posted.message?.text).toHaveLength(40_000);
  const ts = posted.ts ?? "";
  expect(await refusal(client.chat.update({ channel, ts, text: letters(4_001) }))).toBe("msg_too_long");
  expect(await refusal(client.chat.postEphemeral({ channel, user: "U0MARA", text: letters(40_001) }))).toBe(
    "msg_too_long",
  );
  expect(await refusal(client.chat.postMessage({ channel, markdown_text: letters(12_001) }))).toBe(
    "msg_too_long",
  );
});

test("bad blocks are refused with the reasons in response_metadata", async () => {
  const { client } = await openStage();
  const blocks = [{ type: "header", text: { type: "plain_text", text: letters(151) } }];
  await expect(client.chat.postMessage({ channel: "C0LAUNCH", text: "x", blocks })).rejects.toMatchObject({
    data: {
      error: "invalid_blocks",
      response_metadata: {
        messages: ["[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"],
      },
    },
  });
});

test("only the app's own messages can be changed, blocks go when only text comes, metadata stays", async () => {
  const stage = await openStage();
  const { chat, conversations } = stage.client;
  const channel = "C0LAUNCH";
  const { ts: foreign } = await stage.post("say", { person: "U0MARA", channel, text: "meins" });
  expect(await refusal(chat.update({ channel, ts: String(foreign), text: "x" }))).toBe("cant_update_message");
  expect(await refusal(chat.delete({ channel, ts: String(foreign) }))).toBe("cant_delete_message");
  expect(await refusal(chat.update({ channel, ts: "1.000001", text: "x" }))).toBe("message_not_found");
  const metadata = { event_type: "turn", event_payload: { id: "T1" } };
  const { ts = "" } = await chat.postMessage({
    channel,
    text: "alt",
    blocks: [{ type: "divider" }],
    metadata,
  });
  const { message } = await chat.update({ channel, ts, text: "neu" });
  expect(message).toMatchObject({ text: "neu", metadata, edited: { user: "U0LEITSTAND" } });
  expect(message).not.toHaveProperty("blocks");
  const plain = await conversations.history({ channel, limit: 1 });
  expect(plain.messages?.[0]).not.toHaveProperty("metadata");
  const whole = await conversations.history({ channel, limit: 1, include_all_metadata: true });
  expect(whole.messages?.[0]?.metadata).toEqual(metadata);
  await chat.delete({ channel, ts });
  expect(await refusal(chat.delete({ channel, ts }))).toBe("message_not_found");
});

test("ephemeral messages reach one member and nobody else", async () => {
  const stage = await openStage();
  const { chat, conversations } = stage.client;
  expect(await refusal(chat.postEphemeral({ channel: "C0LAUNCH", user: "U0PRIYA", text: "x" }))).toBe(
    "user_not_in_channel",
  );
  await chat.postEphemeral({ channel: "C0LAUNCH", user: "U0MARA", text: "nur für dich" });
  const mine = await stage.get("messages", { person: "U0MARA", channel: "C0LAUNCH" });
  expect(mine.messages).toMatchObject([{ text: "nur für dich", ephemeral: true }]);
  expect(await stage.get("messages", { person: "U0JONAS", channel: "C0LAUNCH" })).toEqual({ messages: [] });
  expect(await conversations.history({ channel: "C0LAUNCH" })).toMatchObject({ messages: [] });
});

test("history is newest first and in pages, a thread is oldest first, and both keep the channel's secrets", async () => {
  const stage = await openStage();
  const { chat, conversations } = stage.client;
  const channel = "C0LAUNCH";
  const { ts = "" } = await chat.postMessage({ channel, text: "eins" });
  await chat.postMessage({ channel, text: "Antwort", thread_ts: ts });
  await chat.postMessage({ channel, text: "zwei" });
  const first = await conversations.history({ channel, limit: 1 });
  expect(first.messages?.map(({ text }) => text)).toEqual(["zwei"]);
  const cursor = first.response_metadata?.next_cursor ?? "";
  const second = await conversations.history({ channel, limit: 1, cursor });
  expect(second.messages).toMatchObject([{ text: "eins", reply_count: 1 }]);
  const thread = await conversations.replies({ channel, ts });
  expect(thread.messages?.map(({ text }) => text)).toEqual(["eins", "Antwort"]);
  const after = await conversations.replies({
    channel,
    ts,
    oldest: thread.messages?.[1]?.ts ?? "",
    inclusive: true,
  });
  expect(after.messages).toHaveLength(2);
  expect(await refusal(conversations.replies({ channel, ts: "1.000001" }))).toBe("thread_not_found");
  expect(await refusal(conversations.history({ channel, cursor: "nonsense" }))).toBe("invalid_cursor");
});

test("the directory: members, people, the app, and private channels only where the app is", async () => {
  const stage = await openStage();
  const { conversations, users, bots } = stage.client;
  const { members } = await conversations.members({ channel: "C0LAUNCH" });
  expect(members).toEqual(["U0MARA", "U0JONAS", "U0HANNE", "U0SVEN", "U0LEITSTAND"]);
  const { user } = await users.info({ user: "U0EMILY", include_locale: true });
  expect(user).toMatchObject({ locale: "en-US", is_bot: false, profile: { title: "Content and SEO" } });
  expect(await bots.info({ bot: "B0LEITSTAND" })).toMatchObject({ bot: { user_id: "U0LEITSTAND" } });
  expect(await refusal(users.info({ user: "U0NOBODY" }))).toBe("user_not_found");
  await stage.post("membership", { channel: "C0LAUNCH", user: "U0LEITSTAND", member: false });
  const { channels } = await conversations.list({ types: "public_channel,private_channel" });
  expect(channels?.map(({ name }) => name)).toEqual(["marketing", "kampagnen"]);
  const { channel } = await conversations.open({ users: "U0MARA" });
  expect(channel?.id).toBe("D0MARA");
});

test("too many calls are 429 with Retry-After, per method, and posts per channel", async () => {
  const stage = await openStage({
    limits: { rates: { tier1: 1, tier2: 2, tier3: 3, tier4: 4, postsPerSecond: 1, postBurst: 2 } },
  });
  const { client, clock } = stage;
  const post = (channel: string) => client.chat.postMessage({ channel, text: "x" });
  await post("C0LAUNCH");
  await post("C0LAUNCH");
  await expect(post("C0LAUNCH")).rejects.toMatchObject({ retryAfter: 1 });
  await post("C0MARKETING");
  clock.advance(1_000);
  await post("C0LAUNCH");
  await client.users.list({});
  await client.users.list({});
  await expect(client.users.list({})).rejects.toMatchObject({ retryAfter: 30 });
  clock.advance(30_000);
  await client.users.list({});
});

test("the SDK waits as long as Retry-After says and then goes on", async () => {
  const { workspace, post } = await openStage();
  await post("faults", { method: "auth.test", status: 429, retryAfter: 1 });
  const patient = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl, logger: quiet });
  const started = performance.now();
  await expect(patient.auth.test()).resolves.toMatchObject({ ok: true });
  expect(performance.now() - started).toBeGreaterThan(900);
});

test("planted faults refuse, fail, or do it and lose the answer", async () => {
  const stage = await openStage();
  const { client, post, get } = stage;
  const say = (text: string) => client.chat.postMessage({ channel: "C0LAUNCH", text });
  await post("faults", { method: "chat.postMessage", error: "internal_error" });
  expect(await refusal(say("eins"))).toBe("internal_error");
  await post("faults", { method: "chat.postMessage", status: 503, after: 1 });
  await say("zwei");
  await expect(say("drei")).rejects.toMatchObject({ statusCode: 503 });
  await post("faults", { method: "chat.postMessage", silent: true });
  await expect(say("vier")).rejects.toThrow();
  const { messages } = await get("messages", { person: "U0MARA", channel: "C0LAUNCH" });
  expect(messages).toMatchObject([{ text: "zwei" }, { text: "vier" }]);
  const { calls } = await get("calls", { method: "chat.postMessage" });
  expect(calls).toHaveLength(4);
});
