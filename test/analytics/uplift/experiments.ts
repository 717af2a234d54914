// Small experiments as arithmetic: score, treatment and outcome of each person from three numbers of one generator.
import type { Sample } from "#src/analytics/uplift/sample.ts";
import { groupsOf, type Groups } from "#src/analytics/uplift/groups.ts";
import { ranking } from "#src/analytics/uplift/ranking.ts";
import { lcg } from "../lcg.ts";

interface Recipe {
  readonly seed: number;
  readonly people: number;
  readonly treated: number;
  /** Scores are rounded down to this many steps; 0 leaves them as they are. */
  readonly steps: number;
  readonly chance: (score: number, treatment: number) => number;
}

export function experiment({ seed, people, treated, steps, chance }: Recipe): Sample {
  const next = lcg(seed);
  const sample = {
    treatment: new Uint8Array(people),
    outcome: new Float64Array(people),
    score: new Float64Array(people),
  };
  for (let row = 0; row < people; row++) {
    const [first, second, third] = [next(), next(), next()];
    const score = steps === 0 ? first : Math.floor(first * steps) / steps;
    const treatment = second < treated ? 1 : 0;
    sample.score[row] = score;
    sample.treatment[row] = treatment;
    sample.outcome[row] = third < chance(score, treatment) ? 1 : 0;
  }
  return sample;
}

export const recipes = {
  plain: { seed: 1, people: 200, treated: 0.5, steps: 0, chance: (s, t) => 0.2 + 0.3 * t * s },
  ties: { seed: 2, people: 300, treated: 0.3, steps: 8, chance: (s, t) => 0.3 + 0.5 * t * (s - 0.5) },
  harmful: { seed: 3, people: 150, treated: 0.5, steps: 0, chance: (_, t) => 0.5 - 0.3 * t },
  frequent: { seed: 4, people: 250, treated: 0.4, steps: 16, chance: (s, t) => 0.8 + 0.15 * t * s },
  wrongWay: { seed: 5, people: 400, treated: 0.6, steps: 0, chance: (s, t) => 0.4 + 0.3 * t * (0.5 - s) },
} satisfies Readonly<Record<string, Recipe>>;

/** Twelve people by hand, with equal scores. */
export const byHand: Sample = {
  outcome: Float64Array.of(1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1),
  treatment: Uint8Array.of(1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0),
  score: Float64Array.of(0.9, 0.9, 0.9, 0.7, 0.7, 0.5, 0.5, 0.5, 0.5, 0.2, 0.2, 0.2),
};

export function grouped(sample: Sample): Groups {
  return groupsOf(sample, ranking(sample.score));
}
