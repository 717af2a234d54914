// The one question that both the analysis and the planning ask: how probable is such an effect if there is none?
//
// Synthetic controls, plain and augmented, use the permutation test; time-based regression its posterior. Planning imposes
// effects on past windows and calls the same function, so that power and analysis cannot disagree about what is detected.
import { nullTest } from "./conformal.ts";
import type { GeoPanel } from "./panel.ts";
import { permutationsOf, type PermutationKind } from "./permutation.ts";
import type { GeoModel, PreparedModel } from "./methods/prepare.ts";
import { regressionPosterior } from "./methods/time-based-regression.ts";

export interface Detection {
  readonly alpha: number;
  readonly seed: number;
  readonly permutation: PermutationKind | null;
}

/** p-value of "no effect" of each treated series; all share the panel's controls and test periods. */
export function noEffectTest(
  panel: GeoPanel,
  model: GeoModel,
  prepared: PreparedModel,
  { alpha, seed, permutation }: Detection,
): (treated: Float64Array) => number {
  if (model.method === "tbr") return (treated) => regressionPosterior({ ...panel, treated }, alpha).pValue;
  const periods = panel.treated.length;
  const permutations = permutationsOf({
    ...{ periods, tested: periods - panel.before, alpha, seed },
    kind: permutation,
  });
  const fitter = prepared.throughout();
  return (treated) => nullTest({ ...panel, treated }, fitter, permutations).pValueAt(0);
}
