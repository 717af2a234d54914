// What every attribution method reads: customer journeys grouped by their order of channels, and the credit it hands out.

/** One distinct journey: how often it ended in a conversion, what that was worth, how often it ended in nothing. */
export interface Journeys {
  /** Channels in the order in which they were touched; a repeated touch is listed again. */
  readonly path: readonly string[];
  readonly conversions: number;
  /** Sum over these conversions, in the input's unit. */
  readonly value: number;
  /** Journeys along this path that ended without a conversion. */
  readonly nulls: number;
}

export interface Credit {
  readonly conversions: number;
  readonly value: number;
}

/** Credit by channel, in the alphabetical order of the channels. Every channel of the input is there, if only with zero. */
export type Credits = ReadonlyMap<string, Credit>;

/** The channels of all journeys, sorted, each once. */
export function channelsOf(journeys: readonly Journeys[]): string[] {
  const names = new Set<string>();
  for (const { path } of journeys) for (const channel of path) names.add(channel);
  return [...names].sort((one, two) => (one < two ? -1 : 1));
}

/** What there is to hand out. A journey without any touch can credit nobody, so it is left out here too. */
export function totalOf(journeys: readonly Journeys[]): Credit {
  let conversions = 0;
  let value = 0;
  for (const journey of journeys) {
    if (journey.path.length === 0) continue;
    conversions += journey.conversions;
    value += journey.value;
  }
  return { conversions, value };
}

/**
 * Splits each journey's conversions and value over its touches by `weights`, one for each touch.
 * Weights are relative: only their ratio counts. All-zero weights are read as equal ones.
 */
export function creditByTouch(
  journeys: readonly Journeys[],
  weights: (touches: number) => readonly number[],
): Credits {
  const sums = new Map(channelsOf(journeys).map((channel) => [channel, { conversions: 0, value: 0 }]));
  for (const { path, conversions, value } of journeys) {
    const given = weights(path.length);
    const total = given.reduce((sum, weight) => sum + weight, 0);
    path.forEach((channel, index) => {
      const share = total > 0 ? (given[index] ?? 0) / total : 1 / path.length;
      const sum = sums.get(channel);
      if (sum === undefined) return;
      sum.conversions += conversions * share;
      sum.value += value * share;
    });
  }
  return sums;
}

/** Splits one total over the channels in proportion to `strengths`; without any strength nobody gets credit. */
export function creditByStrength(
  total: Credit,
  strengths: ReadonlyMap<string, { readonly conversions: number; readonly value: number }>,
): Credits {
  let conversions = 0;
  let value = 0;
  for (const strength of strengths.values()) {
    conversions += strength.conversions;
    value += strength.value;
  }
  return new Map(
    [...strengths].map(([channel, strength]) => {
      const share = conversions > 0 ? strength.conversions / conversions : 0;
      return [
        channel,
        {
          conversions: total.conversions * share,
          // Worthless conversions leave no strength by value: then value goes the way of the conversions.
          value: total.value * (value > 0 ? strength.value / value : share),
        },
      ];
    }),
  );
}
