// Delivery over Socket Mode: acknowledgements, retries, lost connections, many connections, and a queue that survives.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { WebClient } from "@slack/web-api";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { startWorkspace, type Workspace } from "#src/workspace/workspace.ts";
import { movingClock, openBolt, openStage, options } from "./stage.ts";

interface Envelope {
  readonly type: string;
  readonly envelope_id?: string;
  readonly reason?: string;
  readonly num_connections?: number;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly payload?: {
    readonly event_id?: string;
    readonly event?: { readonly type: string; readonly text?: string };
  };
}

/** A bare Socket Mode connection that acknowledges only when told to. */
async function connect(workspace: Workspace, { acknowledge = false } = {}) {
  const opened = await new WebClient(workspace.appToken, {
    slackApiUrl: workspace.apiUrl,
  }).apps.connections.open({});
  const socket = new WebSocket(opened.url ?? "");
  const heard: Envelope[] = [];
  const answer = (envelope: Envelope): void =>
    socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: {} }));
  socket.on("message", (data: Buffer) => {
    const envelope = JSON.parse(data.toString()) as Envelope;
    heard.push(envelope);
    if (acknowledge && envelope.envelope_id !== undefined) answer(envelope);
  });
  await once(socket, "open");
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  onTestFinished(() => socket.terminate());
  return {
    socket,
    heard,
    answer,
    url: opened.url ?? "",
    events: () => heard.filter(({ type }) => type === "events_api"),
  };
}

const question = { person: "U0MARA", channel: "C0LAUNCH", text: "Frage" };

test("the socket's address works once, and nothing else opens it", async () => {
  const { workspace } = await openStage();
  const { heard, url } = await connect(workspace);
  expect(heard[0]).toMatchObject({ type: "hello", num_connections: 1 });
  for (const address of [url, url.replace(/ticket=.*/, "ticket=guess")]) {
    const second = new WebSocket(address);
    const [error] = (await once(second, "error")) as [Error];
    expect(error.message).toContain("401");
  }
});

test("an event that is not acknowledged comes again three times, with the same event_id, then is given up", async () => {
  const stage = await openStage({ limits: { acknowledge: 60, retryDelays: [0, 40, 40] } });
  const { events } = await connect(stage.workspace);
  await stage.post("say", question);
  await expect.poll(() => events().length).toBe(4);
  expect(events().map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
    [0, ""],
    [1, "timeout"],
    [2, "timeout"],
    [3, "timeout"],
  ]);
  expect(new Set(events().map(({ payload }) => payload?.event_id)).size).toBe(1);
  expect(new Set(events().map(({ envelope_id }) => envelope_id)).size).toBe(4);
  await expect
    .poll(() => stage.get("deliveries", { state: "failed" }))
    .toMatchObject({ deliveries: [{ attempts: 4, acked: false }] });
});

test("an acknowledged event is not sent again", async () => {
  const stage = await openStage({ limits: { acknowledge: 60, retryDelays: [0] } });
  const { events } = await connect(stage.workspace, { acknowledge: true });
  await stage.post("say", question);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(events()).toHaveLength(1);
  expect(await stage.get("deliveries")).toMatchObject({
    deliveries: [{ state: "acknowledged", attempts: 1 }],
  });
});

test("each envelope goes to one of several connections, and an eleventh is turned away", async () => {
  const stage = await openStage();
  const connections = await Promise.all(
    Array.from({ length: 10 }, () => connect(stage.workspace, { acknowledge: true })),
  );
  const late = await connect(stage.workspace);
  expect(late.heard[0]).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
  for (let index = 0; index < 20; index += 1) await stage.post("say", question);
  const total = () => connections.reduce((sum, each) => sum + each.events().length, 0);
  await expect.poll(total).toBe(20);
  expect(connections.every((each) => each.events().length === 2)).toBe(true);
  expect(late.events()).toHaveLength(0);
});

test("what was under way on a lost connection goes out on another one", async () => {
  const stage = await openStage();
  const first = await connect(stage.workspace);
  await stage.post("say", question);
  await expect.poll(() => first.events().length).toBe(1);
  const second = await connect(stage.workspace, { acknowledge: true });
  first.socket.terminate();
  await expect
    .poll(() => second.events())
    .toMatchObject([{ retry_attempt: 1, retry_reason: "connection_failed" }]);
});

test("a disconnect is announced before the server hangs up", async () => {
  const stage = await openStage({ limits: { disconnectNotice: 50 } });
  const { heard, socket } = await connect(stage.workspace);
  expect(await stage.post("sockets/disconnect", { reason: "warning" })).toEqual({ told: 1 });
  await once(socket, "close");
  expect(heard.map(({ type, reason }) => reason ?? type)).toEqual(["hello", "warning", "refresh_requested"]);
  expect(await stage.get("sockets")).toEqual({ connections: 0 });
});

test("a connection that was told to leave gets nothing more, even while it is open", async () => {
  const stage = await openStage({ limits: { disconnectNotice: 200 } });
  const { socket, events } = await connect(stage.workspace);
  await stage.post("sockets/disconnect", { reason: "refresh_requested" });
  await stage.post("say", question);
  await once(socket, "close");
  expect(events()).toHaveLength(0);
  expect(await stage.get("deliveries")).toMatchObject({ deliveries: [{ state: "queued", attempts: 0 }] });
});

test("the Bolt app comes back after refresh_requested and after a broken line, and misses nothing", async () => {
  const stage = await openStage();
  const heard: string[] = [];
  await openBolt(stage, (app) => {
    app.message(async ({ message }) => void heard.push("text" in message ? (message.text ?? "") : ""));
  });
  await stage.post("sockets/disconnect", { reason: "refresh_requested" });
  await stage.post("say", { ...question, text: "eins" });
  await expect.poll(() => heard, { timeout: 8_000 }).toEqual(["eins"]);
  await stage.post("sockets/drop");
  await stage.post("say", { ...question, text: "zwei" });
  await expect.poll(() => heard, { timeout: 8_000 }).toEqual(["eins", "zwei"]);
});

test("a connection that answers no ping is ended", async () => {
  const { workspace } = await openStage({ limits: { pingInterval: 20 } });
  const { socket } = await connect(workspace);
  socket.pause();
  await new Promise((resolve) => setTimeout(resolve, 80));
  socket.resume();
  await once(socket, "close");
});

test("events wait on disk for an app, the oldest are dropped beyond the limit, messages and tokens stay", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leitstand-workspace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataFile = join(folder, "deep", "workspace.db");
  const clock = movingClock();
  const first = await startWorkspace(options(clock, { dataFile, limits: { queue: 2 } }));
  for (const text of ["eins", "zwei", "drei"])
    await fetch(`${first.url}/control/say`, { method: "POST", body: JSON.stringify({ ...question, text }) });
  await first.close();
  const second = await startWorkspace(options(clock, { dataFile }));
  onTestFinished(() => second.close());
  expect([second.botToken, second.appToken, second.signingSecret]).toEqual([
    first.botToken,
    first.appToken,
    first.signingSecret,
  ]);
  const { events } = await connect(second, { acknowledge: true });
  await expect.poll(() => events().map(({ payload }) => payload?.event?.text)).toEqual(["zwei", "drei"]);
  const { messages } = await new WebClient(second.botToken, {
    slackApiUrl: second.apiUrl,
  }).conversations.history({ channel: "C0LAUNCH" });
  expect(messages?.map(({ text }) => text)).toEqual(["drei", "zwei", "eins"]);
});

test("nobody connected or nobody answering: the person is told, and the command is not sent later", async () => {
  const stage = await openStage({ limits: { acknowledge: 60 } });
  const run = () =>
    stage.post("command", { person: "U0MARA", channel: "C0LAUNCH", command: "/report", text: "" });
  await expect(run()).rejects.toThrow("504 no_ack");
  const { heard } = await connect(stage.workspace);
  await expect(run()).rejects.toThrow("504 no_ack");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard.filter(({ type }) => type === "slash_commands")).toHaveLength(1);
  const { deliveries } = await stage.get("deliveries", { kind: "slash_commands" });
  expect(deliveries).toMatchObject([{ reason: "dispatch_failed" }, { reason: "operation_timeout" }]);
});
