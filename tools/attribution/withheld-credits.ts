// Withholds credits that count too few people, by the rule of src/core/least-people.ts, and keeps every sum whole.
import type { AttributionModel } from "#src/analytics/attribution/attribute.ts";
import type { Credit, Credits, Journeys } from "#src/analytics/attribution/paths.ts";
import { few, withheldOf } from "#src/core/least-people.ts";

/** Journeys of the warehouse with the people who converted, each counted at one path alone. */
export interface CountedJourneys extends Journeys {
  readonly people: number;
}

export interface ShownCredits {
  /** Without the withheld channels. */
  readonly credits: Credits;
  /** Their sum; null when none is withheld. */
  readonly withheld: Credit | null;
  readonly channels: readonly string[];
}

export function shownCredits(
  model: AttributionModel,
  credits: Credits,
  journeys: readonly CountedJourneys[],
): ShownCredits {
  const people = peopleBehind(model, journeys);
  const counted = (channel: string) => people.get(channel) ?? 0;
  const channels = [...credits.keys()];
  const small = new Set(few(channels, counted));
  const together = journeys
    .filter((journey) => credited(model, journey).some((channel) => small.has(channel)))
    .reduce((sum, journey) => sum + journey.people, 0);
  const hidden = new Set(withheldOf(channels, counted, { together }));
  if (hidden.size === 0) return { credits, withheld: null, channels: [] };
  const sum = { conversions: 0, value: 0 };
  for (const channel of hidden) {
    sum.conversions += credits.get(channel)?.conversions ?? 0;
    sum.value += credits.get(channel)?.value ?? 0;
  }
  return {
    credits: new Map([...credits].filter(([channel]) => !hidden.has(channel))),
    withheld: sum,
    channels: channels.filter((channel) => hidden.has(channel)),
  };
}

/** The channels to which the model gives a part of such a journey. */
function credited(model: AttributionModel, { path }: Journeys): readonly string[] {
  if (model === "first") return path.slice(0, 1);
  if (model === "last") return path.slice(-1);
  return [...new Set(path)];
}

/**
 * By channel the people whose conversions give it credit. Whoever converted often is counted at one path alone, so a
 * channel may have credit and nobody counted: then it is somebody, and few. A Markov chain also credits a channel through
 * journeys that ended in nothing: where nobody who touched it converted, those who did not are counted.
 */
function peopleBehind(
  model: AttributionModel,
  journeys: readonly CountedJourneys[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, { people: number; conversions: number; nulls: number }>();
  for (const journey of journeys)
    for (const channel of credited(model, journey)) {
      const sum = sums.get(channel) ?? { people: 0, conversions: 0, nulls: 0 };
      sum.people += journey.people;
      sum.conversions += journey.conversions;
      sum.nulls += journey.nulls;
      sums.set(channel, sum);
    }
  const behind = ({ people, conversions, nulls }: { people: number; conversions: number; nulls: number }) => {
    if (conversions > 0) return Math.max(1, people);
    return model === "markov" ? nulls : 0;
  };
  return new Map([...sums].map(([channel, sum]) => [channel, behind(sum)]));
}
