// The series of a switchback: one number a period, the block that decided its arm, and how long the arm had been on.

export interface Period {
  /** Which series it belongs to, such as a region; carry-over does not cross series. */
  readonly unit: string;
  /** What was randomised as one: all periods of a block have the same arm. */
  readonly block: string;
  /** Blocks were randomised within strata, such as the halves of one day. */
  readonly stratum: string;
  readonly treated: boolean;
  readonly value: number;
}

/** The same in numbers, for the many assignments that are tried. */
export interface Series {
  readonly values: Float64Array;
  /** Block of each period, stratum of each period and of each block. */
  readonly block: Int32Array;
  readonly stratum: Int32Array;
  readonly blockStratum: Int32Array;
  /** Number of periods directly before, in the same series. */
  readonly past: Int32Array;
  readonly strata: number;
  /** 1 where the block was treated. */
  readonly assignment: Uint8Array;
}

/**
 * `periods` are in the order of time within each unit.
 * Degenerate: a block with two arms or in two strata, or no block of one arm, throws a RangeError.
 */
export function seriesOf(periods: readonly Period[]): Series {
  const blocks = numbered(periods.map(({ block }) => block));
  const strata = numbered(periods.map(({ stratum }) => stratum));
  const count = Math.max(-1, ...blocks) + 1;
  const assignment = new Uint8Array(count).fill(2);
  const blockStratum = new Int32Array(count).fill(-1);
  const seen = new Map<string, number>();
  const past = periods.map(({ unit }) => {
    const before = seen.get(unit) ?? 0;
    seen.set(unit, before + 1);
    return before;
  });
  periods.forEach(({ treated, block }, index) => {
    const [own, stratum] = [blocks[index] ?? 0, strata[index] ?? 0];
    const arm = treated ? 1 : 0;
    if (assignment[own] !== 2 && assignment[own] !== arm)
      throw new RangeError(`block "${block}" has both arms: a block is what was switched as one`);
    if (blockStratum[own] !== -1 && blockStratum[own] !== stratum)
      throw new RangeError(`block "${block}" lies in two strata`);
    assignment[own] = arm;
    blockStratum[own] = stratum;
  });
  if (!assignment.includes(0) || !assignment.includes(1)) throw new RangeError("both arms need a period");
  return {
    values: Float64Array.from(periods, ({ value }) => value),
    block: Int32Array.from(blocks),
    stratum: Int32Array.from(strata),
    blockStratum,
    past: Int32Array.from(past),
    strata: Math.max(...strata) + 1,
    assignment,
  };
}

function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
}
