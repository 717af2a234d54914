// `shift-budget` through the real gate: nothing without approval, once however often, drift voids, undo restores.
import { afterEach, describe, expect, it } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { draftProposal } from "#src/gate/proposals.ts";
import { lead, marketer } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";
import { asWrite } from "#test/tools/knowledge/shelf.ts";
import { shiftBudget } from "#tools/campaign-plan/shift-budget.ts";
import { december, planHouse, planned } from "./plan-house.ts";

const tool = asWrite(shiftBudget);
const wish = { from: "Meta", to: "Google", share: "20 %", period: "Dezember" };
const words = "Meta läuft schlecht, schieb im Dezember 20 % vom Budget zu Google";
const moved = { ...planned, "paid-social": 1_600, "paid-search": 3_060, "brand-search": 340 };

/** Amounts are printed with spaces that do not break. */
const plain = (text: string | null | undefined): string | null => text?.replaceAll("\u00a0", " ") ?? null;

const houses: { close(): Promise<void> }[] = [];
afterEach(async () => void (await Promise.all(houses.splice(0).map((house) => house.close()))));
async function open(options: Parameters<typeof planHouse>[0] = {}) {
  const house = await planHouse(options);
  houses.push(house);
  return house;
}

describe("the proposal", () => {
  it("shows before and after for each channel and changes nothing", async () => {
    const { propose, decemberNow } = await open();
    const { preview, fourEyes, approverRoles } = await propose(wish, words);
    expect(preview.title).toBe("Budget verschieben: Dezember 2026");
    expect(preview.lines.map(({ label, before, after }) => [label, plain(before), plain(after)])).toEqual([
      ["Paid Social", "2.000,00 €", "1.600,00 €"],
      ["Bezahlte Suche", "2.700,00 €", "3.060,00 €"],
      ["Marken-Suche", "300,00 €", "340,00 €"],
      ["Verschoben", null, "400,00 € (20 %)"],
    ]);
    expect(fourEyes).toBe(true);
    expect(approverRoles).toEqual(["lead", "finance", "admin"]);
    expect(await decemberNow()).toEqual(planned);
  });

  it("shows what a stored fit expects, with interval and probability", async () => {
    const { propose } = await open();
    const { preview } = await propose({ ...wish, fit: "fit-1" }, words);
    const after = (label: RegExp) => plain(preview.lines.find((line) => label.test(line.label))?.after);
    expect(after(/Erwartet im Monat \(Umsatz\)/)).toMatch(/^-?[\d.]+ € \(94 %: -?[\d.]+ € bis -?[\d.]+ €\)$/);
    expect(after(/Wahrscheinlichkeit/)).toMatch(/^\d+ %$/);
  });

  it.each([
    ["more than the cap", { ...wish, share: "60 %" }, "60 %", "over-cap"],
    ["more than there is", { ...wish, share: null, amount: "5.000 €" }, "5.000 €", "more-than-there-is"],
    ["a month that is over", { ...wish, period: "2026-10" }, "2026-10", "past-month"],
    ["a month without a plan", { ...wish, period: "2027-05" }, "2027-05", "no-plan"],
    ["share and amount", { ...wish, amount: "20" }, "", "unclear-change"],
    ["a channel that gives to itself", { ...wish, to: "Facebook" }, "Facebook", "same-channel"],
    ["a channel that nobody knows", { ...wish, from: "Radio" }, "Radio", "unknown-channel"],
    ["a month that is none", { ...wish, period: "bald" }, "bald", "bad-period"],
  ])("refuses %s", async (_, input, more, code) => {
    const { call } = await open();
    expect(await call("shift-budget", input, `${words} ${more}`)).toMatchObject({ kind: "failed", code });
  });

  it("refuses amounts and channels that the person did not write", async () => {
    const { call } = await open();
    const outcome = await call("shift-budget", { ...wish, share: "40 %" }, words);
    expect(outcome).toMatchObject({ kind: "refused", code: "control-field" });
    expect(await call("shift-budget", { ...wish, from: "tv" }, words)).toMatchObject({
      code: "control-field",
    });
  });
});

describe("the effect", () => {
  it("is applied once after approval, and the sum of the month stays", async () => {
    const { propose, decision, ledger, carryOut, decemberNow, plan } = await open();
    const proposal = await propose(wish, words);
    await ledger.claim(decision(proposal));
    const receipts = await Promise.all([1, 2].map(() => carryOut(proposal, decision(proposal))));
    expect(receipts.map(({ kind }) => kind)).toEqual(["done", "done"]);
    expect(await decemberNow()).toEqual(moved);
    expect((await plan.read()).changes).toHaveLength(1);
  });

  it.each(["before-intent", "after-intent", "after-effect", "after-receipt"] as const)(
    "survives an end %s: one effect, one receipt",
    async (where) => {
      let armed = true;
      const { propose, decision, ledger, carryOut, decemberNow, plan } = await open({
        moment: (name) => {
          if (armed && name === where) throw new Error("killed");
        },
      });
      const proposal = await propose(wish, words);
      await ledger.claim(decision(proposal));
      await expect(carryOut(proposal, decision(proposal))).rejects.toThrow("killed");
      armed = false;
      expect((await carryOut(proposal, decision(proposal))).kind).toBe("done");
      expect(await decemberNow()).toEqual(moved);
      expect((await plan.read()).changes).toHaveLength(1);
    },
  );

  it("does nothing when somebody changed the plan since, even so that the wish is now refused", async () => {
    const { propose, decision, ledger, carryOut, plan, decemberNow } = await open();
    for (const amount of [2_001, 0]) {
      const proposal = await propose({ ...wish, share: amount === 0 ? "10 %" : "20 %" }, `${words} 10 %`);
      await ledger.claim(decision(proposal));
      const { rows, hash } = await plan.read();
      const edited = rows.map((row) =>
        row.channel === "paid-social" && row.month === december ? { ...row, amount } : row,
      );
      await plan.replace({ rows: edited, changes: [] }, hash);
      const { kind } = await carryOut(proposal, decision(proposal));
      expect(kind).toBe(amount === 0 ? "refused" : "drifted");
      expect((await decemberNow())["paid-social"]).toBe(amount);
    }
  });

  it("needs somebody else than the asker, with the right role", () => {
    const policy = housePolicy();
    const facts = { effect: "write", risk: "high", reversible: true, factsKnown: true, amount: 400_000_000 };
    const { fourEyes, roles } = policy.approvers("shift-budget", facts);
    expect(roles).toEqual(["lead", "finance", "admin"]);
    const context = { ...facts, fourEyes, asker: lead.id };
    expect(policy.decide(lead, "approve", "shift-budget", context).kind).toBe("deny");
    expect(policy.decide(lead, "approve", "shift-budget", { ...context, asker: marketer.id }).kind).toBe(
      "allow",
    );
    expect(policy.decide(marketer, "approve", "shift-budget", context).kind).toBe("deny");
  });
});

describe("undo", () => {
  async function done() {
    const house = await open();
    const proposal = await house.propose(wish, words);
    await house.ledger.claim(house.decision(proposal));
    const receipt = await house.carryOut(proposal, house.decision(proposal));
    const output: unknown = JSON.parse(receipt.result ?? "null");
    const hands = { plan: house.plan } as Parameters<typeof tool.preview>[1];
    return { ...house, proposal, receipt, output, hands };
  }

  it("restores the plan through the gate, reads it back, and then the effect is gone", async () => {
    const house = await done();
    const { proposal, output, hands } = house;
    const preview = await tool.undo?.preview(output, hands);
    if (preview === undefined) throw new Error("no undo");
    const undo = draftProposal(house, {
      ...{ turn: proposal.turn, assignment: proposal.assignment, tool: shiftBudget, effect: "undo" },
      ...{ input: JSON.parse(proposal.arguments) as unknown, preview, asker: marketer.id },
      ...{ undoes: proposal.id, dryRun: false },
    });
    await house.ledger.propose(undo);
    await house.ledger.claim(house.decision(undo));
    expect(await house.carryOut(undo, house.decision(undo))).toMatchObject({ kind: "done" });
    expect(await house.decemberNow()).toEqual(planned);
    expect(await tool.lookUp(proposal.id, {}, hands)).toBeNull();
    expect((await house.ledger.proposal(proposal.id))?.receipt?.kind).toBe("undone");
  });

  it("takes nothing back when somebody planned anew, and says so", async () => {
    const { plan, output, hands, decemberNow } = await done();
    const { rows, changes, hash } = await plan.read();
    await plan.replace(
      { rows: rows.map((row) => (row.channel === "brand-search" ? { ...row, amount: 1 } : row)), changes },
      hash,
    );
    expect((await tool.undo?.preview(output, hands))?.lines.at(-1)).toMatchObject({ after: "Marken-Suche" });
    expect(await tool.undo?.apply(output, hands)).toMatchObject({ restored: false });
    expect((await decemberNow())["paid-social"]).toBe(1_600);
  });

  it("twice is once", async () => {
    const { output, hands, decemberNow } = await done();
    expect(await tool.undo?.apply(output, hands)).toMatchObject({ restored: true });
    expect(await tool.undo?.apply(output, hands)).toMatchObject({ restored: true });
    expect(await decemberNow()).toEqual(planned);
  });
});

it("shows a model a strict schema", () => {
  expect(assertStrict(shownSchema(shiftBudget.input, { name: shiftBudget.name }).json)).toEqual([]);
});
