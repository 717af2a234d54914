// Pace: one post after the other in a channel, approvals first, edits coalesced, Slack's patience obeyed.
import { afterEach, describe, expect, it } from "vitest";
import { createClients } from "#src/slack/delivery/clients.ts";
import { createSender } from "#src/slack/delivery/sender.ts";
import { renderSentence } from "#src/slack/render/render-answer.ts";
import { renderReport } from "#src/slack/render/render-report.ts";
import { startStubSlack, type StubSlack } from "#test/fakes/slack-api.ts";
import { makeReport } from "./samples.ts";
import { quick } from "./stage.ts";

let slack: StubSlack;
afterEach(() => slack.close());

const log = () => undefined;
const place = { channel: "C1", thread: "1.1" };
const say = (text: string) => renderSentence(text)[0] ?? { text, blocks: [], plain: text };

async function open(pace: Partial<typeof quick>) {
  slack = await startStubSlack();
  const clients = createClients({ apiUrl: `${slack.url}/api/`, log, botToken: "xoxb-test" });
  return createSender({ clients, clock: { now: () => new Date() }, pace: { ...quick, ...pace }, log });
}

describe("sender", () => {
  it("posts at the channel's pace after the burst, approvals before chatter", async () => {
    const sender = await open({ burst: 1, post: 40 });
    const started = performance.now();
    const urgencies = ["answer", "chatter", "answer", "approval"] as const;
    await Promise.all(
      urgencies.map((urgency, index) => sender.post(place, say(`${urgency} ${index}`), { urgency })),
    );
    expect(slack.messages.map((message) => message.text)).toEqual([
      "answer 0",
      "approval 3",
      "answer 2",
      "chatter 1",
    ]);
    expect(performance.now() - started).toBeGreaterThan(100);
  });

  it("lets channels overtake each other", async () => {
    const sender = await open({ burst: 1, post: 200 });
    const slow = Promise.all([sender.post(place, say("a")), sender.post(place, say("b"))]);
    await sender.post({ channel: "C2", thread: null }, say("c"));
    expect(slack.messages.map((message) => message.text)).toEqual(["a", "c"]);
    await slow;
  });

  it("makes one edit of many, and the last one wins", async () => {
    const sender = await open({ update: 60 });
    const ts = await sender.post(place, say("0"));
    await sender.update(place, ts, say("1"));
    await Promise.all(["2", "3", "4"].map((text) => sender.update(place, ts, say(text))));
    expect(slack.calls.filter((method) => method === "chat.update")).toHaveLength(2);
    expect(slack.messages[0]?.text).toBe("4");
  });

  it("waits as long as Slack says", async () => {
    const sender = await open({});
    slack.plant("chat.postMessage", { status: 429, retryAfter: 1 });
    const started = performance.now();
    await sender.post(place, say("geduldig"));
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(slack.messages).toHaveLength(1);
  });

  it("shows a table in the form that the server knows, and says it in words where it knows none", async () => {
    const sender = await open({});
    const [report] = renderReport(makeReport(), [{ url: "https://x.example/p.png", alt: "Balken" }]);
    const types = (index: number) => slack.messages[index]?.blocks.map((block) => block.type);
    if (report === undefined) throw new Error("no report");
    await sender.post(place, report);
    expect(types(0)).toEqual(expect.arrayContaining(["image", "data_table"]));
    slack.unknownBlocks.add("data_table");
    await sender.post(place, report);
    expect(types(1)).toEqual(expect.arrayContaining(["image", "table"]));
    slack.unknownBlocks.add("table").add("image");
    const ts = await sender.post(place, report);
    expect(new Set(types(2))).toEqual(new Set(["section"]));
    expect(JSON.stringify(slack.messages[2]?.blocks)).toContain("TV | 1.234");
    slack.unknownBlocks.delete("table");
    await sender.update(place, ts, report);
    expect(types(2)).toContain("table");
    await sender.ephemeral(place, "U0MARA", report);
    expect(JSON.stringify(slack.ephemerals[0]?.blocks)).toContain('"table"');
    expect(
      new Set(slack.messages.flatMap((message) => message.blocks.map((block) => block.block_id))).size,
    ).toBe(slack.messages.flatMap((message) => message.blocks).length);
  });

  it("says what was refused", async () => {
    const sender = await open({});
    slack.plant("chat.postMessage", { refuse: "channel_not_found" });
    await expect(sender.post(place, say("x"))).rejects.toThrow(/channel_not_found/);
  });
});
