// Where rights and budgets meet a specialist and its model: a denied one is a plain notice, a spent budget makes no call.
import { FakeListChatModel } from "@langchain/core/utils/testing";
import { expect, it } from "vitest";
import { Contribution } from "#src/core/contribution.ts";
import { Fault } from "#src/core/errors.ts";
import { AssignmentId, TurnId } from "#src/core/ids.ts";
import type { Assignment } from "#src/core/plan.ts";
import { draftFrom } from "#src/graph/compose.ts";
import { meter } from "#src/graph/meter.ts";
import type { TurnLimits } from "#src/graph/parts.ts";
import { createWork } from "#src/graph/work.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const turn = TurnId.parse("T1");
const assignment: Assignment = {
  ...{ id: AssignmentId.parse("A1"), wave: 1, specialist: "seo", task: "t" },
  ...{ tools: [], entities: [], variants: [] },
};
const chosen = { name: "some-model", embedded: false };

function limitsThat(change: Partial<TurnLimits>): { limits: TurnLimits } {
  const open = { waves: 3, steps: 24, modelCall: () => null, used: () => undefined, secondsLeft: () => 60 };
  return { limits: { ...open, ...change } };
}

it("says in the answer that a specialist was not asked, and why, without asking a model", async () => {
  const policy = housePolicy({
    extra: `@id("no-seo-for-marketers") @de("SEO fragt nur die Leitung.") @en("Only the lead asks SEO.")
      forbid (principal in Role::"marketer", action == Action::"ask-specialist", resource == Specialist::"seo");`,
  });
  const { ask } = turnOf("Prüfe die Startseite");
  const work = createWork({
    clock: { now: () => new Date(0) },
    tracer: { record: () => undefined, spans: async () => [] },
    withholds: (_turn: TurnId, { person }: typeof ask, { specialist }: Assignment) => {
      const decision = policy.decide(person, "ask-specialist", specialist);
      return decision.kind === "deny" ? decision.reason : null;
    },
    // Nothing else is touched: a model or a gate that were asked would throw.
  } as unknown as Parameters<typeof createWork>[0]);
  const update = await work({ turn, ask, assignment, about: [] }, {});
  // The node hands over a list; LangGraph's type also allows a replacement.
  const contributions = update.contributions as readonly unknown[];
  expect(contributions).toMatchObject([{ kind: "cannot", proposals: [], tools: [] }]);
  const made = contributions.map((one) => Contribution.parse(one));
  const { segments } = draftFrom({ ask, contributions: made, question: undefined, planFallback: undefined });
  expect(segments.map(({ kind, ...rest }) => [kind, "text" in rest ? rest.text : ""])).toContainEqual([
    "notice",
    ask.language === "de" ? "SEO: SEO fragt nur die Leitung." : "SEO: Only the lead asks SEO.",
  ]);
});

it("counts each call of a language model", async () => {
  let calls = 0;
  const parts = limitsThat({
    modelCall: () => {
      calls += 1;
      return null;
    },
  });
  const model = new FakeListChatModel({ responses: ["a", "b"] });
  await model.invoke("x", meter(parts, turn, chosen));
  await model.invoke("x", meter(parts, turn, chosen));
  expect(calls).toBe(2);
});

it("makes no call once the budget is spent, and fails as a budget does", async () => {
  const spent = limitsThat({ modelCall: () => ({ de: "aufgebraucht", en: "used up" }) });
  const model = new FakeListChatModel({ responses: ["first", "second"] });
  const failure: unknown = await model
    .invoke("x", meter(spent, turn, chosen))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Fault);
  expect(failure).toMatchObject({ code: "budget" });
  // The first answer is still there: it was not asked for.
  expect((await model.invoke("x")).content).toBe("first");
});

it("does not count the embedded model", () => {
  expect(meter(limitsThat({}), turn, { ...chosen, embedded: true })).toEqual({});
});
