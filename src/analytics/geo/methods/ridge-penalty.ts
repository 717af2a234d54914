// How strong should the ridge be? Leave each period before the test out in turn and see which penalty predicts it best.
//
// Of the penalties whose error lies within one standard error of the least, the largest is taken: the simplest correction that
// is not clearly worse. The plain weights are found anew without the period; the ridge follows from one factorisation a penalty
// by Sherman and Morrison's formula: with a = K⁻¹x and h = x·a, leaving x out makes K⁻¹x = a / (1 − h).
// Reference: Ben-Michael, Feller and Rothstein 2021, section 5.3 (leave-one-period-out, one-standard-error rule).
import { solveFactored } from "#src/analytics/linear-algebra/cholesky.ts";
import { centreTreated, type CentredControls } from "./centred-controls.ts";
import { penalised, timesWeights } from "./ridge-augmented.ts";
import { simplexWeights } from "./simplex-weights.ts";

const steps = 24;
const smallestRatio = 1e-8;

export interface RidgePenalty {
  readonly lambda: number;
  /** Root of the mean squared error of the periods left out, at `lambda`. */
  readonly error: number;
}

/** One left-out period: the plain fit's miss there, its deviations x, and X·(y − Xᵀγ) without it. */
interface LeftOut {
  readonly miss: number;
  readonly at: Float64Array;
  readonly rest: Float64Array;
}

/**
 * Penalties from X·Xᵀ's trace down to 1e-8 of it in 25 equal ratios.
 * Degenerate: fewer than three periods or controls that are all alike give λ = 0, which means no correction.
 */
export function ridgePenalty(controls: CentredControls, treated: Float64Array): RidgePenalty {
  const { size, products, trained } = controls;
  let trace = 0;
  for (let unit = 0; unit < size; unit++) trace += products[unit * size + unit]!;
  if (trained < 3 || !(trace > 0)) return { lambda: 0, error: 0 };
  const left = leaveOut(controls, treated);
  const candidates = Array.from({ length: steps + 1 }, (_, step) => {
    const lambda = trace * smallestRatio ** (step / steps);
    const factor = penalised(controls, lambda);
    const squares = left.map(({ miss, at, rest }) => {
      const solved = solveFactored(factor, at);
      let [leverage, correction] = [0, 0];
      for (let unit = 0; unit < size; unit++) {
        leverage += at[unit]! * solved[unit]!;
        correction += rest[unit]! * solved[unit]!;
      }
      return (miss - correction / Math.max(1 - leverage, 1e-12)) ** 2;
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / trained;
    const spread = squares.reduce((sum, square) => sum + (square - mean) ** 2, 0) / (trained - 1);
    return { lambda, mean, standardError: Math.sqrt(spread / trained) };
  });
  const best = candidates.reduce((one, two) => (two.mean < one.mean ? two : one));
  const chosen = candidates.find(({ mean }) => mean <= best.mean + best.standardError) ?? best;
  return { lambda: chosen.lambda, error: Math.sqrt(chosen.mean) };
}

function leaveOut(controls: CentredControls, treated: Float64Array): LeftOut[] {
  const { size, products, deviations, trained } = controls;
  const { deviation, cross, square } = centreTreated(controls, treated);
  let start: Float64Array | undefined;
  return Array.from({ length: trained }, (_, period) => {
    const at = Float64Array.from(deviations, (series) => series[period]!);
    const own = deviation[period]!;
    const without = products.slice();
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++) without[row * size + column]! -= at[row]! * at[column]!;
    const crossWithout = cross.map((value, unit) => value - at[unit]! * own);
    const weights = simplexWeights(
      { size, controls: without, cross: crossWithout, treated: square - own * own },
      start,
    );
    start = weights;
    const fitted = timesWeights(without, size, weights);
    const mix = at.reduce((sum, value, unit) => sum + value * weights[unit]!, 0);
    return { miss: own - mix, at, rest: crossWithout.map((value, unit) => value - fitted[unit]!) };
  });
}
