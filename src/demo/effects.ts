// The known truth behind revenue: adstock, saturation, trend, season, controls and noise, week by week from fixed parameters.
import { paidChannels, type PaidChannel } from "#src/core/channel.ts";
import { dayOfYear, epoch, isoDay, weekday, type DayNumber } from "./calendar.ts";
import { random } from "./random.ts";
import { spendOn, spendPlans } from "./spend.ts";

interface MediaEffect {
  /** Share of a week's pressure that is left a week later. */
  readonly decay: number;
  /** Steepness of saturation, at spend measured in `scale`. */
  readonly steepness: number;
  /** Euros a week that the channel can bring at most. */
  readonly ceiling: number;
  /** Euros of weekly spend that count as one unit. */
  readonly scale: number;
}

function media(channel: PaidChannel, decay: number, steepness: number, ceiling: number): MediaEffect {
  return { decay, steepness, ceiling, scale: spendPlans[channel].typical };
}

/**
 * revenue(week) = intercept + trend · years since epoch + season + Σ controls + Σ media + noise, in euros.
 * media = ceiling · (1 − e^(−steepness·a)) / (1 + e^(−steepness·a)), with
 * a = Σ_{lag<lags} decay^lag · spend(week − lag) / scale, divided by Σ decay^lag.
 * season = cos1·cos θ + sin1·sin θ + cos2·cos 2θ + sin2·sin 2θ, θ = 2π · day of year of the week's Thursday / 365.25.
 */
export const trueEffects = {
  intercept: 6100,
  trendPerYear: 420,
  season: { cos1: 1150, sin1: -700, cos2: -380, sin2: 120 },
  controls: { promotion: 1900, coldDegrees: 95, publicHolidays: -260 },
  noise: 420,
  lags: 8,
  media: {
    "paid-search": media("paid-search", 0.25, 1.5, 3100),
    "brand-search": media("brand-search", 0.05, 2.2, 520),
    "paid-social": media("paid-social", 0.45, 1.2, 2500),
    email: media("email", 0.15, 2, 1450),
    affiliate: media("affiliate", 0.1, 1.6, 700),
    display: media("display", 0.35, 1, 420),
    tv: media("tv", 0.65, 1.3, 2900),
  } satisfies Record<PaidChannel, MediaEffect>,
} as const;

export interface Week {
  /** The Monday. */
  readonly week: string;
  readonly revenue: number;
  readonly spend: Readonly<Record<PaidChannel, number>>;
  readonly controls: {
    readonly promotion: number;
    /** Degrees that the week's mean in Hamburg lay below 12 °C; fictional weather. */
    readonly coldDegrees: number;
    readonly publicHolidays: number;
  };
}

/** A week with the truth that a model has to find; `base` is all that is not media. */
interface TrueWeek extends Week {
  readonly base: number;
  readonly media: Readonly<Record<PaidChannel, number>>;
  readonly noise: number;
}

export interface Effects {
  week(monday: DayNumber): TrueWeek;
  /** The day's part of its week's revenue: what the day's orders are drawn to add up to. */
  revenueTarget(day: DayNumber): number;
}

export function createEffects(seed: string): Effects {
  const spends = new Map<string, number>();
  const weeks = new Map<DayNumber, TrueWeek>();
  const spend = (channel: PaidChannel, monday: DayNumber): number => {
    const key = `${channel}/${monday}`;
    const known = spends.get(key);
    if (known !== undefined) return known;
    let cents = 0;
    for (let day = monday; day < monday + 7; day++) cents += Math.round(100 * spendOn(seed, channel, day));
    spends.set(key, cents / 100);
    return cents / 100;
  };
  const week = (monday: DayNumber): TrueWeek => {
    const known = weeks.get(monday) ?? computeWeek(seed, monday, spend);
    weeks.set(monday, known);
    return known;
  };
  return {
    week,
    revenueTarget: (day) => week(day - weekday(day)).revenue * shareOfWeek(seed, day),
  };
}

function computeWeek(
  seed: string,
  monday: DayNumber,
  spend: (channel: PaidChannel, monday: DayNumber) => number,
): TrueWeek {
  const controls = controlsOf(seed, monday);
  const brought = perChannel((channel) => mediaEffect(channel, (lag) => spend(channel, monday - 7 * lag)));
  const { intercept, trendPerYear, controls: weights } = trueEffects;
  const base =
    intercept +
    (trendPerYear * (monday - epoch)) / 365.25 +
    seasonOf(monday) +
    weights.promotion * controls.promotion +
    weights.coldDegrees * controls.coldDegrees +
    weights.publicHolidays * controls.publicHolidays;
  const noise = trueEffects.noise * random(seed, "noise", monday).normal();
  const total = base + paidChannels.reduce((sum, channel) => sum + brought[channel], 0) + noise;
  return {
    week: isoDay(monday),
    revenue: Math.round(100 * total) / 100,
    spend: perChannel((channel) => spend(channel, monday)),
    controls,
    base,
    media: brought,
    noise,
  };
}

function mediaEffect(channel: PaidChannel, spendBefore: (lag: number) => number): number {
  const { decay, steepness, ceiling, scale } = trueEffects.media[channel];
  let pressure = 0;
  let weights = 0;
  for (let lag = 0; lag < trueEffects.lags; lag++) {
    pressure += decay ** lag * (spendBefore(lag) / scale);
    weights += decay ** lag;
  }
  const inverse = Math.exp((-steepness * pressure) / weights);
  return (ceiling * (1 - inverse)) / (1 + inverse);
}

function seasonOf(monday: DayNumber): number {
  const angle = (2 * Math.PI * dayOfYear(monday + 3)) / 365.25;
  const { cos1, sin1, cos2, sin2 } = trueEffects.season;
  return (
    cos1 * Math.cos(angle) + sin1 * Math.sin(angle) + cos2 * Math.cos(2 * angle) + sin2 * Math.sin(2 * angle)
  );
}

/** Weeks with a sale: winter sale, summer sale, and the week of the fourth Friday of November. */
export function promotionOf(day: DayNumber): "winter-sale" | "summer-sale" | "light-week" | null {
  const start = day - weekday(day);
  const week = Math.floor(dayOfYear(start) / 7);
  const friday = isoDay(start + 4);
  if (friday.slice(5, 7) === "11" && Number(friday.slice(8)) >= 22 && Number(friday.slice(8)) <= 28)
    return "light-week";
  if (week === 2 || week === 3) return "winter-sale";
  return week >= 26 && week <= 28 ? "summer-sale" : null;
}

const holidays = new Set(["01-01", "05-01", "10-03", "10-31", "12-25", "12-26"]);

function controlsOf(seed: string, monday: DayNumber): Week["controls"] {
  const mean = 9.5 - 8.5 * Math.cos((2 * Math.PI * (dayOfYear(monday + 3) - 20)) / 365.25);
  const temperature = mean + 2.4 * random(seed, "weather", monday).normal();
  const days = Array.from({ length: 7 }, (_, index) => isoDay(monday + index).slice(5));
  return {
    promotion: promotionOf(monday) === null ? 0 : 1,
    coldDegrees: Math.round(10 * Math.max(0, 12 - temperature)) / 10,
    publicHolidays: days.filter((day) => holidays.has(day)).length,
  };
}

const weekdayDemand = [1.05, 1, 0.98, 1, 0.9, 0.95, 1.15];

function shareOfWeek(seed: string, day: DayNumber): number {
  const weight = (other: DayNumber): number =>
    (weekdayDemand[weekday(other)] ?? 1) * Math.exp(0.1 * random(seed, "share", other).normal());
  const start = day - weekday(day);
  let total = 0;
  for (let other = start; other < start + 7; other++) total += weight(other);
  return weight(day) / total;
}

function perChannel(value: (channel: PaidChannel) => number): Record<PaidChannel, number> {
  return {
    "paid-search": value("paid-search"),
    "brand-search": value("brand-search"),
    "paid-social": value("paid-social"),
    email: value("email"),
    affiliate: value("affiliate"),
    display: value("display"),
    tv: value("tv"),
  };
}
