// From the sums of two arms to two comparable estimates, adjusted by the time before where that was asked for.
import { cupedEstimate, cupedSlope, type BeforeAndAfter } from "#src/analytics/arms/cuped.ts";
import { cupedRatioEstimate, cupedRatioSlope } from "#src/analytics/arms/cuped-ratio.ts";
import type { RatioBeforeAndAfter } from "#src/analytics/arms/cuped-ratio.ts";
import type { Estimate } from "#src/analytics/arms/estimate.ts";
import { meanEstimate, proportionEstimate } from "#src/analytics/arms/mean.ts";
import { quantileEstimate } from "#src/analytics/arms/quantile.ts";
import { ratioEstimate } from "#src/analytics/arms/ratio.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { Arm } from "./arm-shapes.ts";

export interface Pair {
  readonly control: Estimate;
  readonly arm: Estimate;
  /** Null without adjustment; `varianceReduction` is the share of the difference's variance that it took out. */
  readonly adjustment: { readonly theta: number; readonly varianceReduction: number } | null;
}

export function pairOf(control: Arm, arm: Arm, { adjust }: { readonly adjust: boolean }): Pair {
  const plain = { control: estimate(control), arm: estimate(arm), adjustment: null };
  return adjust
    ? foreseen(`the time before of "${control.name}" or "${arm.name}"`, () => byBefore(plain, control, arm))
    : plain;
}

function byBefore(plain: Pair, control: Arm, arm: Arm): Pair {
  const [one, two] = [before(control), before(arm)];
  if (one?.kind === "ratio" && two?.kind === "ratio") {
    const theta = cupedRatioSlope([one.sums, two.sums]);
    return adjusted(plain, theta, [cupedRatioEstimate(one.sums, theta), cupedRatioEstimate(two.sums, theta)]);
  }
  if (one?.kind === "mean" && two?.kind === "mean") {
    const theta = cupedSlope([one.sums, two.sums]);
    return adjusted(plain, theta, [cupedEstimate(one.sums, theta), cupedEstimate(two.sums, theta)]);
  }
  return plain;
}

function adjusted(plain: Pair, theta: number, [control, arm]: readonly [Estimate, Estimate]): Pair {
  const was = plain.control.variance + plain.arm.variance;
  const varianceReduction = was > 0 ? 1 - (control.variance + arm.variance) / was : 0;
  return { control, arm, adjustment: { theta, varianceReduction } };
}

/** Whether an arm carries what CUPED needs. */
export function hasBefore(arm: Arm): boolean {
  return before(arm) !== null;
}

function estimate(arm: Arm): Estimate {
  return foreseen(`arm "${arm.name}"`, () => plainEstimateOf(arm));
}

/** Sums that no people can have are foreseen: the sentence names whose they are. */
function foreseen<Result>(whose: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new ToolRefusal("impossible-arm", `${whose}: ${error.message}`);
    throw error;
  }
}

function plainEstimateOf(arm: Arm): Estimate {
  if ("successes" in arm) return proportionEstimate(arm.n, arm.successes);
  if ("sumSquares" in arm) return meanEstimate(arm.n, arm);
  if ("numerator" in arm) return ratioEstimate(arm.n, arm);
  return quantileEstimate(arm.n, arm);
}

type Before =
  | { readonly kind: "mean"; readonly sums: BeforeAndAfter }
  | { readonly kind: "ratio"; readonly sums: RatioBeforeAndAfter };

function before(arm: Arm): Before | null {
  if ("numerator" in arm) {
    const { n, pre } = arm;
    if (pre == null) return null;
    const crossProducts = {
      numerators: pre.numeratorProducts,
      denominators: pre.denominatorProducts,
      numeratorAfterDenominatorBefore: pre.numeratorDenominatorProducts,
      denominatorAfterNumeratorBefore: pre.denominatorNumeratorProducts,
    };
    return { kind: "ratio", sums: { n, after: arm, before: pre, crossProducts } };
  }
  if (!("successes" in arm) && !("sumSquares" in arm)) return null;
  const { n, preSum, preSumSquares, preSumProducts } = arm;
  if (preSum == null || preSumSquares == null || preSumProducts == null) return null;
  // A success is a 1, and its square is itself.
  const after = "successes" in arm ? { sum: arm.successes, sumSquares: arm.successes } : arm;
  return {
    kind: "mean",
    sums: { n, after, before: { sum: preSum, sumSquares: preSumSquares }, sumProducts: preSumProducts },
  };
}
