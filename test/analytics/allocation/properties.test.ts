// What must hold for every allocation of any curves: sums, bounds, locks, never worse, and no trace of names or units.
import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate, type Allocation } from "#src/analytics/allocation/allocate.ts";
import type { Objective } from "#src/analytics/allocation/objective.ts";
import type { ResponseCurve } from "#src/analytics/allocation/response-curve.ts";
import type { Wishes } from "#src/analytics/allocation/room.ts";
import { anyCurves, roomOf } from "./any-curves.ts";

const runs = { seed: 7, numRuns: 40, endOnFailure: true };
const objectives: readonly Objective[] = [
  { kind: "expected" },
  { kind: "cvar", level: 0.2 },
  { kind: "mean-cvar", level: 0.2, aversion: 0.5 },
  { kind: "probability" },
];
const anyObjective = fc.constantFrom(...objectives);

function solve(
  curves: readonly ResponseCurve[],
  objective: Objective,
  wishes: Partial<Wishes> = {},
): Allocation & { money: number[]; total: number } {
  const room = roomOf(curves, wishes);
  const allocation = allocate({ curves, room, objective, hurdle: null });
  return {
    ...allocation,
    money: allocation.amounts.map((amount) => amount / room.perUnit),
    total: room.total,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test("the total is spent to the cent, within what was observed", () => {
  fc.assert(
    fc.property(anyCurves(), anyObjective, (curves, objective) => {
      const { amounts, total, money } = solve(curves, objective);
      expect(sum(amounts)).toBe(total);
      for (const [index, { observed }] of curves.entries()) {
        expect(money[index]).toBeGreaterThanOrEqual(observed?.min ?? 0);
        expect(money[index]).toBeLessThanOrEqual(observed?.max ?? 0);
      }
    }),
    runs,
  );
});

test("it is never worse than today under its own objective", () => {
  fc.assert(
    fc.property(anyCurves(), anyObjective, (curves, objective) => {
      const { score, scoreToday, same, money } = solve(curves, objective);
      expect(score).toBeGreaterThanOrEqual(scoreToday);
      expect(same !== null).toBe(money.every((amount, index) => amount === curves[index]?.today));
    }),
    runs,
  );
});

test("bounds, locks and steps are kept", () => {
  fc.assert(
    fc.property(
      anyCurves({ channels: 3 }),
      anyObjective,
      fc.integer({ min: 1, max: 9 }),
      (curves, objective, step) => {
        const [first, second] = curves;
        const locked = first?.today ?? 0;
        const most = Math.max(step, second?.today ?? 0);
        const { money, same } = solve(curves, objective, {
          locks: { c0: null },
          bounds: { c1: { max: most } },
          steps: step,
        });
        expect(money[0]).toBe(locked);
        expect(money[1]).toBeLessThanOrEqual(most);
        // Staying put is no step.
        if (same === null)
          for (const amount of money.slice(1))
            expect(Number.isInteger(Math.round((amount / step) * 1e9) / 1e9)).toBe(true);
      },
    ),
    runs,
  );
});

test("more room is never worse", () => {
  fc.assert(
    fc.property(anyCurves({ channels: 3 }), (curves) => {
      const narrow = Object.fromEntries(curves.map(({ name }) => [name, { minShare: 0.8, maxShare: 1.2 }]));
      const close = solve(curves, { kind: "expected" }, { bounds: narrow });
      expect(solve(curves, { kind: "expected" }).score).toBeGreaterThanOrEqual(
        close.score - 1e-6 * Math.abs(close.score),
      );
    }),
    runs,
  );
});

test("more money never brings less", () => {
  fc.assert(
    fc.property(anyCurves(), (curves) => {
      const today = sum(curves.map((curve) => curve.today));
      const [less, more] = [1, 1.3].map(
        (times) => solve(curves, { kind: "expected" }, { total: times * today }).score,
      );
      expect(more).toBeGreaterThanOrEqual(less ?? Infinity);
    }),
    runs,
  );
});

test("the order of the channels does not matter", () => {
  fc.assert(
    fc.property(anyCurves({ kinds: ["logistic"] }), (curves) => {
      const one = solve(curves, { kind: "expected" });
      const two = solve(curves.toReversed(), { kind: "expected" });
      expect(two.score).toBeCloseTo(one.score, 6);
      for (const [index, amount] of two.money.toReversed().entries())
        expect(Math.abs(amount - (one.money[index] ?? 0))).toBeLessThan(0.05);
    }),
    runs,
  );
});

test("another currency gives the same shares", () => {
  fc.assert(
    fc.property(anyCurves({ kinds: ["logistic"] }), (curves) => {
      const one = solve(curves, { kind: "expected" });
      const inCents = curves.map((curve) => ({
        ...curve,
        today: curve.today * 100,
        observed: { min: 0, max: 300 * curve.today },
        lam: curve.lam.map((lam) => lam / 100),
      }));
      const two = solve(inCents, { kind: "expected" });
      for (const [index, amount] of two.money.entries())
        expect(Math.abs(amount / 100 - (one.money[index] ?? 0))).toBeLessThan(0.05);
    }),
    runs,
  );
});

test("the same question has the same answer", () => {
  fc.assert(
    fc.property(anyCurves(), anyObjective, (curves, objective) => {
      expect(solve(curves, objective)).toEqual(solve(curves, objective));
    }),
    { ...runs, numRuns: 10 },
  );
});
