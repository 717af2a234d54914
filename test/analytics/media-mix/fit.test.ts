// A whole fit of the public example: it finds the known truth, its parts add up, and it repeats to the bit.
//
// The truth is the process that made the data (PyMC-Marketing's example): geometric adstock over 8 weeks, alpha 0.4 and
// 0.2; logistic saturation, lam 4 and 3; beta 3000 and 2000; totals by regenerating the noise-free contributions.
import { expect, test } from "vitest";
import { chainDiagnostics } from "#src/analytics/media-mix/chain-diagnostics.ts";
import { contributions, decomposition } from "#src/analytics/media-mix/contributions.ts";
import { keepPosterior, response } from "#src/analytics/media-mix/posterior.ts";
import { holdoutError, predictive } from "#src/analytics/media-mix/predict.ts";
import { sampleChain } from "#src/analytics/media-mix/sample-chain.ts";
import type { ChainDraws, MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import { summarise } from "#src/analytics/media-mix/summarise.ts";
import type { Interval } from "#src/analytics/distributions/quantile.ts";
import { publicExample, specification } from "./specifications.ts";

const sampler = { warmup: 400, draws: 400, seed: 1, targetAccept: 0.8, maxTreeDepth: 10 };

function fit(specification: MediaMixSpecification, chains = 4): ChainDraws[] {
  return Array.from({ length: chains }, (_, chain) =>
    sampleChain({ specification, sampler, chain }, () => undefined),
  );
}

const example = publicExample();
if (example === null) console.info("skipped: no data");
const given = test.skipIf(example === null);
const model = example ?? specification([1, 2, 3]);
const chains = example === null ? [] : fit(example);

const nothing: Interval = { mean: NaN, q03: NaN, q97: NaN };
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectCovers({ q03, q97 }: Interval, truth: number): void {
  expect(q03).toBeLessThan(truth);
  expect(q97).toBeGreaterThan(truth);
}

given("every 94% interval covers the truth", () => {
  const parameters = summarise(chains);
  const truth = {
    "alpha[x1]": 0.4,
    "alpha[x2]": 0.2,
    "lam[x1]": 4,
    "lam[x2]": 3,
    "beta[x1]": 3000,
    "beta[x2]": 2000,
    sigma: 250,
  };
  for (const [name, value] of Object.entries(truth)) expectCovers(parameters[name] ?? nothing, value);
  const { x1, x2 } = contributions(model, chains);
  expectCovers(x1?.total ?? nothing, 274848.2959960962);
  expectCovers(x2?.total ?? nothing, 65905.98189252193);
  expectCovers(x1?.roas ?? nothing, 4967.831952947125);
  expectCovers(x2?.roas ?? nothing, 2274.883311294693);
});

given("the sampler's own checks are clean", () => {
  const { divergences, maxTreeDepthHits, rhatMax, essBulkMin, essTailMin, ebfmi } = chainDiagnostics(chains);
  expect({ divergences, maxTreeDepthHits }).toEqual({ divergences: 0, maxTreeDepthHits: 0 });
  expect(rhatMax).toBeLessThan(1.02);
  expect(Math.min(essBulkMin, essTailMin)).toBeGreaterThan(400);
  expect(Math.min(...ebfmi)).toBeGreaterThan(0.5);
});

given("contributions and base add up to the expected target, row by row", () => {
  const parts = decomposition(model, chains);
  const { mean } = predictive(model, chains, { seed: 1, draws: 1600 });
  const rows = [
    parts.base,
    parts.trend,
    parts.season,
    parts.controls,
    parts.events,
    ...Object.values(parts.media),
  ];
  mean.forEach((value, row) => expect(sum(rows.map((part) => part[row] ?? NaN))).toBeCloseTo(value, 6));
});

given(
  "shares, returns and rows are the total in other units; the next euro brings less than the average one",
  () => {
    const { x1 } = contributions(model, chains);
    const total = x1?.total.mean ?? NaN;
    expect(x1?.share.mean).toBeCloseTo(total / sum(model.target), 10);
    expect(x1?.roas.mean).toBeCloseTo(total / sum(model.media[0]?.input ?? []), 6);
    expect(sum(x1?.perRow ?? [])).toBeCloseTo(total, 4);
    expect(x1?.marginalRoas.q97).toBeLessThan(x1?.roas.q03 ?? NaN);
  },
);

given("marginal returns are the slope of the total when all inputs grow a little", () => {
  const total = (factor: number): number => {
    const grown = model.media.map((medium) => ({
      ...medium,
      input: medium.input.map((value) => factor * value),
    }));
    return contributions({ ...model, media: grown }, chains)["x1"]?.total.mean ?? NaN;
  };
  const slope = (total(1.001) - total(0.999)) / (0.002 * sum(model.media[0]?.input ?? []));
  expect(contributions(model, chains)["x1"]?.marginalRoas.mean).toBeCloseTo(slope, 1);
});

given("replicated data look like the data; a model that missed the largest media would not pass", () => {
  const { r2, mape, q03, q97, checks } = predictive(model, chains, { seed: 1 });
  expect(r2).toBeGreaterThan(0.94);
  expect(mape).toBeLessThan(0.05);
  const inside = model.target.filter(
    (value, row) => value >= (q03[row] ?? NaN) && value <= (q97[row] ?? NaN),
  );
  expect(inside.length / model.target.length).toBeGreaterThan(0.88);
  for (const { pValue } of checks) expect(Math.abs(pValue - 0.5)).toBeLessThan(0.49);
  const blind = { ...model, media: model.media.slice(1), trend: false };
  const bad = predictive(blind, fit(blind, 1), { seed: 1 });
  expect(bad.checks.find(({ statistic }) => statistic === "residualAutocorrelation")?.pValue).toBeLessThan(
    0.01,
  );
});

given("rows that were held out fall into their intervals", () => {
  const cut = <Value>(values: readonly Value[]): Value[] => values.slice(0, 160);
  const training = {
    ...model,
    dates: cut(model.dates),
    target: cut(model.target),
    media: model.media.map((medium) => ({ ...medium, input: cut(medium.input) })),
    events: model.events.map(({ name, values }) => ({ name, values: cut(values) })),
  };
  const { mape, coverage94, rows } = holdoutError(training, fit(training, 2), model, { seed: 1 });
  expect(rows).toBe(19);
  expect(mape).toBeLessThan(0.08);
  expect(coverage94).toBeGreaterThan(0.7);
});

given("the kept posterior answers for steady spend, draw by draw", () => {
  const { media, draws, target } = keepPosterior(model, chains, { draws: 100 });
  expect([draws, media.length, target.length, media[0]?.lam.length, media[0]?.kappa.length]).toEqual([
    100, 2, 179, 100, 0,
  ]);
  const [x1] = media;
  if (x1 === undefined) throw new Error("x1 is kept");
  const [most, half] = [1e9, Math.log(3) / (x1.lam[7] ?? NaN)].map((input) => response(x1, 7, input));
  expect(most).toBeCloseTo(x1.beta[7] ?? NaN, 6);
  expect(half).toBeCloseTo((x1.beta[7] ?? NaN) / 2, 6);
  expect(keepPosterior(model, chains).draws).toBe(1000);
});
