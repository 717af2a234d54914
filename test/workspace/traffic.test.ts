// What the inspector may show: both directions with their outcome and retries, and nobody's secrets.
import { once } from "node:events";
import { WebClient } from "@slack/web-api";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { withoutSecrets } from "#src/workspace/secrets.ts";
import { openBolt, openStage, refusal, type Stage } from "./stage.ts";

interface Exchange {
  readonly kind: string;
  readonly name: string;
  readonly retry: number;
  readonly failed: string | null;
}

async function traffic({ workspace }: Stage): Promise<{ exchanges: readonly Exchange[]; text: string }> {
  const response = await fetch(`${workspace.url}/local/traffic`, {
    headers: { "x-leitstand-page": await pageKey(workspace.url) },
  });
  const text = await response.text();
  return { text, exchanges: (JSON.parse(text) as { exchanges: Exchange[] }).exchanges };
}

const pageKey = async (url: string): Promise<string> =>
  /content="([0-9a-f]+)"/.exec(await (await fetch(url)).text())?.[1] ?? "";

const page = { html: (key: string) => `<meta content="${key}">`, js: "", css: "" };

test("calls and deliveries stand there with their outcome, and no token does", async () => {
  const stage = await openStage({ page });
  await openBolt(stage, (bolt) => {
    bolt.command("/report", async ({ ack }) => ack({ text: "kommt" }));
  });
  const { client } = stage;
  const place = { person: "U0MARA", channel: "C0LAUNCH" };
  await stage.post("command", { ...place, command: "/report", text: "" });
  expect(await refusal(client.chat.postMessage({ channel: "C0NOWHERE", text: "x" }))).toBe(
    "channel_not_found",
  );
  await client.files.getUploadURLExternal({ filename: "a.csv", length: 3 });
  const { exchanges, text } = await traffic(stage);
  expect(exchanges).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "delivery", name: "/report", failed: null, retry: 0 }),
      expect.objectContaining({ kind: "call", name: "chat.postMessage", failed: "channel_not_found" }),
      expect.objectContaining({ kind: "call", name: "apps.connections.open", failed: null }),
    ]),
  );
  const { botToken, appToken, signingSecret } = stage.workspace;
  for (const secret of [botToken, appToken, signingSecret]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/(?:ticket=|\/upload\/|\/response\/)[0-9a-f]{8}/);
  expect(text).toMatch(/"response_url":"[^"]*\/response\/•••"/);
});

test("an unanswered event is tried again, and each try has its number", async () => {
  const stage = await openStage({ page, limits: { acknowledge: 60, retryDelays: [0, 20, 20] } });
  const { url = "" } = await new WebClient(stage.workspace.appToken, {
    slackApiUrl: stage.workspace.apiUrl,
  }).apps.connections.open({});
  // A connection that never acknowledges.
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  await stage.post("say", { person: "U0MARA", channel: "C0LAUNCH", text: "hallo" });
  await expect
    .poll(async () =>
      (await traffic(stage)).exchanges
        .filter(({ name }) => name === "message")
        .map(({ retry, failed }) => [retry, failed]),
    )
    .toEqual([0, 1, 2, 3].map((retry) => [retry, "timeout"]));
});

test("what looks like a secret is taken out, wherever it stands", () => {
  const bot = ["xoxb", "12345", "abcdef"].join("-");
  expect(
    withoutSecrets({
      text: `der Schlüssel ist ${bot}.`,
      refresh_token: "geheim",
      nested: [{ authorization: "Bearer x", code: "abc", state: { values: { a: 1 } } }],
      url: "http://127.0.0.1:1/socket?ticket=abc123&app_id=A1",
    }),
  ).toEqual({
    text: "der Schlüssel ist •••.",
    refresh_token: "•••",
    nested: [{ authorization: "•••", code: "•••", state: { values: { a: 1 } } }],
    url: "http://127.0.0.1:1/socket?ticket=•••&app_id=A1",
  });
});
