// What `fit-media-mix` returns: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { Bilingual } from "#src/core/language.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { Prior } from "./fit-input.ts";

/** Null is a number that these chains cannot give, such as R-hat of draws that never moved. */
const Perhaps = z.number().nullable();
const Numbers = z.array(z.number()).readonly();
const Interval = z.object({ mean: z.number(), q03: z.number(), q97: z.number() });
const Range = z.object({ least: z.number(), most: z.number() });

const Parameter = z.object({
  ...Interval.shape,
  sd: z.number(),
  /** Split, rank-normalised; below 1.01 is good. */
  rhat: Perhaps,
  essBulk: Perhaps,
  essTail: Perhaps,
});

const Contribution = z.object({
  /** Over all rows, in the target's unit. */
  total: Interval,
  /** Of the target over all rows, a fraction. */
  share: Interval,
  /** Target per unit of `spend`, else of `column`. */
  roas: Interval,
  /** What the next 1% of the observed spend brings, per unit of it. */
  marginalRoas: Interval,
});

const Note = z.object({ code: z.string(), ...Bilingual.shape });
const Doubt = z.object({ ...Note.shape, wouldHelp: Bilingual, media: z.array(z.string()) });

const Holdout = z.object({
  /** The last rows, which the second fit did not see. */
  rows: z.int(),
  mape: z.number(),
  /** Share of them inside their 94% interval. */
  coverage94: z.number(),
});

const Diagnostics = z.object({
  /** False: do not act on this fit; `problems` says why. */
  passed: z.boolean(),
  problems: z.array(Note),
  /** To know; forbids nothing. */
  notes: z.array(Note),
  /** Over all chains. */
  draws: z.int(),
  divergences: z.int(),
  maxTreeDepthHits: z.int(),
  rhatMax: Perhaps,
  essBulkMin: Perhaps,
  essTailMin: Perhaps,
  /** One number a chain. */
  ebfmi: z.array(Perhaps),
  stepSizes: z.array(Perhaps),
  acceptances: z.array(Perhaps),
  gradients: z.int(),
  predictiveChecks: z.array(z.object({ statistic: z.string(), observed: z.number(), pValue: z.number() })),
  holdout: Holdout.nullable(),
});

const Curve = z.object({
  points: z
    .array(z.object({ spend: z.number(), input: z.number(), ...Interval.shape, observed: z.boolean() }))
    .readonly(),
  today: z.object({ spend: z.number(), input: z.number(), rows: z.int(), ...Interval.shape }),
  observed: z.object({ rowsWithSpend: z.int(), spend: Range, input: Range }),
  halfSaturation: Interval,
  costPerInput: z.number(),
});

const Fit = z.object({
  /** Under which the fit is kept for `allocate-budget`. */
  id: z.string(),
  target: z.string(),
  r2: z.number(),
  mape: z.number(),
  nrmse: z.number(),
  rows: z.int(),
  rowDays: z.number(),
  dates: z.array(z.string()),
  observed: Numbers,
  /** Expected target, and the middle 94% of new observations. */
  predicted: z.object({ mean: Numbers, q03: Numbers, q97: Numbers }),
  /** Posterior means a row; all of them add up to `predicted.mean`. */
  decomposition: z.object({
    base: Numbers,
    trend: Numbers,
    season: Numbers,
    controls: Numbers,
    events: Numbers,
    media: z.record(z.string(), Numbers),
  }),
  holdout: Holdout.nullable(),
  /** What each medium is and how it carries over. */
  media: z.array(
    z.object({
      column: z.string(),
      spend: z.string().nullable(),
      adstock: z.object({ kind: z.string(), maxLag: z.int() }),
      saturation: z.object({ kind: z.string() }),
    }),
  ),
});

export const FitOutput = z.object({
  parameters: z.record(z.string(), Parameter),
  contributions: z.record(z.string(), Contribution),
  diagnostics: Diagnostics,
  /** Whether budgets may be built on this; each reason with what would take it away. */
  advice: z.object({ allowed: z.boolean(), reasons: z.array(Doubt) }),
  fit: Fit,
  /** Steady response a row by medium, for pictures. */
  responseCurves: z.record(z.string(), Curve),
  /** The prior that each parameter had. */
  priors: z.record(z.string(), Prior),
  provenance: provenance(
    z.object({
      passed: z.boolean(),
      rhatMax: Perhaps,
      essMin: Perhaps,
      divergences: z.int(),
      sampler: z.object({
        chains: z.int(),
        warmup: z.int(),
        draws: z.int(),
        targetAccept: z.number(),
        maxTreeDepth: z.int(),
      }),
    }),
  ),
});
export type FitOutput = z.infer<typeof FitOutput>;
