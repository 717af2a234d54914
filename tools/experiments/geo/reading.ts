// From an analysis of the mean treated unit to the numbers that people ask for: totals, lift, return on cost, verdict, path.
import type { GeoAnalysis } from "#src/analytics/geo/analyse.ts";
import { meanOf } from "#src/analytics/geo/panel.ts";
import type { Period } from "./periods.ts";
import type { GeoOutput } from "./shapes.ts";

type Bounds = GeoOutput["interval"];

export interface Setting {
  readonly periods: readonly Period[];
  readonly treatedUnits: number;
  /** Mean of the treated units. */
  readonly treated: Float64Array;
  readonly before: number;
  /** One series a treated unit; null when no cost is known. */
  readonly costs: readonly Float64Array[] | null;
}

type Reading = Pick<
  GeoOutput,
  | "att"
  | "lift"
  | "incremental"
  | "interval"
  | "incrementalInterval"
  | "liftInterval"
  | "confidence"
  | "pValue"
  | "verdict"
  | "observed"
  | "counterfactual"
  | "series"
> &
  Partial<Pick<GeoOutput, "iroas" | "iroasInterval" | "incrementalCost">>;

export function readingOf(analysis: GeoAnalysis, setting: Setting): Reading {
  const { treated, before, treatedUnits } = setting;
  const observed = meanOf(treated, before);
  const { effect: att, confidence, pValue } = analysis;
  const counterfactual = observed - att;
  const cells = treatedUnits * (treated.length - before);
  const interval = boundsOf(analysis.interval);
  const incrementalInterval = scaled(interval, cells);
  const incremental = att * cells;
  return {
    ...{ att, incremental, interval, incrementalInterval, confidence, pValue, observed, counterfactual },
    lift: counterfactual === 0 ? null : att / counterfactual,
    liftInterval: liftBounds(interval, observed),
    verdict: verdictOf(analysis),
    series: seriesOf(analysis, setting),
    ...(setting.costs === null ? {} : returnOn({ incremental, incrementalInterval }, setting.costs, before)),
  };
}

/** A side that nothing bounds is null. */
export function boundsOf(interval: readonly [number, number]): Bounds {
  const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return [bound(interval[0]), bound(interval[1])];
}

function scaled([low, high]: Bounds, factor: number): Bounds {
  const one = low === null ? null : low * factor;
  const two = high === null ? null : high * factor;
  return factor < 0 ? [two, one] : [one, two];
}

/** The effect a gives the lift a / (observed − a): rising in a as long as the counterfactual stays above 0. */
function liftBounds([low, high]: Bounds, observed: number): Bounds {
  const lift = (effect: number | null): number | null =>
    effect === null || observed - effect <= 0 ? null : effect / (observed - effect);
  return [lift(low), lift(high)];
}

function verdictOf({ interval: [low, high], pValue, confidence }: GeoAnalysis): GeoOutput["verdict"] {
  if (confidence < 0.95 - 1e-9 || pValue > 0.05 + 1e-12) return "inconclusive";
  if (low > 0) return "positive";
  return high < 0 ? "negative" : "inconclusive";
}

/**
 * Incremental cost is what the treated units cost in the test less what they would have cost at their mean before it, so that a
 * test that adds to running campaigns, and one that switches them off, are both judged by the difference.
 */
function returnOn(
  { incremental, incrementalInterval }: Pick<GeoOutput, "incremental" | "incrementalInterval">,
  costs: readonly Float64Array[],
  before: number,
): Pick<GeoOutput, "iroas" | "iroasInterval" | "incrementalCost"> {
  const incrementalCost = costs.reduce(
    (sum, series) => sum + (meanOf(series, before) - meanOf(series, 0, before)) * (series.length - before),
    0,
  );
  const size = costs.reduce((sum, series) => sum + series.reduce((one, cost) => one + Math.abs(cost), 0), 0);
  if (Math.abs(incrementalCost) <= 1e-12 * size) return { iroas: null, incrementalCost: 0 };
  return {
    iroas: incremental / incrementalCost,
    iroasInterval: scaled(incrementalInterval, 1 / incrementalCost),
    incrementalCost,
  };
}

function seriesOf(
  { counterfactual, bands }: GeoAnalysis,
  { periods, treated, treatedUnits, before }: Setting,
): GeoOutput["series"] {
  return [...treated].map((value, place) => {
    const band = place < before ? null : (bands[place - before] ?? null);
    const total = (one: number | undefined): number | null =>
      one === undefined || !Number.isFinite(one) ? null : one * treatedUnits;
    return {
      period: periods[place] ?? place,
      test: place >= before,
      observed: value * treatedUnits,
      counterfactual: (counterfactual[place] ?? 0) * treatedUnits,
      low: total(band?.[0]),
      high: total(band?.[1]),
    };
  });
}
