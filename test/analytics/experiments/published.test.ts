// The published results of GrowthBook's own tests (packages/stats/tests), to the digits that they print.
import { expect, test } from "vitest";
import { meanEstimate, proportionEstimate } from "#src/analytics/arms/mean.ts";
import { quantileEstimate } from "#src/analytics/arms/quantile.ts";
import { cupedRatioEstimate, cupedRatioSlope } from "#src/analytics/arms/cuped-ratio.ts";
import { confidenceSequence } from "#src/analytics/experiments/confidence-sequence.ts";
import { effectOf } from "#src/analytics/experiments/effect.ts";
import { expectedGain, posteriorOf } from "#src/analytics/experiments/posterior.ts";
import { welchTest } from "#src/analytics/experiments/welch.ts";
import { ratioArms } from "./ratio-arms.ts";

const relative = { relative: true };
const round = (numbers: readonly number[]): number[] => numbers.map((number) => Number(number.toFixed(5)));

test("proportions, Bayesian", () => {
  const { mean, sd, interval, above, risk } = posteriorOf(
    effectOf(proportionEstimate(100, 49), proportionEstimate(100, 51), relative),
  );
  expect(round([mean, ...interval, sd, above])).toEqual([0.04082, -0.24779, 0.32943, 0.14725, 0.60918]);
  expect(round(risk)).toEqual([0.0814, 0.04058]);
});

test("means, Bayesian, without and with a prior", () => {
  const effect = effectOf(
    meanEstimate(10, { sum: 100, sumSquares: 1002.25 }),
    meanEstimate(10, { sum: 105, sumSquares: 1111.5 }),
    relative,
  );
  const flat = posteriorOf(effect);
  expect(round([flat.mean, ...flat.interval, flat.sd, flat.above])).toEqual([
    0.05, -0.02, 0.12, 0.03572, 0.91923,
  ]);
  expect(round(flat.risk)).toEqual([0.05131, 0.00131]);
  const informed = posteriorOf(effect, { mean: 0.1, sd: Math.sqrt(0.1) });
  expect(round([informed.mean, ...informed.interval, informed.sd, informed.above])).toEqual([
    0.05063, -0.01893, 0.12019, 0.03549, 0.92315,
  ]);
  expect(round(informed.risk)).toEqual([0.05186, 0.00123]);
});

test("the nine-tenths quantile, flat and with priors, absolute and relative", () => {
  const control = quantileEstimate(11054, {
    quantile: 0.9,
    value: 7.157987489967789,
    lower: 7.098780136176828,
    upper: 7.217194843758751,
  });
  const arm = quantileEstimate(10861, {
    quantile: 0.9,
    value: 7.694499927525767,
    lower: 7.64180598628119,
    upper: 7.747193868770344,
  });
  const [absolute, ratio] = [effectOf(control, arm), effectOf(control, arm, relative)];
  const is = (actual: readonly number[], expected: readonly number[]): void =>
    expected.forEach((number, index) => expect(actual[index]).toBeCloseTo(number, 12));
  const flat = posteriorOf(absolute);
  is([flat.mean, ...flat.interval], [0.5365124375579775, 0.4572559589115422, 0.6157689162044128]);
  // There a prior is given on the relative scale and multiplied by the control.
  const informed = posteriorOf(absolute, { mean: 0, sd: control.value });
  is([informed.mean, ...informed.interval], [0.536495315442269, 0.4572401014910488, 0.6157505293934892]);
  const share = posteriorOf(ratio, { mean: 0, sd: 1 });
  is([share.mean, ...share.interval], [0.07495037261804469, 0.06340765898986044, 0.08649308624622894]);
});

test("risk, also where one side is impossible", () => {
  expect([0.1, -0.1].map((mean) => expectedGain(mean, 0.05))).toEqual([
    expect.closeTo(0.1004245351308, 12),
    expect.closeTo(0.0004245351308414, 12),
  ]);
  expect([0.01, -0.01].map((mean) => expectedGain(mean, 4.5e-9))).toEqual([0.01, 0]);
});

const control = { sum: 1396.87, sumSquares: 52377.9767 };
const arm = meanEstimate(3461, { sum: 2422.7, sumSquares: 134698.29 });

test("Welch's test, relative and absolute, and on proportions", () => {
  const share = effectOf(meanEstimate(3407, control), arm, relative);
  const { interval, pValue } = welchTest(share);
  expect(round([share.difference, ...interval, share.standardError, pValue])).toEqual([
    0.70732, -0.03526, 1.44989, 0.37879, 0.06191,
  ]);
  const absolute = welchTest(effectOf(meanEstimate(3407, control), arm));
  expect(round([...absolute.interval, absolute.pValue])).toEqual([0.04538, 0.53462, 0.02016]);
  const rates = welchTest(effectOf(proportionEstimate(28, 14), proportionEstimate(30, 16), relative));
  expect(round([...rates.interval, rates.pValue])).toEqual([-0.47767, 0.61101, 0.80707]);
});

test("the confidence sequence, tuned and with its usual tuning", () => {
  const effect = effectOf(meanEstimate(3000, control), arm, relative);
  const tuned = confidenceSequence(effect, { tuning: 1000 });
  expect(round([effect.difference, ...tuned.interval, tuned.pValue])).toEqual([
    0.50336, -0.55844, 1.56516, 1,
  ]);
  const rates = effectOf(proportionEstimate(3000, 1396), proportionEstimate(3461, 2422), relative);
  const usual = confidenceSequence(rates);
  expect(round([rates.difference, ...usual.interval, usual.pValue])).toEqual([0.50386, 0.40098, 0.60675, 0]);
});

test("CUPED on a ratio, at the end and at every look", () => {
  const theta = cupedRatioSlope(ratioArms);
  const [one, two] = ratioArms.map((sums) => cupedRatioEstimate(sums, theta));
  const effect = effectOf(one ?? arm, two ?? arm, relative);
  const { interval, pValue } = welchTest(effect);
  expect(round([effect.difference, effect.standardError, ...interval, pValue])).toEqual([
    -0.0007, 0.00391, -0.00841, 0.007, 0.85771,
  ]);
  const always = confidenceSequence(effect);
  expect(round([...always.interval, always.pValue])).toEqual([-0.02063, 0.01923, 1]);
});
