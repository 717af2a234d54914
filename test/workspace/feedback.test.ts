// Thumbs under an answer: up is noted and thanked for, down asks why in a modal and is kept either way.
import { expect, test } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { mara, openTalk } from "./talk-stage.ts";

const reason = (value: string, text: string) => ({
  reason: { value: { selected_option: { value, text: { type: "plain_text", text } } } },
});

async function answered() {
  const talk = await openTalk();
  const { ts = "" } = await talk.post("say", { ...mara, text: "@Leitstand Frage" });
  const thread = { ...mara, thread_ts: ts };
  const { message } = await talk.get("wait", { ...thread, text: actions.feedback });
  const press = (value: string) =>
    talk.post("click", { ...mara, message_ts: message?.["ts"], action_id: actions.feedback, value });
  return { ...talk, thread, press };
}

test("a thumb up is kept and thanked for, for the clicker alone", async () => {
  const { press, desk, get, thread } = await answered();
  await press("positive turn-1");
  await get("wait", { ...thread, text: "Danke, das ist vermerkt" });
  expect(desk.feedbacks).toEqual([{ turn: "turn-1", by: "U0MARA", kind: "positive" }]);
});

test("a thumb down is kept at once, and its reason when the modal is sent", async () => {
  const { press, desk, views, submit } = await answered();
  await press("negative turn-1");
  await expect.poll(async () => (await views("U0MARA")).length).toBe(1);
  const [view] = await views("U0MARA");
  expect(await submit("U0MARA", view?.id ?? "", reason("other", "Etwas anderes"))).toMatchObject({
    errors: { text: "Bitte schreib in einem Satz, was nicht gepasst hat." },
  });
  const text = { value: { value: "Der Preis stimmt nicht." } };
  const said = { ...reason("wrong-fact", "Eine Angabe ist falsch"), text };
  expect(await submit("U0MARA", view?.id ?? "", said)).toEqual({ errors: {} });
  expect(await views("U0MARA")).toEqual([]);
  expect(desk.feedbacks).toEqual([
    { turn: "turn-1", by: "U0MARA", kind: "negative" },
    {
      ...{ turn: "turn-1", by: "U0MARA", kind: "negative" },
      ...{ reason: "wrong-fact", text: "Der Preis stimmt nicht." },
    },
  ]);
});
