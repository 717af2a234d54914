// Slack's rules at the door, by HTTP: who is let in, who is told not to come again, and what acts but once.
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { secret } from "#test/fakes/slack-api.ts";
import { freePort } from "./install/stage.ts";
import { makeCard, makeProposal, makeReport, makeTurn } from "./samples.ts";
import { setStage, until, type Stage } from "./stage.ts";

let stage: Stage;
let port = 0;
const told: string[] = [];
beforeEach(async () => {
  port = await freePort();
  told.length = 0;
  stage = await setStage(
    {
      answer: async ({ origin: { conversation } }) => ({
        kind: "answered",
        turn: makeTurn({ conversation }),
      }),
      report: async () => makeReport(),
      cards: [makeCard()],
      decide: async () => ({
        outcome: { kind: "expired" },
        sentence: "Zu spät.",
        card: makeCard(),
        followUp: null,
      }),
    },
    { port, tellAdmins: async ({ de }) => void told.push(de) },
  );
});
afterEach(() => stage.close());

const now = () => Math.floor(Date.now() / 1_000);
const json = "application/json";
const form = "application/x-www-form-urlencoded";

interface Sent {
  readonly body: string;
  readonly type?: string;
  readonly at?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

async function send({ body, type = json, at = now(), key = secret, headers = {} }: Sent) {
  const signature = createHmac("sha256", key).update(`v0:${at}:${body}`).digest("hex");
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${signature}`,
      ...headers,
    },
  });
  return {
    status: response.status,
    noRetry: response.headers.get("x-slack-no-retry"),
    text: await response.text(),
  };
}

const mention = (id: string, ts = "1.000001") =>
  JSON.stringify({
    type: "event_callback",
    team_id: "T0NORDLICHT",
    event_id: id,
    event: {
      type: "app_mention",
      event_ts: ts,
      channel: "C0MARKETING",
      user: "U0MARA",
      text: "<@U0LEITSTAND> Frage",
      ts,
    },
  });
const command = (trigger: string) =>
  new URLSearchParams({
    command: "/report",
    text: "attribution",
    user_id: "U0MARA",
    channel_id: "C0MARKETING",
    team_id: "T0NORDLICHT",
    trigger_id: trigger,
    response_url: `${stage.slack.url}/response/1`,
  }).toString();
const interaction = (payload: object) =>
  new URLSearchParams({
    payload: JSON.stringify({ team: { id: "T0NORDLICHT" }, user: { id: "U0JONAS" }, ...payload }),
  }).toString();
const proposal = makeProposal();
const click = (trigger: string) =>
  interaction({
    type: "block_actions",
    channel: { id: "C0MARKETING" },
    container: { type: "message", message_ts: "1.1", channel_id: "C0MARKETING" },
    response_url: `${stage.slack.url}/response/2`,
    trigger_id: trigger,
    actions: [
      {
        type: "button",
        action_id: actions.approve,
        block_id: "b",
        value: JSON.stringify([proposal.id, proposal.hash]),
        action_ts: "1.1",
      },
    ],
  });

describe("signatures", () => {
  it.each([
    ["another key", { key: "x".repeat(16) }],
    ["five minutes ago and more", { at: now() - 302 }],
    ["five minutes ahead and more", { at: now() + 320 }],
    ["no number for a time", { headers: { "x-slack-request-timestamp": "soon" } }],
    ["no signature", { headers: { "x-slack-signature": "" } }],
    ["an unknown version", { headers: { "x-slack-signature": "v1=00" } }],
  ])("%s: refused, and not to be tried again", async (_, wrong) => {
    expect(await send({ body: mention("Ev-wrong"), ...wrong })).toMatchObject({ status: 401, noRetry: "1" });
    expect(stage.desk.requests).toEqual([]);
  });

  it.each([-290, 0, 290])("%i seconds off: taken", async (skew) => {
    expect(await send({ body: mention(`Ev${skew}`), at: now() + skew })).toMatchObject({
      status: 200,
      noRetry: null,
    });
    await until(() => stage.desk.requests.length === 1, "the question");
  });

  it("a body that was changed on the way is refused", async () => {
    const at = now();
    const signature = createHmac("sha256", secret)
      .update(`v0:${at}:${mention("Ev1")}`)
      .digest("hex");
    const changed = await send({
      body: mention("Ev1").replace("Frage", "Fraud"),
      at,
      headers: { "x-slack-signature": `v0=${signature}` },
    });
    expect(changed.status).toBe(401);
  });
});

describe("what is no event", () => {
  it("ssl_check is answered without a signature, and nothing smuggled in with it", async () => {
    const body = `ssl_check=1&${command("t-smuggled")}`;
    expect(await send({ body, type: form, key: "wrong-wrong-wrong" })).toMatchObject({ status: 200 });
    expect(stage.desk.requests).toEqual([]);
    expect(stage.slack.responses).toEqual([]);
  });

  it("url_verification is echoed, when it is signed", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "c-1", token: "x" });
    expect(await send({ body })).toMatchObject({ status: 200, text: '{"challenge":"c-1"}' });
    expect(await send({ body, key: "wrong-wrong-wrong" })).toMatchObject({ status: 401 });
  });

  it("a body that is too large or unreadable is refused for good", async () => {
    const large = mention("Ev-large").replace("Frage", "x".repeat(2_100_000));
    expect(await send({ body: large })).toMatchObject({ status: 413, noRetry: "1" });
    expect(await send({ body: "{no json" })).toMatchObject({ status: 400, noRetry: "1" });
    expect(stage.desk.requests).toEqual([]);
  });

  it("app_rate_limited is acknowledged, logged, and said to the admins", async () => {
    const body = JSON.stringify({
      type: "app_rate_limited",
      token: "x",
      team_id: "T0NORDLICHT",
      minute_rate_limited: 1_795_000_000,
      api_app_id: "A0LEITSTAND",
    });
    const sent = await send({ body });
    expect(sent.status).toBe(200);
    expect(told).toEqual([expect.stringMatching(/T0NORDLICHT.*30\.000/) as string]);
    expect(stage.logged.join("\n")).toContain("error slack-events-dropped");
  });

  it("other paths and methods are not there", async () => {
    const status = async (path: string, method: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
    expect(await status("/slack/events", "GET")).toBe(404);
    expect(await status("/slack/install", "GET")).toBe(404);
    expect(await status("/", "POST")).toBe(404);
  });
});

describe("the same valid request again, within five minutes", () => {
  it("a command acts once", async () => {
    const request = { body: command("t-1"), type: form, at: now() };
    expect((await send(request)).status).toBe(200);
    expect((await send(request)).status).toBe(200);
    await until(() => stage.slack.messages.length > 0, "the report");
    expect(stage.slack.calls.filter((method) => method === "chat.postMessage")).toHaveLength(1);
    expect(stage.logged.join("\n")).toContain("slack-replay-refused");
    await send({ ...request, body: command("t-2") });
    await until(() => stage.slack.messages.length > 1, "another command is none of the same");
  });

  it("a click decides once", async () => {
    const request = { body: click("t-3"), type: form, at: now() };
    await send(request);
    await send(request);
    await until(() => stage.desk.decisions.length > 0, "the decision");
    expect(stage.desk.decisions).toHaveLength(1);
    expect(stage.logged.join("\n")).toContain("slack-replay-refused");
    await send({ ...request, body: click("t-4") });
    await until(() => stage.desk.decisions.length === 2, "another click is none of the same");
  });

  it("what carries no trigger is known by its signature", async () => {
    const request = { body: command(""), type: form, at: now() };
    await send(request);
    expect(stage.logged.join("\n")).not.toContain("slack-replay-refused");
    await send(request);
    expect(stage.logged.join("\n")).toContain("slack-replay-refused");
  });

  it("an event is answered once, also when it claims to be a retry", async () => {
    const request = { body: mention("Ev-replay"), at: now() };
    const retry = { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" };
    expect((await send(request)).status).toBe(200);
    expect((await send(request)).status).toBe(200);
    expect((await send({ ...request, headers: retry })).status).toBe(200);
    expect(stage.desk.requests).toHaveLength(1);
    expect(stage.slack.calls.filter((method) => /postMessage|startStream/.test(method))).toHaveLength(1);
  });
});
