// The posterior agrees with Stan's: the same models of the public example, the same priors, within Monte Carlo error.
//
// Numbers: Debian's r-cran-rstan 2.21.7 on R 4.2.2, 4 chains of 1000 + 5000, adapt_delta 0.95, seed 1, no divergences.
// The Stan program has the parameters below with their natural bounds (alpha and theta on 0 to 1 and 0 to 7; sigma, beta,
// lam, kappa and slope above 0), mu = intercept + trend·t + events + 2 Fourier pairs of period 52.18 + beta·curve(carried),
// carried by an explicit sum over 8 lags with weights alpha^l (or alpha^((l − theta)²)) divided by their sum, curve
// tanh(lam·a / 2) or 1 / (1 + (kappa / a)^slope), y ~ normal(mu, sigma). Lift tests: deltaY ~ normal(difference, sd).
import { expect, test } from "vitest";
import { bulkEffectiveSize } from "#src/analytics/diagnostics/effective-size.ts";
import { drawsOf } from "#src/analytics/media-mix/draws.ts";
import { sampleChain } from "#src/analytics/media-mix/sample-chain.ts";
import type { MediaMixSpecification, Prior } from "#src/analytics/media-mix/specification.ts";
import { summarise } from "#src/analytics/media-mix/summarise.ts";
import { publicExample } from "./specifications.ts";

const priors: Readonly<Record<string, Prior>> = {
  intercept: { kind: "normal", mean: 5000, sd: 5000 },
  trend: { kind: "normal", mean: 0, sd: 25 },
  sigma: { kind: "halfNormal", sd: 1000 },
  alpha: { kind: "beta", a: 1, b: 3 },
  beta: { kind: "halfNormal", sd: 8000 },
  lam: { kind: "gamma", shape: 3, rate: 1 },
  kappa: { kind: "logNormal", mu: Math.log(0.4), sigma: 0.7 },
  slope: { kind: "gamma", shape: 4, rate: 3 },
  event: { kind: "normal", mean: 0, sd: 5000 },
  season: { kind: "normal", mean: 0, sd: 1000 },
};

/** Mean, standard deviation and effective size by Stan. */
type Reference = Readonly<Record<string, readonly [mean: number, sd: number, size: number]>>;

const sampler = { warmup: 500, draws: 750, seed: 2, targetAccept: 0.9, maxTreeDepth: 10 };

function expectAgreement(specification: MediaMixSpecification, reference: Reference): void {
  const chains = [0, 1].map((chain) => sampleChain({ specification, sampler, chain }, () => undefined));
  const summaries = summarise(chains);
  for (const [name, [mean, sd, size]] of Object.entries(reference)) {
    const found = summaries[name];
    const error = Math.sqrt(sd ** 2 / (found?.essBulk ?? 0) + sd ** 2 / size);
    expect(Math.abs((found?.mean ?? NaN) - mean) / error, `mean of ${name}`).toBeLessThan(4);
    // Spreads by the squares' own effective size, because of long tails.
    const squares = drawsOf(chains, name).map((draws) => draws.map((value) => (value - mean) ** 2));
    const variance = average(squares);
    const spread = Math.sqrt(average(squares.map((draws) => draws.map((value) => (value - variance) ** 2))));
    const off = Math.abs(variance - sd ** 2) / (spread / Math.sqrt(bulkEffectiveSize(squares)));
    expect(off, `spread of ${name}`).toBeLessThan(4.5);
  }
}

function average(chains: readonly Float64Array[]): number {
  const all = chains.flatMap((draws) => [...draws]);
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

const given = test.skipIf(publicExample() === null);

given("geometric adstock, logistic saturation", () => {
  const specification = publicExample();
  if (specification === null) return;
  expectAgreement(
    { ...specification, priors },
    {
      intercept: [2906.9078, 109.27659, 12472],
      trend: [5.1157375, 0.38889639, 16747],
      sigma: [249.34153, 13.794712, 22659],
      "alpha[x1]": [0.3972677, 0.02945798, 13850],
      "alpha[x2]": [0.1921127, 0.04058974, 9464],
      "beta[x1]": [3007.0438, 152.30723, 11500],
      "beta[x2]": [2231.6943, 658.24833, 3979],
      "lam[x1]": [4.0822937, 0.36826932, 14830],
      "lam[x2]": [3.1972577, 1.1785693, 6951],
      "event[event_1]": [2042.5493, 258.61719, 25889],
      "event[event_2]": [2718.1425, 258.25214, 24563],
      "season[sin1]": [-523.46633, 26.959559, 25307],
      "season[cos1]": [18.657524, 27.998992, 23301],
      "season[sin2]": [476.93286, 28.132636, 23605],
      "season[cos2]": [-1.1392045, 28.558651, 19871],
    },
  );
});
