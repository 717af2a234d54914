// The public path data: heuristics to the digit, Markov within the simulation noise of the reference, and exactly as solved before.
import { expect, test } from "vitest";
import { attribute } from "#src/analytics/attribution/attribute.ts";
import { markov } from "#src/analytics/attribution/markov.ts";
import { totalOf } from "#src/analytics/attribution/paths.ts";
import { publicPathData } from "./journeys.ts";

const rows = publicPathData();
const given = test.skipIf(rows === null);
if (rows === null) console.info("skipped: no data");

/** first, first value, last, last value, linear, linear value, Markov by simulation, Markov exact, its removal effect, Shapley. */
const expected: Readonly<Record<string, readonly number[]>> = {
  eta: [
    3164, 11909.476213, 4167, 16754.2038001, 3539.951157101, 13783.49705092, 3348.16, 3340.85, 0.349026,
    3613.66,
  ],
  iota: [
    4606, 19597.261277, 3355, 13487.9742714, 3857.096221018, 15988.988995024, 3900.47, 3884.61, 0.405835,
    3505.04,
  ],
  alpha: [
    6308, 19121.2723558, 8447, 28414.2142744, 7574.718593751, 24524.709568834, 5323.45, 5344.95, 0.558399,
    7627.94,
  ],
  beta: [
    2831, 12235.5917444, 989, 3850.0209873, 2083.500144589, 8954.266716608, 2531.18, 2527.35, 0.264039,
    1982.74,
  ],
  theta: [
    1606, 6652.3493474, 653, 2799.0919876, 1022.801393904, 4295.743619487, 1976.98, 1971.91, 0.20601, 1190.96,
  ],
  lambda: [
    902, 3735.6021649, 1207, 5249.9499854, 1035.257572286, 4430.316169428, 1274.9, 1282.85, 0.134022, 987.78,
  ],
  kappa: [74, 305.74325, 230, 1069.38425, 137.964077922, 599.747786255, 263.04, 274.36, 0.028663, 159.06],
  zeta: [27, 103.004, 107, 453.26075, 136.551540466, 539.528763053, 381.57, 381.06, 0.039811, 199.99],
  epsilon: [
    99, 412.3012429, 531, 2202.6122893, 272.17043772, 1106.270065267, 602.86, 599.57, 0.062639, 374.68,
  ],
  gamma: [165, 718.9779918, 92, 506.0139918, 121.04163902, 569.417357891, 176.37, 171.15, 0.01788, 138.19],
  delta: [1, 6.119, 5, 10.972, 1.725, 4.40405, 3.89, 4.61, 0.000482, 2.29],
  mi: [2, 5.273, 2, 5.273, 2.222222222, 6.081444444, 2.12, 1.72, 0.00018, 2.67],
};

given("heuristics, Shapley and the exact chain give the checked tables", () => {
  const { byModel, markov: chain } = attribute(rows ?? []);
  expect(totalOf(rows ?? []).conversions).toBe(19785);
  expect(chain?.conversionProbability).toBeCloseTo(0.22384513559686384, 12);
  for (const [channel, numbers] of Object.entries(expected)) {
    const [first, firstValue, last, lastValue, linear, linearValue, , exact, effect, shapley] = numbers;
    const credit = (model: Parameters<typeof byModel.get>[0]) => byModel.get(model)?.get(channel);
    expect(credit("first")?.conversions).toBe(first);
    expect(credit("first")?.value).toBeCloseTo(firstValue ?? NaN, 6);
    expect(credit("last")?.conversions).toBe(last);
    expect(credit("last")?.value).toBeCloseTo(lastValue ?? NaN, 6);
    expect(credit("linear")?.conversions).toBeCloseTo(linear ?? NaN, 6);
    expect(credit("linear")?.value).toBeCloseTo(linearValue ?? NaN, 6);
    expect(credit("markov")?.conversions).toBeCloseTo(exact ?? NaN, 1);
    expect(chain?.removalEffects.get(channel)).toBeCloseTo(effect ?? NaN, 5);
    expect(credit("shapley")?.conversions).toBeCloseTo(shapley ?? NaN, 1);
  }
});

/** 1% from 1,000 conversions, 5% from 100: the reference's own noise. */
function withinNoise(actual: number, reference: number): void {
  if (reference < 100) return;
  expect(Math.abs(actual / reference - 1)).toBeLessThanOrEqual(reference >= 1000 ? 0.01 : 0.05);
}

given("Markov of order 1 stays within the noise of the simulated reference", () => {
  const { credits } = markov(rows ?? []);
  for (const [channel, numbers] of Object.entries(expected))
    withinNoise(credits.get(channel)?.conversions ?? NaN, numbers[6] ?? NaN);
});

const orderTwo = {
  eta: 3362.09,
  iota: 3831.68,
  alpha: 5602.61,
  beta: 2433.68,
  theta: 1918.62,
  lambda: 1196.39,
  kappa: 265.23,
  zeta: 371.23,
  epsilon: 614.7,
  gamma: 180.69,
};

given("Markov of order 2 stays within the noise of the simulated reference", () => {
  const { credits, states } = markov(rows ?? [], { order: 2 });
  expect(states).toBe(124);
  for (const [channel, reference] of Object.entries(orderTwo))
    withinNoise(credits.get(channel)?.conversions ?? NaN, reference);
});
