// A language model that makes things up: sent back once, then cut, and the answer says that something was left out.
import { afterAll, beforeAll, expect, it } from "vitest";
import { calls, concludes, says, type Line } from "#test/fakes/staged-provider.ts";
import { notices, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { auditAsk, auditPlan } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

type Segments = Parameters<typeof concludes>[0];
const honest = { kind: "figure", text: "Mängel auf der Seite: {figure:f1}." } as const;

/** Audits, then replies with these segments; the correction is answered by `correction`. */
async function told(segments: Segments, correction: Line) {
  const seo = [calls(["audit-page", { page: "/sommeraktion" }]), concludes(segments)];
  opened.provider.play({ plan: [auditPlan], seo, correction: [correction] });
  const turn = await opened.ask(auditAsk);
  return { turn, text: turn.answer?.text ?? "", corrections: opened.provider.seen("correction") };
}

const stubborn: Line = {
  given: ({ input }) => {
    const faults = input["faults"] as { segment: { id: string; text: string; citations?: string[] } }[];
    return says({
      segments: faults.map(({ segment: { id, text, citations = [] } }) => ({ id, text, citations })),
    });
  },
};

it.each([
  [
    "an invented number",
    "stray-number",
    { kind: "advice", text: "Damit verlierst du 87 Prozent der Klicks." },
  ],
  ["a fact without a source", "no-citation", { kind: "fact", text: "Google hat die Seite abgestraft." }],
  [
    "a source that does not exist",
    "unknown-citation",
    { kind: "fact", text: "Google straft ab.", citations: ["c99"] },
  ],
  [
    "a source that says something else",
    "not-supported",
    { kind: "fact", text: "Die Konkurrenz verkauft ihre Zelte deutlich billiger.", citations: ["c1"] },
  ],
  ["a foreign link", "foreign-link", { kind: "advice", text: "Mehr dazu: https://fremd.example/rat" }],
  ["an unknown figure", "unknown-figure", { kind: "figure", text: "Das kostet {figure:f99} im Monat." }],
  ["raw personal data", "email", { kind: "advice", text: "Schreib an erika.muster@fremd.example." }],
] as const)("cuts %s after one correction", async (_name, code, lie) => {
  const { turn, text, corrections } = await told([honest, lie], stubborn);
  expect(corrections).toHaveLength(1);
  expect(corrections[0]?.input["faults"]).toMatchObject([{ reasons: [{ code }] }]);
  expect(text).not.toContain(lie.text.split("{")[0]);
  expect(text).toContain("Mängel auf der Seite:");
  expect(notices(turn, "removed")).toHaveLength(1);
  expect(turn.cleared).toMatchObject({ kind: "changed" });
});

it("shows what the model corrected", async () => {
  const better = says({
    segments: [{ id: "A1.s2", text: "Das sind {figure:A1.f1} Mängel.", citations: [] }],
  });
  const { turn, text } = await told([honest, { kind: "advice", text: "Das sind 87 Mängel." }], better);
  expect(text).toMatch(/Das sind \d+ Mängel\./);
  expect(text).not.toContain("87");
  expect(notices(turn, "removed")).toEqual([]);
});

it("refuses in one plain sentence when nothing is left", async () => {
  const { turn, text } = await told([{ kind: "fact", text: "Google hat die Seite abgestraft." }], stubborn);
  expect(turn.answer?.outcome).toBe("refused");
  expect(text).toBe("Dazu habe ich keine Antwort, die ich belegen kann, und lasse es deshalb lieber.");
});

it("says so too when the model itself gives a segment up", async () => {
  const gaveUp = says({ segments: [{ id: "A1.s2", text: "", citations: [] }] });
  const { turn } = await told([honest, { kind: "fact", text: "Google hat die Seite abgestraft." }], gaveUp);
  expect(notices(turn, "removed")).toHaveLength(1);
});

it("refuses when the model gives everything up", async () => {
  const gaveUp = says({ segments: [{ id: "A1.s1", text: " ", citations: [] }] });
  const { turn } = await told([{ kind: "fact", text: "Google hat die Seite abgestraft." }], gaveUp);
  expect(turn.answer?.outcome).toBe("refused");
});

it("lets a correction touch only what was refused", async () => {
  const bold = says({
    segments: ["end.demo", "A1.s1", "A1.s2"].map((id) => ({ id, text: "Alles bestens.", citations: [] })),
  });
  const { turn, text } = await told(
    [honest, { kind: "fact", text: "Google hat die Seite abgestraft." }],
    bold,
  );
  expect(notices(turn, "demo")[0]).toContain("Nordlicht Outdoor");
  expect(text).toContain("Mängel auf der Seite:");
  expect(text).not.toContain("Alles bestens.");
});
