// Chance for the sampler: the same seed and stream give the same numbers, on any machine.
//
// xoshiro128** on 32-bit integers, seeded through splitmix32 so that neighbouring seeds have nothing in common.
// Streams of one seed are seeded apart, not jumped: among 2¹²⁸ states a few million draws of a few chains do not meet.
// Reference: Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021).

export interface Random {
  /** Evenly spread over the open interval from 0 to 1, 53 bits. */
  uniform(): number;
  /** Standard normal, by Marsaglia's polar method. */
  normal(): number;
  /** The raw 32 bits. */
  bits(): number;
}

/** @example createRandom(1, 0).uniform() === createRandom(1, 0).uniform() // true */
export function createRandom(seed: number, stream = 0): Random {
  const bits = generator(seeded(seed, stream));
  let spare = NaN;

  function uniform(): number {
    // 26 and 27 bits, and half a step so that neither 0 nor 1 comes out.
    return ((bits() >>> 6) * 134_217_728 + (bits() >>> 5) + 0.5) / 9_007_199_254_740_992;
  }

  function normal(): number {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = NaN;
      return value;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  }

  return { bits, uniform, normal };
}

/** xoshiro128** from four words that are not all 0, which it moves on. */
export function generator(state: Uint32Array): () => number {
  return () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    state[0] = a ^ fourth;
    state[1] = b ^ third;
    state[2] = third ^ (b << 9);
    state[3] = rotate(fourth, 11);
    return result;
  };
}

/** The generator's four words; never all zero. */
function seeded(seed: number, stream: number): Uint32Array {
  const words = new Uint32Array(4);
  // Both halves of a seed above 32 bits count.
  let counter = (seed ^ Math.imul(Math.floor(seed / 4_294_967_296), 0x85ebca6b)) >>> 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return mixed(counter);
  };
  counter = (next() ^ mixed((Math.imul(stream, 0xc2b2ae35) + 0x27d4eb2f) >>> 0)) >>> 0;
  for (let word = 0; word < 4; word++) words[word] = next();
  if (words.every((word) => word === 0)) words[0] = 1;
  return words;
}

/** The finaliser of splitmix32. */
function mixed(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
