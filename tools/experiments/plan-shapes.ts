// What a plan takes and returns: of a test on people, or of one on regions.
import { z } from "zod";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { GeoPlanInput, GeoPlanOutput } from "./geo/plan-shapes.ts";
import { Reason } from "./verdict/verdict-shape.ts";

const baseline = z.number().describe("Today's rate (a fraction) or average");
const sd = z.number().positive().describe("Standard deviation over the people, for a mean");

export const metricKinds = ["proportion", "mean"] as const;

const Metric = z.union([
  z.enum(metricKinds).describe("The kind alone, with `baseline` and `sd` beside it"),
  z.object({ kind: z.literal("proportion"), baseline }),
  z.object({ kind: z.literal("mean"), baseline, sd }),
]);

const Cuped = z.object({
  correlation: z
    .number()
    .min(-0.999)
    .max(0.999)
    .describe("Correlation of the metric with itself before the test; its square is the variance saved"),
});

export const effectKinds = ["relative", "absolute"] as const;

export const SamplePlanInput = z.object({
  metric: Metric.nullish().describe("What decides: a rate (proportion) or an average (mean)"),
  baseline: baseline.nullish(),
  sd: sd.nullish(),
  effect: z
    .number()
    .nullish()
    .describe("Smallest effect that would matter; leave out to ask what a given n, budget or time can show"),
  effectKind: z
    .enum(effectKinds)
    .nullish()
    .describe("relative (default): 0.05 is 5% of the baseline; absolute: in the metric's unit"),
  power: z.number().gt(0).lt(1).nullish().describe("Chance to see that effect, default 0.8"),
  alpha: z.number().gt(0).lt(1).nullish().describe("Two-sided level over all comparisons, default 0.05"),
  arms: z.int().min(2).max(20).nullish().describe("Arms with the control, default 2"),
  controlShare: z
    .number()
    .gt(0)
    .lt(1)
    .nullish()
    .describe("Share of the people in the control, such as 0.1 for a holdout of a tenth; missing is even"),
  n: z.int().min(2).nullish().describe("People in each arm beside the control, where that is fixed"),
  dailyTraffic: z.number().positive().nullish().describe("New people a day who can enter the test, all arms"),
  days: z.int().min(1).nullish().describe("Days that the test may run; with dailyTraffic it fixes n"),
  budget: z.number().positive().nullish().describe("Money for the test; with costPerPerson it fixes n"),
  costPerPerson: z
    .number()
    .positive()
    .nullish()
    .describe("Cost of one person in the test, such as of a click"),
  sequential: z.boolean().nullish().describe("Plan for looking at every day and stopping early"),
  cuped: Cuped.nullish().describe("Adjustment by the time before the test"),
});
export type SamplePlanInput = z.infer<typeof SamplePlanInput>;

const Point = z.object({
  /** People in each arm beside the control. */
  n: z.int(),
  /** On the scale of the input's effect. */
  effect: z.number(),
  power: z.number(),
});

export const SamplePlanOutput = z.object({
  /** People in each arm beside the control. */
  sampleSizePerArm: z.int(),
  sampleSizeControl: z.int(),
  total: z.int(),
  /** Null without daily traffic. */
  durationDays: z.int().nullable(),
  /** The same in whole weeks, so that every weekday counts alike. */
  durationWeeks: z.int().nullable(),
  /** On the scale of the input's effect; null when no effect that the metric allows would be seen. */
  minimumDetectableEffect: z.number().nullable(),
  /** Of `effect` with this size; null when no effect was given. */
  power: z.number().nullable(),
  effect: z.number().nullable(),
  effectKind: z.enum(effectKinds),
  /** By size, at the effect; without an effect at the smallest detectable one. */
  powerCurve: z.array(Point),
  /** By effect, at the planned size. */
  powerByEffect: z.array(Point),
  /** What the analysis must be called with, so that it reads what was planned. */
  analyse: z.object({ sequentialTuning: z.number().nullable(), alphaPerComparison: z.number() }),
  verdict: z.object({
    /** Whether the plan can be carried out as it is. */
    feasible: z.boolean(),
    de: z.string(),
    en: z.string(),
    reasons: z.array(Reason),
  }),
  provenance: provenance(
    z.object({
      kind: z.enum(metricKinds),
      baseline: z.number(),
      sd: z.number().nullable(),
      /** What fixed the size. */
      sizedBy: z.enum(["effect", "n", "days", "budget"]),
      /** Standard errors that count as significant: a confidence sequence asks for more. */
      critical: z.number(),
      varianceLeft: z.number(),
    }),
  ),
});
export type SamplePlanOutput = z.infer<typeof SamplePlanOutput>;

export const PlanInput = SamplePlanInput.extend({
  geo: GeoPlanInput.nullish().describe("Instead of the rest: the history of regions, for a geo test"),
});
export type PlanInput = z.infer<typeof PlanInput>;

/** A geo plan has `markets`, a plan on people has `sampleSizePerArm`. */
export const PlanOutput = z.union([GeoPlanOutput, SamplePlanOutput]);
export type PlanOutput = z.infer<typeof PlanOutput>;
