// What the company spends on advertising, day by day: seasonal budgets, bursts, pauses, and four television flights a year.
import { paidChannels, type PaidChannel } from "#src/core/channel.ts";
import type { SpendRow } from "#src/core/event.ts";
import { dayOfYear, isoDay, monday, weekday, type DayNumber } from "./calendar.ts";
import { campaigns } from "./channels.ts";
import { random } from "./random.ts";

interface Plan {
  /** Euros in an ordinary active week. */
  readonly typical: number;
  /** Standard deviation of the weekly logarithm. */
  readonly spread: number;
  /** How far the budget follows demand over the year: 0 not at all, 1 fully. */
  readonly seasonal: number;
  /** Share of weeks without any spend. */
  readonly pauses: number;
  /** Monday to Sunday. */
  readonly weekdays: readonly number[];
}

const even = [1, 1, 1, 1, 1, 1, 1];

export const spendPlans: Readonly<Record<PaidChannel, Plan>> = {
  "paid-search": {
    typical: 640,
    spread: 0.3,
    seasonal: 0.8,
    pauses: 0,
    weekdays: [1.1, 1, 1, 1, 0.9, 0.9, 1.1],
  },
  "brand-search": { typical: 110, spread: 0.25, seasonal: 0.6, pauses: 0, weekdays: even },
  "paid-social": {
    typical: 480,
    spread: 0.4,
    seasonal: 0.5,
    pauses: 0.06,
    weekdays: [0.8, 0.9, 1, 1, 1.1, 1.1, 1.1],
  },
  email: { typical: 75, spread: 0.3, seasonal: 0.3, pauses: 0.04, weekdays: [0, 4, 0, 3, 0, 0, 0] },
  affiliate: { typical: 130, spread: 0.35, seasonal: 0.6, pauses: 0, weekdays: even },
  display: { typical: 170, spread: 0.4, seasonal: 0.2, pauses: 0.15, weekdays: even },
  tv: { typical: 1450, spread: 0.2, seasonal: 0, pauses: 0, weekdays: [0.9, 0.9, 0.9, 0.9, 1, 1.2, 1.2] },
};

/** Television runs in four flights: March, June, October, December. */
const televisionWeeks = new Set([9, 10, 11, 12, 22, 23, 24, 25, 39, 40, 41, 42, 47, 48, 49]);

/** Demand over the year around 1: the cold months lead, with a small summer peak. */
export function demand(day: DayNumber): number {
  const angle = (2 * Math.PI * dayOfYear(day)) / 365.25;
  return 1 + 0.16 * Math.cos(angle) - 0.1 * Math.sin(angle) - 0.08 * Math.cos(2 * angle);
}

function weeklyBudget(seed: string, channel: PaidChannel, week: DayNumber): number {
  const plan = spendPlans[channel];
  const stream = random(seed, "budget", channel, week);
  const paused = stream.chance(plan.pauses);
  const level = Math.exp(plan.spread * stream.normal() - plan.spread ** 2 / 2);
  if (paused || (channel === "tv" && !televisionWeeks.has(Math.floor(dayOfYear(week) / 7)))) return 0;
  return plan.typical * level * demand(week + 3) ** (2 * plan.seasonal);
}

/** Euros of one channel on one day, rounded to cents. */
export function spendOn(seed: string, channel: PaidChannel, day: DayNumber): number {
  const weights = spendPlans[channel].weekdays;
  const share = (weights[weekday(day)] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
  const wobble = Math.exp(0.08 * random(seed, "spend", channel, day).normal());
  return Math.round(100 * weeklyBudget(seed, channel, monday(day)) * share * wobble) / 100;
}

/** The day's rows of the raw spend file: one per channel and campaign, cents add up to `spendOn`. */
export function spendRows(seed: string, day: DayNumber): SpendRow[] {
  return paidChannels.flatMap((channel) => {
    const cents = Math.round(100 * spendOn(seed, channel, day));
    if (cents === 0) return [];
    const names = campaigns[channel];
    const part = Math.floor(cents / (names.length + 1));
    // The first campaign is the largest: it takes what the equal parts leave.
    return names.map((campaign, index): SpendRow => {
      const amount = (index === 0 ? cents - part * (names.length - 1) : part) / 100;
      return { schema: 1, day: isoDay(day), channel, campaign, amount, currency: "EUR" };
    });
  });
}
