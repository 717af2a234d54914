// When a channel's curve was last checked by an experiment, and whether it is time again.
import { paidChannels } from "#src/core/channel.ts";
import type { ExperimentEntry } from "#src/core/experiment.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { LocalDay } from "#src/core/period/local-day.ts";
import type { Recalibration } from "./ledger-shapes.ts";

/** Half a year: creatives, prices and competitors have moved on by then. */
export const staleAfterDays = 183;

const words = {
  running: {
    de: "Ein Test läuft oder ist geplant; sein Ergebnis abwarten.",
    en: "A test is running or planned; wait for its result.",
  },
  never: {
    de: "Noch kein Experiment hat diesen Kanal gemessen; seine Kurve beruht allein auf dem Modell.",
    en: "No experiment has measured this channel yet; its curve rests on the model alone.",
  },
  stale: {
    de: "Der letzte Test ist älter als ein halbes Jahr; Werbemittel, Preise und Wettbewerb haben sich seither verändert.",
    en: "The last test is older than half a year; creatives, prices and competitors have changed since.",
  },
  fresh: {
    de: "Der letzte Test ist jünger als ein halbes Jahr und gilt noch.",
    en: "The last test is younger than half a year and still holds.",
  },
} as const satisfies Record<string, Bilingual>;

/** Days from one local day to another. @example daysBetween("2026-11-01", "2026-11-03") // 2 */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The latest finished experiment with a lift; null without one. */
export function lastLiftOf(channel: string, entries: readonly ExperimentEntry[]): ExperimentEntry | null {
  const finished = entries.filter(
    ({ plan, result }) => plan.channel === channel && (result?.lift ?? null) !== null,
  );
  return finished.reduce<ExperimentEntry | null>(
    (latest, entry) => (latest === null || entry.plan.end > latest.plan.end ? entry : latest),
    null,
  );
}

/** Registered, without a result, and not long over. */
export function openTestOf(channel: string, entries: readonly ExperimentEntry[]): ExperimentEntry | null {
  return entries.find(({ plan, result }) => plan.channel === channel && result === null) ?? null;
}

/** For each paid channel, and each other one that was ever tested. */
export function recalibrationOf(
  entries: readonly ExperimentEntry[],
  { today, channel }: { readonly today: LocalDay; readonly channel: string | null },
): Recalibration[] {
  const tested = entries.flatMap(({ plan }) => (plan.channel === null ? [] : [plan.channel])).sort();
  const channels = channel === null ? [...new Set([...paidChannels, ...tested])] : [channel];
  return channels.map((id) => {
    const last = lastLiftOf(id, entries);
    const ageDays = last === null ? null : daysBetween(last.plan.end, today);
    const state = stateOf(ageDays, openTestOf(id, entries) !== null);
    return {
      channel: id,
      lastTest: last?.plan.end ?? null,
      ageDays,
      due: state === "never" || state === "stale",
      reason: words[state],
    };
  });
}

function stateOf(ageDays: number | null, running: boolean): keyof typeof words {
  if (ageDays !== null && ageDays <= staleAfterDays) return "fresh";
  if (running) return "running";
  return ageDays === null ? "never" : "stale";
}
