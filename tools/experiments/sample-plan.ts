// Sizes a test on people: how many for an effect, or what a given number, time or budget can show.
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { sequenceWidth, tightest } from "#src/analytics/experiments/confidence-sequence.ts";
import type { Design, Power } from "#src/analytics/power/design.ts";
import { meanPower } from "#src/analytics/power/mean-power.ts";
import { proportionPower } from "#src/analytics/power/proportion-power.ts";
import { detectableEffect, sampleSize } from "#src/analytics/power/sample-size.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { SamplePlanInput, SamplePlanOutput } from "./plan-shapes.ts";

type SizedBy = SamplePlanOutput["provenance"]["diagnostics"]["sizedBy"];

/** The question with its defaults filled in. */
export interface Question {
  readonly kind: "proportion" | "mean";
  readonly baseline: number;
  readonly sd: number | null;
  /** In the metric's unit; null asks for the smallest one. */
  readonly effect: number | null;
  /** Absolute per unit of the input's effect: the baseline when relative. */
  readonly unit: number;
  readonly power: number;
  readonly alpha: number;
  readonly design: Design;
  readonly powerOf: Power;
  readonly comparisons: number;
}

export interface Sizes {
  readonly perArm: number;
  readonly control: number;
  readonly total: number;
}

const usual = { power: 0.8, alpha: 0.05, arms: 2 };

export function questionOf(input: SamplePlanInput): Question {
  const { kind, baseline, sd } = metricOf(input);
  const relative = (input.effectKind ?? "relative") === "relative";
  if (relative && baseline === 0)
    throw new ToolRefusal(
      "no-base",
      "a relative effect needs a baseline that is not 0; give an absolute one",
    );
  const unit = relative ? Math.abs(baseline) : 1;
  const effect = input.effect == null ? null : input.effect * unit;
  if (effect === 0)
    throw new ToolRefusal("no-effect", "an effect of 0 cannot be seen; give the smallest that matters");
  if (effect !== null && kind === "proportion" && !(baseline + effect > 0 && baseline + effect < 1))
    throw new ToolRefusal("impossible-rate", "the effect moves the rate out of 0 to 1");
  const comparisons = (input.arms ?? usual.arms) - 1;
  const alpha = input.alpha ?? usual.alpha;
  const design = designOf(input, alpha / comparisons, comparisons);
  const powerOf = kind === "proportion" ? proportionPower(baseline, design) : meanPower(sd ?? 0, design);
  return {
    kind,
    baseline,
    sd,
    effect,
    unit,
    power: input.power ?? usual.power,
    alpha,
    design,
    powerOf,
    comparisons,
  };
}

function metricOf({ metric, ...beside }: SamplePlanInput): Pick<Question, "kind" | "baseline" | "sd"> {
  if (metric == null)
    throw new ToolRefusal("no-metric", "give the metric: a proportion or a mean, with its baseline");
  const { kind, baseline, sd } = {
    sd: beside.sd,
    ...(typeof metric === "string" ? { ...beside, kind: metric } : metric),
  };
  if (baseline == null) throw new ToolRefusal("no-baseline", "give today's value of the metric as baseline");
  if (kind === "mean" && sd == null)
    throw new ToolRefusal("no-spread", "a mean needs the standard deviation over people as sd");
  if (kind === "proportion" && !(baseline > 0 && baseline < 1))
    throw new ToolRefusal("impossible-rate", "the baseline of a proportion is a fraction between 0 and 1");
  return { kind, baseline, sd: kind === "mean" ? (sd ?? null) : null };
}

/** Several comparisons share the level (Bonferroni); an uneven split gives the control more or fewer people. */
function designOf(
  { controlShare, sequential, cuped }: SamplePlanInput,
  alpha: number,
  comparisons: number,
): Design {
  const share = controlShare ?? 1 / (comparisons + 1);
  return {
    alpha,
    controlRatio: (share * comparisons) / (1 - share),
    varianceLeft: cuped == null ? 1 : 1 - cuped.correlation ** 2,
    critical: sequential === true ? sequenceWidth(tightest(alpha), alpha) : null,
  };
}

export function criticalOf({ alpha, critical }: Design): number {
  return critical ?? normalQuantile(1 - alpha / 2);
}

/** The number of people in each arm, and what fixed it. */
export function sizeOf(
  input: SamplePlanInput,
  question: Question,
): { readonly n: number; readonly sizedBy: SizedBy } {
  const given = [
    ...(input.n == null ? [] : [{ n: input.n, sizedBy: "n" as const }]),
    ...(input.days == null
      ? []
      : [{ n: perArm(peopleIn(input.days, input), question), sizedBy: "days" as const }]),
    ...(input.budget == null
      ? []
      : [{ n: perArm(peopleFor(input.budget, input), question), sizedBy: "budget" as const }]),
  ];
  const [least] = given.toSorted((one, two) => one.n - two.n);
  if (least !== undefined) {
    if (least.n >= 2) return least;
    throw new ToolRefusal("too-small", `the ${least.sizedBy} given leave fewer than two people for an arm`);
  }
  const { effect, power, powerOf } = question;
  if (effect === null)
    throw new ToolRefusal("no-size", "give an effect, or fix the size by n, days or budget");
  try {
    return { n: sampleSize(powerOf, { effect, power }), sizedBy: "effect" };
  } catch (error) {
    if (error instanceof RangeError)
      throw new ToolRefusal("too-large", `${error.message}; plan for a larger effect`);
    throw error;
  }
}

function peopleIn(days: number, { dailyTraffic }: SamplePlanInput): number {
  if (dailyTraffic == null) throw new ToolRefusal("no-traffic", "days need dailyTraffic: new people a day");
  return days * dailyTraffic;
}

function peopleFor(budget: number, { costPerPerson }: SamplePlanInput): number {
  if (costPerPerson == null) throw new ToolRefusal("no-cost", "a budget needs costPerPerson");
  return budget / costPerPerson;
}

function perArm(people: number, { design: { controlRatio }, comparisons }: Question): number {
  return Math.floor(people / (comparisons + controlRatio));
}

export function sizesOf(n: number, { design: { controlRatio }, comparisons }: Question): Sizes {
  const control = Math.max(2, Math.ceil(n * controlRatio - 1e-9));
  return { perArm: n, control, total: control + n * comparisons };
}

/** In the metric's unit, in the direction of the effect; upwards without one. */
export function smallestSeen(
  n: number,
  { kind, baseline, sd, effect, power, powerOf }: Question,
): number | null {
  const down = (effect ?? 1) < 0;
  const room = kind === "proportion" ? (down ? baseline : 1 - baseline) : 1000 * (sd ?? 0);
  return detectableEffect(powerOf, { n, power, largest: down ? -room : room });
}
