// Shifts in whole cents: nothing is lost, nobody goes below nothing, and the way back is exact.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanRow } from "#src/core/campaign-plan.ts";
import {
  applied,
  changedSince,
  isRestored,
  movesFor,
  split,
  takenBack,
} from "#tools/campaign-plan/plan-shift.ts";

const runs = { seed: 9, numRuns: 100 };
const cents = fc.integer({ min: 0, max: 1_000_000 });

test("a split adds up, keeps proportions to a cent, and nobody gets more than their weight of a smaller total", () => {
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, share) => {
        const sum = weights.reduce((all, weight) => all + weight, 0);
        const total = Math.floor(share * sum);
        const parts = split(total, weights);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        for (const [index, part] of parts.entries()) {
          expect(part).toBeLessThanOrEqual(weights[index] ?? 0);
          if (sum > 0) expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
        }
      },
    ),
    runs,
  );
});

const month = "2026-12";
const plan: PlanRow[] = [
  { month, channel: "tv", amount: 6_000.01 },
  { month, channel: "paid-search", amount: 2_500 },
  { month, channel: "brand-search", amount: 400 },
  { month: "2027-01", channel: "tv", amount: 1 },
];

test("a shift keeps the month's sum, and taking it back restores the plan to the cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600_001 }), fc.boolean(), (amount, toNew) => {
      const to = toNew ? ["email"] : ["paid-search", "brand-search"];
      const rows = plan.filter((row) => row.month === month);
      const moves = movesFor(rows, { from: ["tv"], to, amount: amount / 100 });
      const change = { key: "k", month, moves, undone: false };
      const after = applied({ rows: plan, changes: [] }, change);
      const total = (all: readonly PlanRow[]): number =>
        all.reduce((sum, row) => sum + Math.round(row.amount * 100), 0);
      expect(total(after.rows)).toBe(total(plan));
      expect(after.rows.every((row) => row.amount >= 0)).toBe(true);
      expect(changedSince(after.rows, change)).toEqual([]);
      const back = takenBack(after, change);
      expect(isRestored(back.rows, change)).toBe(true);
      expect(new Set(back.rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set(plan.map((row) => JSON.stringify(row))),
      );
      expect(back.changes).toEqual([{ ...change, undone: true }]);
    }),
    runs,
  );
});

test("a channel that was planned anew since is noticed", () => {
  const moves = [{ channel: "tv", before: 6_000.01, after: 5_000.01 }];
  expect(changedSince(plan, { month, moves })).toEqual(["tv"]);
});
