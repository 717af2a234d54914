// Which sets of regions could be treated, and which of them do the others follow best?
//
// A set that its controls follow closely needs a smaller effect to be seen. All sets of the asked size are looked at when there
// are few; otherwise, for every region, the set of it and the regions that move most like it (as GeoLift does), and sets drawn
// by chance. Each is fitted once over the whole history, by the method that will analyse the test.
import { gapsOf } from "../methods/fit.ts";
import { correlation } from "../imbalance.ts";
import { meanOf, meanSeries, rootMeanSquare, type GeoPanel } from "../panel.ts";
import { prepare, type GeoModel } from "../methods/prepare.ts";
import { allSubsets, someSubsets, subsetCount } from "../random.ts";

export interface CandidateQuestion extends GeoModel {
  /** One series a unit. */
  readonly history: readonly Float64Array[];
  readonly treatedCount: number;
  /** Units that must be treated, and units that must not. */
  readonly include: readonly number[];
  readonly exclude: readonly number[];
  /** Sets to compare instead of looking for some. */
  readonly given: readonly (readonly number[])[] | null;
  /** Sets looked at, at most. */
  readonly most: number;
  readonly seed: number;
}

export interface Candidate {
  /** Units, ascending. */
  readonly treated: readonly number[];
  /** Root mean squared misfit over the history, as a share of the treated units' mean. */
  readonly misfit: number;
  /** Of the treated units' mean with the mean of all others. */
  readonly correlation: number;
  /** Share of all value that lies outside the set. */
  readonly holdoutShare: number;
}

/** Best fit first; of equal fits the one that leaves more out, then the lower units. */
export function rankCandidates(
  question: CandidateQuestion,
  report: (done: number) => void = () => undefined,
): readonly Candidate[] {
  const sets = question.given ?? setsOf(question);
  const candidates = sets.map((treated, index) => {
    report(index / sets.length);
    return judge(question, treated);
  });
  report(1);
  return candidates.sort(
    (one, two) =>
      one.misfit - two.misfit || two.holdoutShare - one.holdoutShare || compare(one.treated, two.treated),
  );
}

/** The panel in which `treated` are the treated units of a test that begins after `before` periods and ends with `end`. */
export function panelOf(
  history: readonly Float64Array[],
  treated: readonly number[],
  { before, end }: { readonly before: number; readonly end: number },
): GeoPanel {
  const chosen = new Set(treated);
  return {
    treated: meanSeries(treated.map((unit) => history[unit]!.subarray(0, end))),
    controls: history.filter((_, unit) => !chosen.has(unit)).map((series) => series.slice(0, end)),
    before,
  };
}

function judge(question: CandidateQuestion, treated: readonly number[]): Candidate {
  const { history } = question;
  const end = history[0]?.length ?? 0;
  const panel = panelOf(history, treated, { before: end, end });
  // The penalty is chosen where power is simulated; for a first look a small fixed one serves.
  const lambda = question.method === "augmented" ? 0.01 * variation(panel) : null;
  const gaps = gapsOf(panel.treated, prepare(panel, question, lambda).before(panel.treated));
  const total = history.reduce((sum, series) => sum + meanOf(series), 0);
  const mean = meanOf(panel.treated);
  return {
    treated,
    misfit: mean === 0 ? Infinity : rootMeanSquare(gaps) / Math.abs(mean),
    correlation: correlation(panel.treated, meanSeries(panel.controls)),
    holdoutShare: total === 0 ? 0 : 1 - (mean * treated.length) / total,
  };
}

function variation({ controls }: GeoPanel): number {
  const common = meanSeries(controls);
  return controls.reduce(
    (sum, series) =>
      sum + series.reduce((square, value, period) => square + (value - common[period]!) ** 2, 0),
    0,
  );
}

function setsOf(question: CandidateQuestion): number[][] {
  const { history, treatedCount, include, exclude, most, seed } = question;
  const free = [...history.keys()].filter((unit) => !include.includes(unit) && !exclude.includes(unit));
  const missing = treatedCount - include.length;
  if (missing < 0 || missing > free.length)
    throw new RangeError(`no set of ${treatedCount} units holds all that must be in and none that must not`);
  const complete = (places: readonly number[]): number[] =>
    [...include, ...places.map((place) => free[place]!)].sort((one, two) => one - two);
  if (subsetCount(free.length, missing, most) <= most) return allSubsets(free.length, missing).map(complete);
  const alike = free.map((first) => nearest(history, first, free, missing).map((unit) => free.indexOf(unit)));
  const drawn = someSubsets(free.length, missing, most, seed);
  const found = new Map([...alike, ...drawn].map((places) => [complete(places).join(","), complete(places)]));
  return [...found.values()].slice(0, most);
}

/** `first` and the units that correlate most with it. */
function nearest(
  history: readonly Float64Array[],
  first: number,
  free: readonly number[],
  count: number,
): number[] {
  const others = free
    .filter((unit) => unit !== first)
    .map((unit) => ({ unit, alike: correlation(history[first]!, history[unit]!) }))
    .sort((one, two) => two.alike - one.alike || one.unit - two.unit);
  return [first, ...others.slice(0, count - 1).map(({ unit }) => unit)];
}

function compare(one: readonly number[], two: readonly number[]): number {
  const place = one.findIndex((unit, index) => unit !== two[index]);
  return place === -1 ? one.length - two.length : (one[place] ?? 0) - (two[place] ?? 0);
}
