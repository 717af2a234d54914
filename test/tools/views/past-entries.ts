// Ledger entries for tests: one finished lift a channel, with what a test needs changed.
import type { ExperimentEntry, ExperimentPlan } from "#src/core/experiment.ts";

export function planned(id: string, more: Partial<ExperimentPlan> = {}): ExperimentEntry {
  return {
    plan: {
      ...{ id, kind: "geo", channel: "tv", hypothesis: "It brings more than it costs." },
      ...{ metric: "incremental revenue a week (EUR)", method: "synthetic control" },
      ...{ start: "2026-08-03", end: "2026-08-30", minimumEffect: null, decisionRule: "keep or cut" },
      ...{ registeredBy: "U2", registeredAt: "2026-07-20T09:00:00.000Z" },
      ...more,
    },
    result: null,
  };
}

export function finished(
  id: string,
  lift: { x: number; deltaX: number; deltaY: number; sd: number } | null,
  more: Partial<ExperimentPlan> = {},
): ExperimentEntry {
  const effect = lift?.deltaY ?? 0.02;
  const half = 1.96 * (lift?.sd ?? 0.005);
  return {
    ...planned(id, more),
    result: {
      ...{ lift, effect, interval: [effect - half, effect + half], run: null, dataHash: `data-${id}` },
      finishedAt: "2026-09-02T09:00:00.000Z",
    },
  };
}
