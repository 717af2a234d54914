// The demo company's first campaign plan: near what is spent, and never over a plan that is there.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayNumber } from "#src/demo/calendar.ts";
import { paidChannels } from "#src/core/channel.ts";
import { demoSeed } from "#src/demo/company.ts";
import { firstPlan, loadFirstPlan } from "#src/demo/first-plan.ts";
import { spendOn } from "#src/demo/spend.ts";
import { createCampaignPlan } from "#src/ops/campaign-plan.ts";

const now = new Date("2026-11-23T09:00:00Z");
let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "first-plan-"))));
afterEach(() => rm(folder, { recursive: true }));

test("this month and the next two, each channel within half a round amount of what it spends", () => {
  const rows = firstPlan(demoSeed, now);
  expect([...new Set(rows.map(({ month }) => month))]).toEqual(["2026-11", "2026-12", "2027-01"]);
  for (const channel of paidChannels) {
    let spent = 0;
    for (let day = dayNumber("2026-11-01"); day <= dayNumber("2026-11-30"); day++)
      spent += spendOn(demoSeed, channel, day);
    const planned = rows.find((row) => row.month === "2026-11" && row.channel === channel)?.amount ?? 0;
    expect(Math.abs(planned - spent)).toBeLessThanOrEqual(5);
  }
});

test("is written once, and a plan that is there stays as it is", async () => {
  const plan = createCampaignPlan({ file: join(folder, "campaign-plan.json") });
  await loadFirstPlan(plan, { seed: demoSeed, now });
  const first = await plan.read();
  expect(first.rows.length).toBeGreaterThan(15);
  await loadFirstPlan(plan, { seed: demoSeed, now: new Date("2027-03-01T09:00:00Z") });
  expect(await plan.read()).toEqual(first);
  const own = { rows: [{ month: "2026-12", channel: "tv", amount: 1 }], changes: [] };
  await plan.replace(own, first.hash);
  await loadFirstPlan(plan, { seed: demoSeed, now });
  expect(await plan.read()).toMatchObject(own);
});
