// What `score-uplift` takes: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { learnerKinds } from "#src/analytics/effect-learners/cross-fit.ts";
import { learnerBases } from "#src/analytics/learners/learner.ts";
import { strategies } from "#src/analytics/uplift/uplift-at-k.ts";
import { filePath } from "#src/core/tool.ts";

const Cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);

const Learner = z.object({
  kind: z
    .enum(learnerKinds)
    .nullish()
    .describe(
      "`x` (default) learns effects; `t` two models; `class-transformation` one model of a transformed target",
    ),
  base: z
    .enum(learnerBases)
    .nullish()
    .describe("`gradient-boosted` (default) or `linear`: logistic for yes-or-no outcomes, ridge for amounts"),
  folds: z
    .int()
    .min(2)
    .max(20)
    .nullish()
    .describe("Everybody is scored by a model of the other folds, default 5"),
  trees: z.int().min(1).max(2000).nullish().describe("Boosting: number of trees, default 80"),
  depth: z.int().min(1).max(8).nullish().describe("Boosting: levels of a tree, default 2"),
  learningRate: z.number().positive().max(1).nullish().describe("Boosting: shrinkage, default 0.05"),
  leastRows: z
    .int()
    .min(1)
    .nullish()
    .describe("Boosting: least people in a leaf, default a twentieth of the smaller group, 5 to 50"),
  subsample: z
    .number()
    .positive()
    .max(1)
    .nullish()
    .describe("Boosting: share seen by each tree, default 0.8"),
  penalty: z.number().min(0).nullish().describe("Ridge penalty on slopes or leaves, default 1"),
});

const Contact = z.object({
  budget: z
    .number()
    .min(0)
    .nullish()
    .describe("Money when `costPerContact` is given, otherwise a number of contacts; missing is no limit"),
  costPerContact: z.number().min(0).nullish().describe("Cost of one contact; missing is 0"),
  valuePerOutcome: z
    .number()
    .nullish()
    .describe(
      "What one unit of the outcome is worth, for example the margin of an order; missing: no profit is computed",
    ),
  consent: z
    .string()
    .nullish()
    .describe("Column with 1 or true for people who may be contacted; anything else, also nothing, means no"),
  id: z
    .string()
    .nullish()
    .describe("Column with pseudonyms; only then the chosen are listed, at most 10,000 of them"),
});

export const UpliftInput = z
  .object({
    rows: z
      .array(z.record(z.string(), Cell))
      .meta({ bulk: true, description: "One record a person; leave out when `csv` is given" })
      .nullish(),
    csv: filePath(
      z.string().min(1).describe("Path of a CSV file with a header; leave out when `rows` is given"),
    ).nullish(),
    treatment: z.string().describe("Column with 1 for people who were contacted and 0 for the control group"),
    outcome: z.string().describe("Column with what happened: 0 or 1, or an amount"),
    features: z
      .array(z.string())
      .nullish()
      .describe(
        "Columns known before the contact. Missing: all other columns when learning, none when `score` is given",
      ),
    score: z
      .string()
      .nullish()
      .describe("Column with a ready score, higher is more worth contacting; then nothing is learned"),
    learner: z
      .union([z.enum(learnerKinds), Learner])
      .nullish()
      .describe("How to learn a score when there is none; a kind alone takes the defaults"),
    propensity: z
      .number()
      .min(0.01)
      .max(0.99)
      .nullish()
      .describe(
        "Probability of treatment by design; missing is estimated from the features, else the treated share",
      ),
    k: z
      .array(z.number().positive().max(1))
      .min(1)
      .nullish()
      .describe("Shares for uplift at k, default 0.1 to 1 by tenths"),
    strategy: z
      .enum(strategies)
      .nullish()
      .describe("How uplift at k chooses the best: `overall` (default) or in each group"),
    negativeEffect: z
      .boolean()
      .nullish()
      .describe("Whether the perfect Qini curve knows people whom contact puts off, default true"),
    resamples: z.int().min(0).max(2000).nullish().describe("Bootstrap samples for intervals, default 200"),
    seed: z.int().nullish().describe("Decides folds, subsamples and resamples, default 1"),
    contact: Contact.nullish().describe("Asks whom to contact, under a budget and consent"),
  })
  .refine(({ rows, csv }) => (rows == null) !== (csv == null), { message: "give either rows or csv" });
export type UpliftInput = z.infer<typeof UpliftInput>;
