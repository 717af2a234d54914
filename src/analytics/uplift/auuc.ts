// Area under the uplift curve: the difference of the two groups' rates among the best scored, times how many they are.
//
// The curve's height after n people is  n·(Y₁/N₁ − Y₀/N₀), a rate of nobody counted as 0; the area above the line to its
// end is divided by that of the perfect order: treated responders, controls who did not respond, then the other two kinds,
// control responders before treated non-responders when they are more.
// Assumption: treatment was given by chance. Reference: Devriendt, Guns and Verbeke, "Learning to rank for uplift
// modeling", arXiv 2002.05897 (2020); normalised as scikit-uplift's `uplift_auc_score` is.
import { curveOf, shareOfPerfect, type Curve } from "./curve.ts";
import { isConstant, perfectGroups, type Groups, type Kind, type Sums } from "./groups.ts";

function height({ treated, controls, treatedOutcome, controlOutcome }: Readonly<Sums>): number {
  const ofTreated = treated === 0 ? 0 : treatedOutcome / treated;
  const ofControls = controls === 0 ? 0 : controlOutcome / controls;
  return (ofTreated - ofControls) * (treated + controls);
}

export function upliftCurve(groups: Groups): Curve {
  return curveOf(groups, height);
}

/** For outcomes 0 and 1. */
export function perfectUpliftCurve(groups: Groups): Curve {
  const { treated, treatedOutcome, controlOutcome } = groups.total;
  const last: readonly (readonly Kind[])[] = [["treated-no"], ["control-yes"]];
  const isReversed = controlOutcome > treated - treatedOutcome;
  const order = [["treated-yes"], ["control-no"], ...(isReversed ? last.toReversed() : last)] as const;
  return upliftCurve(perfectGroups(groups, order));
}

/** For outcomes 0 and 1. Degenerate: null when the outcome is the same for everybody; one score for all gives 0. */
export function auuc(groups: Groups): number | null {
  return isConstant(groups) ? null : shareOfPerfect(upliftCurve(groups), perfectUpliftCurve(groups));
}
