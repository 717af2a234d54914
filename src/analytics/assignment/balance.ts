// Balance: do treated and controls look as if chance had dealt them?
//
// By feature the standardised mean difference, (mean₁ − mean₀) / √((var₁ + var₀)/2), of which 0.1 is the usual limit; over
// all features one likelihood-ratio test of a logistic regression of treatment on them against none, which knows how much
// chance alone does. Assumption: the features were fixed before the treatment.
// Reference: Austin, "Balance diagnostics", Statistics in Medicine 28 (2009); Hansen and Bowers, "Covariate balance in
// simple, stratified and clustered comparative studies", Statistical Science 23 (2008).
import { chiSquareAbove } from "../distributions/chi-square.ts";
import type { Design } from "../learners/design.ts";
import { spreadOf } from "../learners/design.ts";
import type { Features } from "../learners/features.ts";
import { logistic } from "../learners/logistic.ts";

export interface Balance {
  /** By feature, the largest difference first; a missing share differs as a feature of its own. */
  readonly differences: readonly { readonly feature: string; readonly difference: number }[];
  /** Null when it could not be computed: too few people for the features. */
  readonly test: { readonly statistic: number; readonly degrees: number; readonly pValue: number } | null;
}

/** Degenerate: without features no differences and no test. A feature without spread in either group differs by 0. */
export function balance(features: Features, given: Design, treatment: Uint8Array): Balance {
  const differences = features.names.map((feature, index) => {
    const column = features.columns[index] ?? new Float64Array();
    const [treated, controls] = [1, 0].map((arm) =>
      spreadOf(column.filter((_, row) => treatment[row] === arm)),
    );
    const spread = Math.sqrt(((treated?.deviation ?? 0) ** 2 + (controls?.deviation ?? 0) ** 2) / 2);
    const apart = (treated?.mean ?? 0) - (controls?.mean ?? 0);
    return { feature, difference: spread > 0 ? apart / spread : 0 };
  });
  differences.sort((one, two) => Math.abs(two.difference) - Math.abs(one.difference));
  return { differences, test: likelihoodRatio(given, treatment) };
}

/** A weak penalty keeps dependent columns solvable; it makes the test, if anything, slower to complain. */
function likelihoodRatio(given: Design, treatment: Uint8Array): Balance["test"] {
  const degrees = given.width - 1;
  const treated = treatment.reduce((sum, value) => sum + value, 0);
  const controls = treatment.length - treated;
  if (degrees === 0 || Math.min(treated, controls) < 5 * degrees) return null;
  const rows = Int32Array.from(treatment, (_, row) => row);
  const fitted = logistic(given, { target: Float64Array.from(treatment), rows, penalty: 1e-3 });
  const none = treated * Math.log(treated / rows.length) + controls * Math.log(controls / rows.length);
  const statistic = Math.max(0, 2 * (fitted.logLikelihood - none));
  return { statistic, degrees, pValue: chiSquareAbove(statistic, degrees) };
}
