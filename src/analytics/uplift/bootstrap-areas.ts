// How sure are Qini and AUUC? The same measure on samples drawn again from the people, each group from itself.
//
// The scores stay as they are: the intervals speak of this ranking, not of what another learning run would rank.
// Reference: Efron and Tibshirani, "An introduction to the bootstrap" (1993), percentile interval.
import { quantileOfSorted } from "../distributions/quantile.ts";
import { random } from "../learners/random.ts";
import { groupsOf, type Groups } from "./groups.ts";
import type { Ranking } from "./ranking.ts";
import type { Sample } from "./sample.ts";

export interface BootstrapOptions {
  readonly measure: (groups: Groups) => readonly (number | null)[];
  readonly resamples: number;
  readonly seed: number;
  readonly report?: (done: number) => void;
}

export type Interval = readonly [low: number, high: number];

/**
 * The middle 95 % of each measure over the resamples, in the order of the measures.
 * Degenerate: null with fewer than 20 resamples, or where more than a tenth of them lack the measure.
 */
export function bootstrapAreas(
  sample: Pick<Sample, "treatment" | "outcome">,
  order: Ranking,
  { measure, resamples, seed, report }: BootstrapOptions,
): readonly (Interval | null)[] {
  const chance = random(seed);
  const arms = [0, 1].map((arm) => order.order.filter((row) => sample.treatment[row] === arm));
  const draw = (): Int32Array => {
    const rows = new Int32Array(order.order.length);
    let place = 0;
    for (const arm of arms)
      for (let times = 0; times < arm.length; times++) rows[place++] = arm[chance.integer(arm.length)]!;
    return rows;
  };
  const drawn = Array.from({ length: resamples }, (_, index) => {
    const measured = measure(groupsOf(sample, order, draw()));
    if (index % 10 === 9) report?.((index + 1) / resamples);
    return measured;
  });
  return (drawn[0] ?? []).map((_, index) => middleOf(drawn.map((measured) => measured[index] ?? null)));
}

function middleOf(values: readonly (number | null)[]): Interval | null {
  const there = Float64Array.from(values.filter((value) => value !== null)).sort();
  if (values.length < 20 || there.length < 0.9 * values.length) return null;
  return [quantileOfSorted(there, 0.025), quantileOfSorted(there, 0.975)];
}
