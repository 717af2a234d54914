// Gradient boosting: many small trees, each correcting a little of what the trees before it still get wrong.
//
// Squared loss for amounts, logistic loss for yes or no (then predictions are probabilities).
// Assumption: rows are independent. Without a limit it learns noise too: rate, depth, least rows and penalty are that limit.
// Own code, because the packages for Node are native builds or unmaintained.
// Reference: Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001), and
// "Stochastic gradient boosting", CSDA 38 (2002) for the subsample.
import type { Bins } from "./bins.ts";
import { random, type Random } from "./random.ts";
import type { Derivatives } from "./histogram.ts";
import { addTree, growTree, type Tree } from "./tree.ts";

export type Loss = "squared" | "logistic";

export interface BoostingSettings {
  readonly trees: number;
  readonly depth: number;
  /** Shrinkage: the share of each tree's step that is taken. */
  readonly learningRate: number;
  readonly leastRows: number;
  /** Share of the rows that each tree sees, drawn anew. */
  readonly subsample: number;
  /** Added to the second derivatives of a leaf. */
  readonly penalty: number;
  readonly seed: number;
}

export interface Boosted {
  readonly loss: Loss;
  readonly start: number;
  readonly rate: number;
  readonly trees: readonly Tree[];
}

export interface BoostingTask {
  /** By row of the data; for logistic loss 0 or 1. */
  readonly target: Float64Array;
  /** By row of the data; missing is 1 everywhere. */
  readonly weights?: Float64Array | undefined;
  readonly rows: Int32Array;
  readonly loss: Loss;
}

/** Degenerate: a yes-or-no target that is the same in all rows has no log-odds; `createLearner` answers for it. */
export function boost(bins: Bins, task: BoostingTask, settings: BoostingSettings): Boosted {
  const { rows, loss } = task;
  const mean = weightedMean(task);
  const start = loss === "squared" ? mean : Math.log(mean / (1 - mean));
  const trees: Tree[] = [];
  const chance = random(settings.seed);
  const sums = new Float64Array(bins.rows).fill(start);
  const slopes = { first: new Float64Array(bins.rows), second: new Float64Array(bins.rows) };
  for (let round = 0; round < settings.trees; round++) {
    derive(task, sums, slopes);
    const tree = growTree(bins, { slopes, rows: drawn(rows, settings.subsample, chance) }, settings);
    trees.push(tree);
    addTree(tree, bins, { rows, sums, rate: settings.learningRate });
  }
  return { loss, start, rate: settings.learningRate, trees };
}

/** One prediction for each of the rows, in their order. */
export function predictBoosted(
  { loss, start, rate, trees }: Boosted,
  bins: Bins,
  rows: Int32Array,
): Float64Array {
  const sums = new Float64Array(bins.rows).fill(start);
  for (const tree of trees) addTree(tree, bins, { rows, sums, rate });
  return Float64Array.from(rows, (row) => (loss === "logistic" ? probability(sums[row]!) : sums[row]!));
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function weightedMean({ target, weights, rows }: BoostingTask): number {
  let [sum, weight] = [0, 0];
  for (const row of rows) {
    const own = weights?.[row] ?? 1;
    sum += own * (target[row] ?? 0);
    weight += own;
  }
  return weight > 0 ? sum / weight : 0;
}

/** Each row with the same probability; always a copy, because a tree puts its rows in order. */
function drawn(rows: Int32Array, share: number, chance: Random): Int32Array {
  if (share >= 1) return rows.slice();
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index++) if (chance.next() < share) kept[count++] = rows[index]!;
  return kept.subarray(0, count);
}

function derive(
  { target, weights, rows, loss }: BoostingTask,
  sums: Float64Array,
  slopes: Derivatives,
): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const weight = weights === undefined ? 1 : weights[row]!;
    const expected = loss === "logistic" ? probability(sums[row]!) : sums[row]!;
    slopes.first[row] = weight * (expected - target[row]!);
    slopes.second[row] = loss === "logistic" ? weight * expected * (1 - expected) : weight;
  }
}
