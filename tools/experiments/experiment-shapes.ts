// What `analyse-experiment` takes and returns: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { Arm, armKinds } from "./arms/arm-shapes.ts";
import { ExperimentVerdict } from "./verdict/verdict-shape.ts";

export const statistics = ["bayesian", "frequentist"] as const;

const EffectPrior = z.object({
  mean: z.number().describe("Effect believed in beforehand, on the scale of `difference`; mostly 0"),
  variance: z.number().min(0).nullish().describe("Variance of that belief; give this or `sd`"),
  sd: z.number().min(0).nullish().describe("Its standard deviation"),
  proper: z.boolean().nullish().describe("false ignores the prior, as if every effect were equally likely"),
});

const Sequential = z.object({
  tuning: z
    .number()
    .positive()
    .nullish()
    .describe(
      "People in both arms at which a decision is expected; the interval is tightest there. Default 5000",
    ),
});

export const ExperimentInput = z.object({
  arms: z.array(Arm).min(2).max(20).describe("All arms in one form; the first that fits is taken"),
  control: z.string().describe("Name of the arm that the others are compared with"),
  relative: z
    .boolean()
    .nullish()
    .describe("true: (arm − control) / control, by the delta method; missing or false: arm − control"),
  prior: EffectPrior.nullish().describe("Normal prior on the effect; missing is flat"),
  sequential: z
    .union([z.boolean(), Sequential])
    .nullish()
    .describe("Interval and p-value that stay valid however often they are looked at"),
  cuped: z
    .boolean()
    .nullish()
    .describe("Adjust by the sums before the experiment; missing adjusts where all arms carry them"),
  statistics: z
    .enum(statistics)
    .nullish()
    .describe(
      "Which reading `difference` and `interval` give; default bayesian. `sequential` decides by itself",
    ),
  weights: z
    .array(z.number().positive())
    .nullish()
    .describe("Planned split of the people, one weight for each arm in order; missing is even"),
  lowerIsBetter: z.boolean().nullish().describe("For metrics such as bounces or seconds to load"),
  minimumEffect: z
    .number()
    .positive()
    .nullish()
    .describe("Smallest difference that would matter, on its scale; lets the verdict say that there is none"),
});
export type ExperimentInput = z.infer<typeof ExperimentInput>;

const Interval = z.tuple([z.number(), z.number()]);

const Incremental = z.object({
  perPerson: z.number(),
  /** Over all people of the arm. */
  total: z.number(),
  interval: Interval,
  /** Cost beyond the control's at equal size; null without costs. */
  cost: z.number().nullable(),
  /** Incremental outcome per unit of that cost. */
  iroas: z.number().nullable(),
  iroasInterval: Interval.nullable(),
  /** Null where nothing was gained. */
  costPerOutcome: z.number().nullable(),
});

const Comparison = z.object({
  arm: z.string(),
  /** Fraction when relative, else in the metric's unit: the centre of `interval`. */
  difference: z.number(),
  /** 95%. */
  interval: Interval,
  chanceToWin: z.number(),
  /** Expected loss of choosing the control, and of choosing the arm. */
  risk: Interval,
  /** Two-sided; valid at every look when sequential, else Welch's t test. */
  pValue: z.number(),
  /** The same after Holm's correction for several arms. */
  pValueAdjusted: z.number(),
  /** What the data say without prior. */
  estimate: z.number(),
  standardError: z.number(),
  posterior: z.object({ mean: z.number(), sd: z.number(), interval: Interval }),
  welch: z.object({ interval: Interval, pValue: z.number(), degreesOfFreedom: z.number() }),
  /** Smallest effect that this test shows with a probability of 80%. */
  detectable: z.number(),
  /** Proportions only: chance to win from two beta posteriors, without the normal approximation. */
  chanceByBeta: z.number().nullable(),
  /** CUPED: the slope, and the share of the variance that it took out. */
  adjustment: z.object({ theta: z.number(), varianceReduction: z.number() }).nullable(),
  /** Proportions and means: what the arm brought that the control would not have. */
  incremental: Incremental.nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

export const ExperimentOutput = z.object({
  /** The other arms in the order of the input. */
  comparisons: z.array(Comparison),
  arms: z.array(z.object({ arm: z.string(), n: z.int(), value: z.number(), standardError: z.number() })),
  sampleRatio: z.object({
    pValue: z.number(),
    /** p below 0.001: the split is broken, and no advice follows. */
    mismatch: z.boolean(),
    arms: z.array(z.object({ arm: z.string(), n: z.int(), observed: z.number(), expected: z.number() })),
  }),
  verdict: ExperimentVerdict,
  provenance: provenance(
    z.object({
      kind: z.enum(armKinds),
      control: z.string(),
      relative: z.boolean(),
      reading: z.enum([...statistics, "sequential"]),
      prior: z.object({ mean: z.number(), sd: z.number() }).nullable(),
      tuning: z.number().nullable(),
      adjusted: z.boolean(),
      people: z.int(),
    }),
  ),
});
export type ExperimentOutput = z.infer<typeof ExperimentOutput>;
