// What a tool is handed of the knowledge base: only what the rules let its person and audience read.
import { expect, it } from "vitest";
import { DocumentId } from "#src/core/ids.ts";
import type { Knowledge, Passage, StoredDocument } from "#src/core/ports.ts";
import { readableKnowledge } from "#src/policy/readable-knowledge.ts";
import { guest, marketer, personWith } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const document = (id: string, groups: string[], properties: Record<string, string> = {}): StoredDocument => ({
  ...{ id: DocumentId.parse(id), title: id, source: `${id}.md`, kind: "library", language: "de", text: id },
  ...{ trust: "trusted", groups, expires: null, properties, hash: id, addedAt: "" },
});
const library = [
  document("open", ["everyone"]),
  document("finance", ["finance"]),
  document("pay", ["everyone"], { "data-class": "restricted", product: "Polar" }),
  document("plan", ["everyone"], { "data-class": "confidential" }),
  document("odd", ["everyone"], { "data-class": "cosmic" }),
];
const searched: unknown[] = [];
const knowledge = {
  async search(_query: string, options: { groups?: readonly string[] } = {}) {
    searched.push(options.groups);
    return library
      .filter(({ groups }) => groups.some((group) => options.groups?.includes(group)))
      .map((one) => ({ document: one.id }) as Passage);
  },
  document: async (id: DocumentId) => library.find((one) => one.id === id) ?? null,
  documents: async () => library,
  // Only these three are asked here.
} as unknown as Knowledge;

const seen: string[] = [];
const as = (person: typeof marketer, readers = ["everyone"], about: string[] = []) =>
  readableKnowledge(knowledge, {
    ...{ policy: housePolicy(), person, readers, about },
    onSensitive: ({ source }) => void seen.push(source),
  });
const found = async (reader: Knowledge, groups: readonly string[] = ["everyone"]) =>
  (await reader.search("x", { groups })).map((passage) => passage.document);

it("keeps what the groups of the readers allow, and no restricted or unknown class", async () => {
  expect(await found(as(marketer))).toEqual(["open", "plan"]);
  expect(await found(as(guest))).toEqual(["open"]);
  expect(await found(as(marketer, ["everyone", "finance"]), ["everyone", "finance"])).toEqual([
    "open",
    "finance",
    "plan",
  ]);
});

it("narrows the search itself to groups that everybody is in", async () => {
  expect(await found(as(marketer), ["everyone", "finance"])).toEqual(["open", "plan"]);
  expect(searched.at(-1)).toEqual(["everyone"]);
});

it("gives a restricted document only to law, and only for a task that names what it is about", async () => {
  const legal = personWith("U4", "legal");
  expect(await found(as(legal))).not.toContain("pay");
  expect(await found(as(legal, ["everyone"], ["polar"]))).toContain("pay");
  expect(await found(as(marketer, ["everyone"], ["polar"]))).not.toContain("pay");
  expect(seen).toContain("pay.md");
});

it("holds for a document that is named and for the list of all", async () => {
  const reader = as(marketer);
  expect(await reader.document(DocumentId.parse("pay"))).toBeNull();
  expect((await reader.document(DocumentId.parse("open")))?.id).toBe("open");
  expect((await reader.documents()).map(({ id }) => id)).toEqual(["open", "plan"]);
});

it("reads nothing when the policy does not answer", async () => {
  const decide = (): never => {
    throw new Error("down");
  };
  const policy = housePolicy({ engine: { prepare: () => undefined, decide } });
  const reader = readableKnowledge(knowledge, { policy, person: marketer, readers: ["everyone"], about: [] });
  expect(await found(reader)).toEqual([]);
});
