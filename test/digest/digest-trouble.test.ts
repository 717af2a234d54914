// Crashes, replicas, closed channels, lost rights: what happens to a slot on a real workspace, and who is told.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { digestActions as actions } from "#src/slack/digests/digest-actions.ts";
import { openDigestStage, type DigestStage, type Shown } from "./digest-stage.ts";

let stage: DigestStage;
let day = 0;
beforeAll(async () => void (stage = await openDigestStage({ sites: false })), 60_000);
afterAll(() => stage.close());

const channel = { person: "U0MARA", channel: "C0KAMPAGNEN" };
const dueAt = (time: string): string => `2027-01-${String(day).padStart(2, "0")}T${time}Z`;

/** Each test has a day of its own, and ends with no digest. */
beforeEach(() => {
  day += 1;
  stage.set(dueAt("07:00:00"));
});
afterEach(async () => {
  for (const digest of await stage.house.digestStore.list())
    await stage.house.desk.digests.remove(digest.id, digest.owner);
  await fetch(`${stage.workspace.url}/control/faults`, { method: "DELETE" });
});

function begin(owner = "U0MARA", change: Parameters<DigestStage["running"]>[1] = {}) {
  return stage.running(owner, { name: `Tag ${day}`, ...change });
}

const posted = async (): Promise<Shown[]> =>
  (await stage.read(channel)).filter(({ text }) => text.startsWith(`Tag ${day}\n`));
const fault = (method: string, error: string, times = 20) =>
  stage.control("faults", { method, error, times });
const direct = async (person = "U0MARA") => ({ person, channel: await stage.direct(person) });
const slotOf = async (id: string) => (await stage.house.digestStore.slots(id, 1))[0];

function killAt(moment: string): (name: string) => void {
  return (name) => {
    if (name === moment) throw new Error(`killed at ${moment}`);
  };
}

it("is posted once by two replicas that look at the same moment", async () => {
  await begin();
  stage.set(dueAt("08:00:10"));
  const [one, two] = [stage.replica(), stage.replica()];
  await Promise.all([one.tick(), two.tick(), stage.tick()]);
  expect(await posted()).toHaveLength(1);
});

it("is found by its metadata after a crash between post and record, and not posted again", async () => {
  const { id } = await begin();
  stage.set(dueAt("08:00:10"));
  await stage.replica(killAt("posted")).tick();
  expect(await slotOf(id)).toMatchObject({ state: "posting" });
  stage.set(dueAt("08:05:00"));
  await stage.replica().tick();
  expect(await slotOf(id)).toMatchObject({ state: "posted" });
  expect(await posted()).toHaveLength(1);
});

it("says in its thread when it was cut off in the middle, and is not posted twice", async () => {
  const question = { kind: "question", text: "Wer gibt Rabattaktionen frei?" } as const;
  const { id } = await begin("U0MARA", { content: [question] });
  stage.set(dueAt("08:00:10"));
  await stage.control("faults", { method: "chat.postMessage", error: "internal_error", after: 1 });
  await stage.replica().tick();
  expect(await slotOf(id)).toMatchObject({ state: "posting" });
  stage.set(dueAt("08:05:00"));
  await stage.replica().tick();
  expect(await slotOf(id)).toMatchObject({ state: "posted" });
  const [head, ...more] = await posted();
  expect(more).toEqual([]);
  await stage.wait({ ...channel, thread_ts: head?.ts ?? "" }, "Hier fehlt ein Teil");
});

it("is posted after a crash right before the post, because the channel was read to its end", async () => {
  const { id } = await begin();
  stage.set(dueAt("08:00:10"));
  await stage.replica(killAt("posting")).tick();
  expect(await posted()).toHaveLength(0);
  stage.set(dueAt("08:05:00"));
  const next = stage.replica();
  await next.tick();
  await next.tick();
  expect(await slotOf(id)).toMatchObject({ state: "posted" });
  expect(await posted()).toHaveLength(1);
});

it.each([
  ["post", actions.post, 1, "nachgeholt"],
  ["leave", actions.leave, 0, "bleibt, wie er ist"],
])("asks a person when the channel cannot be read back: %s", async (_wish, action, count, says) => {
  const { id } = await begin();
  stage.set(dueAt("08:00:10"));
  await stage.replica(killAt("posting")).tick();
  await fault("conversations.history", "missing_scope");
  stage.set(dueAt("08:05:00"));
  const next = stage.replica();
  await next.tick();
  await next.tick();
  expect(await slotOf(id)).toMatchObject({ state: "unknown" });
  expect(await posted()).toHaveLength(0);
  const owner = await direct();
  await stage.click(
    owner,
    await stage.wait(owner, `Tag ${day}.*weiß ich nicht, ob er angekommen ist`),
    action,
  );
  await stage.wait(owner, `Tag ${day}.*${says}`);
  await next.tick();
  expect(await posted()).toHaveLength(count);
});

it.each([
  ["archived before it was looked at", "conversations.info", "channel_not_found"],
  ["archived at the moment of posting", "chat.postMessage", "is_archived"],
])("pauses and tells the owner when the channel is gone: %s", async (_when, method, error) => {
  const { id } = await begin();
  stage.set(dueAt("08:00:10"));
  await fault(method, error, 1);
  await stage.replica().tick();
  const owner = await direct();
  const notice = await stage.wait(owner, `Tag ${day}.*Den Kanal gibt es nicht mehr`);
  expect(await posted()).toHaveLength(0);
  expect(await slotOf(id)).toMatchObject({ state: "skipped", detail: "channel-gone" });
  await stage.click(owner, notice, actions.resume);
  await stage.wait(owner, `Tag ${day}.* läuft wieder`);
});

it("pauses when its owner has left the directory", async () => {
  const { id } = await begin("U0EMILY");
  const at = stage.everybody.findIndex((person) => person.id === "U0EMILY");
  const [emily] = stage.everybody.splice(at, 1);
  stage.set(dueAt("08:00:10"));
  await stage.replica().tick();
  if (emily !== undefined) stage.everybody.push(emily);
  expect(await slotOf(id)).toMatchObject({ state: "skipped", detail: "owner-left" });
  expect(await posted()).toHaveLength(0);
});

it("is refused into a channel where its owner does not read along, and paused when they leave it", async () => {
  await expect(begin("U0EMILY", { target: { kind: "channel", id: "C0LAUNCH" } })).rejects.toThrow(
    /not a member/,
  );
  await expect(begin("U0EMILY", { target: { kind: "channel", id: "C0NOWHERE" } })).rejects.toThrow(
    /gone, archived/,
  );
});

it("is marked as late after a sleep, with the time when it was due", async () => {
  await begin();
  stage.set(dueAt("12:30:00"));
  await stage.replica().tick();
  expect((await posted())[0]?.text).toMatch(/Verspätet: fällig war .*9:00/);
});

it("stops by the button in the message, for its owner and nobody else, and goes on by command", async () => {
  await begin();
  stage.set(dueAt("08:00:10"));
  const replica = stage.replica();
  await replica.tick();
  const [post] = await posted();
  if (post === undefined) throw new Error("nothing was posted");
  await stage.click({ ...channel, person: "U0EMILY" }, post, actions.pause);
  await stage.wait({ ...channel, person: "U0EMILY" }, "I do not know this digest");
  await stage.click(channel, post, actions.pause);
  await stage.wait(channel, `Angehalten: „Tag ${day}“`);
  stage.set(`2027-01-${String(day + 1).padStart(2, "0")}T08:00:10Z`);
  await replica.tick();
  expect(await posted()).toHaveLength(1);
  await stage.control("command", { ...channel, command: "/digest", text: `weiter Tag ${day}` });
  await stage.wait(channel, `„Tag ${day}“ läuft wieder`);
  day += 1;
});

it("comes to a person by direct message with the rights of that person", async () => {
  const digest = await begin("U0JONAS", { target: { kind: "person", id: "U0MARA" } });
  stage.set(dueAt("08:00:10"));
  await stage.replica().tick();
  const mara = await direct();
  const post = await stage.wait(mara, `Tag ${day}.*Digest von Jonas Petersen`);
  await stage.click(mara, post, actions.pause);
  await stage.wait(mara, `Angehalten: „Tag ${day}“`);
  expect((await stage.house.digestStore.list()).find(({ id }) => id === digest.id)).toMatchObject({
    state: "paused",
  });
});
