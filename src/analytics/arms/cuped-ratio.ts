// CUPED for ratios: the ratio of the time before is taken out of the ratio of the time after.
//
// By the delta method a ratio of sums behaves like the mean of one number a person, (numerator − ratio·denominator) /
// mean(denominator). Once for after and once for before, these linear parts have variances and a covariance that follow
// from the ten sums, and the slope of one on the other is theta, as for means.
// Reference: Deng, Xu, Kohavi and Walker, WSDM 2013, appendix B; Deng, Knoblich and Lu, KDD 2018.
import { sampleCovariance, type Estimate } from "./estimate.ts";
import { linearised, type RatioSums } from "./ratio.ts";

export interface RatioBeforeAndAfter {
  readonly n: number;
  readonly after: RatioSums;
  readonly before: RatioSums;
  /** Σ of the products of one part after with one part before. */
  readonly crossProducts: {
    readonly numerators: number;
    readonly denominators: number;
    readonly numeratorAfterDenominatorBefore: number;
    readonly denominatorAfterNumeratorBefore: number;
  };
}

/** Variances of both ratios in one arm, and their covariance. */
interface Moments {
  readonly after: number;
  readonly before: number;
  readonly covariance: number;
}

function moments({ n, after, before, crossProducts: cross }: RatioBeforeAndAfter): Moments {
  const [one, two] = [linearised(n, after), linearised(n, before)];
  const covariance = (part: number, other: number, products: number): number =>
    sampleCovariance(n, { one: part, two: other, products });
  const spread =
    covariance(after.numerator.sum, before.numerator.sum, cross.numerators) -
    two.ratio *
      covariance(after.numerator.sum, before.denominator.sum, cross.numeratorAfterDenominatorBefore) -
    one.ratio *
      covariance(after.denominator.sum, before.numerator.sum, cross.denominatorAfterNumeratorBefore) +
    one.ratio * two.ratio * covariance(after.denominator.sum, before.denominator.sum, cross.denominators);
  return {
    after: one.variance,
    before: two.variance,
    covariance: spread / (one.perPerson * two.perPerson * n),
  };
}

/**
 * The slope of the linear part after on the one before: per-person covariances of all arms over their variances.
 * Degenerate: where nothing varied before, 0.
 */
export function cupedRatioSlope(arms: readonly RatioBeforeAndAfter[]): number {
  let before = 0;
  let covariance = 0;
  for (const arm of arms) {
    const own = moments(arm);
    before += arm.n * own.before;
    covariance += arm.n * own.covariance;
  }
  return before === 0 ? 0 : covariance / before;
}

/** One arm's ratio, adjusted with `theta`. Degenerate: with theta 0 it is the plain ratio. */
export function cupedRatioEstimate(arm: RatioBeforeAndAfter, theta: number): Estimate {
  const { after, before, covariance } = moments(arm);
  const ratio = (sums: RatioSums): number => sums.numerator.sum / sums.denominator.sum;
  return {
    n: arm.n,
    value: ratio(arm.after) - theta * ratio(arm.before),
    variance: Math.max(0, after + theta * theta * before - 2 * theta * covariance),
    plain: { value: ratio(arm.after), variance: after, covariance: after - theta * covariance },
  };
}
