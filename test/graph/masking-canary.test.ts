// Personal data in an ask: no byte of it in any file, request or log, and only its owner gets it back.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Turn } from "#src/core/turn.ts";
import { concludes, plans, calls } from "#test/fakes/staged-provider.ts";
import { emily, jonas, mara, openCards, openProviderHouse, type ProviderHouse } from "./provider-house.ts";

const canaries = {
  email: "kanarie.vogel@nest-4711.example",
  phone: "+49 171 5550173",
  iban: "DE75 5121 0800 1245 1261 99",
  card: "4012 8888 8888 1881",
};
/** How each value could turn up: as written, and closed up. */
const spellings = Object.values(canaries).flatMap((value) => [value, value.replaceAll(" ", "")]);
const text = `Die Retouren nimmt Frau Vogel an, ${canaries.email}, Telefon ${canaries.phone}, IBAN ${canaries.iban}, Karte ${canaries.card}.`;

let opened: ProviderHouse;
let turn: Turn;
beforeAll(async () => {
  opened = await openProviderHouse();
  opened.provider.play({
    plan: [plans({ specialist: "copywriter", tools: ["search-knowledge", "add-to-knowledge"] })],
    copywriter: [
      { given: ({ input }) => calls(["search-knowledge", { query: String(input["ask"]), k: null }]) },
      {
        given: ({ input }) =>
          calls(["add-to-knowledge", { title: null, text: String(input["ask"]), source: null }]),
      },
      concludes([{ kind: "advice", text: "Der Text wartet auf eine Freigabe; <EMAIL_1> bleibt verborgen." }]),
    ],
  });
  turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`);
  const [card] = await openCards(opened, turn);
  if (card === undefined) throw new Error("no card");
  const { id, hash } = card.proposal;
  await opened.house.desk.decide({ proposal: id, hash, kind: "approve", by: jonas });
  await new Promise((resolve) => setTimeout(resolve, 300));
});
afterAll(() => opened.close());

const found = (bytes: string) => spellings.filter((value) => bytes.includes(value));

it("masks all four, and the name, before anything else happens", () => {
  expect(turn.ask.masked.map(({ type }) => type.toLowerCase()).toSorted()).toEqual([
    "card",
    "email",
    "iban",
    "person",
    "phone",
  ]);
  expect(turn.ask.text).toContain("Frau <PERSON_1> an, <EMAIL_1>");
  expect(found(JSON.stringify(turn))).toEqual([]);
});

it("leaves no byte of them in any file of the house", async () => {
  const entries = await readdir(opened.home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const));
  const names = read.map(([file]) => file.slice(opened.home.length + 1));
  for (const expected of ["graph.db", "leitstand.db", "ledger.db", "audit.db", "knowledge.db"])
    expect(names).toContain(expected);
  expect(names.some((name) => name.includes("chroma"))).toBe(true);
  expect(read.filter(([, bytes]) => found(bytes).length > 0).map(([file]) => file)).toEqual([]);
  // The search would find what is there: the token that stands for the address was stored.
  expect(read.filter(([, bytes]) => bytes.includes("<EMAIL_1>")).length).toBeGreaterThan(2);
});

it("sends and logs none of them", () => {
  expect(found(opened.provider.bytes())).toEqual([]);
  expect(opened.provider.bytes()).toContain("<IBAN_1>");
  expect(found(opened.logs.join("\n"))).toEqual([]);
});

it("keeps them out of the document that was added", async () => {
  const documents = await opened.house.open.hands.knowledge.documents();
  // Tokens of the house: those of a conversation mean nothing in a document.
  expect(documents.map((document) => document.text).join()).toMatch(/⟨E_\w+⟩, Telefon ⟨T_\w+⟩/);
  expect(found(JSON.stringify(documents))).toEqual([]);
});

it("gives them back to the person who wrote them, and to nobody else", async () => {
  const { reveal } = opened.house.desk;
  const words = "Schreib bitte an heimlich.eule@nest-4711.example.";
  const own = await opened.ask(words, { origin: { surface: "evaluation", conversation: "own" } });
  expect(await reveal(own.id, own.ask.text, mara)).toBe(words);
  for (const other of [jonas, emily]) expect(await reveal(own.id, own.ask.text, other)).toBe(own.ask.text);
});

it("lets everybody read what an approved document for everybody holds", async () => {
  expect(await opened.house.desk.reveal(turn.id, turn.ask.text, emily)).toContain(canaries.email);
});

it("gives nothing back to whom the policy in force forbids to read personal data", async () => {
  const { desk, policies } = opened.house;
  const words = "Schreib bitte an stille.eule@nest-4711.example.";
  const own = await opened.ask(words, { origin: { surface: "evaluation", conversation: "forbidden" } });
  expect(await desk.reveal(own.id, own.ask.text, mara)).toBe(words);
  const file = "privacy.cedar";
  const before = policies.current().texts[file] ?? "";
  const forbid = `@id("not-now") @de("Nein.") @en("No.")
forbid (principal in Role::"marketer", action == Action::"read-personal-data", resource);`;
  await policies.put({ file, text: `${before}\n${forbid}\n` }, "forbid");
  expect(await desk.reveal(own.id, own.ask.text, mara)).toBe(own.ask.text);
  await policies.put({ file, text: before }, "allow again");
  expect(await desk.reveal(own.id, own.ask.text, mara)).toBe(words);
});

it("keeps no half of a value that the size limit cuts through", async () => {
  const head = "Lang ".repeat(1598);
  const half = `${head}DE75512108001245126199 und mehr`;
  const refused = await opened.ask(half, { origin: { surface: "evaluation", conversation: "cut" } });
  expect(refused.answer?.outcome).toBe("refused");
  expect(refused.ask.text).not.toContain("DE75");
});
