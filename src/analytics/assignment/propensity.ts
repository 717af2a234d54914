// Propensity: how likely was each person to be treated, going by what was known beforehand?
//
// Logistic regression with a weak penalty, learned on the other folds, so that nobody's own treatment is in their number.
// Kept away from 0 and 1, by 2 % or a tenth of the smaller group's share: beyond, a few people would carry the result.
// Reference: Rosenbaum and Rubin, "The central role of the propensity score", Biometrika 70 (1983).
import { probability } from "../learners/boosting.ts";
import type { Design } from "../learners/design.ts";
import { rowsWhere } from "../learners/folds.ts";
import { linearPredictor } from "../learners/gram.ts";
import { logistic } from "../learners/logistic.ts";

/** Degenerate: without features everybody has the treated share of the other folds, which must hold both groups. */
export function propensities(
  given: Design,
  treatment: Uint8Array,
  folds: { readonly of: Uint8Array; readonly count: number },
): Float64Array {
  const target = Float64Array.from(treatment);
  const treated = target.reduce((sum, value) => sum + value, 0) / target.length;
  const [low, high] = [Math.min(0.02, treated / 10), 1 - Math.min(0.02, (1 - treated) / 10)];
  const found = new Float64Array(given.rows);
  for (let fold = 0; fold < folds.count; fold++) {
    const rows = rowsWhere(given.rows, (row) => folds.of[row] !== fold);
    const asked = rowsWhere(given.rows, (row) => folds.of[row] === fold);
    const { coefficients } = logistic(given, { target, rows, penalty: 1 });
    const predictor = linearPredictor(given, asked, coefficients);
    asked.forEach(
      (row, index) => (found[row] = Math.min(Math.max(probability(predictor[index]!), low), high)),
    );
  }
  return found;
}
