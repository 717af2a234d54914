// Proposes the next best experiment: where the media-mix model is most uncertain and the uncertainty most expensive.
import { fingerprint } from "#src/core/fingerprint.ts";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import { isChannel } from "#src/core/channel.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { FitOutput } from "#tools/media-mix/fit-output.ts";
import { fromWarehouse } from "#tools/media-mix/fit-source.ts";
import { channelIdOf } from "./ledger/named-channel.ts";
import { staleAfterDays } from "./ledger/recalibration.ts";
import { proposalFigures } from "./proposals/proposal-figures.ts";
import { ProposalInput, ProposalOutput, type ProposedTest } from "./proposals/proposal-shapes.ts";
import { proposedTest, todayRows, type Surroundings } from "./proposals/propose.ts";

const version = "1";
const defaultHorizon = 8;
const ownData = "data of the caller";

const words = {
  plain: {
    de: "Oben steht der Kanal, bei dem es am meisten wert wäre, die Wahrheit zu kennen, bevor über ein Fünftel mehr oder weniger entschieden wird. Die Reihenfolge nimmt an, dass die Kurven des Modells stimmen.",
    en: "On top stands the channel where knowing the truth is worth most before deciding on a fifth more or less. The order assumes that the model's curves are right.",
  },
  distrust: {
    de: "Das Modell trägt derzeit keinen Rat zum Budget; ein Experiment würde genau das beheben. Die Reihenfolge ist deshalb nur ein Anhalt.",
    en: "The model carries no advice on budgets at present; an experiment would mend just that. The order is therefore only a hint.",
  },
} as const;

export const proposeExperiment = defineTool({
  name: "propose-experiment",
  does: {
    de: "Schlägt das nächste beste Experiment vor: welcher Kanal, welche Testart, welche Änderung, wie lange.",
    en: "Proposes the next best experiment: which channel, which kind of test, which change, how long.",
  },
  effect: "read",
  risk: "low",
  needs: ["fits", "experiments"],
  version,
  input: ProposalInput,
  output: ProposalOutput,
  cost: { seconds: 30 },
  async run(input, { fits, experiments }, { now, timeZone }) {
    const fit = await fits.load(input.fit);
    if (fit === null)
      throw new ToolRefusal(
        "unknown-fit",
        `there is no fit ${input.fit}: run fit-media-mix and take its fit.id`,
      );
    const stored = FitOutput.pick({ fit: true, provenance: true }).parse(fit.output);
    const entries = await experiments.list();
    const around: Surroundings = {
      entries,
      today: localDayOf(now, timeZone),
      rowDays: fit.rowDays,
      residualSd: residualSd(stored.fit),
      horizonWeeks: input.horizonWeeks ?? defaultHorizon,
      worth: input.worth ?? 1,
      standardError: input.standardError ?? null,
    };
    const proposals = ranked(fit, input, around);
    const distrust = (fit.distrust ?? []).map(({ code, de, en }) => ({ code, de, en }));
    return {
      proposals,
      recommended: recommendedOf(proposals),
      distrust,
      words: distrust.length === 0 ? words.plain : words.distrust,
      provenance: provenanceOf(fit, around, fromWarehouse(stored.provenance.query)),
    };
  },
  yields: (output) => ({ figures: proposalFigures(output, !output.provenance.query.endsWith(ownData)) }),
  trust: ({ proposals, provenance }) =>
    provenance.query.endsWith(ownData) && !proposals.every(({ channel }) => isChannel(channel))
      ? "untrusted"
      : "trusted",
});

function ranked({ posterior }: StoredFit, { exclude }: ProposalInput, around: Surroundings): ProposedTest[] {
  const excluded = new Set((exclude ?? []).flatMap((words) => [words, channelIdOf(words)]));
  const tested = posterior.media.filter(
    ({ name, spend }) => !excluded.has(name) && spend.some((money) => money > 0),
  );
  if (tested.length === 0)
    throw new ToolRefusal("nothing-to-test", "no channel with spend is left: name fewer in exclude");
  return tested
    .map((medium) => proposedTest(medium, around))
    .sort((a, b) => b.score - a.score || b.spend - a.spend || (a.channel < b.channel ? -1 : 1));
}

function recommendedOf(proposals: readonly ProposedTest[]): string | null {
  const free = proposals.filter(({ running, score }) => !running && score > 0);
  const due = free.find(({ lastTest }) => lastTest === null || lastTest.ageDays > staleAfterDays);
  return (due ?? free[0])?.channel ?? null;
}

function residualSd({ observed, predicted }: FitOutput["fit"]): number {
  const squares = observed.reduce(
    (sum, value, row) => sum + (value - (predicted.mean[row] ?? value)) ** 2,
    0,
  );
  return observed.length === 0 ? 0 : Math.sqrt(squares / observed.length);
}

function provenanceOf(
  fit: StoredFit,
  around: Surroundings,
  warehouse: boolean,
): ProposalOutput["provenance"] {
  const { entries, rowDays, horizonWeeks, worth, residualSd: noise } = around;
  return {
    dataHash: fingerprint([fit.dataHash, entries]),
    window: fit.window,
    query: `fit ${fit.id} on ${warehouse ? "weeks of the warehouse" : ownData}`,
    method:
      "expected value of perfect information on a fifth less or more spend; posterior after a test by importance weights of the draws",
    reference: "Raiffa and Schlaifer, Applied Statistical Decision Theory (1961)",
    seed: null,
    diagnostics: {
      draws: fit.posterior.draws,
      ...{ rowDays, todayRows, horizonWeeks, worth, residualSd: noise, target: fit.target },
    },
    version,
  };
}
