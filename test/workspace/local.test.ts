// The page's interface: who may use it, what it shows to whom, and what happens while it listens.
import { request as rawRequest } from "node:http";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { buttons, openBolt, openStage, type Stage } from "./stage.ts";

const page = {
  html: (key: string) => `<meta name="leitstand-page" content="${key}">`,
  js: "// page",
  css: "/* page */",
};

async function opened(more: Parameters<typeof openStage>[0] = {}) {
  const stage = await openStage({ page, ...more });
  const html = await (await fetch(stage.workspace.url)).text();
  const key = /content="([0-9a-f]+)"/.exec(html)?.[1] ?? "";
  const local = async (path: string, body?: object) => {
    const response = await fetch(`${stage.workspace.url}/local/${path}`, {
      headers: { "x-leitstand-page": key },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ...stage, key, local };
}

type Frame = Record<string, unknown> & { readonly type: string };

async function listen({ workspace }: Stage, key: string, person: string): Promise<Frame[]> {
  const socket = new WebSocket(
    `${workspace.url.replace("http", "ws")}/local/events?person=${person}&key=${key}`,
  );
  const frames: Frame[] = [];
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  await expect.poll(() => frames.length).toBeGreaterThan(0);
  return frames;
}

/** `fetch` sets Host and Origin by itself; this does not. */
function status(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    rawRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

test("only this machine's names and our own pages are answered, and /local only with the page's key", async () => {
  const { workspace, key } = await opened();
  const url = `http://127.0.0.1:${workspace.port}/local/bootstrap`;
  const host = `localhost:${workspace.port}`;
  const own = { host, "x-leitstand-page": key };
  expect(await status(url, own)).toBe(200);
  expect(await status(url, { ...own, host: `[::1]:${workspace.port}` })).toBe(200);
  expect(await status(url, { ...own, host: `evil.example:${workspace.port}` })).toBe(403);
  expect(await status(url, { ...own, host: "localhost:1" })).toBe(403);
  expect(await status(url, { ...own, host: `localhost.evil.example:${workspace.port}` })).toBe(403);
  expect(await status(url, { ...own, origin: "https://evil.example" })).toBe(403);
  expect(await status(url, { host })).toBe(403);
  expect(await status(url, { host, "x-leitstand-page": "guess" })).toBe(403);
  for (const query of ["person=U0MARA&key=guess", `person=U0NOBODY&key=${key}`]) {
    const socket = new WebSocket(`ws://127.0.0.1:${workspace.port}/local/events?${query}`);
    const [error] = (await once(socket, "error")) as [Error];
    expect(error.message).toContain("403");
  }
});

test("the control interface exists only when it was asked for", async () => {
  const { workspace } = await opened({ control: false });
  const response = await fetch(`${workspace.url}/control/deliveries`);
  expect(response.status).toBe(404);
});

test("what the page needs at first: people, channels, commands, examples", async () => {
  const { local } = await opened();
  const { body } = await local("bootstrap?language=en");
  expect(body).toMatchObject({
    workspace: { id: "T0NORDLICHT" },
    app: { id: "A0LEITSTAND", userId: "U0LEITSTAND", name: "Leitstand" },
    commands: [{ command: "/report" }],
    examples: [{ topic: "Kanäle" }],
    demo: true,
  });
  expect(body["people"]).toContainEqual({
    id: "U0EMILY",
    name: "Emily Carter",
    title: "Content and SEO",
    language: "en",
    roles: ["marketer"],
  });
  expect(body["channels"]).toContainEqual(
    expect.objectContaining({ id: "C0LAUNCH", isPrivate: true, topic: "Preparing the winter launch" }),
  );
});

test("people see their own conversations, with what they have not read", async () => {
  const { local, client } = await opened();
  await client.chat.postMessage({ channel: "C0LAUNCH", text: "neu" });
  await local("dm", { person: "U0MARA" });
  const of = async (person: string) => (await local(`conversations?person=${person}`)).body["conversations"];
  expect(await of("U0MARA")).toMatchObject([
    { id: "C0MARKETING", kind: "channel", unread: 0, lastTs: null },
    { id: "C0KAMPAGNEN" },
    { id: "C0LAUNCH", kind: "private", unread: 1 },
    { id: "D0MARA", kind: "dm", name: "Leitstand" },
  ]);
  await local("messages?person=U0MARA&channel=C0LAUNCH");
  expect(await of("U0MARA")).toMatchObject([{}, {}, { unread: 0 }, {}]);
  expect(await of("U0GAST")).toMatchObject([{ id: "C0MARKETING" }]);
  expect(await local("messages?person=U0PRIYA&channel=C0LAUNCH")).toMatchObject({
    status: 404,
    body: { error: "channel_not_found" },
  });
  expect(await local("messages?person=U0PRIYA&channel=C0KAMPAGNEN")).toMatchObject({
    status: 403,
    body: { error: "not_in_channel" },
  });
  expect(await local("messages", { person: "U0PRIYA", channel: "C0LAUNCH", text: "x" })).toMatchObject({
    status: 404,
  });
});

test("messages, threads and refusals of what a person writes", async () => {
  const { local } = await opened();
  const place = { person: "U0MARA", channel: "C0LAUNCH" };
  const { body } = await local("messages", { ...place, text: "eins" });
  const reply = await local("messages", { ...place, text: "Antwort", thread_ts: body["ts"] });
  const list = await local("messages?person=U0JONAS&channel=C0LAUNCH");
  expect(list.body).toMatchObject({
    messages: [{ text: "eins", user: "U0MARA", reply_count: 1, latest_reply: reply.body["ts"] }],
  });
  const thread = await local(`replies?person=U0JONAS&channel=C0LAUNCH&ts=${String(body["ts"])}`);
  expect(thread.body).toMatchObject({ messages: [{ text: "eins" }, { text: "Antwort" }] });
  expect(await local("messages", { ...place, text: "  " })).toMatchObject({
    status: 400,
    body: { error: "no_text" },
  });
  expect(await local("messages", { ...place, text: "x", thread_ts: "1.000001" })).toMatchObject({
    status: 404,
  });
  expect(await local("messages", { person: "U0MARA" })).toMatchObject({
    status: 400,
    body: { error: "invalid_arguments" },
  });
  expect(await local("nowhere")).toMatchObject({ status: 404 });
});

test("open pages hear what their person may see: messages, changes, status, prompts, the app", async () => {
  const stage = await opened();
  const mara = await listen(stage, stage.key, "U0MARA");
  const priya = await listen(stage, stage.key, "U0PRIYA");
  expect(mara).toEqual([{ type: "app", connected: false }]);
  const bolt = await openBolt(stage, () => undefined);
  const { client } = stage;
  const channel = "C0LAUNCH";
  const { ts = "" } = await client.chat.postMessage({ channel, text: "eins" });
  await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status: "liest …" });
  await client.chat.postMessage({ channel, text: "Antwort", thread_ts: ts });
  await client.chat.postEphemeral({ channel, user: "U0MARA", text: "privat" });
  await client.chat.update({ channel, ts, text: "zwei" });
  await client.chat.delete({ channel, ts });
  await stage.local("dm", { person: "U0MARA" });
  const prompts = [{ title: "Kanäle", message: "Welche Kanäle?" }];
  await client.assistant.threads.setSuggestedPrompts({ channel_id: "D0MARA", title: "Versuch", prompts });
  await bolt.stop();
  await expect.poll(() => mara.at(-1)).toEqual({ type: "app", connected: false });
  expect(mara.slice(1)).toMatchObject([
    { type: "app", connected: true },
    { type: "message", channel, message: { text: "eins" } },
    { type: "status", channel, thread_ts: ts, status: "liest …" },
    { type: "message", message: { text: "Antwort", thread_ts: ts } },
    { type: "message_changed", message: { ts, reply_count: 1 } },
    { type: "status", status: "" },
    { type: "message", message: { text: "privat", ephemeral: true } },
    { type: "message_changed", message: { ts, text: "zwei", edited: {} } },
    { type: "message_deleted", channel, ts },
    { type: "conversation", conversation: { id: "D0MARA", kind: "dm" } },
    { type: "prompts", channel: "D0MARA", title: "Versuch", prompts },
    { type: "app", connected: false },
  ]);
  expect(new Set(priya.map(({ type }) => type))).toEqual(new Set(["app"]));
  const late = await listen(stage, stage.key, "U0MARA");
  await expect.poll(() => late.length).toBe(2);
  expect(late[1]).toMatchObject({ type: "prompts" });
});

test("a click and a command without an answer are 504 no_ack, with one they are done", async () => {
  const stage = await opened({ limits: { acknowledge: 80 } });
  const { local, client } = stage;
  const place = { person: "U0MARA", channel: "C0LAUNCH" };
  expect(await local("commands", { ...place, command: "/report", text: "" })).toMatchObject({
    status: 504,
    body: { error: "no_ack", message: '/report failed with the error "dispatch_failed"' },
  });
  await openBolt(stage, (app) => {
    app.action("fast", async ({ ack }) => ack());
    app.action("slow", async () => undefined);
  });
  const { ts } = await client.chat.postMessage({
    channel: "C0LAUNCH",
    text: "x",
    blocks: buttons("fast", "slow"),
  });
  const click = (action_id: string) =>
    local("actions", {
      ...place,
      message_ts: ts,
      action: { type: "button", action_id, block_id: "buttons" },
    });
  expect(await click("fast")).toEqual({ status: 200, body: {} });
  expect(await click("slow")).toMatchObject({
    status: 504,
    body: { error: "no_ack", message: "operation_timeout" },
  });
});

test("the page's files are served, and what is not ours goes to the fallback", async () => {
  const { workspace } = await opened({
    fallback: async (request, response) => {
      if (request.url !== "/turns") return false;
      response.end("console");
      return true;
    },
  });
  const get = async (path: string) => {
    const response = await fetch(`${workspace.url}${path}`);
    return [response.status, response.headers.get("content-type")?.split(";")[0], await response.text()];
  };
  expect(await get("/page.js")).toEqual([200, "text/javascript", "// page"]);
  expect(await get("/page.css")).toEqual([200, "text/css", "/* page */"]);
  expect((await get("/turns")).at(-1)).toBe("console");
  expect((await get("/elsewhere"))[0]).toBe(404);
});
