// Copy is reviewed in a second wave before it is shown; what is blocked or unread stays hidden; three waves at most.
import { afterAll, beforeAll, expect, it } from "vitest";
import { calls, concludes, plans, type Line } from "#test/fakes/staged-provider.ts";
import { notices, openProviderHouse, type ProviderHouse } from "./provider-house.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const good = "Warm eingepackt in den Winter";
const bad = "Deutschlands beste klimaneutrale Jacke";
const plan = [plans({ specialist: "copywriter", tools: ["check-copy"] })];
const texts = [good, bad].map((text, index) => ({
  id: `w${index + 1}`,
  kind: "subject-line" as const,
  text,
  edits: null,
}));
const copywriter = [
  concludes([{ kind: "copy", text: "Zwei Betreffzeilen:", variants: ["w1", "w2"] }], { variants: texts }),
];
const done = concludes([{ kind: "advice", text: "Die erste Zeile geht, die zweite nicht." }]);

const check = (text: string) =>
  [
    "check-claims",
    {
      text,
      language: "de",
      channel: null,
      market: null,
      productCategory: null,
      evidence: null,
      asOf: null,
      trademarks: null,
    },
  ] as const;
const checksEach: Line = {
  given: ({ input }) => calls(...(input["variants"] as { text: string }[]).map(({ text }) => check(text))),
};
const ask = "Schreib zwei Betreffzeilen für die Winterjacke.";

it("shows the variant that passed, hides the blocked one, and says so", async () => {
  opened.provider.play({ plan, copywriter, compliance: [checksEach, done] });
  const turn = await opened.ask(ask);
  expect(turn.plan.map(({ specialist, wave }) => [specialist, wave])).toEqual([
    ["copywriter", 1],
    ["compliance", 2],
  ]);
  expect(turn.answer?.variants).toMatchObject([{ text: good, position: 1 }]);
  expect(turn.answer?.text).toContain(`1. ${good}`);
  expect(turn.answer?.text).not.toContain(bad);
  expect(turn.cleared?.flags).toMatchObject([{ guard: "claims", code: "blocked-claim" }]);
  expect(notices(turn, "removed")).toHaveLength(1);
});

it("hands the drafted texts to the checker, by id", async () => {
  opened.provider.play({ plan, copywriter, compliance: [checksEach, done] });
  const turn = await opened.ask(ask);
  expect(opened.provider.seen("compliance")[0]?.input).toMatchObject({
    task: "review",
    variants: [
      { id: `${turn.id}.A1.w1`, text: good },
      { id: `${turn.id}.A1.w2`, text: bad },
    ],
  });
});

it.each([
  ["reads nothing", done],
  ["reads a nicer text instead", calls(check("Warm durch den Winter"))],
])("shows no copy when the checker %s", async (_name, first) => {
  opened.provider.play({ plan, copywriter, compliance: [first, done] });
  const turn = await opened.ask(ask);
  expect(turn.answer?.variants).toEqual([]);
  expect(turn.answer?.text).not.toContain(good);
  expect(turn.cleared?.flags).toMatchObject([{ guard: "copy", code: "not-reviewed" }]);
});

it("stops after three waves, however much copy the checker writes itself", async () => {
  const more: Line = {
    given: ({ input }) => {
      const seen = (input["variants"] as unknown[]).length;
      const variants = [
        {
          id: "w9",
          kind: "headline" as const,
          text: `Noch wärmer, Fassung ${"x".repeat(seen)}`,
          edits: null,
        },
      ];
      return concludes([{ kind: "copy", text: "Besser so:", variants: ["w9"] }], { variants });
    },
  };
  opened.provider.play({ plan, copywriter, compliance: [more] });
  const turn = await opened.ask(ask);
  expect(turn.plan.map(({ wave }) => wave)).toEqual([1, 2, 3]);
  expect(turn.answer?.text).not.toContain("Noch wärmer");
});
