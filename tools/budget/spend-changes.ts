// What-if wishes in money: "TV minus 20 %", "20 % from Meta to Google" become a spend for every channel.
import { ToolRefusal } from "#src/core/tool.ts";
import { namedChannels, type Names } from "./named-channels.ts";

export interface Change {
  readonly channel: string;
  readonly share?: number | null | undefined;
  readonly amount?: number | null | undefined;
  readonly to?: number | null | undefined;
}

export interface Shift {
  readonly from: Names;
  readonly to: Names;
  readonly share?: number | null | undefined;
  readonly amount?: number | null | undefined;
}

/** Spend by channel; every step gives a new one. */
export type Spends = ReadonlyMap<string, number>;

export function changed(spends: Spends, change: Change): Spends {
  const channels = namedChannels(change.channel, [...spends.keys()]);
  const now = total(spends, channels);
  const given = [change.share, change.amount, change.to].filter((value) => value != null);
  if (given.length !== 1)
    throw new ToolRefusal("unclear-change", `say for ${change.channel} exactly one of share, amount or to`);
  const then = change.to ?? (change.share == null ? now + (change.amount ?? 0) : now * (1 + change.share));
  if (then < 0)
    throw new ToolRefusal("more-than-there-is", `${change.channel} has ${now} and cannot lose ${now - then}`);
  return scaled(spends, channels, then);
}

export interface Shifted {
  readonly spends: Spends;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly amount: number;
}

/** Taken from the givers and handed to the takers, each in proportion to what they have. */
export function shifted(spends: Spends, shift: Shift): Shifted {
  const known = [...spends.keys()];
  const from = namedChannels(shift.from, known);
  const to = namedChannels(shift.to, known);
  const both = from.find((channel) => to.includes(channel));
  if (both !== undefined)
    throw new ToolRefusal("same-channel", `${both} cannot give to itself: name other channels`);
  if ((shift.share == null) === (shift.amount == null))
    throw new ToolRefusal("unclear-change", "say either the share or the amount that is to move");
  const has = total(spends, from);
  const amount = shift.amount ?? has * (shift.share ?? 0);
  if (amount > has * (1 + 1e-9) || amount < 0)
    throw new ToolRefusal(
      "more-than-there-is",
      `${from.join(", ")} has ${has}; ${amount} cannot be taken from it`,
    );
  const taken = scaled(spends, from, has - amount);
  return { spends: scaled(taken, to, total(taken, to) + amount), from, to, amount };
}

function total(spends: Spends, channels: readonly string[]): number {
  return channels.reduce((sum, channel) => sum + (spends.get(channel) ?? 0), 0);
}

/** In proportion to what each has; evenly where none has anything. */
function scaled(spends: Spends, channels: readonly string[], then: number): Spends {
  const now = total(spends, channels);
  const next = new Map(spends);
  for (const channel of channels) {
    const own = spends.get(channel) ?? 0;
    next.set(channel, now > 0 ? (own / now) * then : then / channels.length);
  }
  return next;
}
