// How often geo intervals hold the truth and how often tests find what is there: node bench/geo-coverage.ts [WORLDS]
import { acceptedInterval, nullTest } from "#src/analytics/geo/conformal.ts";
import { noEffectTest } from "#src/analytics/geo/detect.ts";
import { gapsOf } from "#src/analytics/geo/methods/fit.ts";
import { prepare, type GeoModel } from "#src/analytics/geo/methods/prepare.ts";
import { regressionPosterior } from "#src/analytics/geo/methods/time-based-regression.ts";
import { meanOf, type GeoPanel } from "#src/analytics/geo/panel.ts";
import { permutationsOf } from "#src/analytics/geo/permutation.ts";
import { placeboTest } from "#src/analytics/geo/placebo.ts";
import { lineWorld, world, type World } from "#test/analytics/geo/panels.ts";
import { heading, median, table, timed } from "./measure.ts";

const worlds = Number(process.argv[2] ?? 300);
const effect = 1.5;
const alpha = 0.05;

interface Setting {
  readonly words: string;
  readonly options: World;
  readonly make: (seed: number, options: World) => GeoPanel;
}

const settings: readonly Setting[] = [
  { words: "12 controls, 50 + 8, noise without memory", options: { memory: 0 }, make: world },
  { words: "12 controls, 50 + 8, memory 0.5", options: { memory: 0.5 }, make: world },
  { words: "40 controls, 30 + 4, memory 0.3", options: { controls: 40, before: 30, tested: 4 }, make: world },
  {
    words: "30 controls, 90 + 14, memory 0.3",
    options: { controls: 30, before: 90, tested: 14 },
    make: world,
  },
  { words: "a line with independent errors, 50 + 8", options: {}, make: lineWorld },
];

const models: readonly (GeoModel & { readonly words: string })[] = [
  { words: "synthetic control", method: "synthetic-control", ownLevels: false },
  { words: "with own levels", method: "synthetic-control", ownLevels: true },
  { words: "augmented", method: "augmented", ownLevels: false },
  { words: "tbr", method: "tbr", ownLevels: false },
];

interface Outcome {
  readonly covered: boolean;
  readonly width: number;
  readonly error: number;
  readonly found: boolean;
  readonly alarm: boolean;
  readonly placeboAlarm: boolean;
}

function outcomeOf(seed: number, { options, make }: Setting, model: GeoModel): Outcome {
  const panel = make(seed, { ...options, effect });
  const still = make(seed, { ...options, effect: 0 });
  const prepared = prepare(panel, model);
  const estimate = meanOf(gapsOf(panel.treated, prepared.before(panel.treated)), panel.before);
  const [low, high] = intervalOf(panel, model, estimate);
  const pValueOf = noEffectTest(panel, model, prepared, { alpha, seed, permutation: null });
  const placebo = placeboTest(still, model, { treatedUnits: 1, lambda: prepared.lambda, seed });
  return {
    covered: low <= effect && effect <= high,
    width: high - low,
    error: (estimate - effect) ** 2,
    found: pValueOf(panel.treated) <= alpha,
    alarm: pValueOf(still.treated) <= alpha,
    placeboAlarm: (placebo?.pValue ?? 1) <= 0.1,
  };
}

function intervalOf(panel: GeoPanel, model: GeoModel, centre: number): readonly [number, number] {
  if (model.method === "tbr") return regressionPosterior(panel, alpha).interval;
  const periods = panel.treated.length;
  const permutations = permutationsOf({ periods, tested: periods - panel.before, alpha, seed: 1 });
  const test = nullTest(panel, prepare(panel, model).throughout(), permutations);
  return acceptedInterval(test, { centre, step: 1, level: alpha, grid: 12, bisections: 10 });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const rows: (string | number)[][] = [];
for (const setting of settings)
  for (const model of models) {
    const { result, processor } = await timed(async () =>
      Array.from({ length: worlds }, (_, seed) => outcomeOf(seed + 1, setting, model)),
    );
    const share = (of: (outcome: Outcome) => boolean): string => percent(result.filter(of).length / worlds);
    rows.push([
      ...[setting.words, model.words],
      share(({ covered }) => covered),
      share(({ alarm }) => alarm),
      share(({ placeboAlarm }) => placeboAlarm),
      share(({ found }) => found),
      median(result.map(({ width }) => width)).toFixed(2),
      Math.sqrt(meanOf(result.map(({ error }) => error))).toFixed(2),
      processor / worlds,
    ]);
  }

console.log(heading(`node bench/geo-coverage.ts ${worlds}`));
console.log(
  `\n${worlds} worlds a row; effect ${effect}, noise of spread 1, 95% intervals, alarms at 5% (placebos at 10%).\n`,
);
console.log(
  table(
    [
      ...["world", "method", "intervals that hold the effect", "alarms without effect", "placebo alarms"],
      ...["effect found", "median width", "root mean squared error", "ms"],
    ],
    rows,
  ),
);
