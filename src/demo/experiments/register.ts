// Enters the demo company's finished experiments into the ledger, once: a later start leaves their dates as they are.
import type { ExperimentLedger } from "#src/core/experiment.ts";
import { isoDay, localDay, type DayNumber } from "../calendar.ts";
import { pastExperiments } from "./ledger.ts";

export async function registerPastExperiments(
  experiments: Pick<ExperimentLedger, "register" | "conclude" | "list">,
  { seed, anchorDay }: { readonly seed: string; readonly anchorDay: DayNumber },
): Promise<void> {
  const known = new Map((await experiments.list()).map((entry) => [entry.plan.id, entry]));
  for (const { plan, result } of pastExperiments(seed, anchorDay)) {
    const entry = known.get(plan.id);
    if (entry === undefined) await experiments.register(plan);
    if (entry !== undefined && entry.result !== null) continue;
    // A start that was killed between plan and result may have been on another day: the plan in the ledger holds.
    const end = localDay(new Date(`${(entry?.plan ?? plan).end}T12:00:00Z`));
    await experiments.conclude(plan.id, { ...result, finishedAt: `${isoDay(end + 3)}T09:00:00.000Z` });
  }
}
