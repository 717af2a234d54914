// What the app is told: mentions, channel types, edits, deletions, the opened direct message, and only where it belongs.
import { expect, test } from "vitest";
import { openStage, type Stage } from "./stage.ts";

async function events(stage: Stage): Promise<unknown[]> {
  const { deliveries } = await stage.get("deliveries", { kind: "events_api" });
  return (deliveries ?? []).map(({ payload }) => payload.event);
}

test("a mention in a channel is two events with one timestamp; in a direct message it is one", async () => {
  const stage = await openStage();
  await stage.post("say", { person: "U0MARA", channel: "C0LAUNCH", text: "Hallo @leitstand, <b> & so" });
  const text = "Hallo <@U0LEITSTAND>, &lt;b&gt; &amp; so";
  expect(await events(stage)).toMatchObject([
    { type: "app_mention", user: "U0MARA", text, channel: "C0LAUNCH" },
    { type: "message", user: "U0MARA", text, channel: "C0LAUNCH", channel_type: "group" },
  ]);
  const { deliveries } = await stage.get("deliveries");
  expect(deliveries).toMatchObject([
    {
      payload: {
        team_id: "T0NORDLICHT",
        type: "event_callback",
        authorizations: [{ user_id: "U0LEITSTAND", is_bot: true }],
      },
    },
    {},
  ]);
  const { channel } = await stage.post("open", { person: "U0EMILY" });
  await stage.post("say", { person: "U0EMILY", channel, text: "@Leitstand hi" });
  expect((await events(stage)).slice(2)).toMatchObject([
    { type: "app_home_opened", tab: "messages", user: "U0EMILY", channel },
    { type: "message", channel_type: "im", text: "<@U0LEITSTAND> hi" },
  ]);
});

test("typed names, addresses and e-mail addresses become Slack's tokens; a longer word is no mention", async () => {
  const stage = await openStage();
  const say = (text: string) => stage.post("say", { person: "U0MARA", channel: "C0MARKETING", text });
  await say(
    "@Mara Lindqvist: sieh https://nordlicht-outdoor.example/sommer?a=1&b=2. Oder info@nordlicht-outdoor.example",
  );
  await say("@Leitstandwarte und me@Leitstand <@U0JONAS>");
  const { messages } = await stage.get("messages", { person: "U0MARA", channel: "C0MARKETING" });
  expect(messages).toMatchObject([
    {
      text: "<@U0MARA>: sieh <https://nordlicht-outdoor.example/sommer?a=1&amp;b=2>. Oder <mailto:info@nordlicht-outdoor.example|info@nordlicht-outdoor.example>",
    },
    { text: "@Leitstandwarte und me@Leitstand <@U0JONAS>" },
  ]);
});

test("edits and deletions are message_changed and message_deleted, without a second mention", async () => {
  const stage = await openStage();
  const place = { person: "U0MARA", channel: "C0MARKETING" };
  const { ts } = await stage.post("say", { ...place, text: "eins" });
  await stage.post("edit", { ...place, ts, text: "@Leitstand zwei" });
  await stage.post("delete", { ...place, ts });
  expect((await events(stage)).slice(1)).toMatchObject([
    {
      type: "message",
      subtype: "message_changed",
      message: { ts, text: "<@U0LEITSTAND> zwei" },
      previous_message: { text: "eins" },
    },
    { type: "message", subtype: "message_deleted", deleted_ts: ts },
  ]);
  await expect(stage.post("edit", { ...place, person: "U0JONAS", ts, text: "x" })).rejects.toThrow("404");
});

test("the app hears nothing from a channel that it is not in, and its own messages carry its bot_id", async () => {
  const stage = await openStage();
  await stage.client.chat.postMessage({ channel: "C0LAUNCH", text: "von mir" });
  expect(await events(stage)).toMatchObject([{ type: "message", bot_id: "B0LEITSTAND" }]);
  await stage.post("membership", { channel: "C0LAUNCH", user: "U0LEITSTAND", member: false });
  await stage.post("say", { person: "U0MARA", channel: "C0LAUNCH", text: "@Leitstand?" });
  expect(await events(stage)).toHaveLength(1);
});

test("timestamps never repeat in a channel, even when the clock stands still", async () => {
  const { client } = await openStage();
  const posts = await Promise.all(
    Array.from({ length: 50 }, () => client.chat.postMessage({ channel: "C0LAUNCH", text: "x" })),
  );
  const stamps = posts.map(({ ts }) => ts ?? "");
  expect(new Set(stamps).size).toBe(50);
  expect(stamps.every((ts) => /^\d{10}\.\d{6}$/.test(ts))).toBe(true);
});
