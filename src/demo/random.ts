// Seeded chance: the same keys give the same stream, so that every demo day is a pure function of seed and day.

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One key, with probability proportional to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  normal(): number;
  poisson(mean: number): number;
}

/** Two independent 32-bit hashes of a text (FNV-1a with different offsets). */
function hashes(text: string): readonly [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return [first >>> 0, second >>> 0];
}

/** A short, stable pseudonym for a key: 10 characters, without meaning. */
export function pseudonym(...keys: readonly (string | number)[]): string {
  const [first, second] = hashes(`pseudonym/${keys.join("/")}`);
  return (first.toString(36).padStart(7, "0") + second.toString(36).padStart(7, "0")).slice(2, 12);
}

/** A stream for these keys: sfc32, which passes PractRand and needs four words of state. */
export function random(...keys: readonly (string | number)[]): Random {
  let [a, b] = hashes(keys.join("/"));
  let c = 0x9e3779b9;
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
  for (let round = 0; round < 12; round++) next();
  return fromUniform(next);
}

function fromUniform(next: () => number): Random {
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    weighted: (weights) => pickWeighted(weights, next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
  };
}

function pickWeighted<K extends string>(weights: Readonly<Record<K, number>>, uniform: number): K {
  // Object.keys forgets the key type that the record was made with.
  const keys = Object.keys(weights) as K[];
  let rest = uniform * keys.reduce((sum, key) => sum + weights[key], 0);
  for (const key of keys) {
    rest -= weights[key];
    if (rest < 0) return key;
  }
  const last = keys.at(-1);
  if (last === undefined) throw new RangeError("A weighted pick needs at least one key.");
  return last;
}
