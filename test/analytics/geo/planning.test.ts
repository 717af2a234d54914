// Candidates and power: by hand, against worlds whose effect is known, and bounded by what the history holds.
import { expect, test } from "vitest";
import { rankCandidates, type CandidateQuestion } from "#src/analytics/geo/planning/candidates.ts";
import {
  designPower,
  minimumDetectableEffect,
  windowEnds,
  type PowerQuestion,
} from "#src/analytics/geo/planning/power.ts";
import { world } from "./panels.ts";

const { treated, controls } = world(6, { controls: 9, before: 80, tested: 1 });
const history = [treated, ...controls];
const search: CandidateQuestion = {
  ...{ history, treatedCount: 2, include: [], exclude: [], given: null, most: 300, seed: 1 },
  ...{ method: "synthetic-control", ownLevels: false },
};
const design: PowerQuestion = {
  ...{ history, treated: [0, 1], duration: 6, effects: [0.02, 0.1, 0.3], windows: 12 },
  ...{ method: "synthetic-control", ownLevels: false, alpha: 0.05, seed: 1, permutation: null },
};

test("all pairs are looked at when there are few, best fit first", () => {
  const ranked = rankCandidates(search);
  expect(ranked).toHaveLength(45);
  expect(ranked.map(({ misfit }) => misfit)).toEqual(
    ranked.map(({ misfit }) => misfit).sort((a, b) => a - b),
  );
  expect(ranked[0]?.holdoutShare).toBeGreaterThan(0.75);
});

test("a region that must be in is in every set, one that must not is in none", () => {
  const ranked = rankCandidates({ ...search, include: [4], exclude: [0, 1] });
  expect(ranked.every(({ treated: set }) => set.includes(4) && !set.includes(0) && !set.includes(1))).toBe(
    true,
  );
  expect(() => rankCandidates({ ...search, include: [1, 2, 3] })).toThrow(/no set of 2/);
});

test("of too many sets, those of like regions and drawn ones are looked at, the same for the same seed", () => {
  const some = rankCandidates({ ...search, treatedCount: 4, most: 40 });
  expect(some).toHaveLength(40);
  expect(rankCandidates({ ...search, treatedCount: 4, most: 40 })).toEqual(some);
});

test("given sets are judged as they are", () => {
  expect(rankCandidates({ ...search, given: [[2, 3]] }).map(({ treated: set }) => set)).toEqual([[2, 3]]);
});

test("stretches leave half of the time before them, and are spread evenly", () => {
  expect(windowEnds(20, 4, 100)).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20]);
  expect(windowEnds(20, 4, 3)).toEqual([12, 16, 20]);
  expect(windowEnds(20, 4, 1)).toEqual([20]);
  expect(windowEnds(6, 4, 9)).toEqual([]);
});

test("a big effect is always seen, a small one rarely, none hardly ever", () => {
  const { points, falsePositives, windows, separateWindows } = designPower(design);
  const [small, , big] = points;
  expect(big?.power).toBe(1);
  expect(small?.power).toBeLessThan(0.9);
  expect(falsePositives).toBeLessThanOrEqual(small?.power ?? 0);
  expect([windows, separateWindows]).toEqual([12, 7]);
});

test("the lift that is reported is the one imposed, but for the bias of the stretch", () => {
  const { points, averageAbsoluteBias } = designPower(design);
  for (const { effect, estimate } of points)
    expect(Math.abs(estimate - effect)).toBeLessThanOrEqual(averageAbsoluteBias * (1 + effect) + 1e-12);
});

test("regression that cries wolf shows it", () => {
  const drifting = history.map((series, unit) => series.map((value, period) => value + unit * 0.02 * period));
  const { falsePositives } = designPower({ ...design, history: drifting, treated: [9], method: "tbr" });
  expect(falsePositives).toBeGreaterThan(0.3);
});

test("a history too short for the test is named", () => {
  expect(() => designPower({ ...design, duration: 79 })).toThrow(/too short/);
});

test("the least effect is where power stays, and none when it never does", () => {
  const points = (powers: readonly number[]) =>
    powers.map((power, index) => ({ effect: 0.05 * (index + 1), power, estimate: 0 }));
  expect(minimumDetectableEffect(points([0.5, 0.85, 0.9]), 0.8)).toBeCloseTo(0.1, 12);
  expect(minimumDetectableEffect(points([0.85, 0.5, 0.9]), 0.8)).toBeCloseTo(0.15, 12);
  expect(minimumDetectableEffect(points([0.85, 0.9, 0.5]), 0.8)).toBeNull();
  expect(minimumDetectableEffect([{ effect: -0.1, power: 1, estimate: 0 }], 0.8)).toBe(-0.1);
});
