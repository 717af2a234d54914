// What `simulate-budget` takes and returns.
import { z } from "zod";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import {
  Advice,
  BudgetDiagnostics,
  ChannelCurve,
  Interval,
  NoteShape,
  WorstShare,
} from "./allocation-shapes.ts";
import { modelFields, namesOneModel, oneModel } from "./model-input.ts";

const Names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const SimulationInput = z
  .object({
    ...modelFields,
    changes: z
      .array(
        z.object({
          channel: z.string().min(1).describe("Id of a channel, or the person's word for it"),
          share: z
            .number()
            .min(-1)
            .nullish()
            .describe("Change as a fraction of today's spend: -0.2 is 20% less"),
          amount: z.number().nullish().describe("Change in money a row"),
          to: z.number().min(0).nullish().describe("New money a row"),
        }),
      )
      .nullish()
      .describe("Each with exactly one of share, amount and to"),
    from: Names.nullish().describe("Shift: channels that give, in proportion to their spend"),
    to: Names.nullish().describe("Shift: channels that get, in proportion to their spend"),
    share: z.number().min(0).max(1).nullish().describe("Shift: fraction of what `from` spends, 0.2 is 20%"),
    amount: z.number().min(0).nullish().describe("Shift: money a row"),
    level: WorstShare,
  })
  .refine(namesOneModel, oneModel)
  .refine(({ changes, from, to }) => (changes ?? []).length > 0 || (from != null && to != null), {
    message: "give changes, or from and to of a shift",
  });
export type SimulationInput = z.infer<typeof SimulationInput>;

const Then = z.object({ today: z.number(), then: z.number(), change: z.number() });
const Perhaps = Interval.nullable();

export const SimulationOutput = z.object({
  /** Money a row over all channels. */
  spend: Then,
  /** Target units a row that the media bring. */
  expected: z.object({ today: Interval, then: Interval }),
  difference: Interval,
  /** Probability that the target is higher than today. */
  probabilityBetter: z.number(),
  cvar: z.object({ level: z.number(), ofDifference: z.number() }),
  /** Difference per unit of money that is added or saved; null when the total stays. */
  returnOfChange: Perhaps,
  /** The same for an average month. */
  perMonth: z.object({ spendChange: z.number(), difference: Interval }),
  byChannel: z.record(
    z.string(),
    z.object({
      ...Then.shape,
      /** Of today's spend; null when nothing is spent. */
      share: z.number().nullable(),
      difference: Interval,
      marginal: z.object({ today: Interval, then: Interval }),
      extrapolates: z.boolean(),
    }),
  ),
  extrapolates: z.array(z.string()),
  advice: Advice,
  notes: z.array(NoteShape),
  /** Of the channels that change. */
  curves: z.record(z.string(), ChannelCurve),
  provenance: provenance(BudgetDiagnostics),
});
export type SimulationOutput = z.infer<typeof SimulationOutput>;
