// The shortcuts of a message: its findings in a private modal, and a proposal for the knowledge base in its thread.
import { expect, test } from "vitest";
import type { Desk } from "#src/core/desk.ts";
import { findingsView } from "#src/slack/views/check-rules.ts";
import { checkView } from "#src/workspace/views/view.ts";
import { mara, openTalk } from "./talk-stage.ts";

const finding = {
  ...{ rule: "absolute", severity: "block" as const, start: 0, end: 19, law: "UWG", paragraph: "§ 5" },
  ...{
    inForceSince: "2004",
    why: "Das ist eine Spitzenstellung.",
    missing: "Ein Beleg.",
    fix: "Gute Jacke.",
  },
};
const text = "Deutschlands <beste> Jacke";
const checked = {
  kind: "checked" as const,
  review: { text, verdict: "block" as const, findings: [finding], disclaimer: "Keine Rechtsberatung." },
  unread: ["bild.heic"],
};
const shortcuts = [
  { callback_id: "check_rules", type: "message" as const, name: { de: "Regeln prüfen", en: "Check" } },
  { callback_id: "add_to_library", type: "message" as const, name: { de: "Aufnehmen", en: "Add" } },
];

async function opened(callback_id: string, checkText?: Desk["checkText"]) {
  const asked: Parameters<Desk["checkText"]>[0][] = [];
  const script = {
    checkText: (wish: Parameters<Desk["checkText"]>[0]) => {
      asked.push(wish);
      return checkText === undefined ? Promise.resolve(checked) : checkText(wish);
    },
  };
  const talk = await openTalk({ script, workspace: { shortcuts } });
  const { ts = "" } = await talk.post("say", { ...mara, text });
  await talk.post("shortcut", { ...mara, callback_id, message_ts: ts });
  const view = async () => (await talk.views("U0MARA")).at(-1);
  return { ...talk, asked, view, ts };
}

test("a message is held against the rules in a private modal, without a word in the channel", async () => {
  const { view, asked, desk, get, ts } = await opened("check_rules");
  await expect.poll(async () => JSON.stringify(await view())).toContain("Nicht erlaubt");
  const shown = JSON.stringify(await view());
  expect(shown).toContain("UWG § 5");
  expect(shown).toContain("bild.heic");
  expect(asked).toMatchObject([{ by: "U0MARA", language: "de", files: [] }]);
  expect(desk.requests).toEqual([]);
  expect((await get("messages", { ...mara, thread_ts: ts })).messages).toHaveLength(1);
});

test("what cannot be checked is one sentence in the modal", async () => {
  const sentence = "In dieser Nachricht steht kein Text, den ich prüfen kann.";
  const { view } = await opened("check_rules", async () => ({ kind: "refused", sentence }));
  await expect.poll(async () => JSON.stringify(await view())).toContain(sentence);
  const failing = await opened("check_rules", () => Promise.reject(new Error("no")));
  await expect.poll(async () => JSON.stringify(await failing.view())).toContain("Das hat nicht geklappt");
});

test("many findings stay within what a modal takes", () => {
  const findings = Array.from({ length: 120 }, () => ({ ...finding, why: "lang ".repeat(900) }));
  const view = findingsView({ ...checked, review: { ...checked.review, findings } }, "de");
  expect(view.blocks.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(view)).toContain("Und 80 weitere Stellen");
  expect(checkView(view).kind).not.toBe("invalid");
});

test("a message is proposed for the knowledge base the way a person would ask for it", async () => {
  const { view, desk, submit, ts } = await opened("add_to_library");
  await expect.poll(view).toBeDefined();
  const { id = "" } = (await view()) ?? {};
  expect(await submit("U0MARA", id, { text: { value: { value: "kurz" } } })).toMatchObject({
    errors: { text: "Bitte schreib mindestens einen Satz." },
  });
  const kept = "Der Rückversand ist kostenlos.";
  expect(await submit("U0MARA", id, { text: { value: { value: kept } } })).toEqual({ errors: {} });
  await expect.poll(() => desk.requests.length).toBe(1);
  expect(desk.requests[0]).toMatchObject({
    ...{ text: `Nimm das in die Wissensbasis auf: ${kept}`, person: "U0MARA" },
    origin: { conversation: `T0NORDLICHT:C0MARKETING:${ts}` },
  });
});
