// What one person alone is answered in a channel: ephemeral first, share, keep, and the offer to look for them alone.
import { expect, test } from "vitest";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import type { Desk } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import { actions } from "#src/slack/actions.ts";
import type { DeskScript } from "#test/fakes/desk.ts";
import { makeCard, makeProposal, makeTurn } from "#test/slack/samples.ts";
import { mara, openTalk } from "./talk-stage.ts";

const ephemeralFirst = async () => ChannelSettings.parse({ ephemeralFirst: true });
const segments = [{ kind: "question" as const, id: "s", text: "Der Plan liegt bei der Leitung." }];

/** Answers as the desk does: the Turn keeps who reads it. */
const answers =
  (wish: Parameters<typeof makeTurn>[0] = {}): DeskScript["answer"] =>
  async ({ origin, audience }, tell) => {
    const made = makeTurn({ segments, ...wish, conversation: origin.conversation, audience: audience.kind });
    const turn = { ...made, ask: { ...made.ask, origin, audience } };
    tell({ kind: "opened", turn: turn.id, language: "de" });
    return { kind: "answered", turn };
  };

async function asked(script: Partial<DeskScript>, text = "@Leitstand Was ist der Plan?") {
  const talk = await openTalk({ script: { answer: answers(), channel: ephemeralFirst, ...script } });
  const { ts = "" } = await talk.post("say", { ...mara, text });
  const thread = { ...mara, thread_ts: ts };
  const others = () => talk.get("messages", { ...thread, person: "U0JONAS" });
  return { ...talk, thread, others };
}

test("a channel set to ephemeral first answers the asker alone, with their own rights", async () => {
  const { get, thread, others, desk } = await asked({});
  const { message } = await get("wait", { ...thread, text: "Der Plan liegt" });
  expect(JSON.stringify(message)).toContain(actions.share);
  expect(JSON.stringify(message)).toContain("Nur du siehst diese Antwort");
  expect(desk.requests).toMatchObject([{ audience: { kind: "person" }, origin: { reader: "U0MARA" } }]);
  expect(JSON.stringify(await others())).not.toContain("Der Plan liegt");
});

test("sharing asks the desk again for those who read now, and says who shared", async () => {
  const shares: Parameters<Desk["share"]>[0][] = [];
  const { get, post, thread, others } = await asked({
    share: async (wish) => {
      shares.push(wish);
      return { kind: "shared", turn: makeTurn({ id: "shared-1", segments, conversation: "" }) };
    },
  });
  const { message } = await get("wait", { ...thread, text: actions.share });
  await post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.share });
  await get("wait", { ...thread, person: "U0JONAS", text: "Geteilt von Mara Lindqvist" });
  expect(shares).toMatchObject([{ by: "U0MARA", audience: { kind: "channel" } }]);
  expect(JSON.stringify(await others())).toContain("Der Plan liegt");
  await expect.poll(async () => JSON.stringify(await get("messages", thread))).not.toContain(actions.share);
});

test("what not all may read is not shared, and its reader is told why", async () => {
  const { get, post, thread, others } = await asked({
    share: async () => ({ kind: "refused", sentence: "Davon dürfen hier nicht alle etwas lesen." }),
  });
  const { message } = await get("wait", { ...thread, text: actions.share });
  await post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.share });
  await get("wait", { ...thread, text: "Davon dürfen hier nicht alle" });
  expect(JSON.stringify(await others())).not.toContain("Der Plan liegt");
});

test("kept to oneself, the answer stays and the choice goes", async () => {
  const { get, post, thread } = await asked({});
  const { message } = await get("wait", { ...thread, text: actions.keep });
  await post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.keep });
  await expect.poll(async () => JSON.stringify(await get("messages", thread))).not.toContain(actions.keep);
  expect(JSON.stringify(await get("messages", thread))).toContain("Der Plan liegt");
});

test("a card of such an answer goes to the direct conversation, never to the thread", async () => {
  const proposal = makeProposal();
  const { get, post, thread, others } = await asked({
    answer: answers({ proposals: [proposal] }),
    cards: [makeCard({ conversation: "" })],
  });
  await get("wait", { ...thread, text: "liegt in unserem Direktchat" });
  const { channel = "" } = await post("open", { person: "U0MARA" });
  await get("wait", { person: "U0MARA", channel, text: actions.approve });
  expect(JSON.stringify(await others())).not.toContain(actions.approve);
});

const notFound = answers({ answer: { outcome: "not-found" } });

test("who may read more than all members is offered a look for them alone, which a click gives", async () => {
  const open = async () => ChannelSettings.parse({});
  const more = { id: UserId.parse("U0MARA"), name: "Mara", roles: ["marketer" as const] };
  const people = [{ ...more, groups: ["everyone", "board"], language: "de" as const }];
  const { get, post, thread, desk, others } = await asked({ answer: notFound, channel: open, people });
  const { message } = await get("wait", { ...thread, text: actions.answerAgain });
  expect(JSON.stringify(await others())).not.toContain(actions.answerAgain);
  await post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.answerAgain });
  await get("wait", { ...thread, text: "Nur du siehst diese Antwort" });
  expect(desk.requests).toMatchObject([
    { audience: { kind: "channel" } },
    { audience: { kind: "person", groups: ["everyone", "board"] }, origin: { reader: "U0MARA" } },
  ]);
  expect(desk.requests[1]?.text).toBe(desk.requests[0]?.text);
});

test("a channel's data scope holds for whoever asks in it alone, and nobody is offered what they may not read", async () => {
  const scoped = async () => ChannelSettings.parse({ ephemeralFirst: true, readers: ["everyone"] });
  const alone = await asked({ channel: scoped });
  await alone.get("wait", { ...alone.thread, text: "Nur du siehst" });
  expect(alone.desk.requests[0]?.audience.groups).toEqual(["everyone"]);
  const people = [
    { ...{ id: UserId.parse("U0MARA"), name: "Mara", roles: [] }, groups: [], language: "de" as const },
  ];
  const open = await asked({ answer: notFound, channel: async () => ChannelSettings.parse({}), people });
  await open.get("wait", { ...open.thread, text: "Der Plan liegt" });
  expect(JSON.stringify(await open.get("messages", open.thread))).not.toContain(actions.answerAgain);
});
