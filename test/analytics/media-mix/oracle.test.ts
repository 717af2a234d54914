// The posterior agrees with Stan's: the same models of the public example, the same priors, within Monte Carlo error.
//
// Numbers: Debian's r-cran-rstan 2.21.7 on R 4.2.2, 4 chains of 1000 + 5000, adapt_delta 0.95, seed 1; no divergences in
// the first two, 21 of 20,000 with delayed adstock (ours has none).
// The Stan program has the parameters below with their natural bounds (alpha and theta on 0 to 1 and 0 to 7; sigma, beta,
// lam, kappa and slope above 0), mu = intercept + trend·t + events + 2 Fourier pairs of period 52.18 + control·(day − its mean) + beta·curve(carried),
// carried by an explicit sum over 8 lags with weights alpha^l (or alpha^((l − theta)²)) divided by their sum, curve
// tanh(lam·a / 2) or 1 / (1 + (kappa / a)^slope), y ~ normal(mu, sigma). Lift tests: deltaY ~ normal(difference, sd).
import { expect, test } from "vitest";
import { bulkEffectiveSize } from "#src/analytics/diagnostics/effective-size.ts";
import { drawsOf } from "#src/analytics/media-mix/draws.ts";
import { sampleChain } from "#src/analytics/media-mix/sample-chain.ts";
import type { MediaMixSpecification, Prior } from "#src/analytics/media-mix/specification.ts";
import { summarise } from "#src/analytics/media-mix/summarise.ts";
import { publicControl, publicExample } from "./specifications.ts";

const priors: Readonly<Record<string, Prior>> = {
  intercept: { kind: "normal", mean: 5000, sd: 5000 },
  trend: { kind: "normal", mean: 0, sd: 25 },
  sigma: { kind: "halfNormal", sd: 1000 },
  alpha: { kind: "beta", a: 1, b: 3 },
  beta: { kind: "halfNormal", sd: 8000 },
  lam: { kind: "gamma", shape: 3, rate: 1 },
  kappa: { kind: "logNormal", mu: Math.log(0.4), sigma: 0.7 },
  slope: { kind: "gamma", shape: 4, rate: 3 },
  theta: { kind: "halfNormal", sd: 2 },
  control: { kind: "normal", mean: 0, sd: 20 },
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

given("geometric adstock, Hill saturation", () => {
  const specification = publicExample({ saturation: "hill" });
  if (specification === null) return;
  expectAgreement(
    { ...specification, priors },
    {
      intercept: [3092.5698, 309.913, 3379],
      trend: [5.1298825, 0.394786, 22354],
      sigma: [249.96491, 13.94852, 20600],
      "alpha[x1]": [0.4011815, 0.02905068, 17520],
      "alpha[x2]": [0.1482247, 0.07159544, 11426],
      "beta[x1]": [3529.3938, 1060.186, 2838],
      "beta[x2]": [2796.0499, 797.6001, 7184],
      "kappa[x1]": [0.3911961, 0.1201976, 3164],
      "kappa[x2]": [0.5660294, 0.3903328, 7515],
      "slope[x1]": [1.6372987, 0.4281963, 4420],
      "slope[x2]": [1.1752415, 0.4265506, 9914],
    },
  );
});

given("delayed adstock with a control and two lift tests", () => {
  const specification = publicExample({ adstock: "delayed" });
  if (specification === null) return;
  const controls = [{ name: "day", values: publicControl() }];
  const liftTests = [
    { medium: "x1", x: 0.3, deltaX: 0.2, deltaY: 700, sd: 60 },
    { medium: "x1", x: 0.5, deltaX: 0.3, deltaY: 450, sd: 60 },
  ];
  expectAgreement(
    { ...specification, priors, controls, liftTests },
    {
      intercept: [3151.927, 96.65546, 10408],
      sigma: [273.2382, 15.085982, 18117],
      "alpha[x1]": [0.4178244, 0.09988335, 5381],
      "alpha[x2]": [0.1078678, 0.06150929, 9780],
      "theta[x1]": [0.06786307, 0.06579437, 5087],
      "theta[x2]": [0.1375106, 0.09014153, 6469],
      "beta[x1]": [2788.256, 116.74312, 12171],
      "beta[x2]": [2155.884, 616.3123, 3252],
      "lam[x1]": [3.762181, 0.27304118, 13419],
      "lam[x2]": [3.265473, 1.2229729, 10489],
      "control[day]": [-0.4228765, 0.43904008, 9405],
      "season[cos1]": [-16.15718, 59.057717, 10013],
    },
  );
});
