// The experiment ledger: what was promised before a test began, and what it measured.
import { z } from "zod";

export const experimentKinds = ["ab", "geo", "holdout", "switchback"] as const;

/** Written before the start and never changed; a result is added to it later. */
export const ExperimentPlan = z.object({
  id: z.string(),
  kind: z.enum(experimentKinds),
  /** The medium whose lift is measured; null for tests of pages or copy. */
  channel: z.string().nullable(),
  hypothesis: z.string(),
  /** The one number that decides. */
  metric: z.string(),
  method: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  /** The smallest effect that the test was sized for, in the metric's unit. */
  minimumEffect: z.number().nullable(),
  /** What will be done for a win, a loss and no decision. */
  decisionRule: z.string(),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
});
export type ExperimentPlan = z.infer<typeof ExperimentPlan>;

export const ExperimentResult = z.object({
  /** Incremental target a row (`deltaY`) of `deltaX` more input a row at a steady `x`; null when it is no lift of a medium. */
  lift: z.object({ x: z.number(), deltaX: z.number(), deltaY: z.number(), sd: z.number() }).nullable(),
  effect: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  /** The tool run that computed it. */
  run: z.string().nullable(),
  dataHash: z.string(),
  finishedAt: z.iso.datetime(),
});
export type ExperimentResult = z.infer<typeof ExperimentResult>;

export interface ExperimentEntry {
  readonly plan: ExperimentPlan;
  readonly result: ExperimentResult | null;
}

export interface ExperimentLedger {
  /** Same id and same plan is a no-op; another plan under a known id throws. */
  register(plan: ExperimentPlan): Promise<void>;
  /** A result is given once. */
  conclude(id: string, result: ExperimentResult): Promise<void>;
  /** Takes back a registration without a result. */
  withdraw(id: string): Promise<boolean>;
  list(): Promise<readonly ExperimentEntry[]>;
  load(id: string): Promise<ExperimentEntry | null>;
}
