// The demo company's first campaign plan: this month and the next two, near what it spends, in round amounts.
import { paidChannels } from "#src/core/channel.ts";
import type { CampaignPlan, PlanRow } from "#src/core/campaign-plan.ts";
import { firstOfMonth, isoDay, localDay } from "./calendar.ts";
import { spendOn } from "./spend.ts";

const monthsAhead = 3;
/** People plan in round amounts. */
const roundTo = 10;

/** @param now decides which month is the first */
export function firstPlan(seed: string, now: Date): PlanRow[] {
  const today = localDay(now);
  return Array.from({ length: monthsAhead }, (_, index) => firstOfMonth(today, -index)).flatMap((first) =>
    paidChannels.flatMap((channel): PlanRow[] => {
      let euros = 0;
      for (let day = first; day < firstOfMonth(first, -1); day++) euros += spendOn(seed, channel, day);
      const amount = roundTo * Math.round(euros / roundTo);
      return amount === 0 ? [] : [{ month: isoDay(first).slice(0, 7), channel, amount }];
    }),
  );
}

/** Writes it where there is no plan yet; what people or approvals made of theirs stays. */
export async function loadFirstPlan(
  plan: CampaignPlan,
  { seed, now }: { readonly seed: string; readonly now: Date },
): Promise<void> {
  const { rows, changes, hash } = await plan.read();
  if (rows.length > 0 || changes.length > 0) return;
  await plan.replace({ rows: firstPlan(seed, now), changes: [] }, hash);
}
