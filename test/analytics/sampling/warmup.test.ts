// What warm-up is made of: its plan, the step size, the metric from curvature and from draws.
import { expect, test } from "vitest";
import { covarianceOf, curvatureAt } from "#src/analytics/sampling/curvature.ts";
import { createDualAveraging } from "#src/analytics/sampling/dual-averaging.ts";
import { learntCovariance } from "#src/analytics/sampling/metric.ts";
import { goesOn } from "#src/analytics/sampling/no-u-turn.ts";
import { createRunningMoments } from "#src/analytics/sampling/running-moments.ts";
import { planWarmup } from "#src/analytics/sampling/warmup-windows.ts";
import { tiedNormal } from "./targets.ts";

test("windows double and end before the last 50 transitions", () => {
  expect(planWarmup(1000)).toEqual({
    looks: [3, 6, 9, 12, 15, 20, 25, 30, 40, 50],
    begin: 50,
    ends: [150, 350, 950],
  });
  expect(planWarmup(200)).toMatchObject({ begin: 50, ends: [175] });
  expect(planWarmup(40)).toMatchObject({ begin: 10, ends: [35] });
  expect(planWarmup(0)).toEqual({ looks: [], begin: 0, ends: [] });
});

test("dual averaging finds the step at which acceptance is as asked", () => {
  const averaging = createDualAveraging(0.8);
  averaging.restart(1);
  let step = 1;
  for (let turn = 0; turn < 500; turn++) step = averaging.update(Math.exp(-step));
  expect(averaging.settled()).toBeCloseTo(-Math.log(0.8), 1);
});

test("the curvature of a normal gives its covariance", () => {
  const curvature = curvatureAt(tiedNormal(0.6, [2, 5]), Float64Array.of(0.3, -1)) ?? new Float64Array(4);
  const expected = [4, 6, 6, 25];
  covarianceOf(curvature, 2).forEach((value, place) => expect(value).toBeCloseTo(expected[place] ?? NaN, 4));
});

test("a curvature that points down still gives a covariance, with the width of its diagonal", () => {
  const [first = NaN, tie = NaN, same = NaN, last = NaN] = covarianceOf(Float64Array.of(1, 5, 5, 4), 2);
  expect(tie).toBe(same);
  expect(first * last - tie * same).toBeGreaterThan(0);
  const steep = covarianceOf(Float64Array.of(-2, 0, 0, 4), 2);
  [0.5, 0, 0, 0.25].forEach((value, place) => expect(steep[place]).toBeCloseTo(value, 12));
});

test("the covariance of draws is mixed with the belief before them, and the belief stays when draws are broken", () => {
  const moments = createRunningMoments(2);
  for (const draw of [
    [1, 2],
    [3, 8],
    [5, 5],
  ])
    moments.add(Float64Array.from(draw));
  expect([...moments.covariance()]).toEqual([4, 3, 3, 9]);
  const believed = Float64Array.of(1, 0, 0, 1);
  expect([...learntCovariance(moments.covariance(), 2, { believed, size: 2 })]).toEqual([2.5, 1.5, 1.5, 5]);
  expect(learntCovariance(Float64Array.of(NaN, 0, 0, 1), 9, { believed, size: 2 })).toBe(believed);
});

test("a straight path goes on, one that comes back does not", () => {
  const piece = (begin: number, end: number) => ({
    begin: Float64Array.of(begin),
    end: Float64Array.of(end),
    sum: Float64Array.of(begin + end),
  });
  expect(goesOn(piece(1, 0.8), piece(0.6, 0.3))).toBe(true);
  expect(goesOn(piece(1, 0.4), piece(-0.1, -0.8))).toBe(false);
});
