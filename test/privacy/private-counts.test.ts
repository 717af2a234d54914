import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import { budgetMigrations, createPrivacyBudget, type BudgetTables } from "#src/store/privacy-budget.ts";
import { createPrivateCounts } from "#src/wire/counts.ts";

let database: OpenDatabase<BudgetTables>;
beforeEach(async () => {
  database = await openDatabase<BudgetTables>(":memory:", { migrations: budgetMigrations });
});
afterEach(() => database.close());

const query = {
  of: "buyers",
  from: "2026-10-01",
  to: "2026-10-31",
  channels: [],
  epsilonMilli: 400,
} as const;

it("answers within the budget, the same question for nothing, and then refuses", async () => {
  const rows: string[] = [];
  const counts = createPrivateCounts({
    people: async () => ({ visitors: 900, buyers: 120 }),
    budget: createPrivacyBudget(database),
    audit: { append: async ({ event }) => void rows.push(event) },
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
    budgetMilli: 1000,
  });
  const first = await counts.count(query);
  expect(first).toMatchObject({ leftMilli: 600, again: false, margin: 8 });
  expect(await counts.count(query)).toEqual({ ...first, again: true });
  await counts.count({ ...query, of: "visitors" });
  await expect(counts.count({ ...query, channels: ["email"] })).rejects.toMatchObject({
    code: "budget-used-up",
  });
  expect(rows).toEqual(["privacy-budget-spent", "privacy-budget-spent", "privacy-budget-refused"]);
});

it("lets two at once not overspend", async () => {
  const counts = createPrivateCounts({
    people: async () => ({ visitors: 900, buyers: 120 }),
    budget: createPrivacyBudget(database),
    audit: { append: async () => undefined },
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
    budgetMilli: 500,
  });
  const all = await Promise.allSettled(
    ["email", "tv"].map((channel) => counts.count({ ...query, channels: [channel] })),
  );
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
