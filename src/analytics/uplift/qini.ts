// Qini: how much more does treating by score bring than treating as many people at random?
//
// The curve's height after n people is  Y₁ − Y₀·N₁/N₀ : their treated outcomes, less what as many controls would have
// had; while there are no controls the second part is 0. The coefficient is the area between the curve and the line to
// its end, divided by the same area of the perfect order: 1 is perfect, 0 is chance, below 0 is worse than chance.
// The perfect order, for yes-or-no outcomes: treated responders, then everybody who did not respond, then control
// responders, whom a treatment may put off. Without negative effects its curve rises one for one to the end's height.
// Assumption: treatment was given by chance. Reference: Radcliffe, "Using control groups to target on predicted lift",
// Direct Marketing Analytics Journal 3 (2007); normalised as scikit-uplift's `qini_auc_score` is.
import { curveOf, shareOfPerfect, type Curve } from "./curve.ts";
import { isConstant, perfectGroups, type Groups, type Sums } from "./groups.ts";

export interface QiniOptions {
  /** Whether the perfect order may know people whom the treatment puts off. */
  readonly negativeEffect?: boolean;
}

function height({ treated, controls, treatedOutcome, controlOutcome }: Readonly<Sums>): number {
  return treatedOutcome - (controls === 0 ? 0 : (controlOutcome * treated) / controls);
}

export function qiniCurve(groups: Groups): Curve {
  return curveOf(groups, height);
}

/** For outcomes 0 and 1. Degenerate: without negative effects, an effect below 0 has no perfect curve: null. */
export function perfectQiniCurve(groups: Groups, { negativeEffect = true }: QiniOptions = {}): Curve | null {
  if (negativeEffect)
    return qiniCurve(perfectGroups(groups, [["treated-yes"], ["treated-no", "control-no"], ["control-yes"]]));
  const end = height(groups.total);
  const people = groups.total.treated + groups.total.controls;
  return end < 0 ? null : { n: Float64Array.of(0, end, people), height: Float64Array.of(0, end, end) };
}

/**
 * For outcomes 0 and 1. Degenerate: null when no order can be better than chance (an outcome that is the same for
 * everybody; without negative effects, an effect of 0 or less). One score for all gives 0.
 *
 * @example
 * // Two treated, of whom the better scored bought, then two controls who did not: nothing could be ordered better.
 * qini(groupsOf(sample, ranking(sample.score))); // 1
 */
export function qini(groups: Groups, options: QiniOptions = {}): number | null {
  const perfect = isConstant(groups) ? null : perfectQiniCurve(groups, options);
  return perfect === null ? null : shareOfPerfect(qiniCurve(groups), perfect);
}
