// Uplift at k: how far do treated and controls differ among the share k of people with the highest scores?
//
// `overall` takes the best scored of both groups together, `by_group` the best scored of each group, and both compare
// mean outcomes. Counts are rounded down. Assumption: treatment was given by chance.
// Reference: Gutierrez and Gérardy, "Causal inference and uplift modelling: a review", PMLR 67 (2017); as scikit-uplift's
// `uplift_at_k`, with k = 1, everybody, allowed.
import type { Sample } from "./sample.ts";

export const strategies = ["overall", "by_group"] as const;
export type Strategy = (typeof strategies)[number];

/**
 * `order` is that of `ranked`: it decides between equal scores.
 * Degenerate: null when one of the two groups has nobody among the chosen.
 *
 * @example
 * // Best half: two treated, one of them bought, and a control who did not: 1/2 − 0.
 */
export function upliftAtK(
  { treatment, outcome }: Sample,
  order: Int32Array,
  { k, strategy = "overall" }: { readonly k: number; readonly strategy?: Strategy },
): number | null {
  const share = (rows: Int32Array): Int32Array => rows.subarray(0, Math.trunc(rows.length * k));
  const of = (group: 0 | 1): Int32Array =>
    strategy === "overall"
      ? share(order).filter((row) => treatment[row] === group)
      : share(order.filter((row) => treatment[row] === group));
  const [treated, controls] = [of(1), of(0)];
  if (treated.length === 0 || controls.length === 0) return null;
  const mean = (rows: Int32Array): number => rows.reduce((sum, row) => sum + outcome[row]!, 0) / rows.length;
  return mean(treated) - mean(controls);
}
