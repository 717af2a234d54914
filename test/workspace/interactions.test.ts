// Clicks, commands and their answers: payloads, response addresses and triggers with their limits.
import { expect, test } from "vitest";
import { openBolt, openStage, refusal, type Stage } from "./stage.ts";

interface Payload {
  readonly response_url: string;
  readonly trigger_id: string;
  readonly [key: string]: unknown;
}

const place = { person: "U0JONAS", channel: "C0LAUNCH" };
const actions = {
  type: "actions",
  block_id: "wahl",
  elements: ["ja", "nein"].map((value) => ({
    type: "button",
    action_id: "decide",
    value,
    text: { type: "plain_text", text: value },
  })),
};

/** An app that acknowledges everything and remembers it. */
async function listening(): Promise<{ stage: Stage; payloads: Payload[] }> {
  const stage = await openStage();
  const payloads: Payload[] = [];
  await openBolt(stage, (app) => {
    app.action(/.*/, async ({ ack, body }) => {
      // Only block_actions are sent here.
      payloads.push(body as unknown as Payload);
      await ack();
    });
    app.command("/report", async ({ ack, command }) => {
      payloads.push(command);
      await ack();
    });
  });
  return { stage, payloads };
}

const respond = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: "POST", body: JSON.stringify(body) });
const code = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: unknown }).error;

test("a click carries user, channel, message, container, action and addresses", async () => {
  const { stage, payloads } = await listening();
  const { ts } = await stage.client.chat.postMessage({
    channel: "C0LAUNCH",
    text: "Wahl",
    blocks: [actions],
  });
  await stage.post("click", { ...place, message_ts: ts, action_id: "decide", value: "nein" });
  expect(payloads).toMatchObject([
    {
      type: "block_actions",
      user: { id: "U0JONAS", team_id: "T0NORDLICHT" },
      channel: { id: "C0LAUNCH", name: "privategroup" },
      container: { type: "message", message_ts: ts, channel_id: "C0LAUNCH", is_ephemeral: false },
      message: { ts, text: "Wahl", bot_id: "B0LEITSTAND" },
      actions: [
        { type: "button", action_id: "decide", block_id: "wahl", value: "nein", text: { text: "nein" } },
      ],
      state: { values: {} },
    },
  ]);
});

test("nobody clicks what is not there, or where they are not", async () => {
  const { stage, payloads } = await listening();
  const { ts } = await stage.client.chat.postMessage({
    channel: "C0LAUNCH",
    text: "Wahl",
    blocks: [actions],
  });
  const click = (more: object) =>
    stage.post("click", { ...place, message_ts: ts, action_id: "decide", ...more });
  await expect(click({ action_id: "other" })).rejects.toThrow("404 action_not_found");
  await expect(click({ message_ts: "1.000001" })).rejects.toThrow("404 message_not_found");
  await expect(click({ person: "U0PRIYA" })).rejects.toThrow("404 channel_not_found");
  await stage.client.chat.postEphemeral({
    channel: "C0LAUNCH",
    user: "U0MARA",
    text: "x",
    blocks: [actions],
  });
  const { messages } = await stage.get("messages", { person: "U0MARA", channel: "C0LAUNCH" });
  const own = (messages ?? []).at(-1)?.ts;
  await expect(click({ message_ts: own })).rejects.toThrow("404 message_not_found");
  await click({ message_ts: own, person: "U0MARA" });
  expect(payloads).toMatchObject([{ container: { is_ephemeral: true } }]);
  expect(payloads[0]).not.toHaveProperty("message");
});

test("a response_url answers five times, privately unless told otherwise, and replaces or deletes the message", async () => {
  const { stage, payloads } = await listening();
  const { ts } = await stage.client.chat.postMessage({
    channel: "C0LAUNCH",
    text: "Wahl",
    blocks: [actions],
  });
  await stage.post("click", { ...place, message_ts: ts, action_id: "decide" });
  const url = payloads[0]?.response_url ?? "";
  await respond(url, { text: "nur für Jonas" });
  await respond(url, { text: "für alle", response_type: "in_channel" });
  await respond(url, { text: "im Faden", response_type: "in_channel", thread_ts: ts });
  await respond(url, { text: "ersetzt", replace_original: true });
  const texts = async (person: string) => {
    const { messages } = await stage.get("messages", { person, channel: "C0LAUNCH" });
    return (messages ?? []).map(({ text }) => text);
  };
  expect(await texts("U0JONAS")).toEqual(["ersetzt", "nur für Jonas", "für alle"]);
  expect(await texts("U0MARA")).toEqual(["ersetzt", "für alle"]);
  await respond(url, { delete_original: true });
  expect(await texts("U0MARA")).toEqual(["für alle"]);
  const sixth = await respond(url, { text: "zu oft" });
  expect([sixth.status, await code(sixth)]).toEqual([404, "used_url"]);
});

test("a response_url ends after thirty minutes, is unknown when guessed, and checks its blocks", async () => {
  const { stage, payloads } = await listening();
  await stage.post("command", { ...place, command: "/report", text: " attribution " });
  expect(payloads).toMatchObject([
    { command: "/report", text: "attribution", user_id: "U0JONAS", channel_name: "privategroup" },
  ]);
  const url = payloads[0]?.response_url ?? "";
  const bad = await respond(url, { blocks: [{ type: "header" }] });
  expect([bad.status, await code(bad)]).toEqual([400, "invalid_blocks"]);
  stage.clock.advance(1_800_000);
  expect(await code(await respond(url, { text: "zu spät" }))).toBe("expired_url");
  expect(await code(await respond(url.replace(/[^/]+$/, "guess"), { text: "x" }))).toBe("invalid_url");
});

test("a trigger is good once and for three seconds", async () => {
  const { stage, payloads } = await listening();
  const run = () => stage.post("command", { ...place, command: "/report", text: "" });
  await run();
  await run();
  const open = (index: number) =>
    refusal(
      stage.client.apiCall("views.open", {
        trigger_id: payloads[index]?.trigger_id ?? "",
        view: { type: "modal" },
      }),
    );
  expect(await open(0)).toBe("invalid_arguments");
  expect(await open(0)).toBe("exchanged_trigger_id");
  stage.clock.advance(3_000);
  expect(await open(1)).toBe("expired_trigger_id");
  expect(await open(2)).toBe("invalid_trigger_id");
});

test("an unknown command never reaches the app", async () => {
  const { stage, payloads } = await listening();
  await expect(stage.post("command", { ...place, command: "/other", text: "" })).rejects.toThrow(
    "404 unknown_command",
  );
  expect(payloads).toEqual([]);
});
