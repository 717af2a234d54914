// What `analyse-geo-test` takes and returns.
import { z } from "zod";
import { geoMethods } from "#src/analytics/geo/methods/fit.ts";
import { permutationKinds } from "#src/analytics/geo/permutation.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { periodOrders } from "./periods.ts";
import { fileFields, hasOneSource, oneSource } from "./rows.ts";

export const UnitName = z.union([z.string().min(1), z.number()]);
export const PeriodName = z.union([z.string().min(1), z.number()]);

/** Where and when a row was measured. */
export const placeFields = {
  unit: UnitName.describe("Region or market"),
  period: PeriodName.describe("Day, week or month: ISO date, M/D/YYYY, D.M.YYYY, number or text"),
};

export const GeoInput = z
  .object({
    rows: z
      .array(
        z.object({
          ...placeFields,
          value: z.number().describe("What is measured, such as orders or revenue"),
          cost: z.number().nullish().describe("What was spent there then; missing is 0"),
        }),
      )
      .min(1)
      .meta({
        bulk: true,
        description:
          "One row a unit and period, every unit in every period; other units than the treated are controls",
      })
      .nullish(),
    ...fileFields,
    treated: z.array(UnitName).min(1).describe("Units in which the test ran"),
    start: PeriodName.describe("First test period, a value of `period`"),
    end: PeriodName.describe("Last test period, inclusive; later periods are left out"),
    method: z
      .enum(geoMethods)
      .nullish()
      .describe("synthetic-control (default), augmented (ridge-corrected) or tbr (time-based regression)"),
    fixedEffects: z
      .boolean()
      .nullish()
      .describe("Synthetic controls match movements only and each unit keeps its level; default false"),
    permutation: z
      .enum(permutationKinds)
      .nullish()
      .describe("Default moving-block; independent where there are fewer than 20 periods"),
    valueUnit: z
      .enum(["count", "eur", "score"])
      .nullish()
      .describe("Unit of `value` for printing, default score"),
    seed: z.int().min(0).nullish().describe("Where chance is involved, default 1"),
  })
  .refine(hasOneSource, oneSource);
export type GeoInput = z.infer<typeof GeoInput>;

const Bounds = z.tuple([z.number().nullable(), z.number().nullable()]);
const Reason = z.object({
  code: z.string(),
  de: z.string(),
  en: z.string(),
  wouldHelp: z.object({ de: z.string(), en: z.string() }),
});
export type Reason = z.infer<typeof Reason>;
export const Advice = z.object({ allowed: z.boolean(), reasons: z.array(Reason) });

export const Imbalance = z.object({
  /** Length of the misfit before the test, a treated unit. */
  l2: z.number(),
  /** Ratio to equal weights: 0 perfect, 1 no better than the controls' mean; null when equal weights fit perfectly. */
  scaled: z.number().nullable(),
  rmse: z.number(),
  /** rmse as a share of the treated units' mean. */
  relative: z.number().nullable(),
  /** Mean misfit, and its correlation with time. */
  bias: z.number(),
  drift: z.number(),
});

export const GeoOutput = z.object({
  /** Effect a treated unit and test period. */
  att: z.number(),
  /** att as a fraction of the counterfactual mean; null when that is 0. */
  lift: z.number().nullable(),
  /** Effect over all treated units and test periods. */
  incremental: z.number(),
  /** [low, high] of att; a side that the data do not bound is null. */
  interval: Bounds,
  incrementalInterval: Bounds,
  liftInterval: Bounds,
  /** Of the three intervals: 0.95, or less when there are too few periods for that. */
  confidence: z.number(),
  /** Of no effect: by permutation for synthetic controls, from the posterior for tbr. */
  pValue: z.number(),
  verdict: z.enum(["positive", "negative", "inconclusive"]),
  /** Mean of what was seen, and of what would have been seen, a treated unit and test period. */
  observed: z.number(),
  counterfactual: z.number(),
  /** Control units; they add up to 1. Not for tbr. */
  weights: z.record(z.string(), z.number()).optional(),
  imbalance: Imbalance,
  /** incremental / incrementalCost; not without cost, null when no more was spent than before. */
  iroas: z.number().nullable().optional(),
  iroasInterval: Bounds.optional(),
  /** Cost of the treated units in the test less their mean cost a period before. */
  incrementalCost: z.number().optional(),
  inference: z.object({
    permutation: z.object({
      kind: z.enum(permutationKinds),
      pValue: z.number(),
      /** No p-value can be below it: 1 over the number of arrangements. */
      leastPValue: z.number(),
      drawn: z.boolean(),
      /** Of att; the headline interval but for tbr, whose own is too narrow when errors hang together over time. */
      interval: Bounds,
      confidence: z.number(),
    }),
    /** Controls that play the treated units; null with fewer than two controls. */
    placebo: z
      .object({
        pValue: z.number(),
        rank: z.int(),
        groups: z.int(),
        groupSize: z.int(),
        drawn: z.boolean(),
        /** Misfit during the test over misfit before. */
        ratio: z.number(),
        /** att of each placebo, ascending. */
        effects: z.array(z.number()),
      })
      .nullable(),
    /** tbr only: the line of the treated mean on the controls' mean. */
    regression: z
      .object({
        intercept: z.number(),
        slope: z.number(),
        sigma: z.number(),
        degreesOfFreedom: z.int(),
        autocorrelation: z.number(),
      })
      .nullable(),
  }),
  /** Sums over the treated units; low and high bound the counterfactual of a test period. */
  series: z.array(
    z.object({
      period: PeriodName,
      test: z.boolean(),
      observed: z.number(),
      counterfactual: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  /** Whether a decision may rest on it; `cautions` do not forbid one. */
  advice: Advice,
  cautions: z.array(Reason),
  provenance: provenance(
    z.object({
      treatedUnits: z.int(),
      controlUnits: z.int(),
      periodsBefore: z.int(),
      testPeriods: z.int(),
      /** Later than `end`, left out. */
      periodsLeftOut: z.int(),
      periodOrder: z.enum(periodOrders),
      fixedEffects: z.boolean(),
      /** Ridge penalty; augmented only. */
      lambda: z.number().nullable(),
      valueUnit: z.enum(["count", "eur", "score"]),
    }),
  ),
});
export type GeoOutput = z.infer<typeof GeoOutput>;
