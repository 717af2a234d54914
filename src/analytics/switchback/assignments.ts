// What else the coin could have shown: the assignments of blocks to arms that were as likely as the one that was run.
//
// Within each stratum the number of treated blocks stays as it was. Few possibilities are all listed, many are drawn.
import type { Series } from "./periods.ts";

interface Stratum {
  readonly blocks: readonly number[];
  readonly treated: number;
}

function strataOf({ blockStratum, assignment, strata }: Series): Stratum[] {
  return Array.from({ length: strata }, (_, stratum) => {
    const blocks = [...blockStratum.keys()].filter((block) => blockStratum[block] === stratum);
    return { blocks, treated: blocks.filter((block) => assignment[block] === 1).length };
  });
}

/** How many assignments there are; Infinity when they are more than a number can count. */
export function assignmentsOf(series: Series): number {
  return strataOf(series).reduce((product, { blocks, treated }) => {
    let ways = 1;
    for (let chosen = 1; chosen <= treated; chosen++)
      ways = (ways * (blocks.length - treated + chosen)) / chosen;
    return product * Math.round(ways);
  }, 1);
}

/** Every assignment once, the one that was run among them. */
export function* everyAssignment(series: Series): Generator<Uint8Array> {
  const current = new Uint8Array(series.assignment.length);
  yield* choose(strataOf(series), current);
}

function* choose(strata: readonly Stratum[], current: Uint8Array): Generator<Uint8Array> {
  const [first, ...others] = strata;
  if (first === undefined) {
    yield current;
    return;
  }
  for (const chosen of subsets(first.blocks, first.treated)) {
    for (const block of first.blocks) current[block] = chosen.includes(block) ? 1 : 0;
    yield* choose(others, current);
  }
}

function* subsets(of: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = 0; index <= of.length - size; index++)
    for (const rest of subsets(of.slice(index + 1), size - 1)) yield [of[index] ?? 0, ...rest];
}

/** `draws` assignments by chance; the same seed gives the same ones. The array that is yielded is used again. */
export function* drawnAssignments(
  series: Series,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Generator<Uint8Array> {
  const random = randomNumbers(seed);
  const strata = strataOf(series).map(({ blocks }) => Int32Array.from(blocks));
  const current = Uint8Array.from(series.assignment);
  for (let draw = 0; draw < draws; draw++) {
    for (const blocks of strata) shuffle(blocks, current, random);
    yield current;
  }
}

/** Fisher and Yates, on the arms of some blocks. */
function shuffle(blocks: Int32Array, arms: Uint8Array, random: () => number): void {
  for (let last = blocks.length - 1; last > 0; last--) {
    const [one, two] = [blocks[last]!, blocks[Math.floor(random() * (last + 1))]!];
    const kept = arms[one]!;
    arms[one] = arms[two]!;
    arms[two] = kept;
  }
}

/** Numbers in [0, 1) from a 32-bit seed. Reference: Steele, Lea and Flood, "SplitMix", OOPSLA 2014, in 32 bits. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
