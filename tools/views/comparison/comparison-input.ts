// What `compare-views` takes: one model's credit, a media-mix model, experiments; each from the house or handed in.
import { z } from "zod";
import { attributionModels } from "#src/analytics/attribution/attribute.ts";

const Credit = z.object({
  conversions: z.number().min(0).describe("Conversions credited to the channel"),
  value: z.number().nullish().describe("Value credited to it; missing is 0"),
  spend: z.number().min(0).nullish().describe("Spend in the same window, for its ROAS"),
});
export type Credit = z.infer<typeof Credit>;

const Interval = z.object({
  mean: z.number().describe("Posterior mean"),
  q03: z.number().describe("Lower end of the middle 94%"),
  q97: z.number().describe("Upper end"),
});

const Contribution = z.object({
  total: Interval.describe("Over all rows, in the target's unit"),
  roas: Interval.describe("Per unit of spend"),
  marginalRoas: Interval.nullish().describe("What the next unit of spend brings"),
});

const HandedExperiment = z.object({
  channel: z.string().min(1).describe("Channel that was tested"),
  x: z.number().min(0).describe("Input a row before the change"),
  deltaX: z.number().describe("By how much it was changed"),
  deltaY: z.number().describe("Incremental target a row"),
  sd: z.number().positive().describe("Standard error of deltaY"),
  end: z.iso.date().nullish().describe("Last day of the test"),
});
export type HandedExperiment = z.infer<typeof HandedExperiment>;

export const ComparisonInput = z
  .object({
    attribution: z
      .record(z.string(), Credit)
      .meta({
        bulk: true,
        description: "One model's credit by channel; missing: from the warehouse by `window`",
      })
      .nullish(),
    byModel: z
      .record(z.string(), z.record(z.string(), Credit))
      .meta({ bulk: true, description: "`byModel` of attribute-conversions, instead of `attribution`" })
      .nullish(),
    model: z
      .enum(attributionModels)
      .nullish()
      .describe("Which attribution model is compared; missing is markov, else the first of `byModel`"),
    window: z
      .object({
        from: z.iso.date().describe("First day of the attribution, YYYY-MM-DD"),
        to: z.iso.date().describe("Last day, inclusive"),
      })
      .nullish()
      .describe("Days that the attribution covers; the model's rows inside them are compared"),
    fit: z.string().nullish().describe("Id of a kept fit: fit.id of fit-media-mix"),
    contributions: z
      .record(z.string(), Contribution)
      .meta({ bulk: true, description: "`contributions` of fit-media-mix, instead of `fit`" })
      .nullish(),
    experiments: z
      .array(HandedExperiment)
      .meta({ bulk: true, description: "Lifts handed in; missing: the experiment ledger" })
      .nullish(),
    margin: z
      .number()
      .positive()
      .max(1)
      .nullish()
      .describe(
        "Contribution margin before advertising, a fraction of revenue; missing is 1: revenue counts whole",
      ),
  })
  .refine(({ attribution, byModel, window }) => attribution != null || byModel != null || window != null, {
    message: "give attribution, byModel, or a window to attribute from the warehouse",
  })
  .refine(({ fit, contributions }) => (fit == null) !== (contributions == null), {
    message: "give either fit or contributions",
  });
export type ComparisonInput = z.infer<typeof ComparisonInput>;
