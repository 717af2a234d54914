// Rules of Slack's that no other test proves: modals in time, addresses that end, places that take no answer, new block ids.
import { afterEach, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import { actions, writeCardValue } from "#src/slack/actions.ts";
import { renderSentence } from "#src/slack/render/render-answer.ts";
import { deliver } from "#test/fakes/slack-api.ts";
import { mara, openTalk } from "#test/workspace/talk-stage.ts";
import { freePort } from "./install/stage.ts";
import { makeCard, makeProposal, makeTurn } from "./samples.ts";
import { setStage, until, type Stage } from "./stage.ts";

const stages: Stage[] = [];
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
});

const answer = async () => ({ kind: "answered" as const, turn: makeTurn() });
const proposal = makeProposal();

it("a submitted form is answered in time, however slow the desk", { timeout: 10_000 }, async () => {
  const port = await freePort();
  let done = false;
  const stage = await setStage(
    {
      answer,
      cards: [makeCard()],
      async repropose() {
        await wait(3_500);
        done = true;
        return { kind: "refused", sentence: "Der Vorschlag ist schon entschieden." };
      },
    },
    { port },
  );
  stages.push(stage);
  stage.slack.answers["conversations.open"] = { channel: { id: "D0JONAS" } };
  const submitted = await deliver(
    port,
    {
      type: "view_submission",
      team: { id: "T0NORDLICHT" },
      user: { id: "U0JONAS" },
      trigger_id: "trigger-form",
      view: {
        id: "V1",
        type: "modal",
        callback_id: "leitstand_edit",
        private_metadata: writeCardValue({ proposal: proposal.id, hash: proposal.hash }),
        state: { values: {} },
        hash: "1.1",
      },
    },
    { form: "click" },
  );
  expect(submitted.status).toBe(200);
  expect(submitted.milliseconds).toBeLessThan(2_900);
  expect(done).toBe(false);
  const said = () => JSON.stringify([stage.slack.ephemerals, stage.slack.messages]);
  await until(() => said().includes("schon entschieden"), "what came of it");
});

it("a modal opens at once and is filled later, as it still stands", async () => {
  const order: string[] = [];
  const shortcuts = [
    { callback_id: "check_rules", type: "message" as const, name: { de: "Regeln prüfen", en: "Check" } },
  ];
  const talk = await openTalk({
    script: {
      async checkText() {
        order.push(...(await talk.views("U0MARA")).map(() => "open"), "asked");
        // Longer than this workspace waits for an acknowledgement.
        await wait(700);
        return { kind: "refused", sentence: "Das kann ich nicht prüfen." };
      },
    },
    workspace: { shortcuts, limits: { acknowledge: 400 } },
  });
  const { ts = "" } = await talk.post("say", { ...mara, text: "Die beste Jacke" });
  await talk.post("shortcut", { ...mara, callback_id: "check_rules", message_ts: ts });
  await expect.poll(async () => JSON.stringify(await talk.views("U0MARA"))).toContain("nicht prüfen");
  expect(order).toEqual(["open", "asked"]);
  const { calls: opened = [] } = await talk.get("calls", { method: "views.open" });
  const { calls: updated = [] } = await talk.get("calls", { method: "views.update" });
  const { view } = opened[0]?.["answer"] as { view: { hash: string } };
  expect(JSON.stringify(updated[0]?.["arguments"])).toContain(view.hash);
});

it("one address takes five messages, and gets no sixth", async () => {
  const cards = Array.from({ length: 120 }, (_, index) =>
    makeCard({ proposal: makeProposal({ id: `proposal-${index}` as never }) }),
  );
  const stage = await setStage({ answer, cards });
  stages.push(stage);
  await stage.command("/leitstand", "approvals", "U0JONAS");
  await until(() => JSON.stringify(stage.slack.responses).includes("passt nicht alles"), "the last message");
  expect(stage.slack.responses).toHaveLength(5);
});

it.each([
  ["after half an hour", { responseUrlLife: 0 }],
  ["after five messages", { responseUrlUses: 0 }],
])("what an address takes no more is said in the direct conversation: %s", async (_when, limits) => {
  const command = { command: "/leitstand", description: { de: "L", en: "L" }, usage: "" };
  const talk = await openTalk({ workspace: { commands: [command], limits } });
  await talk.post("command", { ...mara, command: "/leitstand", text: "approvals" });
  const { channel = "" } = await talk.post("open", { person: "U0MARA" });
  await talk.get("wait", { person: "U0MARA", channel, text: "Freigabe" });
  expect(talk.logged.join("\n")).not.toContain("slack-command-failed");
});

it("what a click's address takes no more is said there, too", async () => {
  const cards = [makeCard()];
  const talk = await openTalk({
    script: {
      cards,
      async answer({ origin: { conversation } }) {
        cards[0] = makeCard({ conversation });
        return { kind: "answered", turn: makeTurn({ conversation, proposals: [proposal] }) };
      },
    },
    workspace: { limits: { responseUrlLife: 0 } },
  });
  const { ts = "" } = await talk.post("say", { ...mara, text: "@Leitstand Frage" });
  const { message } = await talk.get("wait", { ...mara, thread_ts: ts, text: actions.preview });
  await talk.post("faults", { method: "chat.postEphemeral", error: "user_not_in_channel", times: 9 });
  await talk.post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.preview });
  const { channel = "" } = await talk.post("open", { person: "U0MARA" });
  await talk.get("wait", { person: "U0MARA", channel, text: "4,90 Euro" });
});

it("a click and a shortcut of another company's people do nothing", async () => {
  const port = await freePort();
  const stage = await setStage({ answer, cards: [makeCard()] }, { port });
  stages.push(stage);
  const by = (team_id: string) => ({ team: { id: "T0NORDLICHT" }, user: { id: "U0JONAS", team_id } });
  const click = (team: string) => ({
    ...by(team),
    type: "block_actions",
    channel: { id: "C0MARKETING" },
    container: { type: "message", message_ts: "1.1", channel_id: "C0MARKETING" },
    response_url: `${stage.slack.url}/response/1`,
    trigger_id: `click-${team}`,
    actions: [
      {
        ...{ type: "button", action_id: actions.preview, block_id: "b", action_ts: "1.1" },
        value: writeCardValue({ proposal: proposal.id, hash: proposal.hash }),
      },
    ],
  });
  const shortcut = {
    ...by("T0PARTNER"),
    ...{ type: "message_action", callback_id: "check_rules", trigger_id: "shortcut-1" },
    channel: { id: "C0MARKETING" },
    message_ts: "1.1",
    message: { type: "message", text: "Die beste Jacke", ts: "1.1" },
    response_url: `${stage.slack.url}/response/1`,
  };
  await deliver(port, click("T0PARTNER"), { form: "click" });
  await deliver(port, shortcut, { form: "click" });
  await until(() => stage.logged.filter((line) => line.includes("slack-foreign-click")).length === 2, "both");
  expect(stage.slack.ephemerals).toEqual([]);
  expect(stage.slack.calls).not.toContain("views.open");
  await deliver(port, click("T0NORDLICHT"), { form: "click" });
  await until(() => stage.slack.ephemerals.length > 0, "the preview for our own people");
});

it.each([
  ["not_in_channel", /Ich bin dort nicht Mitglied/],
  ["channel_not_found", /archiviert oder gelöscht, ich bin nicht mehr darin/],
  ["is_archived", /archiviert oder gelöscht, ich bin nicht mehr darin/],
  ["missing_scope", /fehlt in Slack ein Recht/],
])("a place that takes no answer (%s): its asker hears why, once", async (error, sentence) => {
  const stage = await setStage({ answer });
  stages.push(stage);
  stage.slack.answers["conversations.open"] = { channel: { id: "D0MARA" } };
  stage.slack.plant("chat.startStream", { refuse: error });
  stage.slack.plant("chat.postMessage", { refuse: error });
  await stage.mention("Frage");
  await until(() => stage.slack.messages.length > 0, "the sentence");
  expect(stage.slack.messages).toMatchObject([
    { channel: "D0MARA", text: expect.stringMatching(sentence) as string },
  ]);
  // No storm: one attempt in the channel, one sentence.
  await stage.mention("Frage", { retry: 1, id: "Ev-again" });
  const posts = stage.slack.calls.filter((method) => method === "chat.postMessage");
  expect(posts).toHaveLength(2);
});

it("what is shown to nobody in a channel goes into the direct conversation", async () => {
  const talk = await openTalk({
    script: { channel: async () => ChannelSettings.parse({ ephemeralFirst: true }) },
  });
  await talk.post("faults", { method: "chat.postEphemeral", error: "user_not_in_channel", times: 9 });
  await talk.post("say", { ...mara, text: "@Leitstand Frage" });
  const { channel = "" } = await talk.post("open", { person: "U0MARA" });
  await talk.get("wait", { person: "U0MARA", channel, text: "Der Rückversand" });
});

it("block ids are new in each version of a message", () => {
  const ids = (text: string) =>
    renderSentence(text).flatMap(({ blocks }) => blocks.map((each) => each.block_id));
  const [first, again, second] = [ids("eins\n\nzwei"), ids("eins\n\nzwei"), ids("eins\n\ndrei")];
  expect(new Set(first).size).toBe(first.length);
  expect(again).toEqual(first);
  expect(second.filter((id) => first.includes(id))).toEqual([]);
});
