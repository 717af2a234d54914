// Where the readings of several methods differ: the honest companion of every attribution table.
//
// Attribution has no ground truth in the data; what can be computed is how much the answer depends on the method.
// Two measures, both in plain units: the spread (highest minus lowest credit of a channel) and the rank change
// (how many places a channel moves between two methods).
import type { Credits } from "./paths.ts";

export interface Reading {
  readonly model: string;
  readonly conversions: number;
}

export interface ChannelSpread {
  readonly lowest: Reading;
  readonly highest: Reading;
  /** highest − lowest, in conversions. */
  readonly spread: number;
}

export interface RankChange {
  readonly channel: string;
  readonly from: { readonly model: string; readonly rank: number };
  readonly to: { readonly model: string; readonly rank: number };
  readonly places: number;
}

export interface Disagreement {
  readonly byChannel: ReadonlyMap<string, ChannelSpread>;
  /** The channel with the widest spread; null with fewer than two methods or no difference. */
  readonly widest: string | null;
  /** The biggest move in rank between any two methods; null when every method ranks alike. */
  readonly biggestRankChange: RankChange | null;
}

/**
 * Degenerate: one method has spread 0 everywhere and no rank change; equal credits share a rank in the order of names;
 * of equal spreads or moves the first channel by name is reported.
 *
 * @example
 * // brand: 30 by last touch, 12 by Markov, so its spread is 18.
 */
export function disagreement(byModel: ReadonlyMap<string, Credits>): Disagreement {
  const channels = [...new Set([...byModel.values()].flatMap((credits) => [...credits.keys()]))].sort();
  const byChannel = new Map(channels.map((channel) => [channel, spreadOf(channel, byModel)]));
  let widest: string | null = null;
  for (const [channel, { spread }] of byChannel)
    if (spread > (widest === null ? 1e-9 : (byChannel.get(widest)?.spread ?? 0))) widest = channel;
  return { byChannel, widest, biggestRankChange: rankChangeOf(channels, byModel) };
}

function spreadOf(channel: string, byModel: ReadonlyMap<string, Credits>): ChannelSpread {
  const readings = [...byModel].map(([model, credits]): Reading => ({
    model,
    conversions: credits.get(channel)?.conversions ?? 0,
  }));
  const none: Reading = { model: "", conversions: 0 };
  const lowest = readings.reduce(
    (best, next) => (next.conversions < best.conversions ? next : best),
    readings[0] ?? none,
  );
  const highest = readings.reduce(
    (best, next) => (next.conversions > best.conversions ? next : best),
    readings[0] ?? none,
  );
  return { lowest, highest, spread: highest.conversions - lowest.conversions };
}

function ranksOf(credits: Credits): ReadonlyMap<string, number> {
  const order = [...credits].sort(
    ([one, { conversions: left }], [two, { conversions: right }]) => right - left || (one < two ? -1 : 1),
  );
  return new Map(order.map(([channel], index) => [channel, index + 1]));
}

function rankChangeOf(channels: readonly string[], byModel: ReadonlyMap<string, Credits>): RankChange | null {
  const ranks = [...byModel].map(([model, credits]) => ({ model, ranks: ranksOf(credits) }));
  let biggest: RankChange | null = null;
  for (const channel of channels) {
    const places = ranks.map(({ model, ranks: order }) => ({ model, rank: order.get(channel) ?? 0 }));
    const best = places.reduce(
      (one, two) => (two.rank < one.rank ? two : one),
      places[0] ?? { model: "", rank: 0 },
    );
    const worst = places.reduce((one, two) => (two.rank > one.rank ? two : one), best);
    const moved = worst.rank - best.rank;
    if (moved > (biggest?.places ?? 0)) biggest = { channel, from: best, to: worst, places: moved };
  }
  return biggest;
}
