// What `analyse-switchback` takes and returns.
import { z } from "zod";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { ExperimentVerdict } from "#tools/experiments/verdict/verdict-shape.ts";

const Row = z.object({
  period: z
    .union([z.string().min(1), z.number()])
    .describe("Time of the row: an ISO date or time, or a number"),
  arm: z.string().min(1).describe("Arm that was on"),
  value: z.number().describe("Outcome of the period, such as its revenue"),
  unit: z
    .string()
    .nullish()
    .describe("Series that is switched by itself, such as a city; missing is one series"),
  block: z
    .string()
    .nullish()
    .describe("What the coin was tossed for, where it spans several rows; missing is every row by itself"),
  stratum: z
    .string()
    .nullish()
    .describe("Within which the blocks were drawn, such as the day of a pair of halves; missing is the unit"),
});

export const SwitchbackInput = z.object({
  blocks: z.array(Row).min(2).max(10_000).meta({
    bulk: true,
    description: "One row a period: period, arm, value, and unit, block and stratum where there are any",
  }),
  control: z.string().describe("Name of the arm that is compared with; there must be exactly one other"),
  washout: z
    .int()
    .min(0)
    .max(100)
    .nullish()
    .describe(
      "Periods after a switch that do not count, because the other arm still has an effect; default 0",
    ),
  lowerIsBetter: z.boolean().nullish().describe("For outcomes such as costs or waiting times"),
  draws: z
    .int()
    .min(200)
    .max(20_000)
    .nullish()
    .describe("Assignments that are drawn where there are more than that, default 5000"),
  seed: z.int().min(0).nullish().describe("Decides the draws, default 1"),
});
export type SwitchbackInput = z.infer<typeof SwitchbackInput>;

export const SwitchbackOutput = z.object({
  arm: z.string(),
  /** Arm minus control, a period. */
  difference: z.number(),
  /** 95%, by inverting the randomisation test; null where there are too few blocks for any. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  pValue: z.number(),
  /** Mean of the control's counting periods. */
  controlMean: z.number(),
  /** difference / controlMean; null at 0. */
  relative: z.number().nullable(),
  /** Over the counting periods of the arm. */
  incremental: z.number(),
  /** Same estimate for each wash-out: a drift means that effects carry over. */
  byWashout: z.array(z.object({ washout: z.int(), difference: z.number().nullable() })),
  verdict: ExperimentVerdict,
  provenance: provenance(
    z.object({
      periods: z.int(),
      /** Left after wash-out. */
      counting: z.int(),
      blocks: z.int(),
      washout: z.int(),
      assignments: z.int(),
      /** Every possible assignment was tried. */
      exact: z.boolean(),
    }),
  ),
});
export type SwitchbackOutput = z.infer<typeof SwitchbackOutput>;
