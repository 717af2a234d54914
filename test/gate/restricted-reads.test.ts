import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { DocumentId } from "#src/core/ids.ts";
import { defineTool } from "#src/core/tool.ts";
import { fakeKnowledge } from "#test/fakes/knowledge.ts";
import { personWith } from "#test/fakes/people.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { gateHouse } from "./gate-house.ts";

const reader = defineTool({
  name: "read-library",
  does: { de: "Liest.", en: "Reads." },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  cost: { seconds: 5 },
  input: z.object({ how: z.enum(["search", "document", "documents"]) }),
  output: z.object({ count: z.int() }),
  trust: () => "trusted",
  async run({ how }, { knowledge }, { groups }) {
    if (how === "search")
      return { count: (await knowledge.search("margins of the year", { groups })).length };
    if (how === "document")
      return { count: (await knowledge.document(DocumentId.parse("doc-2"))) === null ? 0 : 1 };
    return { count: (await knowledge.documents({ groups })).length };
  },
});

const library = fakeKnowledge([
  { title: "Open", text: "Margins of the year are open.", language: "en" },
  { title: "Finance", text: "Margins of the year are secret.", language: "en", groups: ["finance"] },
]);

let house: Awaited<ReturnType<typeof gateHouse>>;
afterEach(() => house.close());

const read = async (how: string, groups: readonly string[]) => {
  house = await gateHouse({ tools: [reader], hands: { knowledge: library } });
  const { id, ask } = turnOf("x");
  const person = { ...personWith("U2", "finance"), groups: [...groups] };
  const turn = { id, ask: { ...ask, person, audience: { ...ask.audience, groups: [...groups] } } };
  const { gate, loop } = house;
  const signal = AbortSignal.timeout(5_000);
  const outcome = await gate.call({
    turn,
    loop,
    name: "read-library",
    input: { how },
    dryRun: false,
    signal,
  });
  expect(outcome.kind).toBe("ran");
  return (await house.audit.rows()).filter(({ event }) => event === "restricted-read");
};

it.each(["search", "document", "documents"])(
  "writes who read what not everybody may read, by %s, in ids",
  async (how) => {
    const [row, ...more] = await read(how, ["everyone", "finance"]);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      subject: "read-library",
      body: { turn: "T1", assignment: "A1", documents: ["doc-2"] },
    });
    expect(row?.actor).toMatch(/^[a-z]{20}$/);
    expect(JSON.stringify(row)).not.toContain("secret");
  },
);

it.each(["search", "document", "documents"])(
  "writes nothing for readers who see the open part alone, by %s",
  async (how) => {
    expect(await read(how, ["everyone"])).toEqual([]);
  },
);
