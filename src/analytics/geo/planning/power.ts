// What would a test of these regions, of this length, have seen in the past?
//
// The test is placed at many stretches of the history on which nothing happened. At each, an effect is imposed (value × (1 +
// effect) in the treated regions), the analysis runs with the very function that will judge the real test, and it is counted
// how often it says "effect". Without an effect that share is the rate of false alarms, which should be about alpha: a design
// that cries wolf has no power to speak of. Stretches overlap, so their number overstates what is known.
// Reference: the approach of GeoLift (Meta), with the false alarms shown and one code path for planning and analysis.
import { noEffectTest, type Detection } from "../detect.ts";
import { gapsOf } from "../methods/fit.ts";
import { imbalanceOf } from "../imbalance.ts";
import { meanOf, type GeoPanel } from "../panel.ts";
import { prepare, type GeoModel } from "../methods/prepare.ts";
import { panelOf } from "./candidates.ts";

export interface PowerQuestion extends GeoModel, Detection {
  readonly history: readonly Float64Array[];
  readonly treated: readonly number[];
  /** Test periods. */
  readonly duration: number;
  /** Relative effects, such as 0.05. */
  readonly effects: readonly number[];
  /** Stretches of the history to place the test at, at most. */
  readonly windows: number;
}

export interface PowerPoint {
  readonly effect: number;
  /** Share of stretches in which the effect was detected. */
  readonly power: number;
  /** Mean lift that the analysis reported. */
  readonly estimate: number;
}

export interface DesignPower {
  readonly points: readonly PowerPoint[];
  /** Share of stretches with an alarm although nothing was imposed. */
  readonly falsePositives: number;
  readonly windows: number;
  /** How many of them would fit side by side. */
  readonly separateWindows: number;
  /** Mean absolute lift that was estimated where nothing was imposed. */
  readonly averageAbsoluteBias: number;
  /** Mean over the stretches; null where equal weights fit perfectly. */
  readonly scaledImbalance: number | null;
  readonly relativeImbalance: number | null;
  /** Value of the treated units in one test, all of them and all periods, mean over the stretches. */
  readonly valueTreated: number;
}

interface Placed {
  readonly detected: readonly boolean[];
  readonly alarm: boolean;
  /** Lift that was estimated without an imposed effect, and the observed share of the counterfactual. */
  readonly bias: number;
  readonly scaled: number | null;
  readonly relative: number | null;
  readonly value: number;
}

/** Degenerate: a history too short for three periods before a test throws a RangeError. */
export function designPower(
  question: PowerQuestion,
  report: (done: number) => void = () => undefined,
): DesignPower {
  const { history, treated, duration, effects } = question;
  const ends = windowEnds(history[0]?.length ?? 0, duration, question.windows);
  if (ends.length === 0)
    throw new RangeError(`the history is too short for a test of ${duration} periods and three before it`);
  const placed = ends.map((end, index) => {
    report(index / ends.length);
    return place(panelOf(history, treated, { before: end - duration, end }), question);
  });
  report(1);
  const share = (of: (one: Placed) => boolean): number => placed.filter(of).length / placed.length;
  const mean = (of: (one: Placed) => number): number => meanOf(placed.map(of));
  const meanOfKnown = (of: (one: Placed) => number | null): number | null => {
    const known = placed.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : meanOf(known);
  };
  return {
    points: effects.map((effect, index) => ({
      effect,
      power: share(({ detected }) => detected[index] === true),
      estimate: mean(({ bias }) => (1 + bias) * (1 + effect) - 1),
    })),
    falsePositives: share(({ alarm }) => alarm),
    windows: placed.length,
    separateWindows: Math.floor(((ends.at(-1) ?? 0) - (ends[0] ?? 0)) / duration) + 1,
    averageAbsoluteBias: mean(({ bias }) => Math.abs(bias)),
    scaledImbalance: meanOfKnown(({ scaled }) => scaled),
    relativeImbalance: meanOfKnown(({ relative }) => relative),
    valueTreated: mean(({ value }) => value) * treated.length,
  };
}

/**
 * Ends (exclusive) of the stretches, latest last. A stretch must leave half of the longest possible time before the test, at
 * least three periods, so that its fit is comparable to that of the real test; of too many, evenly spaced ones are kept.
 */
export function windowEnds(periods: number, duration: number, most: number): number[] {
  const least = Math.max(3, Math.ceil((periods - duration) / 2));
  const count = periods - duration - least + 1;
  if (count < 1) return [];
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, index) =>
    kept === 1 ? periods : periods - Math.round(((kept - 1 - index) * (count - 1)) / (kept - 1)),
  );
}

function place(panel: GeoPanel, question: PowerQuestion): Placed {
  const prepared = prepare(panel, question);
  const fit = prepared.before(panel.treated);
  const expected = meanOf(fit.counterfactual, panel.before);
  const observed = meanOf(panel.treated, panel.before);
  const pValueOf = noEffectTest(panel, question, prepared, question);
  const imposed = (effect: number): Float64Array =>
    panel.treated.map((value, period) => (period < panel.before ? value : value * (1 + effect)));
  const detects = (effect: number): boolean => pValueOf(imposed(effect)) <= question.alpha + 1e-12;
  const { scaled, relative } = imbalanceOf(panel, fit, question.ownLevels || question.method === "tbr");
  return {
    detected: question.effects.map(detects),
    alarm: detects(0),
    bias: expected === 0 ? 0 : meanOf(gapsOf(panel.treated, fit), panel.before) / expected,
    ...{ scaled, relative },
    value: observed * (panel.treated.length - panel.before),
  };
}

/**
 * The least effect, by size, from which on (in its direction) power stays at or above `power`; null when none does.
 *
 * @example effects 0.05, 0.1, 0.15 with power 0.5, 0.85, 0.9: 0.1 at power 0.8
 */
export function minimumDetectableEffect(points: readonly PowerPoint[], power: number): number | null {
  const bySize = [...points]
    .filter(({ effect }) => effect !== 0)
    .sort((one, two) => Math.abs(two.effect) - Math.abs(one.effect));
  let least: number | null = null;
  for (const point of bySize) {
    if (point.power < power - 1e-12) break;
    least = point.effect;
  }
  return least;
}
