// What an admin sets for a channel holds: who answers, from which documents, for how much, and that it is on record.
import { afterAll, beforeAll, expect, test } from "vitest";
import { ChannelSettings, unconfigured } from "#src/core/channel-settings.ts";
import { UserId } from "#src/core/ids.ts";
import { openLiveStage, type LiveStage } from "./live-stage.ts";

const channel = "C0KAMPAGNEN";
const key = { team: "T0NORDLICHT", channel };
const admin = UserId.parse("U0SVEN");
const inChannel = { person: "U0MARA", channel };

interface Shown {
  readonly views?: readonly { readonly id: string; readonly callback_id: string }[];
  readonly errors?: Record<string, string>;
}

let live: LiveStage;
beforeAll(async () => void (live = await openLiveStage()), 120_000);
afterAll(() => live.close(), 30_000);

const setUp = (wish: object) =>
  live.house.desk.setUpChannel(key, ChannelSettings.parse(wish), admin).then(() => undefined);

test("a specialist that the channel leaves out says so and does nothing", { timeout: 60_000 }, async () => {
  await setUp({ specialists: ["copywriter"] });
  const { thread } = await live.ask(
    inChannel,
    "@Leitstand Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?",
    "In diesem Kanal ist das nicht eingerichtet",
  );
  expect(thread).not.toMatch(/Shapley|%/);
  await setUp({});
  expect(await live.house.desk.channel(key)).toEqual(unconfigured);
});

test("copy is still reviewed where only the copywriter may answer", { timeout: 60_000 }, async () => {
  await setUp({ specialists: ["copywriter"] });
  await live.ask(
    inChannel,
    "@Leitstand Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.",
    "Rechtsprüfung",
  );
  await setUp({});
});

test("answers draw on no more than the channel's data scope", { timeout: 60_000 }, async () => {
  // Stands in campaign reports alone, which the reading group `marketing` may read: this channel's members do.
  const words = "@Leitstand Wie hoch war die Öffnungsrate der Newsletter der Kampagne Winterstart?";
  const { thread } = await live.ask(inChannel, words, "Öffnungsrate von");
  expect(thread).toMatch(/Kampagnenbericht Winterstart/);
  await setUp({ readers: ["everyone"] });
  const { ts = "" } = await live.post("say", { ...inChannel, text: words });
  await live.get("wait", { ...inChannel, thread_ts: ts, text: "leitstand_details", timeout: "40000" });
  const { messages = [] } = await live.get("messages", { ...inChannel, thread_ts: ts });
  expect(JSON.stringify(messages.slice(1))).not.toMatch(/Kampagnenbericht|Öffnungsrate von/);
  await setUp({});
});

test("only an admin sets up a channel, in a modal, and it is on record", { timeout: 60_000 }, async () => {
  const order = { channel, command: "/leitstand", text: "kanal" };
  await live.post("command", { person: "U0MARA", ...order });
  expect((await live.get("views", { person: "U0MARA" })) as Shown).toMatchObject({ views: [] });
  await live.post("command", { person: admin, ...order });
  const open = async () => ((await live.get("views", { person: admin })) as Shown).views?.at(-1);
  await expect.poll(async () => (await open())?.callback_id).toBe("leitstand_channel");
  const view_id = (await open())?.id;
  const values = (budget: string, tools = "") => ({
    specialists: { specialists: { selected_options: [{ value: "copywriter" }, { value: "seo" }] } },
    tools: { tools: { value: tools } },
    budget: { budget: { value: budget } },
    manners: { manners: { selected_options: [{ value: "ephemeralFirst" }] } },
  });
  const submit = async (given: object) =>
    (await live.post("views/submit", { person: admin, view_id, values: given })) as Shown;
  expect((await submit(values("viel"))).errors).toMatchObject({
    budget: expect.stringContaining("Zahl") as string,
  });
  expect((await submit(values("12,50", "no-such-tool"))).errors).toMatchObject({
    tools: expect.stringContaining("no-such-tool") as string,
  });
  expect((await submit(values("12,50"))).errors).toEqual({});
  await expect
    .poll(() => live.house.desk.channel(key))
    .toMatchObject({
      specialists: ["seo", "copywriter"].toSorted(),
      monthlyMicros: 12_500_000,
      ephemeralFirst: true,
    });
  const rows = await live.house.audit.rows();
  expect(rows.filter(({ event }) => event === "channel-set-up").at(-1)?.body).toMatchObject({
    after: { monthlyMicros: 12_500_000 },
  });
  await setUp({});
});
