// The gradient is exact: against central differences, for every kind of medium, prior and term, at any place.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMediaMixDensity } from "#src/analytics/media-mix/model/model.ts";
import {
  adstockKinds,
  saturationKinds,
  type MediaMixSpecification,
  type Prior,
} from "#src/analytics/media-mix/specification.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";
import { smallExample } from "./specifications.ts";

/** The largest relative error over all coordinates at a random place. */
function worstError(specification: MediaMixSpecification, seed: number): number {
  const { size, evaluate } = createMediaMixDensity(specification);
  const random = createRandom(seed);
  const place = Float64Array.from({ length: size }, () => 3 * random.uniform() - 1.5);
  const [gradient, ignored] = [new Float64Array(size), new Float64Array(size)];
  evaluate(place, gradient);
  const step = 1e-5;
  const errors = Array.from(gradient, (slope, index) => {
    const at = (by: number) => evaluate(place.with(index, (place[index] ?? 0) + by), ignored);
    const numeric = (at(step) - at(-step)) / (2 * step);
    return Math.abs(numeric - slope) / Math.max(10, Math.abs(numeric));
  });
  return Math.max(...errors);
}

const beta = fc.constantFrom<Prior>(
  { kind: "halfNormal", sd: 300 },
  { kind: "normal", mean: 50, sd: 100 },
  { kind: "gamma", shape: 2, rate: 0.01 },
  { kind: "logNormal", mu: 4, sigma: 1 },
  { kind: "beta", a: 2, b: 2 },
);
const intercept = fc.constantFrom<Prior>(
  { kind: "normal", mean: 900, sd: 300 },
  { kind: "gamma", shape: 9, rate: 0.01 },
);

test("the gradient of every model agrees with differences of the density", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...adstockKinds),
      fc.constantFrom(...saturationKinds),
      fc.record({ beta, intercept }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(1000),
      (adstock, saturation, priors, maxLag, seed) => {
        const base = smallExample(40, { adstock, saturation, maxLag });
        const liftTests = [{ medium: "m1", x: 10, deltaX: 15, deltaY: 40, sd: 10 }];
        expect(worstError({ ...base, priors, liftTests }, seed)).toBeLessThan(1e-5);
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test("a medium that was never used, one that never changes, and a single lag do no harm", () => {
  const base = smallExample(40);
  const [first] = base.media;
  if (first === undefined) throw new Error("the example has media");
  const media = [
    { ...first, input: first.input.map(() => 0) },
    { ...first, name: "steady", input: first.input.map(() => 7) },
    { ...first, name: "once", adstock: { kind: "delayed", maxLag: 1 } as const },
  ];
  expect(worstError({ ...base, media }, 1)).toBeLessThan(1e-5);
});

test("a wrong slope would be seen", () => {
  const base = smallExample(40);
  const { size, evaluate } = createMediaMixDensity(base);
  const [one, two] = [new Float64Array(size), new Float64Array(size)];
  evaluate(new Float64Array(size), one);
  evaluate(new Float64Array(size).fill(1e-3), two);
  expect(
    one.every((slope, index) => Math.abs(slope - (two[index] ?? 0)) / Math.max(10, Math.abs(slope)) < 1e-5),
  ).toBe(false);
});
