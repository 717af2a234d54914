// Chance from a seed: a small generator, and subsets drawn with it.

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many subsets of `size` there are, capped at `most` + 1. @example subsetCount(5, 2, 100) // 10 */
export function subsetCount(from: number, size: number, most: number): number {
  let count = 1;
  for (let step = 1; step <= Math.min(size, from - size); step++) {
    count = (count * (from - step + 1)) / step;
    if (count > most) return most + 1;
  }
  return size > from ? 0 : Math.round(count);
}

/** All subsets of `size` of 0 … `from` − 1 in lexical order. @example allSubsets(3, 2) // [[0, 1], [0, 2], [1, 2]] */
export function allSubsets(from: number, size: number, first = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let head = first; head <= from - size; head++)
    for (const tail of allSubsets(from, size - 1, head + 1)) found.push([head, ...tail]);
  return found;
}

/** One subset of `size` of 0 … `from` − 1 in ascending order, each equally likely (Floyd's method). */
export function drawSubset(from: number, size: number, random: () => number): number[] {
  const chosen = new Set<number>();
  for (let last = from - size; last < from; last++) {
    const drawn = Math.floor(random() * (last + 1));
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return [...chosen].sort((one, two) => one - two);
}

/** All subsets when there are at most `most`, otherwise `most` different ones drawn from the seed. */
export function someSubsets(from: number, size: number, most: number, seed: number): number[][] {
  if (subsetCount(from, size, most) <= most) return allSubsets(from, size);
  const random = randomFrom(seed);
  const found = new Map<string, number[]>();
  for (let tries = 0; found.size < most && tries < most * 20; tries++) {
    const subset = drawSubset(from, size, random);
    found.set(subset.join(","), subset);
  }
  return [...found.values()];
}
