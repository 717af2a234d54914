// How often do untreated regions look as if they had been treated?
//
// Each control unit (or group of as many control units as were treated) plays the treated one, with the other controls as its
// donors. The ratio of the misfit during the test to the misfit before it is compared: a region that never fitted well is not
// mistaken for an effect. The p-value is the rank of the real ratio; with n placebos it cannot be below 1 / (n + 1).
// Assumption: the treated units could as well have been any others. Reference: Abadie, Diamond and Hainmueller, JASA 2010,
// section 3.4, and AJPS 59, 2015 (ratio of root mean squared prediction errors).
import { gapsOf } from "./methods/fit.ts";
import { meanOf, meanSeries, rootMeanSquare, roundingOf, type GeoPanel } from "./panel.ts";
import { prepare, type GeoModel } from "./methods/prepare.ts";
import { someSubsets } from "./random.ts";

export interface PlaceboResult {
  readonly pValue: number;
  /** 1 is the largest ratio of all. */
  readonly rank: number;
  /** Placebos that were run. */
  readonly groups: number;
  /** Control units in each: as many as were treated, or one when there are too few. */
  readonly groupSize: number;
  /** Whether the groups were drawn by chance, because there are too many. */
  readonly drawn: boolean;
  /** Misfit in the test periods over misfit before, treated units. */
  readonly ratio: number;
  /** Mean effects that the placebos showed, ascending: what chance looks like. */
  readonly effects: readonly number[];
}

const mostGroups = 200;

export interface PlaceboQuestion {
  readonly treatedUnits: number;
  readonly lambda: number | null;
  readonly seed: number;
}

/** The ridge penalty of the treated fit is kept. Degenerate: fewer than two controls, or none that could play the treated unit,
 * give null. */
export function placeboTest(
  panel: GeoPanel,
  model: GeoModel,
  { treatedUnits, lambda, seed }: PlaceboQuestion,
  report: (done: number) => void = () => undefined,
): PlaceboResult | null {
  const { controls, before } = panel;
  if (controls.length < 2) return null;
  const groupSize = treatedUnits <= controls.length / 2 ? treatedUnits : 1;
  const groups = someSubsets(controls.length, groupSize, mostGroups, seed);
  const floor = roundingOf(panel);
  const real = effectOf(panel, model, lambda, floor);
  const placebos = groups.flatMap((group, index) => {
    report(index / groups.length);
    const chosen = new Set(group);
    const treated = meanSeries(group.map((unit) => controls[unit]!));
    const rest = controls.filter((_, unit) => !chosen.has(unit));
    return possible(() => effectOf({ treated, controls: rest, before }, model, lambda, floor));
  });
  if (placebos.length === 0) return null;
  const above = placebos.filter(({ ratio }) => ratio >= real.ratio * (1 - 1e-9)).length;
  return {
    pValue: (1 + above) / (1 + placebos.length),
    rank: 1 + above,
    groups: placebos.length,
    groupSize,
    drawn: groups.length === mostGroups && groupSize > 1,
    ratio: real.ratio,
    effects: placebos.map(({ effect }) => effect).sort((one, two) => one - two),
  };
}

/** A group whose fit is impossible (a regression on controls that never move) is no placebo. */
function possible<Result>(fit: () => Result): Result[] {
  try {
    return [fit()];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function effectOf(
  panel: GeoPanel,
  model: GeoModel,
  lambda: number | null,
  floor: number,
): { readonly ratio: number; readonly effect: number } {
  const gaps = gapsOf(panel.treated, prepare(panel, model, lambda).before(panel.treated));
  const during = rootMeanSquare(gaps, panel.before);
  return {
    ratio: during / Math.max(rootMeanSquare(gaps, 0, panel.before), floor),
    effect: meanOf(gaps, panel.before),
  };
}
