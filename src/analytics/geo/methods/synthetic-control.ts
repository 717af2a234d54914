// Synthetic control: what would a mix of untreated regions, chosen to look like the treated one before, have shown?
//
// Assumption: the treated unit lies within the range of the controls, so that a mix with weights ≥ 0 that add up to 1 follows
// it before the test, and would have gone on to do so. Nothing is extrapolated, and the weights can be read by anyone.
// With `ownLevels` (fixed effects) only the movements are matched: each unit keeps its level, which suits a region that is
// bigger than all others.
// Several treated units are averaged first and get one synthetic control (as in GeoLift).
// Reference: Abadie, Diamond and Hainmueller, "Synthetic control methods for comparative case studies", JASA 105, 2010;
// own levels: Doudchenko and Imbens 2016, Ferman and Pinto 2021.
import { centreTreated, mixed, type CentredControls } from "./centred-controls.ts";
import type { Fitter } from "./fit.ts";
import { simplexWeights } from "./simplex-weights.ts";

/**
 * Degenerate: a single control is copied; constant series are matched as any other.
 *
 * @example
 * // Controls (0, 2, 5) and (4, 2, 1), trained on two periods, treated (1, 2, 9): weights 0.75 and 0.25,
 * // so the third period would have been 4, and the effect is 5.
 */
export function syntheticControl(controls: CentredControls): Fitter {
  const { size, products } = controls;
  return (treated, start) => {
    const { cross, square, level } = centreTreated(controls, treated);
    const weights = simplexWeights(
      { size, controls: products, cross, treated: square },
      start?.plain ?? undefined,
    );
    return { weights, plain: weights, counterfactual: mixed(controls, weights, level) };
  };
}
