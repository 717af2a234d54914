import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addToKnowledgePlay, textToAdd } from "#agents/add-to-knowledge-play.ts";
import type { Briefing } from "#src/core/agent.ts";
import type { Hands } from "#src/core/ports.ts";
import { addToKnowledge } from "#tools/knowledge/add-to-knowledge.ts";
import {
  deleteHome,
  openKnowledge,
  temporaryHome,
  type OpenKnowledge,
} from "#test/knowledge/open-knowledge.ts";
import { asWrite, call } from "./shelf.ts";

const tool = asWrite(addToKnowledge);
const text = "Die Filiale in Altona öffnet ab 1. Dezember schon um 9 Uhr. Fragen an <EMAIL_1>.";
let home = "";
let open: OpenKnowledge;
beforeAll(async () => {
  home = await temporaryHome();
  open = await openKnowledge(home);
});
afterAll(async () => {
  await open.close();
  await deleteHome(home);
});
const hands = (): Hands => ({ knowledge: open.knowledge }) as Hands;

describe("add-to-knowledge", () => {
  test("shows what would be added and changes nothing", async () => {
    const before = await open.knowledge.version();
    const preview = await tool.preview({ text }, hands(), call);
    expect(preview).toMatchObject({ targetHash: before, reversible: true });
    expect(preview.lines.map(({ label, after }) => [label, after])).toEqual([
      ["Titel", "Die Filiale in Altona öffnet ab 1. Dezember schon um 9 Uhr"],
      ["Text", text],
      ["Sprache", "Deutsch"],
      ["Länge", `${text.length} Zeichen`],
      ["Lesbar für", "alle"],
      ["Personendaten", "1 Angabe bleibt durch Platzhalter ersetzt"],
    ]);
    expect(await open.knowledge.version()).toBe(before);
  });

  test("refuses to propose nothing", async () => {
    await expect(tool.preview({ text: "  ok " }, hands(), call)).rejects.toMatchObject({ code: "too-short" });
  });

  test("adds once for one key, finds it by key, and another library voids the approval", async () => {
    const before = await tool.preview({ text }, hands(), call);
    expect(await tool.lookUp("key-1", { text }, hands())).toBeNull();
    const first = await tool.apply({ text }, hands(), { ...call, key: "key-1" });
    const again = await tool.apply({ text }, hands(), { ...call, key: "key-1" });
    expect(again).toEqual(first);
    expect(await tool.lookUp("key-1", { text }, hands())).toEqual(first);
    expect(await open.knowledge.documents()).toHaveLength(1);
    expect((await tool.preview({ text }, hands(), call)).targetHash).not.toBe(before.targetHash);
    expect((await open.knowledge.search("Wann öffnet die Filiale Altona?"))[0]?.text).toContain("9 Uhr");
  });

  test("is undone and read back", async () => {
    const version = await open.knowledge.version();
    const output = await tool.apply({ text: "Ein zweiter Text für die Bibliothek." }, hands(), {
      ...call,
      key: "key-2",
    });
    const preview = await tool.undo?.preview(output, hands());
    expect(preview?.lines[0]?.before).toBe("Ein zweiter Text für die Bibliothek");
    expect(await tool.undo?.apply(output, hands())).toMatchObject({ restored: true });
    expect(await open.knowledge.version()).toBe(version);
    expect(await tool.lookUp("key-2", {}, hands())).toBeNull();
  });
});

describe("the text that is handed over", () => {
  test.each([
    ["Nimm das in die Wissensbasis auf: Der Laden schließt um 18 Uhr.", "Der Laden schließt um 18 Uhr."],
    ["Add this to the knowledge base: Opening hours: 9 to 5.", "Opening hours: 9 to 5."],
    ["speicher das bitte ab in der KB: Wir liefern bis 12 Uhr.", "Wir liefern bis 12 Uhr."],
    ["Bitte in die Wissensbasis aufnehmen:\n\nZeile eins.\nZeile zwei.", "Zeile eins.\nZeile zwei."],
    [
      "Kannst du „Der Laden schließt um 18 Uhr.“ in die Wissensbasis aufnehmen?",
      "Der Laden schließt um 18 Uhr.",
    ],
    ['Please save "We close at 6 pm." in the knowledge base', "We close at 6 pm."],
    ["Der Laden schließt um 18 Uhr. Bitte in die Wissensbasis aufnehmen!", "Der Laden schließt um 18 Uhr."],
    ["Öffnungszeiten: 9 bis 17 Uhr. Nimm das bitte in die KB auf.", "Öffnungszeiten: 9 bis 17 Uhr."],
    ["Nimm das in die Wissensbasis auf", null],
    ["Was kostet der Versand: 5 Euro?", null],
  ])("%s", (ask, expected) => {
    expect(textToAdd(ask)).toBe(expected);
  });

  const briefing = (ask: string): Briefing => ({
    specialist: "copywriter",
    task: ask,
    ask,
    language: "de",
    now: call.now.toISOString(),
    timeZone: call.timeZone,
    entities: [],
    variants: [],
    history: [],
    demo: true,
  });

  test("is proposed once, and the reply speaks of the card", () => {
    const ask = briefing("Nimm das in die Wissensbasis auf: Der Laden schließt um 18 Uhr.");
    expect(addToKnowledgePlay.calls(ask, [])).toEqual([
      { tool: "add-to-knowledge", input: { text: "Der Laden schließt um 18 Uhr." } },
    ]);
    const result = {
      tool: "add-to-knowledge",
      input: {},
      kind: "proposed",
      output: null,
      figures: [],
      citations: [],
      variants: [],
      reason: null,
    };
    expect(addToKnowledgePlay.calls(ask, [result])).toEqual([]);
    expect(addToKnowledgePlay.reply(ask, [result])).toMatchObject({
      outcome: "answered",
      segments: [{ topic: "approval" }],
    });
  });

  test("is asked for when there is none", () => {
    const ask = briefing("Nimm das in die Wissensbasis auf");
    expect(addToKnowledgePlay.calls(ask, [])).toEqual([]);
    expect(addToKnowledgePlay.reply(ask, [])).toMatchObject({ outcome: "question" });
  });
});
