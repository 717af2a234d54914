// Delivery by signed HTTP requests: a real Bolt HTTP receiver takes them, retries carry Slack's headers.
import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver } from "@slack/bolt";
import { expect, onTestFinished, test } from "vitest";
import { buttons, openStage, quiet } from "./stage.ts";

const signingSecret = "a-signing-secret";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("Bolt's HTTP receiver accepts the signature of events, commands and clicks", async () => {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const stage = await openStage({
    http: { requestUrl, signingSecret, fetch },
    clock: { now: () => new Date() },
  });
  const receiver = new HTTPReceiver({ signingSecret, logger: quiet });
  const app = new App({
    receiver,
    token: stage.workspace.botToken,
    clientOptions: { slackApiUrl: stage.workspace.apiUrl },
    convoStore: false,
    logger: quiet,
  });
  app.message(async ({ message, client }) => {
    await client.chat.postMessage({ channel: message.channel, text: "gehört" });
  });
  app.command("/report", async ({ ack, command }) => ack({ text: `Bericht ${command.text}` }));
  app.action("go", async ({ ack, respond }) => {
    await ack();
    await respond({ text: "geklickt" });
  });
  await receiver.start({ port, host: "127.0.0.1" });
  onTestFinished(() => receiver.stop().then(() => undefined));
  const place = { person: "U0MARA", channel: "C0LAUNCH" };
  await stage.post("say", { ...place, text: "Frage" });
  await stage.get("wait", { ...place, text: "gehört" });
  await stage.post("command", { ...place, command: "/report", text: "attribution" });
  await stage.get("wait", { ...place, text: "Bericht attribution" });
  const blocks = buttons("go");
  const { ts } = await stage.client.chat.postMessage({ channel: "C0LAUNCH", text: "x", blocks });
  await stage.post("click", { ...place, message_ts: ts, action_id: "go" });
  await stage.get("wait", { ...place, text: "geklickt" });
});

async function receiving(answer: { status: number; headers?: Record<string, string> }) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    response.writeHead(answer.status, answer.headers).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const stage = await openStage({
    http: { requestUrl: `http://127.0.0.1:${port}/`, signingSecret, fetch },
    limits: { retryDelays: [0, 10, 10] },
  });
  await stage.post("say", { person: "U0MARA", channel: "C0LAUNCH", text: "Frage" });
  return { stage, requests };
}

test("a refused event comes again with x-slack-retry-num and reason", async () => {
  const { requests } = await receiving({ status: 500 });
  await expect.poll(() => requests.length).toBe(4);
  expect(
    requests.map(({ headers }) => [headers["x-slack-retry-num"], headers["x-slack-retry-reason"]]),
  ).toEqual([
    [undefined, undefined],
    ["1", "http_error"],
    ["2", "http_error"],
    ["3", "http_error"],
  ]);
});

test("x-slack-no-retry ends it at once", async () => {
  const { stage, requests } = await receiving({ status: 500, headers: { "x-slack-no-retry": "1" } });
  await expect
    .poll(() => stage.get("deliveries", { state: "failed" }))
    .toMatchObject({ deliveries: [{ attempts: 1 }] });
  expect(requests).toHaveLength(1);
});

test("a command to an app that is not there fails at once, with Slack's word for it", async () => {
  const requestUrl = `http://127.0.0.1:${await freePort()}/`;
  const stage = await openStage({ http: { requestUrl, signingSecret, fetch } });
  const asked = { person: "U0MARA", channel: "C0LAUNCH", command: "/report", text: "" };
  await expect(stage.post("command", asked)).rejects.toThrow("504 no_ack");
  const { deliveries } = await stage.get("deliveries", { kind: "slash_commands" });
  expect(deliveries).toMatchObject([{ reason: "dispatch_failed" }]);
});
