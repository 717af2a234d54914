// Intervals hold the truth about as often as they say, and without an effect the alarm is about as rare as it should be.
import { expect, test } from "vitest";
import { acceptedInterval, nullTest } from "#src/analytics/geo/conformal.ts";
import { gapsOf } from "#src/analytics/geo/methods/fit.ts";
import { prepare, type GeoModel } from "#src/analytics/geo/methods/prepare.ts";
import { regressionPosterior } from "#src/analytics/geo/methods/time-based-regression.ts";
import { meanOf } from "#src/analytics/geo/panel.ts";
import { permutationsOf } from "#src/analytics/geo/permutation.ts";
import { lineWorld, world } from "./panels.ts";

const worlds = 120;
const effect = 1.5;
/** A share of 5% is exceeded by this count in 120 trials with probability below 0.1%. */
const most = 15;

function missesOf(model: GeoModel, memory: number): { readonly interval: number; readonly alarm: number } {
  const count = { interval: 0, alarm: 0 };
  for (let seed = 1; seed <= worlds; seed++) {
    const panel = world(seed, { effect, memory });
    const prepared = prepare(panel, model);
    const permutations = permutationsOf({ periods: 58, tested: 8, alpha: 0.05, seed });
    const tested = nullTest(panel, prepared.throughout(), permutations);
    const centre = meanOf(gapsOf(panel.treated, prepared.before(panel.treated)), panel.before);
    const [low, high] = acceptedInterval(tested, {
      ...{ centre, step: 1, level: 0.05, grid: 8, bisections: 8 },
    });
    if (low > effect || high < effect) count.interval += 1;
    if (tested.pValueAt(effect) <= 0.05) count.alarm += 1;
  }
  return count;
}

test.each([
  ["synthetic control", { method: "synthetic-control", ownLevels: false }],
  ["synthetic control with own levels", { method: "synthetic-control", ownLevels: true }],
  ["augmented", { method: "augmented", ownLevels: false }],
] as const)("%s: 95% intervals in worlds whose noise has a memory", (_, model) => {
  const { interval, alarm } = missesOf(model, 0.3);
  expect(interval).toBeLessThanOrEqual(most);
  expect(alarm).toBeLessThanOrEqual(most);
});

function regressionMisses(shrink: number): number {
  let misses = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const { interval, effect: found } = regressionPosterior(lineWorld(seed, { effect }), 0.05);
    const [low, high] = interval.map((end) => found + (end - found) * shrink);
    if ((low ?? 0) > effect || (high ?? 0) < effect) misses += 1;
  }
  return misses;
}

test("regression: 95% intervals when its errors are independent, as it assumes", () => {
  expect(regressionMisses(1)).toBeLessThanOrEqual(most);
});

test("the check notices an interval that is half as wide", () => {
  expect(regressionMisses(0.5)).toBeGreaterThan(most);
});
