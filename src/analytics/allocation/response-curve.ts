// What money brings: one medium's steady response to a spend a row, in every draw of the posterior.
//
// A steady spend is compared with another steady spend: adstock weights add up to 1, so carry-over needs no term here.
// It is a little kinder to bursts than life is, since a burst sits on the flatter part of its curve.
import type { MediaMixPosterior, MediumPosterior } from "../media-mix/posterior.ts";
import { hill, logistic } from "../media-mix/saturation.ts";
import type { SaturationKind } from "../media-mix/specification.ts";

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface ResponseCurve {
  readonly name: string;
  readonly kind: SaturationKind;
  /** Money a row that is spent now. */
  readonly today: number;
  /** Units of input that one unit of money buys; 1 when the input is the money. */
  readonly inputPerMoney: number;
  /** Least and most money a row that the history saw; null when nobody knows. */
  readonly observed: Range | null;
  /** One entry a draw, the same number for every curve; draw i of all curves is one joint draw. */
  readonly beta: readonly number[];
  /** Logistic only. */
  readonly lam: readonly number[];
  /** Hill only. */
  readonly kappa: readonly number[];
  readonly slope: readonly number[];
}

export function drawsOf(curves: readonly ResponseCurve[]): number {
  return curves[0]?.beta.length ?? 0;
}

/** Target units a row that `money` a row brings, one number a draw. */
export function responsesAt(curve: ResponseCurve, money: number): Float64Array {
  const { kind, beta, lam, kappa, slope } = curve;
  const input = money * curve.inputPerMoney;
  const out = new Float64Array(beta.length);
  for (let i = 0; i < out.length; i++)
    out[i] = beta[i]! * (kind === "logistic" ? logistic(input, lam[i]!) : hill(input, kappa[i]!, slope[i]!));
  return out;
}

/** Inputs below this share of kappa count as this share: a Hill curve with slope below 1 starts infinitely steep. */
const leastShareOfKappa = 1e-3;

/** Target units that the next unit of money brings: the curve's derivative, one number a draw. */
export function marginalsAt(curve: ResponseCurve, money: number): Float64Array {
  const { kind, beta, lam, kappa, slope, inputPerMoney } = curve;
  const input = money * inputPerMoney;
  const out = new Float64Array(beta.length);
  for (let i = 0; i < out.length; i++)
    out[i] =
      beta[i]! *
      inputPerMoney *
      (kind === "logistic" ? logisticSlope(input, lam[i]!) : hillSlope(input, kappa[i]!, slope[i]!));
  return out;
}

/** @example logisticSlope(0, 2) // 1 */
export function logisticSlope(x: number, lam: number): number {
  const height = logistic(x, lam);
  return (lam / 2) * (1 - height * height);
}

/** @example hillSlope(2, 2, 1) // 0.125 */
export function hillSlope(x: number, kappa: number, slope: number): number {
  const input = Math.max(x, leastShareOfKappa * kappa);
  const height = hill(input, kappa, slope);
  return (slope / input) * height * (1 - height);
}

/**
 * The curves of a fit, with today's spend as the mean of the last `todayRows` rows. Media that never cost anything are left out: there is no money to move.
 */
export function curvesOf(
  { media, dates }: MediaMixPosterior,
  { todayRows }: { readonly todayRows: number },
): ResponseCurve[] {
  const from = Math.max(0, dates.length - todayRows);
  return media.flatMap((medium) => {
    const paid = sum(medium.spend);
    if (!(paid > 0)) return [];
    const recent = medium.spend.slice(from);
    return [
      {
        name: medium.name,
        kind: medium.saturation.kind,
        today: recent.length === 0 ? 0 : sum(recent) / recent.length,
        inputPerMoney: inputPerMoney(medium, from),
        observed: { min: Math.min(...medium.spend), max: Math.max(...medium.spend) },
        beta: medium.beta,
        lam: medium.lam,
        kappa: medium.kappa,
        slope: medium.slope,
      },
    ];
  });
}

/** The recent price of the input; that of the whole history where nothing was spent lately. */
function inputPerMoney({ input, spend }: MediumPosterior, from: number): number {
  const recent = sum(spend.slice(from));
  return recent > 0 ? sum(input.slice(from)) / recent : sum(input) / sum(spend);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** At most `most` draws, evenly spread over all of them: a search asks thousands of times. */
export function thinned(curves: readonly ResponseCurve[], most: number): readonly ResponseCurve[] {
  const all = drawsOf(curves);
  if (all <= most) return curves;
  const kept = Array.from({ length: most }, (_, index) => Math.floor((index * all) / most));
  const pick = (values: readonly number[]): number[] =>
    values.length === 0 ? [] : kept.map((draw) => values[draw] ?? 0);
  return curves.map((curve) => ({
    ...curve,
    beta: pick(curve.beta),
    lam: pick(curve.lam),
    kappa: pick(curve.kappa),
    slope: pick(curve.slope),
  }));
}
