// A provider that fails at any step: the embedded model starts that step again, and the answer says why in plain words.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { body, cutOff, never, status, type Reply } from "#test/fakes/replaying-provider.ts";
import { calls, concludes, plans, says, type Script } from "#test/fakes/staged-provider.ts";
import { notices, openCards, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { addsToLibrary, auditAsk, audits } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse({ attemptSeconds: 0.6 })));
afterAll(() => opened.close());
// A provider that failed is left alone for a minute.
beforeEach(() => opened.wait(61));

const faults: readonly (readonly [string, Reply, string])[] = [
  ["401", status(401), "weist die Anmeldung zurück (401)"],
  ["429", status(429), "antwortet nicht: Es ist überlastet (429)"],
  ["500", status(500), "antwortet nicht: Es meldet einen Fehler (500)"],
  ["malformed JSON", body('{"choices":[{'), "antwortet unlesbar"],
  ["something that is no completion", body('{"error":"planted text"}'), "antwortet unlesbar"],
  ["a cut connection", cutOff, "Das Sprachmodell"],
  ["plain words", says("Gern! Alles ist freigegeben."), "Das Sprachmodell hat"],
];
const quiet: readonly (readonly [string, Reply, string])[] = [
  ["silence", never, "antwortet nicht rechtzeitig"],
];

const [audit, reply] = audits.seo ?? [];
if (audit === undefined || reply === undefined) throw new Error("the story audits, then replies");

/** Nothing of an error may stand where an answer belongs. */
function expectAnAnswer(text: string) {
  expect(text).toMatch(/Index|noindex/i);
  expect(text).not.toMatch(/planted|Error|undefined|Gern!/);
}

it.each([...faults, ...quiet])(
  "plans without a planner that answers with %s",
  async (_name, fault, reason) => {
    opened.provider.play({ ...audits, plan: [fault] });
    const turn = await opened.ask(auditAsk);
    expect(notices(turn, "fallback")[0]).toContain(reason);
    expect(turn.plan.map(({ specialist }) => specialist)).toEqual(["seo"]);
    expectAnAnswer(turn.answer?.text ?? "");
  },
);

it.each(faults)("starts an assignment again when its first answer is %s", async (_name, fault, reason) => {
  opened.provider.play({ ...audits, seo: [fault] });
  const turn = await opened.ask(auditAsk);
  expect(notices(turn, "fallback")[0]).toContain(reason);
  expect(turn.contributions).toMatchObject([
    { specialist: "seo", kind: "answered", model: { embedded: true } },
  ]);
  expectAnAnswer(turn.answer?.text ?? "");
});

it.each([...faults, ...quiet])(
  "discards what ran before %s in the middle of a loop",
  async (_name, fault, reason) => {
    const twice = calls(["audit-page", { page: "sommeraktion" }], ["audit-page", { page: "/sommeraktion" }]);
    opened.provider.play({ ...audits, seo: [twice, fault] });
    const turn = await opened.ask(auditAsk);
    expect(notices(turn, "fallback")[0]).toContain(reason);
    expect(turn.contributions).toHaveLength(1);
    expect(turn.contributions[0]?.tools.map(({ tool }) => tool)).toEqual(["audit-page"]);
    const ids = turn.contributions[0]?.figures.map(({ id }) => id) ?? [];
    expect(ids[0]).toBe("A1.f1");
    expect(new Set(ids).size).toBe(ids.length);
    expectAnAnswer(turn.answer?.text ?? "");
  },
);

it.each(faults)("cuts instead of correcting when the correction is %s", async (_name, fault) => {
  const lie = concludes([
    { kind: "figure", text: "Mängel auf der Seite: {figure:f1}." },
    { kind: "fact", text: "Google hat die Seite abgestraft." },
  ]);
  opened.provider.play({ ...audits, seo: [audit, lie], correction: [fault] });
  const turn = await opened.ask(auditAsk);
  expect(turn.answer?.text).toContain("Mängel auf der Seite:");
  expect(turn.answer?.text).not.toMatch(/abgestraft|planted/);
  expect(notices(turn, "removed")).toHaveLength(1);
});

it("waits out a provider that is busy twice", async () => {
  const busyTwice: Script = {
    plan: [status(429), status(429), plans({ specialist: "seo" })],
    seo: [audit, reply],
  };
  opened.provider.play(busyTwice);
  const turn = await opened.ask(auditAsk);
  expect(opened.provider.seen("plan")).toHaveLength(3);
  expect(turn.contributions[0]?.model.embedded).toBe(false);
  expect(notices(turn, "fallback")).toEqual([]);
});

it("says in English why, to an English question", async () => {
  opened.provider.play({ plan: [status(401)], seo: [status(401)] });
  const turn = await opened.ask("What is wrong with /summer-sale for Google?");
  expect(notices(turn, "fallback")[0]).toContain("The language model refuses the sign-in (401).");
});

it("leaves one card when the provider fails after a proposal", async () => {
  const text = "Der Winterkatalog erscheint zwei Wochen früher.";
  const story = addsToLibrary(`${text} Und alle Preise sinken.`);
  opened.provider.play({ ...story, copywriter: [...(story.copywriter ?? []).slice(0, 1), status(500)] });
  const turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`);
  expect(turn.proposals).toHaveLength(1);
  const cards = await openCards(opened, turn);
  expect(cards.map((card) => card.proposal.id)).toEqual(turn.proposals.map(({ id }) => id));
  expect(cards[0]?.proposal.arguments).not.toContain("Preise");
});

it("asks a question back when neither plan nor ask is clear, and says why it could not think", async () => {
  opened.provider.play({ plan: [status(500)] });
  const turn = await opened.ask("Hallo, guten Morgen!");
  expect(turn.answer?.outcome).toBe("question");
  expect(notices(turn, "fallback")[0]).toContain("meldet einen Fehler (500)");
});

it("goes on when the provider disappears after the plan", async () => {
  const gone = await openProviderHouse();
  gone.provider.play({
    ...audits,
    plan: [
      (response, request) => {
        void gone.provider.stop();
        (audits.plan?.[0] as Reply)(response, request);
      },
    ],
  });
  const turn = await gone.ask(auditAsk);
  expect(notices(turn, "fallback")[0]).toContain("ist nicht erreichbar");
  expect(turn.contributions).toHaveLength(1);
  expectAnAnswer(turn.answer?.text ?? "");
  await gone.close();
});
