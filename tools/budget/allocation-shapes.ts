// What `allocate-budget` takes and returns: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { Bilingual } from "#src/core/language.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";
import { modelFields, namesOneModel, oneModel } from "./model-input.ts";

const Bound = z.union([
  z.object({
    min: z.number().min(0).nullish().describe("Least money a row"),
    max: z.number().min(0).nullish().describe("Most money a row"),
    minShare: z.number().min(0).nullish().describe("Least as a share of today's, 0.8 is 80%"),
    maxShare: z.number().min(0).nullish().describe("Most as a share of today's"),
  }),
  z.array(z.number().min(0)).length(2),
]);

export const WorstShare = z
  .number()
  .gt(0)
  .lte(1)
  .nullish()
  .describe("Share of outcomes that count as the worst, default 0.05");

export const objectives = [
  "expected",
  "probability",
  "cvar",
  "mean-cvar",
  "profit",
  "target-roas",
  "mean",
] as const;

export const AllocationInput = z
  .object({
    ...modelFields,
    total: z
      .number()
      .min(0)
      .nullish()
      .describe("Money a row over all channels, for weekly data a week; missing is as much as today"),
    bounds: z
      .record(z.string(), Bound)
      .nullish()
      .describe("By channel: {min?, max?} in money a row, or {minShare?, maxShare?} of today's"),
    locks: z
      .union([z.array(z.string()), z.record(z.string(), z.union([z.number().min(0), z.boolean()]))])
      .nullish()
      .describe("Channels that stay at today's spend, or at the amount given"),
    steps: z
      .union([z.number().positive(), z.record(z.string(), z.number().positive())])
      .nullish()
      .describe("Amounts are multiples of this, one for all or by channel"),
    objective: z
      .enum(objectives)
      .nullish()
      .describe(
        "expected (default): highest mean; probability: most surely better than today; cvar: best worst cases; mean-cvar: both; profit: margin x return - spend; target-roas: spend while the next euro returns targetRoas",
      ),
    risk: z
      .object({
        level: WorstShare,
        aversion: z
          .number()
          .min(0)
          .max(1)
          .nullish()
          .describe("Weight of the worst in mean-cvar, default 0.5"),
      })
      .nullish(),
    margin: z
      .number()
      .positive()
      .nullish()
      .describe("For profit: contribution per unit of the target, default 1"),
    targetRoas: z
      .number()
      .positive()
      .nullish()
      .describe("For target-roas: least return of the next unit of money"),
    allowExtrapolation: z
      .boolean()
      .nullish()
      .describe("Also beyond what was ever spent; the result is marked and is no advice"),
  })
  .refine(namesOneModel, oneModel);
export type AllocationInput = z.infer<typeof AllocationInput>;

export const Interval = z.object({ mean: z.number(), q03: z.number(), q97: z.number() });
export const NoteShape = z.object({ code: z.string(), ...Bilingual.shape });
export const Advice = z.object({ allowed: z.boolean(), reasons: z.array(NoteShape) });
export const ChannelCurve = z.object({
  /** Target units a row by money a row. */
  points: z.array(z.object({ money: z.number(), ...Interval.shape })),
  today: z.number(),
  proposed: z.number(),
});
export const BudgetDiagnostics = z.object({
  draws: z.int(),
  /** Days of one row, and rows whose mean spend is today's. */
  rowDays: z.number(),
  todayRows: z.int().nullable(),
  target: z.string().nullable(),
});

export const AllocationOutput = z.object({
  /** Money a row by channel. */
  allocation: z.record(z.string(), z.number()),
  /** Of the total, what is not spent. */
  unspent: z.number(),
  /** Target units a row that the media bring then. */
  expected: Interval,
  /** Probability of more than today. */
  probabilityBetter: z.number(),
  /** The mean of the worst outcomes: then, against today's, and of the differences. */
  cvar: z.object({ level: z.number(), value: z.number(), versusToday: z.number(), ofDifference: z.number() }),
  /** Target units that the next unit of money brings. */
  marginal: z.record(z.string(), z.object({ today: Interval, then: Interval })),
  versusToday: z.object({
    difference: Interval,
    byChannel: z.record(
      z.string(),
      z.object({ today: z.number(), then: z.number(), change: z.number(), difference: Interval }),
    ),
    same: z.boolean(),
    /** Why nothing moves; null when something does. */
    why: NoteShape.nullable(),
    today: z.object({ allocation: z.record(z.string(), z.number()), total: z.number(), expected: Interval }),
  }),
  /** Channels whose amount lies outside what was observed. */
  extrapolates: z.array(z.string()),
  advice: Advice,
  notes: z.array(NoteShape),
  curves: z.record(z.string(), ChannelCurve),
  provenance: provenance(
    z.object({
      ...BudgetDiagnostics.shape,
      objective: z.string(),
      level: z.number(),
      aversion: z.number().nullable(),
      /** Target units that a unit of money must bring to be spent. */
      hurdle: z.number().nullable(),
      /** False when bounds, locks or the total shut out what is spent today. */
      todayAllowed: z.boolean(),
      score: z.object({ today: z.number(), then: z.number() }),
    }),
  ),
});
export type AllocationOutput = z.infer<typeof AllocationOutput>;
