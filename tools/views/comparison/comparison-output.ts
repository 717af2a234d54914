// What `compare-views` returns: per channel the three views, whether they agree, why not, and which to trust.
import { z } from "zod";
import { agreements } from "#src/analytics/triangulation/agreement.ts";
import { Bilingual } from "#src/core/language.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";

const Interval = z.object({ mean: z.number(), q03: z.number(), q97: z.number() });
export type Interval = z.infer<typeof Interval>;
/** An end is null where the model does not exclude that the channel brings nothing: no cost bounds it. */
const Cost = z.object({
  mean: z.number().nullable(),
  q03: z.number().nullable(),
  q97: z.number().nullable(),
});

const Mta = z.object({
  conversions: z.number(),
  value: z.number(),
  /** Of the channels that both views know; null where the model does not know this one. */
  share: z.number().nullable(),
  /** Of all credit, channels without media included. */
  shareOfAll: z.number(),
  roas: z.number().nullable(),
  /** Lowest and highest share of all credit among the models handed in; null for one model. */
  sharesByModel: z.object({ lowest: z.number(), highest: z.number() }).nullable(),
});

const Mmm = z.object({
  /** Over all rows of the fit. */
  total: Interval,
  /** Of the channels that both views know, over the rows of `basis`; null where attribution does not know this one. */
  share: Interval.nullable(),
  roas: Interval,
  marginalRoas: Interval.nullable(),
});

const Experiment = z.object({
  id: z.string().nullable(),
  end: z.string().nullable(),
  /** Incremental target a row of the tested change, with its 95% interval. */
  lift: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  /** Of the tested change, per unit of spend. */
  roas: z.number(),
  roasInterval: z.tuple([z.number(), z.number()]),
  /** Of the whole spend: `roas` along the curve's shape. */
  averageRoas: z.number(),
  /** False: its interval and the media-mix model's do not meet; null without a model. */
  withinMediaMix: z.boolean().nullable(),
});

export const trustedViews = ["experiment", "media-mix", "both", "attribution", "none"] as const;

export const ComparedChannel = z.object({
  mta: Mta.nullable(),
  mmm: Mmm.nullable(),
  experiment: Experiment.nullable(),
  /** Credit brought to the model's size; null for a channel that only one of the two views knows. */
  rescaled: z
    .object({ value: z.number(), factor: z.number().nullable(), weightOfExperiment: z.number() })
    .nullable(),
  agreement: z.enum(agreements),
  why: Bilingual,
  trust: z.object({ view: z.enum(trustedViews), why: Bilingual }),
  kpis: z.object({
    /** Target that would be missing without the channel, over the rows of `basis`. */
    incrementalValue: z.number().nullable(),
    costPerIncrementalEuro: Cost.nullable(),
    costPerIncrementalConversion: Cost.nullable(),
    /** What the next euro earns after it is paid back: marginal ROAS · margin − 1. */
    marginalContribution: Interval.nullable(),
  }),
});
export type ComparedChannel = z.infer<typeof ComparedChannel>;

export const ComparisonOutput = z.object({
  channels: z.record(z.string(), ComparedChannel),
  /** Which rows of the model stand beside the attribution. */
  basis: z.object({
    of: z.enum(["window", "all-rows"]),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** What the channels that both views know brought there by the model: rescaled values add up to it. */
    mediaTotal: z.number(),
    credit: z.enum(["value", "conversions"]),
  }),
  /** Channels on which the views differ, widest first. */
  disagreements: z.array(z.string()),
  /** Whether decisions may rest on the media-mix model; false: it failed its own checks. */
  mediaMixTrusted: z.boolean(),
  words: z.object({ reading: Bilingual, rescaling: Bilingual, caveat: Bilingual.nullable() }),
  provenance: provenance(
    z.object({
      model: z.string(),
      channels: z.int(),
      shared: z.int(),
      experiments: z.int(),
      averageOrderValue: z.number().nullable(),
      margin: z.number(),
    }),
  ),
});
export type ComparisonOutput = z.infer<typeof ComparisonOutput>;
