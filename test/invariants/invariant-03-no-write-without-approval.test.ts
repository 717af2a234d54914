// 3. No write without a live approval of exactly these bytes, by somebody who may, once.
import fc from "fast-check";
import { expect, it } from "vitest";
import { ProposalId, UserId } from "#src/core/ids.ts";
import { gateHouse } from "../gate/gate-house.ts";
import { openStand } from "./stand.ts";

it("executes only after a claimed approval, whatever decision record is handed in", async () => {
  const house = await openStand();
  const propose = async (title: string) => {
    const at = house.turn(`Nimm ${title} auf`);
    const outcome = await house.try(house.loop(["add-book"]), "add-book", { title }, { in: at });
    if (outcome.kind !== "proposed") throw new Error(JSON.stringify(outcome));
    return outcome.proposal;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[a-z]{4,10}$/),
      fc.record({
        claims: fc.boolean(),
        by: fc.constantFrom("U1", "U2", "U3", "U9"),
        hash: fc.constantFrom("right", "wrong"),
        hours: fc.constantFrom(0, 25),
        as: fc.constantFrom("U1", "U2", "U3"),
      }),
      async (title, wish) => {
        const proposal = await propose(title);
        const made = house.decision(proposal, wish.by);
        const decision = { ...made, hash: wish.hash === "right" ? proposal.hash : "0".repeat(64) };
        house.pass(wish.hours);
        const claim = wish.claims ? (await house.ledger.claim(decision)).kind : "none";
        const before = house.shelf.applied;
        const receipt = await house.carryOut(proposal, { ...decision, by: UserId.parse(wish.as) });
        const live = claim === "claimed" && wish.as === wish.by && wish.by === "U2";
        expect(receipt.kind).toBe(live ? "done" : "refused");
        expect(house.shelf.applied - before).toBe(live ? 1 : 0);
      },
    ),
    { seed: 3, numRuns: 25 },
  );
  await house.close();
});

it("executes no proposal that was never stored, although its hash fits", async () => {
  const house = await gateHouse();
  const proposal = await house.propose();
  const invented = { ...proposal, id: ProposalId.parse("f".repeat(32)) };
  expect(await house.carryOut(invented, house.decision(invented))).toMatchObject({ kind: "refused" });
  expect(house.shelf.applied).toBe(0);
  await house.close();
});

it("leaves a proposal open for its approver when somebody forges a decision on it", async () => {
  const house = await gateHouse();
  const proposal = await house.propose();
  const decision = house.decision(proposal);
  expect((await house.carryOut(proposal, decision)).kind).toBe("refused");
  expect((await house.ledger.claim(decision)).kind).toBe("claimed");
  expect((await house.carryOut(proposal, decision)).kind).toBe("done");
  await house.close();
});

it("executes once under fifty approvals at once", async () => {
  const house = await gateHouse();
  const proposal = await house.propose();
  const decision = house.decision(proposal);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const claim = await house.ledger.claim(decision);
      return claim.kind === "claimed" ? house.carryOut(proposal, decision) : null;
    }),
  );
  expect(outcomes.filter((one) => one !== null)).toHaveLength(1);
  expect(house.shelf.applied).toBe(1);
  await house.close();
});
