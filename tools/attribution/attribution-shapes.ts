// What `attribute-conversions` takes and returns: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { attributionModels } from "#src/analytics/attribution/attribute.ts";

const JourneysInput = z.object({
  path: z.array(z.string().min(1)).min(1).describe("Channels in the order in which they were touched"),
  conversions: z.number().min(0).describe("How often this path ended in a conversion"),
  value: z.number().nullish().describe("Sum of their value; missing is 0"),
  nulls: z.number().min(0).nullish().describe("How often this path ended without one; missing is 0"),
});

export const AttributionInput = z
  .object({
    paths: z
      .array(JourneysInput)
      .meta({ bulk: true, description: "Journeys handed in; leave out when `query` is given" })
      .nullish(),
    query: z
      .object({
        from: z.iso.date().describe("First local day, YYYY-MM-DD, inclusive"),
        to: z.iso.date().describe("Last local day, inclusive"),
        conversion: z.string().nullish().describe("`purchase` (default) or `sign_up`"),
        segment: z.string().nullish().describe("For example region:DE-HH; missing is everyone"),
      })
      .nullish()
      .describe("Journeys from the warehouse; leave out when `paths` is given"),
    models: z
      .array(z.enum(attributionModels))
      .min(1)
      .nullish()
      .describe("Missing is all seven. `position` is 40/20/40, `timeDecay` counts one step as one day"),
    order: z.int().min(1).max(3).nullish().describe("Memory of the Markov chain in touches, default 1"),
    lookbackDays: z
      .int()
      .min(1)
      .max(365)
      .nullish()
      .describe("Days before a conversion that count, default 30"),
    halfLifeDays: z.number().positive().nullish().describe("Half-life of `timeDecay`, default 7"),
    exclude: z
      .array(z.string().min(1))
      .nullish()
      .describe("Channels whose touches are taken out of every path before the credit is shared"),
  })
  .refine(({ paths, query }) => (paths == null) !== (query == null), {
    message: "give either paths or query",
  });
export type AttributionInput = z.infer<typeof AttributionInput>;

export const Credit = z.object({ conversions: z.number(), value: z.number() });
const Reading = z.object({ model: z.string(), conversions: z.number() });
const Rank = z.object({ model: z.string(), rank: z.int() });
const Window = z.object({ from: z.string(), to: z.string() });

export const AttributionOutput = z.object({
  totals: z.object({
    /** What is shared out: every model's credits add up to it. */
    ...Credit.shape,
    /** Journeys that ended without a conversion; null when withheld. */
    nulls: z.number().nullable(),
    /** Not shared out, because their touches were all excluded; null when withheld. */
    leftOut: Credit.nullable(),
    /** Not in any path, because the people did not consent; null for paths handed in and when withheld. */
    withoutConsent: Credit.nullable(),
  }),
  /** Without the channels that are withheld for this model: with their sum in `withheld` credits add up to the totals. */
  byModel: z.record(z.string(), z.record(z.string(), Credit)),
  /** Numbers of the warehouse that count fewer than ten people, and what would give them away; empty for paths handed in. */
  withheld: z.object({
    /** Names of the withheld totals. */
    totals: z.array(z.string()),
    /** By model the channels that are shown in one sum alone. */
    byModel: z.record(z.string(), z.object({ channels: z.array(z.string()), ...Credit.shape })),
  }),
  /** Markov only: share of the probability of conversion that is lost without the channel. */
  removalEffects: z.record(z.string(), z.number()).optional(),
  disagreement: z.object({
    byChannel: z.record(z.string(), z.object({ lowest: Reading, highest: Reading, spread: z.number() })),
    /** The channel whose credit depends most on the model; null when all models agree or only one was asked. */
    widest: z.string().nullable(),
    biggestRankChange: z.object({ channel: z.string(), from: Rank, to: Rank, places: z.int() }).nullable(),
  }),
  provenance: z.object({
    dataHash: z.string(),
    window: Window.nullable(),
    query: z.string(),
    method: z.record(z.string(), z.object({ does: z.string(), reference: z.string() })),
    /** No chance is involved. */
    seed: z.null(),
    diagnostics: z.object({
      distinctPaths: z.int(),
      channels: z.int(),
      markov: z
        .object({ order: z.int(), states: z.int(), conversionProbability: z.number().nullable() })
        .nullable(),
      lookbackDays: z.int().nullable(),
      halfLifeDays: z.number(),
      excluded: z.array(z.string()),
      /** The days that the warehouse has visits for; null without warehouse or without data. */
      available: Window.nullable(),
      /** Numbers about fewer people are withheld; null for paths handed in. */
      leastPeople: z.int().nullable(),
    }),
    version: z.string(),
  }),
});
export type AttributionOutput = z.infer<typeof AttributionOutput>;
