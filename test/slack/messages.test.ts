// Who is answered, where, how often: mentions, follow-ups, direct messages, redeliveries.
import { afterEach, describe, expect, it } from "vitest";
import { setStage, until, type Stage } from "./stage.ts";
import { makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";
import type { DeskScript } from "#test/fakes/desk.ts";

let stage: Stage;
afterEach(() => stage.close());

const answers: DeskScript["answer"] = async (request, tell) => {
  const turn = makeTurn({ conversation: request.origin.conversation, audience: request.audience.kind });
  tell({ kind: "opened", turn: turn.id, language: "de" });
  return { kind: "answered", turn };
};
const shown = () => stage.slack.messages.map((message) => shownText(message as never));
const settled = (count: number) =>
  until(
    () =>
      stage.slack.messages.filter((each) => !each.streaming).length >= count &&
      stage.slack.statuses.at(-1) === "",
    `${count} messages`,
  );

describe("messages", () => {
  it("answers a mention in its thread, with a status at once and the audience of the channel", async () => {
    stage = await setStage({ answer: answers });
    await stage.mention("Was kostet der Rückversand? &amp; <https://x.example/a|hier>");
    await settled(1);
    expect(stage.desk.requests[0]).toMatchObject({
      text: "Was kostet der Rückversand? & https://x.example/a",
      audience: { kind: "channel", groups: ["everyone", "marketing"] },
      origin: { conversation: "T0NORDLICHT:C0MARKETING:1.000001" },
      key: "T0NORDLICHT:C0MARKETING:1.000001",
    });
    expect(stage.slack.messages[0]).toMatchObject({ thread_ts: "1.000001", channel: "C0MARKETING" });
    expect(shown()[0]).toContain("Der Rückversand ist günstig.");
    expect(stage.slack.statuses).toEqual(["denkt nach …", ""]);
  });

  it("answers a follow-up in its thread without a mention, and stays out of other threads", async () => {
    stage = await setStage({ answer: answers });
    await stage.mention("Frage");
    await settled(1);
    const follow = { type: "message", channel_type: "channel", channel: "C0MARKETING", user: "U0JONAS" };
    await stage.event({ ...follow, ts: "1.000009", thread_ts: "1.000002", text: "andere Sache" });
    await stage.event({ ...follow, ts: "1.000010", text: "gar kein Thread" });
    await stage.event({ ...follow, ts: "1.000011", thread_ts: "1.000001", text: "<@U0MARA> schau mal" });
    await stage.event({ ...follow, ts: "1.000012", thread_ts: "1.000001", text: "und ohne TV?" });
    await settled(2);
    expect(stage.desk.requests.map((request) => request.text)).toEqual(["Frage", "und ohne TV?"]);
    expect(stage.slack.messages[1]).toMatchObject({ thread_ts: "1.000001" });
  });

  it("answers a direct message for its person alone, with the masked words restored", async () => {
    const reveal = async <Value>(_turn: string, value: Value, reader: string | null): Promise<Value> =>
      // The same value with other strings.
      JSON.parse(
        JSON.stringify(value).replaceAll("<EMAIL_1>", reader === "U0MARA" ? "mara@example.org" : "<EMAIL_1>"),
      ) as Value;
    const segments = [{ kind: "question" as const, id: "s", text: "Meinst du <EMAIL_1>?" }];
    stage = await setStage({
      reveal,
      answer: async (request) => ({
        kind: "answered",
        turn: makeTurn({
          segments,
          conversation: request.origin.conversation,
          audience: request.audience.kind,
        }),
      }),
    });
    await stage.event({
      type: "message",
      channel_type: "im",
      channel: "D0MARA",
      user: "U0MARA",
      ts: "2.000001",
      text: "Hallo",
    });
    await stage.mention("Hallo");
    await settled(2);
    expect(stage.desk.requests[0]?.audience).toEqual({ kind: "person", groups: ["everyone", "marketing"] });
    expect(stage.slack.messages.find((each) => each.channel === "D0MARA")?.text).toContain(
      "mara@example.org",
    );
    expect(stage.slack.messages.find((each) => each.channel === "C0MARKETING")?.text).toContain(
      "&lt;EMAIL_1&gt;",
    );
  });

  it("lets strangers in a channel read only what everyone may read", async () => {
    stage = await setStage({ answer: answers });
    stage.slack.members["C0MARKETING"] = ["U0MARA", "U0FREMD"];
    await stage.mention("Frage");
    await settled(1);
    expect(stage.desk.requests[0]?.audience.groups).toEqual(["everyone"]);
  });

  it("answers once when the event is redelivered, and once when mention and message both arrive", async () => {
    stage = await setStage({ answer: answers });
    await stage.mention("Frage", { id: "Ev-same" });
    await stage.mention("Frage", { id: "Ev-same", retry: 1 });
    await stage.mention("Frage", { id: "Ev-same" });
    await stage.event({
      type: "message",
      channel_type: "channel",
      channel: "C0MARKETING",
      user: "U0MARA",
      ts: "1.000001",
      thread_ts: "1.000001",
      text: "<@U0LEITSTAND> Frage",
    });
    await settled(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stage.desk.requests).toHaveLength(1);
    expect(stage.slack.messages).toHaveLength(1);
    expect(stage.slack.statuses).toEqual(["denkt nach …", ""]);
  });

  it("answers a redelivered event whose first delivery died before the Turn was stored", async () => {
    stage = await setStage({ answer: answers });
    stage.memory.seen.add("event:Ev-crash").add("message:T0NORDLICHT:C0MARKETING:1.000001");
    await stage.mention("Frage", { id: "Ev-crash", retry: 1 });
    await settled(1);
    expect(stage.desk.requests).toHaveLength(1);
  });

  it("acknowledges when the Turn is stored, not when the answer is there", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    stage = await setStage({
      answer: async (request, tell, signal) => {
        const result = await answers(request, tell, signal);
        await held;
        return result;
      },
    });
    const delivered = await stage.mention("Frage");
    expect(delivered).toMatchObject({ status: 200 });
    expect(delivered.milliseconds).toBeLessThan(1_400);
    expect(stage.slack.messages).toHaveLength(0);
    release();
    await settled(1);
  });

  it("ignores bots, itself, edits, joins, and requests from the future", async () => {
    stage = await setStage({ answer: answers });
    const mention = {
      type: "app_mention",
      channel: "C0MARKETING",
      user: "U0MARA",
      text: "<@U0LEITSTAND> hi",
    };
    await stage.event({ ...mention, ts: "3.1", bot_id: "B1" });
    await stage.event({ ...mention, ts: "3.2", user: "U0LEITSTAND" });
    await stage.event({ ...mention, ts: "3.3", edited: { user: "U0MARA", ts: "3.4" } });
    await stage.event({
      type: "message",
      subtype: "channel_join",
      channel_type: "im",
      channel: "D0MARA",
      user: "U0MARA",
      ts: "3.5",
      text: "x",
    });
    await stage
      .event({ ...mention, ts: "3.6" }, { at: Math.floor(Date.now() / 1000) + 3_600 })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stage.desk.requests).toEqual([]);
    expect(stage.slack.messages).toEqual([]);
  });

  it("says one plain sentence and the turn id when something failed", async () => {
    stage = await setStage({
      answer: async () => ({ kind: "failed", turn: makeTurn().id, sentence: "Das ging schief." }),
    });
    await stage.mention("Frage");
    await settled(1);
    expect(shown()).toEqual(["Das ging schief. (turn-1)"]);
  });

  it("cancels what runs when the person deletes the message", async () => {
    let aborted = false;
    stage = await setStage({
      answer: (_request, _tell, signal) =>
        new Promise((resolve) =>
          signal?.addEventListener("abort", () => {
            aborted = true;
            resolve({ kind: "failed", turn: makeTurn().id, sentence: "Abgebrochen." });
          }),
        ),
    });
    const delivery = stage.mention("Frage");
    await until(() => stage.desk.requests.length === 1, "the request");
    await stage.event({
      type: "message",
      subtype: "message_deleted",
      channel_type: "channel",
      channel: "C0MARKETING",
      deleted_ts: "1.000001",
      ts: "1.5",
    });
    await delivery;
    await until(() => aborted && stage.slack.statuses.at(-1) === "", "the abort");
    expect(stage.slack.messages).toEqual([]);
  });
});
