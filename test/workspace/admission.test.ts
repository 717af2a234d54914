// Who is answered: our own people, where we may speak, and not faster than a thread can bear.
import { expect, test } from "vitest";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import { workspaceChannels } from "#src/demo/company.ts";
import { UserId } from "#src/core/ids.ts";
import { isForeign } from "#src/slack/dialogue/admission.ts";
import type { WorkspaceOptions } from "#src/workspace/options.ts";
import { makeTurn } from "#test/slack/samples.ts";
import { mara, openTalk } from "./talk-stage.ts";

const guest = {
  ...{ id: UserId.parse("U0GUEST"), name: "Gast Partner", roles: [], groups: ["everyone"] },
  language: "de" as const,
};
const partner = { ...mara, person: "U0GUEST" };
const workspace: Partial<WorkspaceOptions> = {
  foreign: [{ person: guest, team: "T0PARTNER" }],
  channels: workspaceChannels.map((channel) =>
    channel.id === mara.channel
      ? { ...channel, sharedWith: ["T0PARTNER"], members: [...channel.members, "U0GUEST"] }
      : channel,
  ),
};
const shared = async () => ChannelSettings.parse({ shared: true });
const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

test("in a channel shared with another company our own people are told, theirs hear nothing", async () => {
  const { post, get, desk } = await openTalk({ workspace });
  const theirs = await post("say", { ...partner, text: "@Leitstand Frage" });
  const ours = await post("say", { ...mara, text: "@Leitstand Frage" });
  await get("wait", { ...mara, thread_ts: String(ours.ts), text: "mit einer anderen Firma geteilt" });
  await pause();
  expect(desk.requests).toEqual([]);
  const { messages } = await get("messages", { ...partner, thread_ts: String(theirs.ts) });
  expect(messages).toHaveLength(1);
});

test("where an admin allowed it our own people are answered there, theirs never, and neither in their follow-ups", async () => {
  const { post, get, desk } = await openTalk({ workspace, script: { channel: shared } });
  const { ts = "" } = await post("say", { ...mara, text: "@Leitstand Frage" });
  await get("wait", { ...mara, thread_ts: ts, text: "Der Rückversand" });
  await post("say", { ...partner, thread_ts: ts, text: "und ohne TV?" });
  await post("say", { ...partner, text: "@Leitstand Frage" });
  await pause();
  expect(desk.requests).toHaveLength(1);
});

test("a thread that goes back and forth too fast is slowed down, and its writer is told once", async () => {
  const { post, get, desk } = await openTalk();
  const { ts = "" } = await post("say", { ...mara, text: "@Leitstand Frage" });
  await get("wait", { ...mara, thread_ts: ts, text: "Der Rückversand" });
  for (let index = 0; index < 12; index += 1)
    await post("say", { ...mara, thread_ts: ts, text: `Antwort ${index}` });
  await get("wait", { ...mara, thread_ts: ts, text: "ich antworte in einer Minute wieder" });
  await expect.poll(() => desk.requests.length).toBe(10);
  await pause();
  expect(desk.requests).toHaveLength(10);
  const { messages = [] } = await get("messages", { ...mara, thread_ts: ts });
  expect(messages.filter(({ text }) => text.includes("in einer Minute wieder"))).toHaveLength(1);
});

test("a question to everybody is answered where that is allowed, when there is an answer; silence otherwise", async () => {
  const { post, get, desk } = await openTalk({
    script: {
      channel: async () => ChannelSettings.parse({ unasked: true }),
      answer: async ({ text, origin: { conversation } }) => ({
        kind: "answered",
        turn: makeTurn({
          conversation,
          answer: { outcome: text.includes("Rückversand") ? "answered" : "not-found" },
        }),
      }),
    },
  });
  const known = await post("say", { ...mara, text: "Was kostet der Rückversand?" });
  const unknown = await post("say", { ...mara, text: "Wer hat meinen Schlüssel?" });
  await post("say", { ...mara, text: "Guten Morgen zusammen" });
  await post("say", { ...mara, text: "@Jonas Petersen kommst du?" });
  await get("wait", { ...mara, thread_ts: String(known.ts), text: "Der Rückversand ist günstig" });
  await pause();
  expect(desk.requests.map(({ text }) => text)).toEqual([
    "Was kostet der Rückversand?",
    "Wer hat meinen Schlüssel?",
  ]);
  expect((await get("messages", { ...mara, thread_ts: String(unknown.ts) })).messages).toHaveLength(1);
  const { calls = [] } = await get("calls", { method: "assistant.threads.setStatus" });
  expect(calls).toEqual([]);
});

test("a stranger is known by any of the names that Slack has for their workspace", () => {
  const heard = { channel: "C1", ts: "1.1", user: "U1" };
  expect(isForeign(heard, "T1")).toBe(false);
  expect(isForeign({ ...heard, team: "T1", user_team: "T1" }, "T1")).toBe(false);
  expect(isForeign({ ...heard, user_team: "T2" }, "T1")).toBe(true);
  expect(isForeign({ ...heard, team: "T1", source_team: "T2" }, "T1")).toBe(true);
});
