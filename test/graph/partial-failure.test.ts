// One specialist breaks down in a way that nobody foresaw: the others stand, and the answer says what is missing.
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { calls, concludes, plans, says } from "#test/fakes/staged-provider.ts";
import { notices, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { auditPlan, audits } from "./stories.ts";

let opened: ProviderHouse;
let mend: () => void = () => undefined;
beforeAll(async () => void (opened = await openProviderHouse()));
afterEach(() => mend());
afterAll(() => opened.close());

const ask = "Prüf die Seite /sommeraktion und die Aussage „klimaneutrale Jacke“.";
const compliance = [
  calls([
    "check-claims",
    {
      text: "klimaneutrale Jacke",
      language: null,
      channel: null,
      market: null,
      productCategory: null,
      evidence: null,
      asOf: null,
      trademarks: null,
    },
  ]),
  concludes([{ kind: "advice", text: "Nein, so nicht: „klimaneutrale Jacke“ braucht einen Beleg." }]),
];
const both = plans({ specialist: "seo" }, { specialist: "compliance" });

/** Keeping the fetched page breaks in a way that no tool foresaw. */
function plantFault() {
  const { knowledge } = opened.house.open.hands;
  const { keepSnapshot } = knowledge;
  mend = () => void (knowledge.keepSnapshot = keepSnapshot);
  knowledge.keepSnapshot = () => Promise.reject(new TypeError("planted: x is not a function"));
}

it("keeps one specialist's part when the other's tool throws", async () => {
  plantFault();
  opened.provider.play({ ...audits, plan: [both], compliance });
  const turn = await opened.ask(ask);
  expect(turn.contributions.map(({ specialist, kind }) => [specialist, kind]).toSorted()).toEqual([
    ["compliance", "answered"],
    ["seo", "failed"],
  ]);
  expect(turn.answer?.outcome).toBe("answered");
  expect(turn.answer?.text).toContain("braucht einen Beleg");
  expect(notices(turn, "missing")).toEqual([
    "Der Teil „SEO“ fehlt: Dieser Schritt ist fehlgeschlagen. Der Rest der Antwort gilt.",
  ]);
});

it("says plainly that nothing worked when the only specialist breaks down", async () => {
  plantFault();
  opened.provider.play({ ...audits, plan: [auditPlan] });
  const turn = await opened.ask(ask);
  expect(turn.answer?.outcome).toBe("failed");
  expect(turn.answer?.text).toContain("Bitte versuch es noch einmal.");
  expect(turn.answer?.text).not.toMatch(/planted|TypeError/);
});

it("does not hide a fault of our own behind the embedded model, and traces it", async () => {
  plantFault();
  opened.provider.play({ ...audits, plan: [auditPlan] });
  const turn = await opened.ask(ask);
  expect(notices(turn, "fallback")).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const spans = (await opened.house.desk.trace(turn.id))?.spans ?? [];
  expect(spans.find(({ name }) => name.startsWith("assignment"))?.attributes["fault"]).toContain("planted");
});

it("keeps both parts when one model only talks", async () => {
  opened.provider.play({ plan: [both], seo: [says("Sehr gern, ich fange gleich an!")], compliance });
  const turn = await opened.ask(ask);
  expect(turn.contributions.map(({ specialist, model }) => [specialist, model.embedded]).toSorted()).toEqual([
    ["compliance", false],
    ["seo", true],
  ]);
  expect(turn.answer?.text).toContain("braucht einen Beleg");
  expect(turn.answer?.text).not.toContain("Sehr gern");
});
