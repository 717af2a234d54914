// Priors: densities with their slopes, and draws with the moments of their density.
import { expect, test } from "vitest";
import {
  assertPrior,
  logPrior,
  priorSlope,
  typicalSize,
} from "#src/analytics/distributions/prior-density.ts";
import { drawPrior } from "#src/analytics/distributions/prior-draw.ts";
import { intervalOf } from "#src/analytics/distributions/quantile.ts";
import type { Prior } from "#src/analytics/media-mix/specification.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";

/** With mean and standard deviation by their formulas. */
const priors: readonly (readonly [Prior, number, number])[] = [
  [{ kind: "normal", mean: 3, sd: 2 }, 3, 2],
  [{ kind: "halfNormal", sd: 2 }, 2 * Math.sqrt(2 / Math.PI), 2 * Math.sqrt(1 - 2 / Math.PI)],
  [{ kind: "beta", a: 1, b: 3 }, 1 / 4, Math.sqrt(3 / 80)],
  [{ kind: "gamma", shape: 3, rate: 2 }, 1.5, Math.sqrt(3) / 2],
  [{ kind: "gamma", shape: 0.5, rate: 1 }, 0.5, Math.sqrt(0.5)],
  [{ kind: "logNormal", mu: 0, sigma: 0.5 }, Math.exp(0.125), Math.sqrt(Math.expm1(0.25)) * Math.exp(0.125)],
];

test.each(priors)("draws of %o have its mean and spread", (prior, mean, sd) => {
  const random = createRandom(1);
  const values = Array.from({ length: 20_000 }, () => drawPrior(prior, random));
  const average = intervalOf(values).mean;
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
  expect(Math.abs(average - mean)).toBeLessThan((4 * sd) / Math.sqrt(20_000));
  expect(Math.sqrt(variance) / sd).toBeCloseTo(1, 1);
});

test.each(priors)("the slope of %o is the derivative of its logarithm", (prior) => {
  const step = 1e-6;
  for (const value of [0.1, 0.4, 0.9]) {
    const numeric = (logPrior(prior, value + step) - logPrior(prior, value - step)) / (2 * step);
    expect(priorSlope(prior, value)).toBeCloseTo(numeric, 5);
  }
  expect(typicalSize(prior)).toBeGreaterThan(0);
});

test("a prior that is no density is refused with the field that is wrong", () => {
  expect(() => assertPrior("beta", { kind: "gamma", shape: 1, rate: -1 })).toThrow(/rate must be above 0/);
  expect(() => assertPrior("trend", { kind: "normal", mean: NaN, sd: 1 })).toThrow(/mean must be a number/);
});
