// Ridge correction and regression against numpy and R.
import { expect, test } from "vitest";
import { centreControls } from "#src/analytics/geo/methods/centred-controls.ts";
import { gapsOf, type Fitter } from "#src/analytics/geo/methods/fit.ts";
import { ridgeAugmented } from "#src/analytics/geo/methods/ridge-augmented.ts";
import { ridgePenalty } from "#src/analytics/geo/methods/ridge-penalty.ts";
import { syntheticControl } from "#src/analytics/geo/methods/synthetic-control.ts";
import {
  regressionPosterior,
  timeBasedRegression,
} from "#src/analytics/geo/methods/time-based-regression.ts";
import { meanOf } from "#src/analytics/geo/panel.ts";
import { oraclePanel } from "./panels.ts";

const { controls, treated, before } = oraclePanel;
const prepared = (ownLevels: boolean) => centreControls(controls, before, ownLevels);
const effectOf = (fitter: Fitter) => meanOf(gapsOf(treated, fitter(treated)), before);

test("the synthetic control's effect, with and without own levels", () => {
  expect(effectOf(syntheticControl(prepared(false)))).toBeCloseTo(6.158932731516025, 7);
  expect(effectOf(syntheticControl(prepared(true)))).toBeCloseTo(3.905924614263712, 7);
});

test("the ridge correction at a given penalty", () => {
  const fitter = ridgeAugmented(prepared(false), 50);
  [-0.1682404167840096, 0.5068202821085652, -0.10362497365899404].forEach((weight, unit) =>
    expect(fitter(treated).weights?.[unit]).toBeCloseTo(weight, 7),
  );
  expect(fitter(treated).weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(effectOf(fitter)).toBeCloseTo(6.145911688023467, 7);
  expect(effectOf(ridgeAugmented(prepared(true), 50))).toBeCloseTo(3.928278629684961, 7);
});

test("a huge penalty leaves the plain synthetic control", () => {
  expect(effectOf(ridgeAugmented(prepared(false), 1e15))).toBeCloseTo(6.158932731516025, 7);
});

test("the penalty by leaving periods out is the one that brute force finds", () => {
  const { lambda, error } = ridgePenalty(prepared(false), treated);
  expect(lambda).toBeCloseTo(13324.5, 6);
  expect(error).toBeCloseTo(2.0734298662657067, 6);
});

test("nothing to correct gives no penalty", () => {
  const alike = [1, 2, 3].map(() => Float64Array.of(3, 4, 5, 6));
  expect(ridgePenalty(centreControls(alike, 3, false), Float64Array.of(1, 2, 3, 4)).lambda).toBe(0);
  expect(ridgePenalty(centreControls(controls, 2, false), treated).lambda).toBe(0);
});

test("time-based regression is R's lm carried on, with the joint variance of its predictions", () => {
  const posterior = regressionPosterior(oraclePanel, 0.05);
  expect(posterior.line.intercept).toBeCloseTo(-0.522961038202692, 9);
  expect(posterior.line.slope).toBeCloseTo(0.771382275228822, 12);
  expect(posterior.sigma).toBeCloseTo(1.19918597202799, 11);
  expect(posterior.effect).toBeCloseTo(3.11737296176809764, 9);
  expect(posterior.standardError).toBeCloseTo(0.80138221777822094, 9);
  expect(posterior.interval[0]).toBeCloseTo(1.43373139778058967, 9);
  expect(posterior.interval[1]).toBeCloseTo(4.80101452575560561, 9);
  expect(posterior.pValue).toBeCloseTo(0.00107307641686716, 12);
  expect(posterior.bands[2]?.[0]).toBeCloseTo(20.1241708796041, 9);
  expect(posterior.bands[2]?.[1]).toBeCloseTo(26.141353258025, 9);
  expect(posterior.autocorrelation).toBeCloseTo(0.0347052884283417, 10);
  expect(effectOf(timeBasedRegression(controls, before))).toBeCloseTo(posterior.effect, 9);
});

test("a regressor that never moves, or too few periods, are named", () => {
  const still = { treated, controls: [new Float64Array(26).fill(7)], before };
  expect(() => regressionPosterior(still, 0.05)).toThrow(/never move/);
  expect(() => regressionPosterior({ treated, controls, before: 2 }, 0.05)).toThrow(/three periods/);
});

test("a perfect line leaves no doubt", () => {
  const line = { controls: [Float64Array.of(1, 2, 3, 4, 5)], before: 4 };
  const exact = regressionPosterior({ ...line, treated: Float64Array.of(3, 5, 7, 9, 21) }, 0.05);
  expect([exact.effect, exact.pValue]).toEqual([expect.closeTo(10, 9), 0]);
  expect(regressionPosterior({ ...line, treated: Float64Array.of(3, 5, 7, 9, 11) }, 0.05).pValue).toBe(1);
});
