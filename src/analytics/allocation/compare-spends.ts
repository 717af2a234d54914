// Two steady spends side by side in the same draws: what the second brings more, how surely, and where it leaves the known.
import { marginalsAt, responsesAt, drawsOf, type ResponseCurve } from "./response-curve.ts";
import { intervalOf, type Interval } from "../distributions/quantile.ts";
import { added, minus, shareAbove } from "./on-draws.ts";
import { tailMean } from "./tail-mean.ts";

export interface ChannelComparison {
  readonly name: string;
  /** Money a row. */
  readonly before: number;
  readonly after: number;
  /** Target units a row. */
  readonly response: { readonly before: Interval; readonly after: Interval };
  readonly difference: Interval;
  /** Target units that the next unit of money brings. */
  readonly marginal: { readonly before: Interval; readonly after: Interval };
  /** `after` lies outside what the history saw of this channel. */
  readonly extrapolates: boolean;
}

export interface SpendComparison {
  readonly before: Interval;
  readonly after: Interval;
  readonly difference: Interval;
  /** Share of the draws in which `after` brings more; no change at all brings no more. */
  readonly probabilityBetter: number;
  /** Mean of the worst `level` of the outcomes. */
  readonly tail: {
    readonly level: number;
    readonly before: number;
    readonly after: number;
    /** Of the differences: what the change costs when it goes wrong. */
    readonly difference: number;
  };
  readonly channels: readonly ChannelComparison[];
}

export interface SpendQuestion {
  readonly curves: readonly ResponseCurve[];
  /** Money a row, in the order of the curves. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Share of outcomes that count as the worst. */
  readonly level: number;
}

/** Degenerate: without curves or draws the intervals are NaN. */
export function compareSpends({ curves, before, after, level }: SpendQuestion): SpendComparison {
  const draws = drawsOf(curves);
  const partsBefore = curves.map((curve, index) => responsesAt(curve, before[index] ?? 0));
  const partsAfter = curves.map((curve, index) => responsesAt(curve, after[index] ?? 0));
  const wholeBefore = added(partsBefore, draws);
  const wholeAfter = added(partsAfter, draws);
  const difference = minus(wholeAfter, wholeBefore);
  return {
    before: intervalOf(wholeBefore),
    after: intervalOf(wholeAfter),
    difference: intervalOf(difference),
    probabilityBetter: shareAbove(difference),
    tail: {
      level,
      before: tailMean(wholeBefore, level),
      after: tailMean(wholeAfter, level),
      difference: tailMean(difference, level),
    },
    channels: curves.map((curve, index) =>
      channelOf(curve, {
        before: before[index] ?? 0,
        after: after[index] ?? 0,
        responses: [partsBefore[index] ?? new Float64Array(), partsAfter[index] ?? new Float64Array()],
      }),
    ),
  };
}

function channelOf(
  curve: ResponseCurve,
  {
    before,
    after,
    responses: [responseBefore, responseAfter],
  }: {
    readonly before: number;
    readonly after: number;
    readonly responses: readonly [Float64Array, Float64Array];
  },
): ChannelComparison {
  return {
    name: curve.name,
    before,
    after,
    response: { before: intervalOf(responseBefore), after: intervalOf(responseAfter) },
    difference: intervalOf(minus(responseAfter, responseBefore)),
    marginal: {
      before: intervalOf(marginalsAt(curve, before)),
      after: intervalOf(marginalsAt(curve, after)),
    },
    extrapolates: isBeyond(curve, after),
  };
}

/** Outside the observed range by more than rounding can explain. */
export function isBeyond({ observed }: ResponseCurve, money: number): boolean {
  if (observed === null) return false;
  const slack = 1e-3 * observed.max;
  return money < observed.min - slack || money > observed.max + slack;
}

export interface CurvePoint extends Interval {
  readonly money: number;
}

/** The curve for a picture, from nothing to the most that was observed, spent or proposed. */
function curvePoints(
  curve: ResponseCurve,
  { marks, count }: { readonly marks: readonly number[]; readonly count: number },
): CurvePoint[] {
  const end = Math.max(curve.observed?.max ?? 0, ...marks);
  return Array.from({ length: count }, (_, index) => {
    const money = (end * index) / (count - 1);
    return { money, ...intervalOf(responsesAt(curve, money)) };
  });
}

export interface DescribedSpends {
  readonly comparison: SpendComparison;
  /** By channel, in the order of the curves. */
  readonly points: readonly (readonly CurvePoint[])[];
}

const pointsPerCurve = 41;

/** The comparison with a curve for each channel: everything that a table and a picture need. */
export function describeSpends(question: SpendQuestion): DescribedSpends {
  const { curves, before, after } = question;
  return {
    comparison: compareSpends(question),
    points: curves.map((curve, index) =>
      curvePoints(curve, { marks: [before[index] ?? 0, after[index] ?? 0], count: pointsPerCurve }),
    ),
  };
}
