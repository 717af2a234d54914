// How an experiment of the ledger looks in a tool's output, and what `list-experiments` takes and returns.
import { z } from "zod";
import { ExperimentPlan, ExperimentResult } from "#src/core/experiment.ts";
import { Bilingual } from "#src/core/language.ts";
import { provenance } from "#tools/attribution/provenance-shape.ts";

export const ExperimentListInput = z.object({
  channel: z.string().min(1).nullish().describe("Only experiments of this channel, such as paid-social"),
  open: z
    .boolean()
    .nullish()
    .describe("true: only those without a result; false: only finished ones; missing: all"),
});
export type ExperimentListInput = z.infer<typeof ExperimentListInput>;

/** Exactly what `fit-media-mix` takes as `liftTests`. */
export const LiftTestShape = z.object({
  medium: z.string(),
  x: z.number(),
  deltaX: z.number(),
  deltaY: z.number(),
  sd: z.number(),
});

const Recalibration = z.object({
  channel: z.string(),
  /** Last day of the latest finished lift test; null when there was none. */
  lastTest: z.string().nullable(),
  ageDays: z.int().nullable(),
  due: z.boolean(),
  reason: Bilingual,
});
export type Recalibration = z.infer<typeof Recalibration>;

export const ExperimentListOutput = z.object({
  experiments: z.array(z.object({ ...ExperimentPlan.shape, result: ExperimentResult.nullable() })),
  liftTests: z.array(LiftTestShape),
  recalibration: z.array(Recalibration),
  provenance: provenance(
    z.object({ experiments: z.int(), finished: z.int(), lifts: z.int(), today: z.string() }),
  ),
});
export type ExperimentListOutput = z.infer<typeof ExperimentListOutput>;
