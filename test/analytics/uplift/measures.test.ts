// What must hold for the measures on any experiment, and what they say where there is nothing to measure.
import fc from "fast-check";
import { expect, test } from "vitest";
import { averageEffect } from "#src/analytics/assignment/average-effect.ts";
import { auuc } from "#src/analytics/uplift/auuc.ts";
import { bootstrapAreas } from "#src/analytics/uplift/bootstrap-areas.ts";
import { meanAboveRandom } from "#src/analytics/uplift/curve.ts";
import { curvePoints } from "#src/analytics/uplift/curve-points.ts";
import { perfectQiniCurve, qini, qiniCurve } from "#src/analytics/uplift/qini.ts";
import { ranking } from "#src/analytics/uplift/ranking.ts";
import { checkSample, type Sample } from "#src/analytics/uplift/sample.ts";
import { upliftAtK } from "#src/analytics/uplift/uplift-at-k.ts";
import { experiment, grouped, recipes } from "./experiments.ts";

const person = fc.record({
  treated: fc.constantFrom(0, 1),
  outcome: fc.constantFrom(0, 1),
  score: fc.integer({ min: -5, max: 5 }),
});

/** Both groups, and both outcomes, are there. */
const anySample = fc.array(person, { minLength: 1, maxLength: 40 }).map((people): Sample => {
  const all = [...people, { treated: 1, outcome: 1, score: 1 }, { treated: 0, outcome: 0, score: 0 }];
  return {
    treatment: Uint8Array.from(all, ({ treated }) => treated),
    outcome: Float64Array.from(all, ({ outcome }) => outcome),
    score: Float64Array.from(all, ({ score }) => score),
  };
});
const runs = { seed: 5, numRuns: 150 };

test("no order beats the perfect one, and only the order counts", () => {
  fc.assert(
    fc.property(anySample, (sample) => {
      const stretched = { ...sample, score: sample.score.map((score) => Math.exp(score)) };
      const own = qini(grouped(sample));
      expect(own ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      expect(qini(grouped(stretched))).toBe(own);
      expect(auuc(grouped(stretched))).toBe(auuc(grouped(sample)));
    }),
    runs,
  );
});

test("the score that knows everything reaches 1", () => {
  fc.assert(
    fc.property(anySample, ({ treatment, outcome }) => {
      const score = outcome.map((value, row) => (treatment[row] === 1 ? value : -value));
      const groups = grouped({ treatment, outcome, score });
      fc.pre((perfectQiniCurve(groups)?.n.length ?? 0) > 1 && qini(groups) !== null);
      expect(qini(groups)).toBeCloseTo(1, 9);
    }),
    runs,
  );
});

test("everybody at once is the average effect; all curves end there", () => {
  fc.assert(
    fc.property(anySample, (sample) => {
      const effect = averageEffect(sample.treatment, sample.outcome)?.value ?? NaN;
      expect(upliftAtK(sample, ranking(sample.score).order, { k: 1 })).toBeCloseTo(effect, 12);
      const last = curvePoints(grouped(sample)).at(-1);
      expect(last?.uplift).toBeCloseTo(effect * sample.score.length, 9);
      expect([last?.qini, last?.uplift]).toEqual([last?.random, last?.randomUplift]);
    }),
    runs,
  );
});

test("one score for all is chance", () => {
  const sample = { ...experiment(recipes.plain), score: new Float64Array(200) };
  expect([qini(grouped(sample)), auuc(grouped(sample))]).toEqual([0, 0]);
  expect(curvePoints(grouped(sample)).map(({ share }) => share)).toEqual([0, 1]);
});

test.each([0, 1])("an outcome that is always %i has no coefficient", (outcome) => {
  const sample = { ...experiment(recipes.plain), outcome: new Float64Array(200).fill(outcome) };
  expect([qini(grouped(sample)), auuc(grouped(sample))]).toEqual([null, null]);
});

test("a group that is missing is said in words, and is no uplift", () => {
  const sample = experiment(recipes.plain);
  const all = { ...sample, treatment: new Uint8Array(200).fill(1) };
  expect(() => checkSample(all)).toThrow("there are no controls");
  expect(() => checkSample({ ...sample, treatment: new Uint8Array(200) })).toThrow("nobody was treated");
  expect(() => checkSample({ ...sample, outcome: sample.outcome.with(3, NaN) })).toThrow("row 4");
  expect(upliftAtK(all, ranking(all.score).order, { k: 0.5 })).toBeNull();
  expect(averageEffect(all.treatment, all.outcome)).toBeNull();
});

test("amounts: adding the same to everybody changes nothing above chance, scaling scales", () => {
  const sample = experiment(recipes.wrongWay);
  const above = (outcome: Float64Array) => meanAboveRandom(qiniCurve(grouped({ ...sample, outcome })));
  const base = above(sample.outcome);
  expect(above(sample.outcome.map((value) => 10 * value))).toBeCloseTo(10 * base, 12);
  // Only while no control has been seen yet does the shift show.
  expect(Math.abs(above(sample.outcome.map((value) => value + 1)) - base)).toBeLessThan(2e-3);
});

test("the average effect has Welch's standard error", () => {
  const effect = averageEffect(Uint8Array.of(1, 1, 0, 0), Float64Array.of(1, 0, 0, 0));
  expect(effect).toMatchObject({ value: 0.5, standardError: 0.5 });
  expect(averageEffect(Uint8Array.of(1, 0), Float64Array.of(1, 0))).toEqual({
    value: 1,
    standardError: null,
    interval: null,
  });
});

test("the bootstrap repeats with its seed, covers the value, and needs twenty resamples", () => {
  const sample = experiment({ ...recipes.plain, people: 2000 });
  const order = ranking(sample.score);
  const run = (resamples: number, seed: number) =>
    bootstrapAreas(sample, order, { measure: (groups) => [qini(groups), null], resamples, seed });
  const [interval, never] = run(100, 1);
  expect(run(100, 1)).toEqual([interval, never]);
  expect(run(100, 2)).not.toEqual([interval, never]);
  const value = qini(grouped(sample)) ?? NaN;
  expect(interval?.[0]).toBeLessThan(value);
  expect(interval?.[1]).toBeGreaterThan(value);
  expect(never).toBeNull();
  expect(run(19, 1)).toEqual([null, null]);
});
