// Learns and measures uplift on 50,000 generated people with 12 features: node bench/uplift.ts [PEOPLE] [--peer]
//
// `--peer` installs scikit-uplift and scikit-learn from PyPI into .cache/uplift-peer (python3 and network needed) and runs
// them on the same people.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { z } from "zod";
import { assess, type Assessment, type AssessmentTask } from "#src/analytics/uplift/assess.ts";
import type { LearnerKind } from "#src/analytics/effect-learners/cross-fit.ts";
import type { LearnerBase } from "#src/analytics/learners/learner.ts";
import { random } from "#src/analytics/learners/random.ts";
import { heading, table, timed, type Cell } from "./measure.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { peer: { type: "boolean" } } });
const people = Number(positionals[0] ?? 50_000);
const settings = {
  trees: 80,
  depth: 2,
  learningRate: 0.05,
  leastRows: 50,
  subsample: 0.8,
  penalty: 1,
  seed: 1,
};

const Learned = z.object({
  seconds: z.number(),
  processor: z.number(),
  qini: z.number(),
  auuc: z.number(),
  correlation: z.number(),
});
const Peer = z.object({
  handedIn: z.object({ qini: z.number(), auuc: z.number() }),
  learned: z.record(z.string(), Learned),
});

/** A lift for a third of the people, harm for a sixth, little for the rest; nine of twelve features say nothing. */
function experiment() {
  const chance = random(7);
  const columns = Array.from({ length: 12 }, () =>
    Float64Array.from({ length: people }, () => chance.next()),
  );
  const [a = new Float64Array(), b = a, c = a] = columns;
  const effect = a.map((value, row) => (value > 0.67 ? 0.12 : (b[row] ?? 0) < 0.25 ? -0.08 : 0.02));
  const treatment = Uint8Array.from(a, () => chance.integer(2));
  const outcome = effect.map((value, row) =>
    chance.next() < 0.1 + 0.2 * (c[row] ?? 0) + value * (treatment[row] ?? 0) ? 1 : 0,
  );
  return { columns, effect, treatment, outcome };
}

const data = experiment();

function taskOf(score: AssessmentTask["score"]): AssessmentTask {
  const { columns, treatment, outcome } = data;
  const features = columns.map((column, index) => ({
    name: `x${index}`,
    kind: "numbers" as const,
    values: column,
  }));
  const shares = [0.1, 0.3, 0.5, 1];
  const common = { folds: 5, propensity: null, strategy: "overall", negativeEffect: true, seed: 1 } as const;
  return { treatment, outcome, features, score, shares, resamples: 200, ...common };
}

function correlation(one: Float64Array, two: Float64Array): number {
  const centred = (own: Float64Array): Float64Array => {
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    return own.map((value) => value - mean);
  };
  const [left, right] = [centred(one), centred(two)];
  const product = (x: Float64Array, y: Float64Array): number =>
    x.reduce((sum, value, row) => sum + value * (y[row] ?? 0), 0);
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}

async function ours(
  name: string,
  score: AssessmentTask["score"],
): Promise<{ row: Cell[]; found: Assessment }> {
  const { result, wall, processor } = await timed(async () => assess(taskOf(score)));
  const { qini, auuc } = result;
  const numbers = [qini.value, auuc.value, correlation(result.score, data.effect)];
  return {
    row: [name, wall / 1000, processor / 1000, ...numbers.map((value) => (value ?? NaN).toFixed(4))],
    found: result,
  };
}

async function peer(score: Float64Array): Promise<z.infer<typeof Peer>> {
  const home = path.join(root, ".cache/uplift-peer");
  const python = path.join(home, "bin/python");
  if (!existsSync(python)) {
    await run("python3", ["-m", "venv", home]);
    await run(python, ["-m", "pip", "install", "--quiet", "scikit-uplift==0.5.1", "scikit-learn==1.9.1"]);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "leitstand-bench-"));
  const file = path.join(folder, "people.csv");
  const columns = [data.treatment, data.outcome, data.effect, score, ...data.columns];
  const names = ["treatment", "outcome", "effect", "score", ...data.columns.map((_, index) => `x${index}`)];
  const lines = Array.from({ length: people }, (_, row) => columns.map((column) => column[row]).join(","));
  await writeFile(file, [names.join(","), ...lines].join("\n"));
  const { stdout } = await run(python, [path.join(root, "bench/uplift-peer.py"), file]);
  await rm(folder, { recursive: true });
  return Peer.parse(JSON.parse(stdout));
}

const learners: readonly (readonly [LearnerKind, LearnerBase])[] = [
  ["t", "gradient-boosted"],
  ["x", "gradient-boosted"],
  ["class-transformation", "gradient-boosted"],
  ["t", "linear"],
  ["x", "linear"],
];
const rows: Cell[][] = [];
let first: Assessment | null = null;
for (const [kind, base] of learners) {
  const { row, found } = await ours(`${kind}, ${base}`, { kind, settings: { base, ...settings } });
  first ??= found;
  rows.push(row);
}
rows.push((await ours("a score that was handed in: the truth", data.effect)).row);

console.log(`${heading(`node bench/uplift.ts ${process.argv.slice(2).join(" ")}`.trim())}\n`);
console.log(
  `${people} people, 12 features, 5 folds, 200 bootstrap samples, balance and calibration included; one thread.\n`,
);
const columns = [
  "score",
  "seconds",
  "processor seconds",
  "Qini",
  "AUUC",
  "correlation with the true effects",
];
console.log(table(columns, rows));
if (values.peer === true && first !== null) {
  const { handedIn, learned } = await peer(first.score);
  const theirs = Object.entries(learned).map(([name, own]): Cell[] => [
    `scikit-uplift: ${name}`,
    own.seconds,
    own.processor,
    ...[own.qini, own.auuc, own.correlation].map((value) => value.toFixed(4)),
  ]);
  console.log(
    `\nscikit-uplift 0.5.1 on scikit-learn 1.9.1, learning alone, all cores.\n\n${table(columns, theirs)}`,
  );
  const away = [handedIn.qini - (first.qini.value ?? NaN), handedIn.auuc - (first.auuc.value ?? NaN)];
  console.log(
    `\nOur first score measured by both: Qini differs by ${Math.abs(away[0] ?? NaN).toExponential(1)}, AUUC by ${Math.abs(away[1] ?? NaN).toExponential(1)}.`,
  );
}
