// Do the intervals of experiments keep their 95%? Each method on generated data whose true effect is known.
//
//     node bench/experiment-coverage.ts [RUNS]
import { cupedEstimate, cupedSlope } from "#src/analytics/arms/cuped.ts";
import type { Estimate } from "#src/analytics/arms/estimate.ts";
import { meanEstimate, proportionEstimate } from "#src/analytics/arms/mean.ts";
import { quantileEstimate } from "#src/analytics/arms/quantile.ts";
import { ratioEstimate } from "#src/analytics/arms/ratio.ts";
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { confidenceSequence } from "#src/analytics/experiments/confidence-sequence.ts";
import { effectOf, type Effect } from "#src/analytics/experiments/effect.ts";
import { posteriorOf } from "#src/analytics/experiments/posterior.ts";
import { welchTest } from "#src/analytics/experiments/welch.ts";
import { meanPower } from "#src/analytics/power/mean-power.ts";
import type { Period } from "#src/analytics/switchback/periods.ts";
import { switchback } from "#src/analytics/switchback/switchback.ts";
import { heading, table } from "./measure.ts";

const runs = Number(process.argv[2] ?? 2000);
let state = 20261123;
const uniform = (): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 0.5) / 2 ** 32;
const normal = (): number => normalQuantile(uniform());
const many = <Item>(n: number, make: () => Item): Item[] => Array.from({ length: n }, make);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
const sums = (data: readonly number[]) => ({ sum: total(data), sumSquares: total(data.map((x) => x * x)) });
const inside = ([low, high]: readonly [number, number], truth: number): boolean =>
  low <= truth && truth <= high;
const share = (hits: number, of: number): string => `${((100 * hits) / of).toFixed(1)}%`;

interface Case {
  readonly name: string;
  readonly truth: number;
  readonly relative: boolean;
  readonly arms: () => readonly [Estimate, Estimate];
}

const revenue = (lift: number) => (): number => (uniform() < 0.1 ? Math.exp(3.5 + 0.8 * normal()) * lift : 0);
const meanOf = (data: readonly number[]): Estimate => meanEstimate(data.length, sums(data));
const poisson = (mean: number): number => {
  let [count, product] = [0, uniform()];
  for (const limit = Math.exp(-mean); product > limit; product *= uniform()) count += 1;
  return count;
};

function ratioArm(price: number): Estimate {
  const orders = many(800, () => 1 + poisson(0.8));
  const money = orders.map((count) => total(many(count, () => price * Math.exp(0.5 * normal()))));
  const sumProducts = total(money.map((x, index) => x * (orders[index] ?? 0)));
  return ratioEstimate(800, { numerator: sums(money), denominator: sums(orders), sumProducts });
}

function quantileArm(scale: number, n = 2000): Estimate {
  const sorted = many(n, () => -scale * Math.log(uniform())).sort((one, two) => one - two);
  const half = 1.96 * Math.sqrt(n * 0.9 * 0.1);
  const at = (rank: number): number => sorted[Math.round(rank) - 1] ?? NaN;
  return quantileEstimate(n, {
    quantile: 0.9,
    value: at(n * 0.9),
    lower: at(n * 0.9 - half),
    upper: at(n * 0.9 + half),
  });
}

function cupedArms(): readonly [Estimate, Estimate] {
  const arm = (lift: number) => {
    const before = many(500, () => 20 + 5 * normal());
    const after = before.map((x) => 6 + 0.7 * x + 3.57 * normal() + lift);
    const sumProducts = total(after.map((x, index) => x * (before[index] ?? 0)));
    return { n: 500, after: sums(after), before: sums(before), sumProducts };
  };
  const [one, two] = [arm(0), arm(1)];
  const theta = cupedSlope([one, two]);
  return [cupedEstimate(one, theta), cupedEstimate(two, theta)];
}

const rate = (p: number) => proportionEstimate(3000, many(3000, uniform).filter((draw) => draw < p).length);
const cases: readonly Case[] = [
  {
    name: "proportion 5% against 6%, relative",
    truth: 0.2,
    relative: true,
    arms: () => [rate(0.05), rate(0.06)],
  },
  {
    name: "mean of skewed revenue, relative",
    truth: 0.1,
    relative: true,
    arms: () => [meanOf(many(4000, revenue(1))), meanOf(many(4000, revenue(1.1)))],
  },
  {
    name: "ratio, revenue an order, relative",
    truth: 0.05,
    relative: true,
    arms: () => [ratioArm(1), ratioArm(1.05)],
  },
  {
    name: "nine-tenths quantile, absolute",
    truth: 0.1 * Math.LN10,
    relative: false,
    arms: () => [quantileArm(1), quantileArm(1.1)],
  },
  { name: "CUPED, correlation 0.7, absolute", truth: 1, relative: false, arms: cupedArms },
  { name: "CUPED, relative", truth: 1 / 20, relative: true, arms: cupedArms },
];

function coverage({ name, truth, relative, arms }: Case): readonly string[] {
  let [credible, welch] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const effect = effectOf(...arms(), { relative });
    if (inside(posteriorOf(effect).interval, truth)) credible += 1;
    if (inside(welchTest(effect).interval, truth)) welch += 1;
  }
  return [name, share(credible, runs), share(welch, runs)];
}

/** Looked at 60 times from 100 people an arm on: how often does an interval ever miss the truth? */
function everMissed(test: (effect: Effect) => { readonly interval: readonly [number, number] }): number {
  let missed = 0;
  for (let run = 0; run < runs / 4; run++) {
    const arms = [many(6000, () => normal()), many(6000, () => 0.1 + normal())].map((data) => {
      const looks: Estimate[] = [];
      let [sum, sumSquares] = [0, 0];
      data.forEach((x, index) => {
        sum += x;
        sumSquares += x * x;
        if ((index + 1) % 100 === 0) looks.push(meanEstimate(index + 1, { sum, sumSquares }));
      });
      return looks;
    });
    const [control = [], arm = []] = arms;
    if (control.some((look, index) => !inside(test(effectOf(look, arm[index] ?? look)).interval, 0.1)))
      missed += 1;
  }
  return missed;
}

function switchbackCoverage(): string {
  let hits = 0;
  const tries = Math.round(runs / 10);
  for (let run = 0; run < tries; run++) {
    const coins = many(40, uniform).map((draw) => draw < 0.5);
    const periods = coins.map((treated, index): Period => {
      const value = 50 + 8 * Math.sin(index / 4) + 4 * normal() + (treated ? 3 : 0);
      return { unit: "", block: String(index), stratum: "", treated, value };
    });
    const { interval } = switchback({ periods, washout: 0, draws: 800, seed: run });
    if (interval !== null && inside(interval, 3)) hits += 1;
  }
  return share(hits, tries);
}

function simulatedPower(): readonly string[] {
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const effect = effectOf(meanOf(many(64, normal)), meanOf(many(64, () => 0.5 + normal())));
    if (effect.difference > 0 && welchTest(effect).pValue < 0.05) found += 1;
  }
  return [share(meanPower(1)(64, 0.5), 1), share(found, runs)];
}

console.log(heading(`node bench/experiment-coverage.ts ${runs}`));
console.log(
  `\n${table(["95% intervals that hold the truth", "credible, flat prior", "Welch"], cases.map(coverage))}`,
);
console.log(
  `\n${table(
    ["ever missed the truth in 60 looks", "share"],
    [
      [
        "confidence sequence",
        share(
          everMissed((effect) => confidenceSequence(effect, { tuning: 6000 })),
          runs / 4,
        ),
      ],
      ["Welch's interval for a single look", share(everMissed(welchTest), runs / 4)],
    ],
  )}`,
);
console.log(
  `\n${table(
    ["other", "promised", "simulated"],
    [
      ["switchback of 40 blocks, interval holds the truth", "95.0%", switchbackCoverage()],
      ["power for 64 an arm, half a standard deviation", ...simulatedPower()],
    ],
  )}`,
);
