// Reads the experiment ledger: what was promised, what was measured, what a media-mix model can learn from it, what is due.
import { liftTestsOf } from "#src/analytics/triangulation/lift-tests.ts";
import type { ExperimentEntry } from "#src/core/experiment.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { defineTool } from "#src/core/tool.ts";
import { ledgerFigures } from "./ledger/ledger-figures.ts";
import { ExperimentListInput, ExperimentListOutput } from "./ledger/ledger-shapes.ts";
import { channelIdOf } from "./ledger/named-channel.ts";
import { recalibrationOf } from "./ledger/recalibration.ts";

const version = "1";

export const listExperiments = defineTool({
  name: "list-experiments",
  does: {
    de: "Zeigt geplante und abgeschlossene Experimente, ihre Ergebnisse und welche Kanäle wieder geprüft werden sollten.",
    en: "Shows planned and finished experiments, their results, and which channels should be tested again.",
  },
  effect: "read",
  risk: "low",
  needs: ["experiments"],
  version,
  input: ExperimentListInput,
  output: ExperimentListOutput,
  cost: { seconds: 5 },
  async run(input, { experiments }, { now, timeZone }) {
    const channel = input.channel == null ? null : channelIdOf(input.channel);
    const all = await experiments.list();
    const open = input.open ?? null;
    const entries = all.filter(
      ({ plan, result }) =>
        (channel === null || plan.channel === channel) && (open === null || open === (result === null)),
    );
    const today = localDayOf(now, timeZone);
    const liftTests = liftTestsOf(entries);
    return {
      experiments: entries.map(({ plan, result }) => ({ ...plan, result })),
      liftTests,
      // What is due does not depend on what was asked to be shown.
      recalibration: recalibrationOf(all, { today, channel }),
      provenance: {
        dataHash: fingerprint(entries),
        window: windowOf(entries),
        query: `experiment ledger ${JSON.stringify({ channel, open })}`,
        method: "plans registered before the start, results given once",
        reference: "Nosek, Ebersole, DeHaven and Mellor, PNAS 115 (2018)",
        seed: null,
        diagnostics: {
          experiments: entries.length,
          finished: entries.filter(({ result }) => result !== null).length,
          lifts: liftTests.length,
          today,
        },
        version,
      },
    };
  },
  yields: (output) => ({ figures: ledgerFigures(output) }),
  trust: () => "trusted",
});

function windowOf(entries: readonly ExperimentEntry[]): { from: string; to: string } | null {
  const starts = entries.map(({ plan }) => plan.start).sort();
  const ends = entries.map(({ plan }) => plan.end).sort();
  const [from] = starts;
  const to = ends.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
