// What `propose-experiment` takes and returns.
import { z } from "zod";
import { Bilingual } from "#src/core/language.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";

export const ProposalInput = z.object({
  fit: z.string().min(1).describe("Id of a kept fit: fit.id of fit-media-mix"),
  horizonWeeks: z.int().min(1).max(52).nullish().describe("How long a test may take, default 8"),
  exclude: z.array(z.string().min(1)).nullish().describe("Channels that cannot be tested now"),
  worth: z
    .number()
    .positive()
    .nullish()
    .describe("Money that one unit of the target is worth, such as the margin of revenue; default 1"),
  standardError: z
    .number()
    .positive()
    .nullish()
    .describe(
      "Standard error of the test's lift a row, in the target's unit; default: sized for the effect at 80% power",
    ),
});
export type ProposalInput = z.infer<typeof ProposalInput>;

export const testKinds = ["geo", "holdout", "switchback"] as const;
export type TestKind = (typeof testKinds)[number];

const Kind = z.object({ kind: z.enum(testKinds), reason: Bilingual });

export const ProposedTest = z.object({
  channel: z.string(),
  /** Money a row that perfect information on "a fifth less, as today, a fifth more" would be worth. */
  score: z.number(),
  /** Share of draws in which today's best choice of the three is the wrong one. */
  chanceOfRegret: z.number(),
  /** Return of the next fifth of spend: target per unit of money, and its doubt. */
  marginalReturn: z.object({ mean: z.number(), sd: z.number() }),
  /** Money a row today. */
  spend: z.number(),
  ...Kind.shape,
  alternatives: z.array(Kind),
  /** Of today's spend, and in money a row; the lift is measured between `x` and `x + deltaX` of input. */
  changeTested: z.object({ share: z.number(), money: z.number(), x: z.number(), deltaX: z.number() }),
  /** Lift a row to expect, in the target's unit: what the test has to see. */
  effect: z.number(),
  sdBefore: z.number(),
  /** Expected after a test with `standardError`. */
  sdAfter: z.number(),
  standardError: z.number(),
  /** Draws that carry the answer after the test; below some dozens, `sdAfter` is a guess. */
  effectiveDraws: z.number(),
  /** Whole market on and off in turn, from the fit's unexplained noise; null without effect. */
  duration: z.object({ weeks: z.int(), withinHorizon: z.boolean() }).nullable(),
  lastTest: z.object({ end: z.string(), ageDays: z.int() }).nullable(),
  running: z.boolean(),
  words: Bilingual,
});
export type ProposedTest = z.infer<typeof ProposedTest>;

export const ProposalOutput = z.object({
  /** Most valuable first. */
  proposals: z.array(ProposedTest),
  /** The first of any worth that is neither running nor, if possible, freshly tested; null when there is none. */
  recommended: z.string().nullable(),
  /** Why the fit forbids advice on budgets; empty when it does not. Tests are proposed all the same: they would help. */
  distrust: z.array(z.object({ code: z.string(), ...Bilingual.shape })),
  words: Bilingual,
  provenance: provenance(
    z.object({
      draws: z.int(),
      rowDays: z.number(),
      todayRows: z.int(),
      horizonWeeks: z.int(),
      worth: z.number(),
      /** Of the fit, in the target's unit a row. */
      residualSd: z.number(),
      target: z.string(),
    }),
  ),
});
export type ProposalOutput = z.infer<typeof ProposalOutput>;
