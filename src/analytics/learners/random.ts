// Seeded chance for learners and resampling: the same seed gives the same numbers on every machine.

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number;
}

/**
 * sfc32 (Doty-Humphrey, PractRand) with the seed spread over its words.
 * Degenerate: a seed that is no whole number counts as its 32 lowest bits.
 *
 * @example random(1).next() === random(1).next() // true
 */
export function random(seed: number): Random {
  let a = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  let b = Math.imul(seed ^ 0x243f6a88, 0xc2b2ae35);
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round++) next();
  return { next, integer: (below) => Math.floor(next() * below) };
}

/** Fisher and Yates, in place. */
export function shuffle(list: Int32Array, chance: Random): Int32Array {
  for (let last = list.length - 1; last > 0; last--) {
    const other = chance.integer(last + 1);
    const kept = list[last]!;
    list[last] = list[other]!;
    list[other] = kept;
  }
  return list;
}
