// Ridge-augmented synthetic control: the plain mix, corrected for what it misses before the test.
//
// The mix rarely fits perfectly. A ridge regression over the control units says what the remaining misfit implies for the
// test periods, and its prediction is added; the result is again a weighted sum of controls whose weights add up to 1, some of
// which may be negative: a little extrapolation, kept small by the penalty λ.
//     w = γ + (X·Xᵀ + λI)⁻¹·X·(y − Xᵀγ),  γ the weights of the plain synthetic control, X the centred controls.
// Assumption: beside that of the synthetic control, what misfits before the test goes on misfitting linearly.
// Reference: Ben-Michael, Feller and Rothstein, "The augmented synthetic control method", JASA 116, 2021.
import { cholesky, solveFactored } from "#src/analytics/linear-algebra/cholesky.ts";
import { centreTreated, mixed, type CentredControls } from "./centred-controls.ts";
import type { Fitter } from "./fit.ts";
import { simplexWeights } from "./simplex-weights.ts";

/** X·Xᵀ + λI as a Cholesky factor. */
export function penalised({ products, size }: CentredControls, lambda: number): Float64Array {
  const system = products.slice();
  for (let unit = 0; unit < size; unit++) system[unit * size + unit]! += lambda;
  return cholesky(system, size);
}

/** P·w for the row-major symmetric P. */
export function timesWeights(products: Float64Array, size: number, weights: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const weight = weights[unit]!;
    if (weight === 0) continue;
    for (let other = 0; other < size; other++) result[other]! += weight * products[unit * size + other]!;
  }
  return result;
}

/**
 * As λ grows the correction vanishes and the plain synthetic control is left.
 * Degenerate: a single control, or controls that are all alike, leave nothing to correct: the plain fit.
 */
export function ridgeAugmented(controls: CentredControls, lambda: number): Fitter {
  const { size, products } = controls;
  const factor = lambda > 0 ? penalised(controls, lambda) : null;
  return (treated, start) => {
    const { cross, square, level } = centreTreated(controls, treated);
    const plain = simplexWeights(
      { size, controls: products, cross, treated: square },
      start?.plain ?? undefined,
    );
    const fitted = timesWeights(products, size, plain);
    const missed = cross.map((value, unit) => value - fitted[unit]!);
    const correction = factor === null ? missed.fill(0) : solveFactored(factor, missed);
    const weights = plain.map((weight, unit) => weight + correction[unit]!);
    return { weights, plain, counterfactual: mixed(controls, weights, level) };
  };
}
