// The experiments' side of a comparison: the latest finished lift of each channel, as a return.
import { averageOverLift, spendToday } from "#src/analytics/triangulation/average-return.ts";
import type { ExperimentLedger } from "#src/core/experiment.ts";
import type { ComparisonInput, HandedExperiment } from "./comparison-input.ts";
import type { ComparedChannel, Interval } from "./comparison-output.ts";
import type { MixedChannel } from "./media-mix-view.ts";

/** Two standard errors, nearly: the 95% interval of a normal estimate. */
const reach = 1.96;
/** Rows whose mean spend is today's. */
export const todayRows = 8;

export interface Lift extends Omit<HandedExperiment, "end"> {
  readonly id: string | null;
  readonly end: string | null;
}

/** Finished experiments with a lift; the latest of a channel counts. */
export async function latestLifts(
  { experiments }: Pick<ComparisonInput, "experiments">,
  ledger: ExperimentLedger,
): Promise<ReadonlyMap<string, Lift>> {
  const all: Lift[] =
    experiments == null
      ? (await ledger.list()).flatMap(({ plan, result }) =>
          plan.channel === null || result === null || result.lift === null || !(result.lift.sd > 0)
            ? []
            : [{ id: plan.id, end: plan.end, channel: plan.channel, ...result.lift }],
        )
      : experiments.map((one) => ({ ...one, id: null, end: one.end ?? null }));
  const latest = new Map<string, Lift>();
  for (const lift of all) {
    const before = latest.get(lift.channel);
    if (lift.deltaX !== 0 && (before === undefined || (lift.end ?? "") >= (before.end ?? "")))
      latest.set(lift.channel, lift);
  }
  return latest;
}

type ExperimentReading = NonNullable<ComparedChannel["experiment"]>;

export interface MeasuredReturn {
  readonly reading: ExperimentReading;
  /** Standard error of `averageRoas`. */
  readonly sd: number;
}

export function measuredReturn(lift: Lift, mixed: MixedChannel | undefined): MeasuredReturn {
  const { id, end, x, deltaX, deltaY, sd } = lift;
  const medium = mixed?.medium ?? null;
  const today = medium === null ? null : spendToday(medium, todayRows);
  const perSpend = (value: number): number => (value / deltaX) * (today?.inputPerMoney ?? 1);
  const ratio =
    medium === null || today === null ? 1 : averageOverLift(medium, { x, deltaX, today: today.input });
  const ends = [perSpend(deltaY - reach * sd), perSpend(deltaY + reach * sd)];
  const roasInterval: [number, number] = [Math.min(...ends), Math.max(...ends)];
  return {
    reading: {
      ...{ id, end, lift: deltaY, interval: [deltaY - reach * sd, deltaY + reach * sd] },
      ...{ roas: perSpend(deltaY), roasInterval, averageRoas: perSpend(deltaY) * ratio },
      withinMediaMix: mixed === undefined ? null : meet(roasInterval, ratio, mixed.roas),
    },
    sd: Math.abs(perSpend(sd) * ratio),
  };
}

function meet([low, high]: readonly [number, number], ratio: number, { q03, q97 }: Interval): boolean {
  return low * ratio <= q97 && high * ratio >= q03;
}
