// Fits a national media-mix model and the public example: node bench/media-mix.ts [--peer]
//
// 10 media, 156 weeks, 4 Fourier columns, trend, 2 controls; 4 chains of 1000 + 1000 in 2 threads.
// `--peer` installs PyMC-Marketing from PyPI (python3 and network needed, some minutes) and fits the same data with it.
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { chainDiagnostics } from "#src/analytics/media-mix/chain-diagnostics.ts";
import { contributions } from "#src/analytics/media-mix/contributions.ts";
import type {
  ChainDraws,
  MediaMixSpecification,
  SaturationKind,
} from "#src/analytics/media-mix/specification.ts";
import { saturate } from "#src/analytics/media-mix/saturation.ts";
import { summarise } from "#src/analytics/media-mix/summarise.ts";
import { createRandom } from "#src/analytics/sampling/random.ts";
import { openCompute } from "#src/compute/compute.ts";
import { heading, table, timed, type Cell } from "./measure.ts";
import { peerOf } from "./peer.ts";

const sampler = { warmup: 1000, draws: 1000, seed: 1, targetAccept: 0.9, maxTreeDepth: 10 };
const [media, weeks, maxLag] = [10, 156, 12];
const aims: Readonly<Record<SaturationKind, number>> = { logistic: 20, hill: 60 };

/** A year's swing, a trend, two controls and ten media of all sizes: always on, in flights, seasonal. */
function national(saturation: SaturationKind): {
  readonly specification: MediaMixSpecification;
  readonly truth: ReadonlyMap<string, number>;
} {
  const random = createRandom(20);
  const column = (value: (row: number) => number) => Array.from({ length: weeks }, (_, row) => value(row));
  const controls = ["price", "distribution"].map((name, index) => ({
    name,
    values: column((row) => 10 + random.normal() + (index === 0 ? 0 : Math.sin(row / 20))),
  }));
  const truth = new Map([
    ["trend", 6],
    ["sigma", 250],
    ["control[price]", -100],
    ["control[distribution]", 80],
  ]);
  const target = column(
    (row) =>
      5000 +
      6 * row +
      400 * Math.sin((2 * Math.PI * row) / 52) +
      200 * Math.cos((4 * Math.PI * row) / 52) -
      100 * ((controls[0]?.values[row] ?? 0) - 10) +
      80 * ((controls[1]?.values[row] ?? 0) - 10) +
      250 * random.normal(),
  );
  const series = Array.from({ length: media }, (_, index) => {
    const flight = (row: number) => (index % 3 === 0 || Math.sin(row / (4 + index) + index) > -0.3 ? 1 : 0.1);
    const size = 100 * (index + 1) * (0.5 + random.uniform());
    const input = column((row) => size * flight(row) * Math.exp(0.4 * random.normal()));
    const mean = input.reduce((sum, value) => sum + value, 0) / weeks;
    const alpha = 0.1 + 0.07 * index;
    const beta = 400 + 150 * (index % 5);
    const shape = { lam: 1.2 / mean, kappa: mean, slope: 1.4 };
    const weights = Array.from({ length: maxLag }, (_, lag) => alpha ** lag);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const name = `medium ${index + 1}`;
    target.forEach((value, row) => {
      const carried = weights.reduce(
        (sum, weight, lag) => sum + (weight / total) * (input[row - lag] ?? 0),
        0,
      );
      target[row] = value + beta * saturate(saturation, carried, shape);
    });
    truth.set(`alpha[${name}]`, alpha).set(`beta[${name}]`, beta);
    if (saturation === "logistic") truth.set(`lam[${name}]`, shape.lam);
    else truth.set(`kappa[${name}]`, shape.kappa).set(`slope[${name}]`, shape.slope);
    return {
      name,
      input,
      spend: null,
      adstock: { kind: "geometric" as const, maxLag },
      saturation: { kind: saturation },
    };
  });
  const dates = column((row) => row).map((row) =>
    new Date(Date.UTC(2022, 0, 3 + 7 * row)).toISOString().slice(0, 10),
  );
  const seasonality = { harmonics: 2, period: 52 };
  return {
    specification: {
      dates,
      target,
      media: series,
      controls,
      events: [],
      trend: true,
      seasonality,
      priors: {},
      liftTests: [],
    },
    truth,
  };
}

const compute = openCompute({ width: 2 });

async function fit(specification: MediaMixSpecification): Promise<{
  readonly result: ChainDraws[];
  readonly wall: number;
  readonly processor: number;
}> {
  return await timed(() =>
    Promise.all(
      [0, 1, 2, 3].map((chain) => compute.run("media-mix-chain", { specification, sampler, chain })),
    ),
  );
}

function insideOf(chains: readonly ChainDraws[], truth: ReadonlyMap<string, number>): string {
  const summaries = summarise(chains);
  const inside = [...truth].filter(([name, value]) => {
    const { q03 = NaN, q97 = NaN } = summaries[name] ?? {};
    return value >= q03 && value <= q97;
  });
  return `${inside.length} of ${truth.size}`;
}

const head = [
  "model",
  "seconds",
  "processor s",
  "gradients",
  "max R-hat",
  "min ESS bulk",
  "min ESS tail",
  "divergences",
  "truth inside 94%",
];

function line(
  label: string,
  { result, wall, processor }: Awaited<ReturnType<typeof fit>>,
  truth: ReadonlyMap<string, number>,
): Cell[] {
  const found = chainDiagnostics(result);
  return [
    label,
    wall / 1000,
    processor / 1000,
    found.gradients,
    found.rhatMax.toFixed(4),
    Math.round(found.essBulkMin),
    Math.round(found.essTailMin),
    found.divergences,
    insideOf(result, truth),
  ];
}

/** The public example of PyMC-Marketing, whose truth is known; null where the file is not there. */
function publicExample(): MediaMixSpecification | null {
  const shared = process.env["LEITSTAND_SHARED"] ?? fileURLToPath(new URL("../../shared", import.meta.url));
  const file = join(shared, "data/attribution/mmm_example.csv");
  if (!existsSync(file)) return null;
  const [names = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const cells = lines.map((one) => one.split(","));
  const column = (name: string) => cells.map((row) => Number(row[names.split(",").indexOf(name)]));
  return {
    dates: cells.map(([date = ""]) => date),
    target: column("y"),
    media: ["x1", "x2"].map((name) => ({
      name,
      input: column(name),
      spend: null,
      adstock: { kind: "geometric", maxLag: 8 },
      saturation: { kind: "logistic" },
    })),
    controls: [],
    events: ["event_1", "event_2"].map((name) => ({ name, values: column(name) })),
    trend: true,
    seasonality: { harmonics: 2, period: 52.18 },
    priors: {},
    liftTests: [],
  };
}

const exampleTruth = new Map([
  ["alpha[x1]", 0.4],
  ["alpha[x2]", 0.2],
  ["lam[x1]", 4],
  ["lam[x2]", 3],
  ["beta[x1]", 3000],
  ["beta[x2]", 2000],
]);
const exampleTotals = { x1: [274848.296, 4967.832], x2: [65905.982, 2274.883] } as const;

/** @example "4 of 4" totals and returns inside their 94% interval */
function totalsInside(specification: MediaMixSpecification, chains: readonly ChainDraws[]): string {
  const found = contributions(specification, chains);
  const checks = Object.entries(exampleTotals).flatMap(([name, [total, roas]]) => {
    const { total: sum, roas: returns } = found[name] ?? {};
    return [
      [sum, total],
      [returns, roas],
    ] as const;
  });
  const inside = checks.filter(
    ([interval, truth]) => interval !== undefined && truth >= interval.q03 && truth <= interval.q97,
  );
  return `${inside.length} of ${checks.length}`;
}

const PeerFit = z.object({
  seconds: z.number(),
  rhat: z.number(),
  bulk: z.number(),
  tail: z.number(),
  divergences: z.number(),
  version: z.string(),
});

const peerSource = `
import json, sys, time, warnings; warnings.filterwarnings("ignore")
import numpy, pandas, arviz, pymc_marketing
from pymc_marketing.mmm import GeometricAdstock, HillSaturation, LogisticSaturation, MMM
data = json.load(open(sys.argv[1]))
x = pandas.DataFrame(data["columns"]); x["date"] = pandas.to_datetime(data["dates"]); x["t"] = numpy.arange(len(x)) / len(x)
for name in data["controls"]: x[name] = (x[name] - x[name].mean()) / x[name].std()
y = pandas.Series(data["target"], name="y")
saturation = LogisticSaturation() if sys.argv[2] == "logistic" else HillSaturation()
model = MMM(date_column="date", channel_columns=data["media"], control_columns=data["controls"] + ["t"],
            adstock=GeometricAdstock(l_max=${maxLag}), saturation=saturation, yearly_seasonality=2)
begun = time.time()
model.fit(x, y, draws=1000, tune=1000, chains=4, cores=2, target_accept=0.9, random_seed=1, progressbar=False)
seconds = time.time() - begun
free = [v.name for v in model.model.free_RVs]
found = arviz.summary(model.idata, var_names=free, round_to="none")
print(json.dumps({"seconds": seconds, "rhat": float(found["r_hat"].max()), "bulk": float(found["ess_bulk"].min()),
  "tail": float(found["ess_tail"].min()), "divergences": int(model.idata.sample_stats["diverging"].sum()),
  "version": pymc_marketing.__version__}))
`;

async function peerRows(): Promise<Cell[][]> {
  const peer = await peerOf("pymc-marketing", ["pymc-marketing"]);
  if (peer === null) return [];
  const folder = await mkdtemp(join(tmpdir(), "media-mix-"));
  const lines: Cell[][] = [];
  for (const saturation of ["logistic", "hill"] as const) {
    const { specification } = national(saturation);
    const named = [
      ...specification.media.map(({ name, input }) => [name, input] as const),
      ...specification.controls.map(({ name, values }) => [name, values] as const),
    ];
    const file = join(folder, "data.json");
    const { dates, target } = specification;
    const names = { media: specification.media.map(({ name }) => name), controls: ["price", "distribution"] };
    await writeFile(file, JSON.stringify({ dates, target, columns: Object.fromEntries(named), ...names }));
    try {
      const found = PeerFit.parse(await peer.python(peerSource, file, saturation));
      lines.push([
        `PyMC-Marketing ${found.version}, ${saturation}`,
        found.seconds,
        "",
        "",
        found.rhat.toFixed(4),
        Math.round(found.bulk),
        Math.round(found.tail),
        found.divergences,
        "",
      ]);
    } catch (error) {
      process.stderr.write(`skipped: PyMC-Marketing, ${saturation}: ${String(error).slice(-2000)}\n`);
    }
  }
  await rm(folder, { recursive: true });
  return lines;
}

const lines: Cell[][] = [];
for (const saturation of ["logistic", "hill"] as const) {
  const { specification, truth } = national(saturation);
  lines.push(
    line(`${media} media, ${saturation} (aim ${aims[saturation]} s)`, await fit(specification), truth),
  );
}
const example = publicExample();
let totals = "skipped: no data";
if (example !== null) {
  const fitted = await fit(example);
  lines.push(line("public example, logistic", fitted, exampleTruth));
  totals = totalsInside(example, fitted.result);
}
await compute.close();
if (process.argv.includes("--peer")) lines.push(...(await peerRows()));
console.log(`${heading(`node bench/media-mix.ts${process.argv.includes("--peer") ? " --peer" : ""}`)}\n`);
console.log(
  `${media} media, ${weeks} weeks, ${maxLag} lags, 4 Fourier columns, trend, 2 controls; 4 chains of 1000 + 1000 in 2 ` +
    `threads, acceptance aimed at ${sampler.targetAccept}. Aims: R-hat below 1.01, effective sizes above 400, no divergence. ` +
    `Public example: totals and returns inside their 94% intervals: ${totals}. PyMC-Marketing's seconds include its ` +
    `compilation; its priors are its own defaults.\n`,
);
console.log(table(head, lines));
