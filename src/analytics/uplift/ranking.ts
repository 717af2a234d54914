// The order in which a score would have people treated, and whom it cannot tell apart.

export interface Ranking {
  /** Rows from the highest score down; of equal scores the later row comes first, as a reversed stable sort leaves them. */
  readonly order: Int32Array;
  /** By row: its group of equal scores, 0 the best. */
  readonly group: Int32Array;
  readonly groups: number;
}

/** @example ranking(Float64Array.of(1, 2, 2)) // order 2, 1, 0; group 1, 0, 0 */
export function ranking(score: Float64Array): Ranking {
  const order = Int32Array.from(score, (_, row) => row);
  order.sort((one, two) => score[two]! - score[one]! || two - one);
  const group = new Int32Array(score.length);
  let groups = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    if (place > 0 && score[order[place - 1]!] !== score[row]) groups += 1;
    group[row] = groups;
  }
  return { order, group, groups: order.length === 0 ? 0 : groups + 1 };
}
