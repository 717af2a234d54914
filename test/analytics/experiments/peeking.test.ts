// Looking every day: the confidence sequence keeps its promise, and the test for a single look does not.
import { expect, test } from "vitest";
import { meanEstimate } from "#src/analytics/arms/mean.ts";
import { confidenceSequence } from "#src/analytics/experiments/confidence-sequence.ts";
import { effectOf } from "#src/analytics/experiments/effect.ts";
import { welchTest } from "#src/analytics/experiments/welch.ts";
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";

/** Uniform numbers from a seed. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
    yield (state + 0.5) / 2 ** 32;
}

/** Two arms without any difference, looked at every 20 people: was either test ever significant? */
function everSignificant(draw: Generator<number, never>): { single: boolean; always: boolean } {
  const arms = [
    { sum: 0, sumSquares: 0 },
    { sum: 0, sumSquares: 0 },
  ] satisfies [object, object];
  let [single, always] = [false, false];
  for (let n = 1; n <= 600; n++) {
    for (const arm of arms) {
      const x = normalQuantile(draw.next().value);
      arm.sum += x;
      arm.sumSquares += x * x;
    }
    if (n < 40 || n % 20 !== 0) continue;
    const effect = effectOf(meanEstimate(n, arms[0]), meanEstimate(n, arms[1]));
    single ||= welchTest(effect).pValue < 0.05;
    always ||= confidenceSequence(effect, { tuning: 600 }).pValue < 0.05;
  }
  return { single, always };
}

test("at most 5% false alarms over all looks; with the single-look test several times that", () => {
  const draw = chance(20261123);
  const runs = Array.from({ length: 300 }, () => everSignificant(draw));
  expect(runs.filter(({ always }) => always).length).toBeLessThanOrEqual(0.05 * 300);
  expect(runs.filter(({ single }) => single).length).toBeGreaterThan(0.15 * 300);
});

test("interval and p-value of the sequence agree on what is significant", () => {
  for (const difference of [0.5, 2, 3, 3.2, 4, 6]) {
    const effect = { difference, standardError: 1, degreesOfFreedom: 100, n: 3000 };
    const { interval, pValue } = confidenceSequence(effect);
    expect(interval[0] > 0).toBe(pValue < 0.05);
  }
});
