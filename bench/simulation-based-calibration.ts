// Whether intervals of the media-mix model mean what they say: node bench/simulation-based-calibration.ts [SIMULATIONS]
//
// Parameters are drawn from the priors, data from the model with them, and the model is fitted to the data: over many
// simulations the rank of the true value among the posterior draws must then be even from 0 to all. A wrong Jacobian, a
// wrong likelihood or a sampler that misses a corner bends the histogram.
// Reference: Talts, Betancourt, Simpson, Vehtari and Gelman, "Validating Bayesian inference algorithms with
// simulation-based calibration", arXiv:1804.06788.
import { drawPrior } from "#src/analytics/distributions/prior-draw.ts";
import { intervalOf } from "#src/analytics/distributions/quantile.ts";
import { priorsOf } from "#src/analytics/media-mix/default-priors.ts";
import { drawsOf } from "#src/analytics/media-mix/draws.ts";
import { createExpectation } from "#src/analytics/media-mix/model/expectation.ts";
import { parameterNames } from "#src/analytics/media-mix/parameter-names.ts";
import type {
  AdstockKind,
  ChainDraws,
  MediaMixSpecification,
  Prior,
  SaturationKind,
} from "#src/analytics/media-mix/specification.ts";
import { createRandom, type Random } from "#src/analytics/sampling/random.ts";
import { openCompute } from "#src/compute/compute.ts";
import { heading, table } from "./measure.ts";

const simulations = Number(process.argv[2] ?? 200);
const rows = 80;
/** Of 99 nearly independent draws the true value takes one of 100 ranks, counted in 10 bins. */
const kept = 99;
const bins = 10;
const sampler = { warmup: 500, draws: 10 * kept, targetAccept: 0.9, maxTreeDepth: 10 };

/** Fixed, because default priors look at the target, which is only drawn after them. */
const priors: Readonly<Record<string, Prior>> = {
  intercept: { kind: "normal", mean: 100, sd: 20 },
  trend: { kind: "normal", mean: 0, sd: 0.2 },
  sigma: { kind: "gamma", shape: 4, rate: 0.8 },
  alpha: { kind: "beta", a: 2, b: 3 },
  beta: { kind: "halfNormal", sd: 40 },
  "beta[second]": { kind: "normal", mean: 10, sd: 20 },
  lam: { kind: "gamma", shape: 3, rate: 3 },
  control: { kind: "normal", mean: 0, sd: 4 },
  season: { kind: "normal", mean: 0, sd: 5 },
};

function frame(adstock: AdstockKind, saturation: SaturationKind): MediaMixSpecification {
  const random = createRandom(11);
  const column = (value: (row: number) => number) => Array.from({ length: rows }, (_, row) => value(row));
  const medium = (name: string, input: number[]) => ({
    name,
    input,
    spend: null,
    adstock: { kind: adstock, maxLag: 6 },
    saturation: { kind: saturation },
  });
  return {
    dates: column((row) => row).map((row) =>
      new Date(Date.UTC(2024, 0, 1 + 7 * row)).toISOString().slice(0, 10),
    ),
    target: column(() => 0),
    media: [
      medium(
        "first",
        column(() => 2 * random.uniform()),
      ),
      medium(
        "second",
        column((row) => (row % 9 < 4 ? 1 + random.uniform() : 0)),
      ),
    ],
    controls: [{ name: "price", values: column(() => random.normal()) }],
    events: [],
    trend: true,
    seasonality: { harmonics: 1, period: 26 },
    priors,
    liftTests: [],
  };
}

interface Simulation {
  readonly truth: readonly number[];
  readonly specification: MediaMixSpecification;
}

/** A theta beyond the last lag is drawn again: its prior ends there. */
function drawWithin(name: string, prior: Prior, random: Random): number {
  for (;;) {
    const value = drawPrior(prior, random);
    if (!name.startsWith("theta") || value < 5) return value;
  }
}

function simulate(model: MediaMixSpecification, seed: number): Simulation {
  const random = createRandom(seed, 77);
  const names = parameterNames(model);
  const resolved = priorsOf(model);
  const truth = names.map((name) =>
    drawWithin(name, resolved[name] ?? { kind: "halfNormal", sd: 1 }, random),
  );
  const sigma = truth[names.indexOf("sigma")] ?? NaN;
  const expected = new Float64Array(rows);
  createExpectation(model, [single(names, truth)])(0, expected);
  const target = Array.from(expected, (value) => value + sigma * random.normal());
  return { truth, specification: { ...model, target } };
}

/** The truth in the shape of a chain of one draw. */
function single(names: readonly string[], values: readonly number[]): ChainDraws {
  const nothing = { energy: new Float64Array(1), divergent: new Uint8Array(1), treeDepth: new Uint8Array(1) };
  return { names, values: Float64Array.from(values), ...nothing, stepSize: 0, acceptance: 0, gradients: 0 };
}

interface Tally {
  readonly counts: number[];
  covered: number;
  rankSum: number;
}

const kinds = [
  ["geometric", "logistic"],
  ["geometric", "hill"],
  ["delayed", "logistic"],
] as const;

const compute = openCompute({ width: 2 });

async function calibrate(adstock: AdstockKind, saturation: SaturationKind) {
  const model = frame(adstock, saturation);
  const names = parameterNames(model);
  const tallies = names.map((): Tally => ({ counts: Array<number>(bins).fill(0), covered: 0, rankSum: 0 }));
  let divergences = 0;
  const run = async (seed: number): Promise<void> => {
    const { truth, specification } = simulate(model, seed);
    const chain = await compute.run("media-mix-chain", {
      specification,
      sampler: { ...sampler, seed },
      chain: 0,
    });
    divergences += chain.divergent.reduce((sum, one) => sum + one, 0);
    names.forEach((name, index) => {
      const [all = new Float64Array()] = drawsOf([chain], name);
      const thin = Array.from({ length: kept }, (_, draw) => all[10 * draw + 9] ?? NaN);
      const [value, tally] = [truth[index] ?? NaN, tallies[index]];
      const rank = thin.filter((draw) => draw < value).length;
      const { q03, q97 } = intervalOf(all);
      if (tally === undefined) return;
      const bin = Math.floor((rank * bins) / (kept + 1));
      tally.counts[bin] = (tally.counts[bin] ?? 0) + 1;
      tally.rankSum += rank;
      tally.covered += value >= q03 && value <= q97 ? 1 : 0;
    });
    process.stderr.write(".");
  };
  // Each model has truths of its own: chance must not repeat itself three times.
  const first = 10_000 * (1 + kinds.findIndex(([carry, bend]) => carry === adstock && bend === saturation));
  await Promise.all(Array.from({ length: simulations }, (_, index) => run(first + index)));
  process.stderr.write("\n");
  return { names, tallies, divergences };
}

function rowsOf(label: string, { names, tallies }: Awaited<ReturnType<typeof calibrate>>) {
  const expected = simulations / bins;
  return names.map((name, index) => {
    const { counts, covered, rankSum } = tallies[index] ?? { counts: [], covered: NaN, rankSum: NaN };
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    const shift = (rankSum / simulations / kept - 0.5) / Math.sqrt(1 / 12 / simulations);
    return [
      label,
      name,
      chiSquare,
      shift.toFixed(2),
      `${((100 * covered) / simulations).toFixed(1)} %`,
      counts.join(" "),
    ];
  });
}

const rowsOut = [];
const divergences: string[] = [];
for (const [adstock, saturation] of kinds) {
  const result = await calibrate(adstock, saturation);
  rowsOut.push(...rowsOf(`${adstock}, ${saturation}`, result));
  divergences.push(`${adstock}, ${saturation}: ${result.divergences}`);
}
await compute.close();
const large = rowsOut.filter(([, , chiSquare]) => Number(chiSquare) > 16.92).length;
console.log(`${heading(`node bench/simulation-based-calibration.ts ${simulations}`)}\n`);
console.log(
  `${simulations} simulations a model, 2 media, ${rows} rows; χ² of ${bins} bins has 9 degrees of freedom: by chance 5% lie ` +
    `above 16.9, 0.1% above 27.9. Above 16.9 here: ${large} of ${rowsOut.length}. Shift is the mean rank's distance from the ` +
    `middle in standard errors. Coverage of the 94% intervals has a standard error of ` +
    `${((100 * Math.sqrt(0.94 * 0.06)) / Math.sqrt(simulations)).toFixed(1)} points. Divergences over all draws: ` +
    `${divergences.join("; ")}.\n`,
);
console.log(table(["model", "parameter", "χ²", "shift", "inside 94%", "ranks in tenths"], rowsOut));
