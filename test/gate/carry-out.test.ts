import { expect, it } from "vitest";
import { gateHouse } from "./gate-house.ts";

it("applies an approved proposal once, however often it is carried out", async () => {
  const { propose, decision, ledger, carryOut, shelf } = await gateHouse();
  const proposal = await propose();
  const approved = decision(proposal);
  expect((await ledger.claim(approved)).kind).toBe("claimed");
  const [first, second] = await Promise.all([carryOut(proposal, approved), carryOut(proposal, approved)]);
  expect([first.kind, second.kind]).toEqual(["done", "done"]);
  expect(shelf.applied).toBe(1);
});

it("has one winner among simultaneous decisions", async () => {
  const { propose, decision, ledger } = await gateHouse();
  const proposal = await propose();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ledger.claim(decision(proposal))));
  expect(outcomes.filter((outcome) => outcome.kind === "claimed")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.kind === "used")).toHaveLength(19);
});

it("refuses a wrong hash and leaves the proposal open for the right one", async () => {
  const { propose, decision, ledger } = await gateHouse();
  const proposal = await propose();
  expect((await ledger.claim({ ...decision(proposal), hash: "other" })).kind).toBe("wrong-hash");
  expect((await ledger.claim(decision(proposal))).kind).toBe("claimed");
});

it("refuses a decision after expiry", async () => {
  const { propose, decision, ledger, pass } = await gateHouse();
  const proposal = await propose();
  pass(25);
  expect((await ledger.claim(decision(proposal))).kind).toBe("expired");
});

it("does nothing when the target drifted since the preview", async () => {
  const { propose, decision, ledger, carryOut, shelf } = await gateHouse();
  const proposal = await propose();
  await ledger.claim(decision(proposal));
  shelf.books.set("somebody-else", "Werther");
  expect((await carryOut(proposal, decision(proposal))).kind).toBe("drifted");
  expect(shelf.applied).toBe(0);
});

it("refuses an approver who lost the right, and arguments that were changed in the ledger", async () => {
  const { propose, decision, carryOut, shelf } = await gateHouse();
  const proposal = await propose();
  expect((await carryOut(proposal, decision(proposal, "U3"))).kind).toBe("refused");
  const other = await propose("Werther");
  expect((await carryOut(other, { ...decision(other), hash: "forged" })).kind).toBe("refused");
  expect(shelf.applied).toBe(0);
});

it.each(["before-intent", "after-intent", "after-effect", "after-receipt"] as const)(
  "survives an end %s: one effect, one receipt",
  async (where) => {
    let armed = true;
    const { propose, decision, ledger, carryOut, shelf } = await gateHouse({
      moment: (name) => {
        if (armed && name === where) throw new Error("killed");
      },
    });
    const proposal = await propose();
    const approved = decision(proposal);
    await ledger.claim(approved);
    await expect(carryOut(proposal, approved)).rejects.toThrow("killed");
    armed = false;
    expect((await carryOut(proposal, approved)).kind).toBe("done");
    expect(shelf.applied).toBe(1);
    expect(shelf.books.size).toBe(1);
  },
);

it("writes proposal, decision, policy, intent and outcome in this order, and the log verifies", async () => {
  const { propose, decision, decide, carryOut, audit } = await gateHouse();
  const proposal = await propose();
  await decide(proposal);
  await carryOut(proposal, decision(proposal));
  expect((await audit.rows()).map((row) => row.event)).toEqual([
    "proposal-made",
    "tool-called",
    "decision-made",
    "policy-decided",
    "effect-intended",
    "effect-settled",
  ]);
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 6, problems: [] });
});
