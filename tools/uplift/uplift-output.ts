// What `score-uplift` returns: numbers by name, curves, whether to believe them, and the definition in words.
import { z } from "zod";
import { provenance } from "#tools/attribution/provenance-shape.ts";

const Interval = z.tuple([z.number(), z.number()]).readonly().nullable();
const Measure = z.object({ value: z.number().nullable(), interval: Interval });
const Effect = z.object({ value: z.number(), standardError: z.number().nullable(), interval: Interval });
const Bilingual = z.object({ de: z.string(), en: z.string() });
const Reason = z.object({ code: z.string(), ...Bilingual.shape, wouldHelp: Bilingual });
export type Reason = z.infer<typeof Reason>;

export const ContactOutput = z.object({
  chosen: z.int(),
  /** The lowest score among the chosen: at or above it a person of the same kind is worth contacting. */
  threshold: z.number().nullable(),
  /** Outcomes gained by contacting the chosen rather than nobody, measured among them; null without both groups. */
  expectedIncremental: z.number().nullable(),
  expectedIncrementalInterval: Interval,
  /** The same from the calibrated scores. */
  expectedIncrementalByScore: z.number(),
  /** Value of the gained outcomes less the cost of the contacts; null without `valuePerOutcome`. */
  expectedProfit: z.number().nullable(),
  expectedProfitInterval: Interval,
  cost: z.number(),
  /** People who were not chosen, and why; each is counted once, in this order. */
  excluded: z.object({
    withoutConsent: z.int(),
    negativeUplift: z.int(),
    notWorthwhile: z.int(),
    beyondBudget: z.int(),
  }),
  /** Pseudonyms, the best first; only when an `id` column was named. */
  ids: z.array(z.string()).optional(),
  idsLeftOut: z.int().optional(),
});
export type ContactOutput = z.infer<typeof ContactOutput>;

export const UpliftOutput = z.object({
  /** Difference of mean outcomes between treated and controls. */
  ate: z.number(),
  ateInterval: Interval,
  ateStandardError: z.number().nullable(),
  /** Doubly robust, from out-of-fold models of both outcomes; null with a ready score or class transformation. */
  ateAdjusted: Effect.nullable(),
  /** Null when no order could be better than chance: an outcome that is the same for everybody. */
  qini: z.number().nullable(),
  qiniInterval: Interval,
  auuc: z.number().nullable(),
  auucInterval: Interval,
  /** Whether the interval of the Qini coefficient lies above 0; null without an interval. */
  beatsRandom: z.boolean().nullable(),
  /** Mean height of the curves above chance, per person, in the unit of the outcome. */
  perPerson: z.object({ qini: Measure, auuc: Measure }),
  /** By share; null where one of the two groups has nobody. */
  upliftAtK: z.record(z.string(), z.number().nullable()),
  curve: z.array(
    z.object({
      share: z.number(),
      n: z.number(),
      uplift: z.number(),
      qini: z.number(),
      random: z.number(),
      randomUplift: z.number(),
    }),
  ),
  deciles: z.array(
    z.object({
      decile: z.int(),
      people: z.int(),
      treated: z.int(),
      meanScore: z.number(),
      effect: Effect.nullable(),
    }),
  ),
  /** Slope 1: scores are effects; between 0 and 1: they exaggerate; 0: they rank nothing. */
  calibration: z.object({ effect: Effect, slope: Effect, meanScore: z.number() }).nullable(),
  people: z.object({
    rows: z.int(),
    treated: z.int(),
    controls: z.int(),
    treatedMean: z.number(),
    controlMean: z.number(),
  }),
  /** Whether treated and controls look dealt by chance. */
  balance: z.object({
    /** Standardised mean differences, the twenty largest. */
    differences: z.array(z.object({ feature: z.string(), difference: z.number() })),
    test: z.object({ statistic: z.number(), degrees: z.int(), pValue: z.number() }).nullable(),
  }),
  overlap: z.object({ lowest: z.number(), highest: z.number(), outside: z.number() }),
  advice: z.object({
    allowed: z.boolean(),
    /** Each forbids advice. */
    reasons: z.array(Reason),
    /** To be said beside the numbers. */
    caveats: z.array(Reason),
  }),
  contact: ContactOutput.nullable(),
  /** What the numbers mean, in words, with references. */
  definition: z.string(),
  provenance: provenance(
    z.object({
      outcomeKind: z.enum(["binary", "amount"]),
      score: z.enum(["handed in", "learned out of fold"]),
      learner: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      features: z.array(z.string()),
      leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
      distinctScores: z.int(),
      resamples: z.int(),
    }),
  ),
});
export type UpliftOutput = z.infer<typeof UpliftOutput>;
