// Copy is revised by a menu: the wish is written as a person would, for the answer that the menu stands under.
import { expect, test } from "vitest";
import { actions, readRevision, writeRevision } from "#src/slack/actions.ts";
import { revisionActions } from "#src/slack/render/answer-actions.ts";
import { makeTurn } from "#test/slack/samples.ts";
import { mara, openTalk } from "./talk-stage.ts";

async function answered() {
  const talk = await openTalk();
  const { ts = "" } = await talk.post("say", { ...mara, text: "@Leitstand Drei Betreffzeilen" });
  const thread = { ...mara, thread_ts: ts };
  const { message } = await talk.get("wait", { ...thread, text: actions.revise });
  return { ...talk, thread, message_ts: message?.["ts"] };
}

test("the menu names every variant, and its values fit Slack's limit", () => {
  const block = JSON.stringify(revisionActions(makeTurn()));
  expect(block).toContain("Variante 2");
  expect(block.match(/"value":"[^"]{1,150}"/gu)?.length).toBeGreaterThan(8);
  expect(revisionActions(makeTurn({ answer: { variants: [] } }))).toBeNull();
  expect(readRevision(writeRevision({ turn: "T1", position: 2, revision: "bold" }))).toEqual({
    ...{ turn: "T1", position: 2, revision: "bold" },
  });
  expect(readRevision("anything else")).toBeNull();
});

test("a choice asks in the thread, in the answer's language, about that answer, and says who asked", async () => {
  const { post, get, thread, desk, message_ts } = await answered();
  const jonas = { person: "U0JONAS", channel: mara.channel };
  const value = writeRevision({ turn: "turn-1", position: 2, revision: "shorter" });
  const selected_option = { text: { type: "plain_text", text: "Kürzer" }, value };
  await post("click", { ...jonas, message_ts, action_id: actions.revise, selected_option });
  await get("wait", { ...thread, text: "Jonas Petersen: „Variante 2 kürzer“" });
  await expect.poll(() => desk.requests.length).toBe(2);
  expect(desk.requests[1]).toMatchObject({
    ...{ text: "Variante 2 kürzer", person: "U0JONAS", about: "turn-1", language: "de" },
    origin: { conversation: desk.requests[0]?.origin.conversation },
  });
});

test("more variants are asked for by a button", async () => {
  const { post, desk, message_ts } = await answered();
  await post("click", { ...mara, message_ts, action_id: actions.moreVariants, value: "turn-1" });
  await expect.poll(() => desk.requests[1]?.text).toBe("Noch drei Varianten");
});
