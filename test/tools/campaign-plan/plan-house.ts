// The real gate, ledger and plan file around `shift-budget`, with a December and a January to move money in.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CarryOutParts } from "#src/gate/carry-out.ts";
import { createCampaignPlan } from "#src/ops/campaign-plan.ts";
import { gateHouse } from "#test/gate/gate-house.ts";
import { fitsOf, inThisThread, weeklyFit } from "#test/tools/budget/budget-hands.ts";
import { shiftBudget } from "#tools/campaign-plan/shift-budget.ts";

export const december = "2026-12";
export const planned = { "paid-social": 2_000, "paid-search": 2_700, "brand-search": 300, tv: 6_000 };

export async function planHouse({ moment }: { moment?: CarryOutParts["moment"] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "shift-"));
  const plan = createCampaignPlan({ file: join(folder, "campaign-plan.json") });
  const rows = [december, "2027-01"].flatMap((month) =>
    Object.entries(planned).map(([channel, amount]) => ({ month, channel, amount })),
  );
  await plan.replace({ rows, changes: [] }, (await plan.read()).hash);
  const house = await gateHouse({
    tools: [shiftBudget],
    hands: { plan, compute: inThisThread, fits: fitsOf(weeklyFit()) },
    ...(moment === undefined ? {} : { moment }),
  });
  const propose = async (input: object, text: string) => {
    const outcome = await house.call("shift-budget", input, text);
    if (outcome.kind !== "proposed") throw new Error(`not proposed: ${JSON.stringify(outcome)}`);
    return outcome.proposal;
  };
  const decemberNow = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await plan.read()).rows.flatMap(({ month, channel, amount }) =>
        month === december ? [[channel, amount]] : [],
      ),
    );
  return {
    ...house,
    plan,
    propose,
    decemberNow,
    async close() {
      await house.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
