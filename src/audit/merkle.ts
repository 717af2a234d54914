// The tree over all rows, as in RFC 6962: its root stands for the whole log, and grows without reading it again.
import { createHash } from "node:crypto";

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

/** RFC 6962 2.1: SHA-256(0x00 || data). */
export function leafHash(data: Buffer): Buffer {
  return createHash("sha256").update(leafPrefix).update(data).digest();
}

/** RFC 6962 2.1: SHA-256(0x01 || left || right). */
function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash("sha256").update(nodePrefix).update(left).update(right).digest();
}

/** The complete subtrees that a tree of `size` leaves falls into, largest first: one for each binary one of `size`. */
export interface Range {
  readonly size: number;
  readonly nodes: readonly Buffer[];
}

export const emptyRange: Range = { size: 0, nodes: [] };

/** Grows a tree leaf by leaf; `O(log n)` memory. */
export function growing(range: Range = emptyRange): { add(leaf: Buffer): void; range(): Range } {
  const nodes = [...range.nodes];
  let { size } = range;
  return {
    add(leaf) {
      let node = leaf;
      // Every trailing one of the old size is a subtree as large as the new node: they become one.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        const left = nodes.pop();
        if (left !== undefined) node = nodeHash(left, node);
      }
      nodes.push(node);
      size += 1;
    },
    range: () => ({ size, nodes: [...nodes] }),
  };
}

/** RFC 6962 2.1: the hash of an empty tree is the hash of nothing. */
export function rootOf({ nodes }: Range): Buffer {
  const last = nodes.at(-1);
  if (last === undefined) return createHash("sha256").digest();
  return nodes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Largest power of two below `n`, for n > 1. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/**
 * RFC 6962 2.1.2: proves that the tree of `older.size` leaves is a beginning of the tree that `leaves` complete. Only
 * the complete subtrees of the older tree and the leaves since are needed.
 */
export function consistencyProof(older: Range, leaves: readonly Buffer[]): Buffer[] {
  const size = older.size + leaves.length;
  if (older.size === 0 || leaves.length === 0) return [];
  const starts = new Map<number, Buffer>();
  let start = 0;
  for (const [index, node] of older.nodes.entries()) {
    starts.set(start, node);
    start += subtreeSizes(older.size)[index] ?? 0;
  }
  const hashOf = (from: number, to: number): Buffer => {
    if (to <= older.size) {
      const node = starts.get(from);
      if (node !== undefined) return node;
      // A left part that the older tree holds as several subtrees does not occur in RFC 6962's recursion.
      throw new RangeError(`no complete subtree at ${from}`);
    }
    if (to - from === 1) return leaves[from - older.size] ?? Buffer.alloc(0);
    const middle = from + split(to - from);
    return nodeHash(hashOf(from, middle), hashOf(middle, to));
  };
  const proof = (from: number, to: number, whole: boolean): Buffer[] => {
    if (older.size === to) return whole ? [] : [hashOf(from, to)];
    const middle = from + split(to - from);
    return older.size <= middle
      ? [...proof(from, middle, whole), hashOf(middle, to)]
      : [...proof(middle, to, false), hashOf(from, middle)];
  };
  return proof(0, size, true);
}

function subtreeSizes(size: number): number[] {
  const sizes: number[] = [];
  for (let power = 2 ** 52; power >= 1; power /= 2) if (Math.floor(size / power) % 2 === 1) sizes.push(power);
  return sizes;
}

interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** RFC 9162 2.1.4.2: whether `proof` shows that the older tree is a beginning of the newer one. */
export function isConsistent(older: Tree, newer: Tree, proof: readonly Buffer[]): boolean {
  if (older.size === 0) return proof.length === 0;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size > newer.size) return false;
  const whole = Number.isInteger(Math.log2(older.size));
  const path = whole ? [older.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [left, right] = [first, first];
  for (const node of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [left, right] = [nodeHash(node, left), nodeHash(node, right)];
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      right = nodeHash(right, node);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && left.equals(older.root) && right.equals(newer.root);
}
