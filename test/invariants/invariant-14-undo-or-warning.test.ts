// 14. Every write can be taken back or says on its card that it cannot; without the right, nothing is written at all.
import { expect, it } from "vitest";
import { honestPlans } from "#src/pentest/honest-plans.ts";
import { createWorld } from "#src/pentest/world.ts";
import { registry } from "#tools/registry.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { openStand } from "./stand.ts";

const writes = [...registry.values()].filter((tool) => tool.effect === "write");

it.each(writes.map((tool) => [tool.name, tool] as const))("%s", async (name, tool) => {
  if (tool.effect !== "write") throw new Error("a write");
  const plan = honestPlans.find((one) => one.tool === name);
  const preview = await tool.preview(tool.input.parse(plan?.input), createWorld().hands, callOf());
  expect(preview.reversible).toBe(tool.undo !== undefined);
});

it("stops every write at its next step when the policy says no", async () => {
  const stand = await openStand();
  const proposal = await stand.propose();
  const decision = stand.decision(proposal);
  await stand.ledger.claim(decision);
  // Whoever approved has lost the right in the meantime.
  const lost = { ...decision, by: stand.decision(proposal, "U3").by };
  expect((await stand.carryOut(proposal, lost)).kind).toBe("refused");
  expect(stand.shelf.applied).toBe(0);
  await stand.close();
});
