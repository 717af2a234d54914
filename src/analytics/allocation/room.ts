// What an allocation may be: for each channel the amounts that bounds, locks, steps and the observed range leave open.
//
// Money is counted in grains (a cent, or less for small totals), so that sums are exact and no cent is lost.
import type { Range, ResponseCurve } from "./response-curve.ts";

/** Money a row, or shares of today's spend; what is missing is open. */
export interface Bound {
  readonly min?: number;
  readonly max?: number;
  readonly minShare?: number;
  readonly maxShare?: number;
}

export interface Wishes {
  /** Money a row over all channels; null is as much as today. */
  readonly total: number | null;
  readonly bounds: Readonly<Record<string, Bound>>;
  /** Channels that stay: at this amount, or at today's where it is null. */
  readonly locks: Readonly<Record<string, number | null>>;
  /** Amounts are multiples of this: one for all, or by channel. */
  readonly steps: number | Readonly<Record<string, number>> | null;
  /** Beyond what the history saw of a channel there is no knowledge: only with this. */
  readonly allowExtrapolation: boolean;
  /** The total need not be spent: it is a most. */
  readonly mayKeep: boolean;
}

/** One channel's choices in grains: low, low + step, …, high. */
export interface Choices {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The range before steps. */
  readonly least: number;
  readonly most: number;
}

export interface Room {
  /** Grains in one unit of money: a power of ten. */
  readonly perUnit: number;
  readonly total: number;
  readonly today: readonly number[];
  readonly choices: readonly Choices[];
  /** Channels whose wish ended at what was observed. */
  readonly clipped: readonly string[];
}

export const impossibleCodes = ["unknown-channel", "bad-wish", "bounds", "extrapolation"] as const;
export type RoomOutcome =
  | { readonly kind: "room"; readonly room: Room }
  | {
      readonly kind: "impossible";
      readonly code: (typeof impossibleCodes)[number];
      readonly sentence: string;
    };

/** A cent from a total of a hundred on; below, ten thousandths of the total's order of magnitude. */
function grainsPerUnit(total: number): number {
  if (!(total > 0)) return 100;
  return 10 ** Math.max(2, 4 - Math.floor(Math.log10(total)));
}

export function roomFor(curves: readonly ResponseCurve[], wishes: Wishes): RoomOutcome {
  const problem = firstProblem(curves, wishes);
  if (problem !== null) return problem;
  const all = curves.reduce((sum, { today }) => sum + today, 0);
  const perUnit = grainsPerUnit(wishes.total ?? all);
  const today = curves.map((curve) => Math.round(curve.today * perUnit));
  const total =
    wishes.total === null
      ? today.reduce((sum, amount) => sum + amount, 0)
      : Math.floor(wishes.total * perUnit + 1e-6);
  const made = curves.map((curve, index) =>
    choicesOf(curve, wishes, { perUnit, total, today: today[index] ?? 0 }),
  );
  const refused = made.find((one) => one.kind === "impossible");
  if (refused?.kind === "impossible") return refused;
  const ranges = made.flatMap((one) => (one.kind === "choices" ? [one] : []));
  const tight = doNotAddUp(ranges, { total, perUnit, wishes });
  if (tight !== null) return tight;
  return {
    kind: "room",
    room: {
      perUnit,
      total,
      today,
      choices: ranges.map(({ choices }) => choices),
      clipped: ranges.flatMap(({ clipped, choices }) => (clipped ? [choices.name] : [])),
    },
  };
}

type Impossible = Extract<RoomOutcome, { kind: "impossible" }>;
const impossible = (code: Impossible["code"], sentence: string): Impossible => ({
  kind: "impossible",
  code,
  sentence,
});

function firstProblem(curves: readonly ResponseCurve[], wishes: Wishes): Impossible | null {
  if (curves.length === 0) return impossible("bad-wish", "the model has no medium that costs money");
  const names = curves.map(({ name }) => name);
  const steps = typeof wishes.steps === "object" && wishes.steps !== null ? wishes.steps : {};
  const strange = [wishes.bounds, wishes.locks, steps]
    .flatMap((part) => Object.keys(part))
    .find((name) => !names.includes(name));
  if (strange !== undefined)
    return impossible("unknown-channel", `the model has no channel "${strange}"; it has ${names.join(", ")}`);
  const stepSizes = typeof wishes.steps === "number" ? [wishes.steps] : Object.values(steps);
  if (stepSizes.some((step) => !(step > 0)))
    return impossible("bad-wish", "a step must be more than 0; leave steps out for free amounts");
  if (wishes.total !== null && !(wishes.total >= 0))
    return impossible("bad-wish", `the total must be at least 0, not ${wishes.total}`);
  return null;
}

interface Scale {
  readonly perUnit: number;
  readonly total: number;
  readonly today: number;
}

interface Made {
  readonly kind: "choices";
  readonly choices: Choices;
  readonly clipped: boolean;
  /** In grains, before steps: what the wishes alone would allow, and what is left of it by what was observed. */
  readonly wished: Range;
  readonly allowed: Range;
}

function choicesOf(curve: ResponseCurve, wishes: Wishes, scale: Scale): Made | Impossible {
  const { name } = curve;
  const { perUnit, total, today } = scale;
  const lock = wishes.locks[name];
  const seen = wishes.allowExtrapolation ? null : observedGrains(curve, perUnit);
  if (lock !== undefined) {
    const amount = lock === null ? today : Math.round(lock * perUnit);
    if (seen !== null && lock !== null && (amount < seen.min || amount > seen.max))
      return beyond(curve, `${name} is locked at ${shown(lock)}`);
    const fixed = { min: amount, max: amount };
    const choices = { name, low: amount, high: amount, step: 1, least: amount, most: amount };
    return { kind: "choices", choices, clipped: false, wished: fixed, allowed: fixed };
  }
  const wished = wishedRange(wishes.bounds[name] ?? {}, curve.today, scale);
  if (wished.min > wished.max)
    return impossible("bounds", `the bounds of ${name} leave nothing: the least lies above the most`);
  const allowed =
    seen === null
      ? wished
      : { min: Math.max(wished.min, seen.min), max: Math.min(wished.max, Math.min(seen.max, total)) };
  if (allowed.min > allowed.max) return beyond(curve, `the bounds of ${name} lie elsewhere`);
  const given = typeof wishes.steps === "number" ? wishes.steps : wishes.steps?.[name];
  const step = given === undefined ? 1 : Math.max(1, Math.round(given * perUnit));
  const low = Math.ceil(allowed.min / step) * step;
  const high = Math.floor(allowed.max / step) * step;
  if (low > high)
    return impossible(
      "bounds",
      `no multiple of the step ${given ?? 1} lies between ${shown(allowed.min / perUnit)} and ${shown(allowed.max / perUnit)} for ${name}`,
    );
  const bound = wishes.bounds[name];
  const clipped =
    seen !== null &&
    bound !== undefined &&
    ((hasMost(bound) && wished.max > seen.max) || (hasLeast(bound) && wished.min < seen.min));
  const choices = { name, low, high, step, least: allowed.min, most: allowed.max };
  return { kind: "choices", choices, clipped, wished, allowed };
}

const hasMost = (bound: Bound): boolean => bound.max !== undefined || bound.maxShare !== undefined;
const hasLeast = (bound: Bound): boolean => bound.min !== undefined || bound.minShare !== undefined;

/** Outwards by less than a grain, so that today's mean of a constant spend lies within. */
function observedGrains({ observed }: ResponseCurve, perUnit: number): Range | null {
  if (observed === null) return null;
  return { min: Math.floor(observed.min * perUnit + 1e-6), max: Math.ceil(observed.max * perUnit - 1e-6) };
}

/** Inwards to whole grains: a bound is kept to the cent. */
function wishedRange(bound: Bound, today: number, { perUnit, total }: Scale): Range {
  const least = Math.max(bound.min ?? 0, (bound.minShare ?? 0) * today);
  const most = Math.min(bound.max ?? Infinity, (bound.maxShare ?? Infinity) * today);
  return {
    min: Math.max(0, Math.ceil(least * perUnit - 1e-6)),
    max: Math.min(total, Math.floor(most * perUnit + 1e-6)),
  };
}

function beyond({ name, observed }: ResponseCurve, what: string): Impossible {
  return impossible(
    "extrapolation",
    `${what}, but ${name} was only ever seen between ${shown(observed?.min ?? 0)} and ${shown(observed?.max ?? 0)} a row; beyond that the model knows nothing. An experiment there would tell; allowExtrapolation: true computes it without advice`,
  );
}

/** Six digits are enough to read. */
function shown(amount: number): number {
  return Number(amount.toPrecision(6));
}

function doNotAddUp(
  ranges: readonly Made[],
  { total, perUnit, wishes }: { readonly total: number; readonly perUnit: number; readonly wishes: Wishes },
): Impossible | null {
  const sum = (of: (one: Made) => number): number => ranges.reduce((all, one) => all + of(one), 0);
  const money = (grains: number): number => shown(grains / perUnit);
  const least = sum(({ choices }) => choices.low);
  const most = sum(({ allowed }) => allowed.max);
  if (least > total)
    return sum(({ wished }) => wished.min) > total
      ? impossible(
          "bounds",
          `bounds and locks need at least ${money(least)}, more than the total ${money(total)}`,
        )
      : impossible(
          "extrapolation",
          `${money(total)} a row is less than the channels ever had together (${money(least)}); allowExtrapolation: true computes it without advice`,
        );
  if (most >= total || wishes.mayKeep) return null;
  return sum(({ wished }) => wished.max) < total
    ? impossible(
        "bounds",
        `bounds and locks take at most ${money(most)}, less than the total ${money(total)}`,
      )
    : impossible(
        "extrapolation",
        `${money(total)} a row is more than the channels were ever seen to take (${money(most)}); beyond that the model knows nothing. Raise spend step by step with a test, or set allowExtrapolation: true to compute it without advice`,
      );
}
