// Named in a thread that we do not know: its words are read from Slack once, within a small budget, or said to be missing.
import { expect, test } from "vitest";
import { mara, openTalk } from "./talk-stage.ts";

const jonas = { person: "U0JONAS", channel: mara.channel };

async function thread(talk: Awaited<ReturnType<typeof openTalk>>, words: readonly string[]) {
  const { ts = "" } = await talk.post("say", { ...jonas, text: words[0] });
  for (const text of words.slice(1)) await talk.post("say", { ...jonas, text, thread_ts: ts });
  return ts;
}
/** Threads whose words were asked for. */
const reads = async ({ get }: Awaited<ReturnType<typeof openTalk>>) =>
  new Set(
    ((await get("calls", { method: "conversations.replies" })).calls ?? [])
      .map((call) => JSON.stringify(call["arguments"]))
      .filter((given) => /"limit":"?15\b/u.test(given)),
  ).size;

test("the words of an unknown thread reach the desk, with who wrote them; later questions need no call", async () => {
  const talk = await openTalk();
  const ts = await thread(talk, ["Wir werben für Polar", "Das Budget steht"]);
  await talk.post("say", { ...mara, thread_ts: ts, text: "@Leitstand Was meinst du?" });
  await talk.get("wait", { ...mara, thread_ts: ts, text: "Der Rückversand" });
  await talk.post("say", { ...mara, thread_ts: ts, text: "und jetzt?" });
  await expect.poll(() => talk.desk.requests.length).toBe(2);
  expect(talk.desk.requests[0]?.earlier).toEqual([
    { by: "U0JONAS", text: "Wir werben für Polar" },
    { by: "U0JONAS", text: "Das Budget steht" },
  ]);
  expect(talk.desk.requests[1]?.earlier).toBeUndefined();
});

test("a second unknown thread within a minute is answered without its words, which its writer is told", async () => {
  const talk = await openTalk();
  const [first, second] = [await thread(talk, ["eins", "zwei"]), await thread(talk, ["drei", "vier"])];
  for (const thread_ts of [first, second]) {
    await talk.post("say", { ...mara, thread_ts, text: "@Leitstand Was meinst du?" });
    await talk.get("wait", { ...mara, thread_ts, text: "Der Rückversand" });
  }
  await talk.get("wait", { ...mara, thread_ts: second, text: "konnte ich gerade nicht lesen" });
  expect(talk.desk.requests[1]?.earlier).toBeUndefined();
});

test("a question that opens its own thread reads nothing", async () => {
  const talk = await openTalk();
  const { ts = "" } = await talk.post("say", { ...mara, text: "@Leitstand Frage" });
  await talk.get("wait", { ...mara, thread_ts: ts, text: "Der Rückversand" });
  expect(await reads(talk)).toBe(0);
});
