// One regression tree on binned columns: each leaf answers with the step that lowers the loss of its rows the most.
//
// With g and h, first and second derivative of the loss in the current prediction, a leaf's step is −ΣG / (ΣH + penalty),
// and a split is worth  GL²/(HL+penalty) + GR²/(HR+penalty) − G²/(H+penalty).  Missing values go to the better side.
// Reference: Friedman, "Greedy function approximation", Annals of Statistics 29 (2001); Chen and Guestrin, "XGBoost",
// KDD 2016 (second order, default direction); Ke et al., "LightGBM", NeurIPS 2017 (histograms, sibling by subtraction).
import type { Bins } from "./bins.ts";
import { histogramOf, subtract, type Derivatives } from "./histogram.ts";

/** Nodes in the order of growth, the root first. */
export interface Tree {
  /** Column of the split; −1 marks a leaf. */
  readonly column: Int32Array;
  /** Bins up to this one go left. */
  readonly cut: Uint8Array;
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

export interface TreeSettings {
  readonly depth: number;
  /** No leaf has fewer rows. */
  readonly leastRows: number;
  readonly penalty: number;
}

export interface TreeTask {
  readonly slopes: Derivatives;
  readonly rows: Int32Array;
}

/** Predictions by row of the data, and the rows whose predictions a tree may change. */
export interface Predictions {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  /** The share of the tree's answer that is added. */
  readonly rate: number;
}

interface Split {
  readonly column: number;
  readonly cut: number;
  readonly missingLeft: boolean;
  readonly gain: number;
}

interface Node {
  readonly id: number;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly histogram: Float64Array;
  readonly first: number;
  readonly second: number;
}

const none = new Float64Array();

/** `rows` are put into the order of the leaves. Degenerate: no worthwhile split gives a single leaf. */
export function growTree(bins: Bins, { slopes, rows }: TreeTask, settings: TreeSettings): Tree {
  const tree = emptyTree(2 ** (settings.depth + 1) - 1);
  const scratch = new Int32Array(rows.length);
  let next = 0;
  const nodeOf = (start: number, end: number, depth: number, histogram: Float64Array): Node => {
    const node = { id: next++, depth, start, end, histogram, ...totalOf(slopes, rows.subarray(start, end)) };
    const curvature = node.second + settings.penalty;
    // Nothing drawn, or certain to the last digit: there is nowhere to go.
    tree.value[node.id] = curvature > 0 ? -node.first / curvature : 0;
    return node;
  };
  const open = [nodeOf(0, rows.length, 0, histogramOf(bins, slopes, rows))];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.depth === settings.depth) continue;
    const split = bestSplit(node, bins, settings);
    if (split === null) continue;
    const { start, end, depth } = node;
    const middle = divide(bins.columns[split.column]!, node, { split, rows, scratch });
    const isLeftSmaller = middle - start < end - middle;
    const small = isLeftSmaller ? rows.subarray(start, middle) : rows.subarray(middle, end);
    // The last level is never split: its leaves need sums, not histograms.
    const isLast = depth + 1 === settings.depth;
    const smaller = isLast ? none : histogramOf(bins, slopes, small);
    const larger = isLast ? none : subtract(node.histogram, smaller);
    const left = nodeOf(start, middle, depth + 1, isLeftSmaller ? smaller : larger);
    const right = nodeOf(middle, end, depth + 1, isLeftSmaller ? larger : smaller);
    tree.column[node.id] = split.column;
    tree.cut[node.id] = split.cut;
    tree.missingLeft[node.id] = split.missingLeft ? 1 : 0;
    tree.left[node.id] = left.id;
    tree.right[node.id] = right.id;
    open.push(right, left);
  }
  return tree;
}

/** Adds the leaf's value, times the rate, to the prediction of each row. */
export function addTree(tree: Tree, bins: Bins, { rows, sums, rate }: Predictions): void {
  const { column, cut, missingLeft, left, right, value } = tree;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    let node = 0;
    for (let split = column[0]!; split >= 0; split = column[node]!) {
      const bin = bins.columns[split]![row]!;
      const goesLeft = bin === 0 ? missingLeft[node] === 1 : bin <= cut[node]!;
      node = goesLeft ? left[node]! : right[node]!;
    }
    sums[row] = sums[row]! + rate * value[node]!;
  }
}

function emptyTree(nodes: number): Tree {
  return {
    column: new Int32Array(nodes).fill(-1),
    cut: new Uint8Array(nodes),
    missingLeft: new Uint8Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    value: new Float64Array(nodes),
  };
}

function totalOf(slopes: Derivatives, rows: Int32Array): { first: number; second: number } {
  let [first, second] = [0, 0];
  for (let index = 0; index < rows.length; index++) {
    first += slopes.first[rows[index]!]!;
    second += slopes.second[rows[index]!]!;
  }
  return { first, second };
}

function bestSplit(node: Node, bins: Bins, settings: TreeSettings): Split | null {
  let best: Split | null = null;
  for (let column = 0; column < bins.columns.length; column++) {
    const own = node.histogram.subarray(3 * bins.offsets[column]!, 3 * bins.offsets[column + 1]!);
    const isMissing = own[2]! > 0;
    for (const missingLeft of isMissing ? [true, false] : [false]) {
      const { cut, gain } = bestCut(own, node, { ...settings, missingLeft });
      if (gain > (best?.gain ?? 0)) best = { column, cut, missingLeft, gain };
    }
  }
  return best;
}

/** The best border between two bins of one column; gain 0 when none is worthwhile. */
function bestCut(
  bins: Float64Array,
  { first: allFirst, second: allSecond, start, end }: Node,
  { penalty, leastRows, missingLeft }: TreeSettings & { readonly missingLeft: boolean },
): { cut: number; gain: number } {
  const unsplit = (allFirst * allFirst) / (allSecond + penalty);
  let [first, second, count] = missingLeft ? [bins[0]!, bins[1]!, bins[2]!] : [0, 0, 0];
  let [cut, most] = [0, 0];
  // The last bin is a border too: all that is known on the left, what is missing on the right.
  for (let bin = 1; 3 * bin < bins.length; bin++) {
    first += bins[3 * bin]!;
    second += bins[3 * bin + 1]!;
    count += bins[3 * bin + 2]!;
    if (count < leastRows) continue;
    if (end - start - count < leastRows) break;
    const rest = allFirst - first;
    const gain =
      (first * first) / (second + penalty) + (rest * rest) / (allSecond - second + penalty) - unsplit;
    // Less is rounding: the same sums added in another order.
    if (gain > Math.max(most, 1e-9 * (1 + unsplit))) [cut, most] = [bin, gain];
  }
  return { cut, gain: most };
}

/** Puts the rows that go left first, keeping their order; answers where the right ones begin. */
function divide(
  own: Uint8Array,
  node: Node,
  { split, rows, scratch }: { split: Split; rows: Int32Array; scratch: Int32Array },
): number {
  let [left, right] = [node.start, 0];
  for (let index = node.start; index < node.end; index++) {
    const row = rows[index]!;
    const bin = own[row]!;
    if (bin === 0 ? split.missingLeft : bin <= split.cut) rows[left++] = row;
    else scratch[right++] = row;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}
