// What happens around messages: reactions, shortcuts, the stop button, what a person looks at, people of other workspaces.
import { expect, test } from "vitest";
import { app, openBolt, openStage, options, movingClock, refusal, type Stage } from "./stage.ts";

const place = { person: "U0JONAS", channel: "C0LAUNCH" };

async function hearing(stage: Stage, ...types: string[]): Promise<{ type: string }[]> {
  const heard: { type: string }[] = [];
  await openBolt(stage, (bolt) => {
    for (const type of types) bolt.event(type, async ({ event }) => void heard.push(event));
  });
  return heard;
}

test("reactions are set and taken back once, by people and by the app", async () => {
  const stage = await openStage();
  const heard = await hearing(stage, "reaction_added", "reaction_removed");
  const { ts = "" } = await stage.client.chat.postMessage({ channel: place.channel, text: "da" });
  await stage.post("react", { ...place, ts, name: "eyes" });
  await stage.post("react", { ...place, ts, name: "eyes" });
  await stage.post("react", { ...place, ts, name: "eyes", kind: "removed" });
  await expect
    .poll(() => heard)
    .toMatchObject([
      { type: "reaction_added", user: "U0JONAS", reaction: "eyes", item: { channel: "C0LAUNCH", ts } },
      { type: "reaction_removed", user: "U0JONAS", reaction: "eyes" },
    ]);
  const mark = { channel: place.channel, timestamp: ts, name: "white_check_mark" };
  const { reactions } = stage.client;
  expect(await refusal(reactions.add(mark))).toBe("ok");
  expect(await refusal(reactions.add(mark))).toBe("already_reacted");
  expect(await reactions.get({ channel: place.channel, timestamp: ts })).toMatchObject({
    message: { reactions: [{ name: "white_check_mark", users: [app.userId], count: 1 }] },
  });
  expect(await refusal(reactions.remove(mark))).toBe("ok");
  expect(await refusal(reactions.remove(mark))).toBe("no_reaction");
});

test("a message shortcut carries the message and a trigger", async () => {
  const name = { de: "Prüfen", en: "Check" };
  const stage = await openStage({ shortcuts: [{ type: "message", callback_id: "check", name }] });
  const heard: object[] = [];
  await openBolt(stage, (bolt) =>
    bolt.shortcut({ callback_id: "check", type: "message_action" }, async ({ ack, shortcut }) => {
      heard.push(shortcut);
      await ack();
    }),
  );
  const { ts = "" } = await stage.post("say", { ...place, text: "klimaneutral" });
  await stage.post("shortcut", { ...place, message_ts: ts, callback_id: "check" });
  expect(heard).toMatchObject([
    { type: "message_action", callback_id: "check", message_ts: ts, message: { text: "klimaneutral" } },
  ]);
  await expect(stage.post("shortcut", { ...place, callback_id: "check" })).rejects.toThrow(
    "404 unknown_shortcut",
  );
});

test("the stop button is there while the session is under way", async () => {
  const stage = await openStage();
  const heard = await hearing(stage, "agent_session_stopped");
  const { ts = "" } = await stage.post("say", { ...place, text: "Frage" });
  const stop = () => stage.post("stop", { ...place, thread_ts: ts });
  await expect(stop()).rejects.toThrow("409 not_processing");
  await stage.client.agents.sessions.setStatus({
    channel_id: place.channel,
    thread_ts: ts,
    status: "processing",
  });
  await stop();
  await expect
    .poll(() => heard)
    .toMatchObject([
      { type: "agent_session_stopped", channel: place.channel, user: "U0JONAS", thread_ts: ts },
    ]);
});

test("the app hears what a person looks at, only where it is", async () => {
  const stage = await openStage();
  const heard = await hearing(stage, "app_context_changed");
  await stage.post("look", place);
  await expect
    .poll(() => heard)
    .toMatchObject([
      { user: "U0JONAS", context: { entities: [{ type: "slack#/types/channel_id", value: "C0LAUNCH" }] } },
    ]);
});

test("a shared channel and its guests say where they come from", async () => {
  const base = options(movingClock());
  const guest = { ...base.people[0], id: "U0GUEST", name: "Gast Partner" } as (typeof base.people)[number];
  const stage = await openStage({
    foreign: [{ person: guest, team: "T0PARTNER" }],
    channels: base.channels.map((channel) =>
      channel.id === "C0LAUNCH"
        ? { ...channel, sharedWith: ["T0PARTNER"], members: [...channel.members, "U0GUEST"] }
        : channel,
    ),
  });
  const bodies: object[] = [];
  await openBolt(stage, (bolt) => bolt.event("message", async ({ body }) => void bodies.push(body)));
  await stage.post("say", { person: "U0GUEST", channel: "C0LAUNCH", text: "hallo" });
  await expect
    .poll(() => bodies)
    .toMatchObject([{ is_ext_shared_channel: true, event: { user: "U0GUEST", user_team: "T0PARTNER" } }]);
  expect(await stage.client.conversations.info({ channel: "C0LAUNCH" })).toMatchObject({
    channel: { is_ext_shared: true },
  });
  expect(await stage.client.users.info({ user: "U0GUEST" })).toMatchObject({
    user: { team_id: "T0PARTNER", is_stranger: true },
  });
  const { members = [] } = await stage.client.users.list({});
  expect(members.map(({ id }) => id)).not.toContain("U0GUEST");
});

test("user groups list their people", async () => {
  const stage = await openStage({
    userGroups: [{ id: "S1", handle: "legal", name: "Legal", users: ["U0JONAS"] }],
  });
  expect(await stage.client.usergroups.list({ include_users: true })).toMatchObject({
    usergroups: [{ id: "S1", handle: "legal", users: ["U0JONAS"] }],
  });
  expect(await refusal(stage.client.usergroups.users.list({ usergroup: "S9" }))).toBe("no_such_subteam");
});
