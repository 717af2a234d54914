// What the planning of a geo test takes and returns.
import { z } from "zod";
import { geoMethods } from "#src/analytics/geo/methods/fit.ts";
import { permutationKinds } from "#src/analytics/geo/permutation.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { periodOrders } from "./periods.ts";
import { fileFields, hasOneSource, oneSource } from "./rows.ts";
import { Advice, placeFields, UnitName } from "./shapes.ts";

export const GeoPlanInput = z
  .object({
    rows: z
      .array(
        z.object({
          ...placeFields,
          value: z.number().describe("The metric that the test will be judged by"),
        }),
      )
      .min(1)
      .meta({ bulk: true, description: "History without a test: one row a unit and period, complete" })
      .nullish(),
    ...fileFields,
    treatedCount: z
      .int()
      .min(1)
      .nullish()
      .describe("Regions to treat; missing is a fifth of them, at least one. Not with `candidates`"),
    candidates: z
      .array(z.array(UnitName).min(1))
      .min(1)
      .nullish()
      .describe("Sets of regions to compare instead of searching for some"),
    include: z.array(UnitName).nullish().describe("Regions that must be treated"),
    exclude: z.array(UnitName).nullish().describe("Regions that must not be treated; they stay controls"),
    durations: z
      .array(z.int().min(1))
      .min(1)
      .nullish()
      .describe("Lengths of the test in periods; missing is a sixth of the history"),
    effects: z
      .array(z.number().gt(-1))
      .min(1)
      .max(40)
      .nullish()
      .describe(
        "Relative effects to simulate; missing is 0.025 to 0.25 in steps of 0.025. Negative for switching off",
      ),
    power: z.number().gt(0).lt(1).nullish().describe("Default 0.8"),
    alpha: z
      .number()
      .min(0.01)
      .max(0.5)
      .nullish()
      .describe("Share of false alarms that is accepted, default 0.05"),
    method: z.enum(geoMethods).nullish().describe("As in analyse-geo-test, default synthetic-control"),
    fixedEffects: z.boolean().nullish().describe("As in analyse-geo-test, default false"),
    permutation: z.enum(permutationKinds).nullish().describe("As in analyse-geo-test"),
    costPerIncremental: z
      .number()
      .positive()
      .nullish()
      .describe("Cost of one more unit of `value`: turns an effect into an investment"),
    budget: z
      .number()
      .positive()
      .nullish()
      .describe("Designs whose investment exceeds it are not recommended"),
    designs: z.int().min(1).max(20).nullish().describe("Best-fitting sets to simulate, default 5"),
    windows: z
      .int()
      .min(4)
      .max(60)
      .nullish()
      .describe("Past stretches to simulate each design at, default 24"),
    seed: z.int().min(0).nullish().describe("Where sets or permutations are drawn by chance, default 1"),
  })
  .refine(hasOneSource, oneSource);
export type GeoPlanInput = z.infer<typeof GeoPlanInput>;

const PowerPoint = z.object({
  effect: z.number(),
  power: z.number(),
  /** Mean lift that the analysis reported for this effect. */
  estimatedLift: z.number(),
});

const Market = z.object({
  treated: z.array(z.string()),
  duration: z.int(),
  /** Least relative effect that is seen with the wanted power; null when none of those simulated is. */
  minimumDetectableEffect: z.number().nullable(),
  power: z.array(PowerPoint),
  /** Share of past stretches with an alarm though nothing happened; should be about alpha. */
  falsePositives: z.number(),
  /** More false alarms than chance explains: the power of this design means nothing. */
  alarmsTooOften: z.boolean(),
  imbalance: z.object({ scaled: z.number().nullable(), relative: z.number().nullable() }),
  /** Mean absolute lift that was estimated where nothing happened. */
  averageAbsoluteBias: z.number(),
  correlation: z.number(),
  /** Share of all value outside the treated regions. */
  holdoutShare: z.number(),
  /** To bring about the least detectable effect; null without costPerIncremental or effect. */
  investment: z.number().nullable(),
  withinBudget: z.boolean().nullable(),
  /** Past stretches simulated, and how many of them would fit side by side. */
  windows: z.int(),
  separateWindows: z.int(),
});
export type Market = z.infer<typeof Market>;

export const GeoPlanOutput = z.object({
  /** Best first: usable designs by least effect, then by bias; then the others. */
  markets: z.array(Market),
  recommended: Market.nullable(),
  /** Of the recommended design, the rate of false alarms at effect 0 first; empty without one. */
  powerCurve: z.array(z.object({ effect: z.number(), power: z.number() })),
  advice: Advice,
  provenance: provenance(
    z.object({
      units: z.int(),
      periods: z.int(),
      periodOrder: z.enum(periodOrders),
      candidates: z.int(),
      simulations: z.int(),
      alpha: z.number(),
      power: z.number(),
      fixedEffects: z.boolean(),
    }),
  ),
});
export type GeoPlanOutput = z.infer<typeof GeoPlanOutput>;
