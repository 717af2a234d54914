// The numbers of the experiment ledger as figures: what was measured, how surely, and how long ago.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { ExperimentListOutput } from "./ledger-shapes.ts";

type Part = Omit<FigureSeed, "provenance">;
type Listed = ExperimentListOutput["experiments"][number];

export function ledgerFigures({
  experiments,
  recalibration,
  provenance,
}: ExperimentListOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = provenance;
  const ages = recalibration.flatMap(({ channel, ageDays }): Part[] => {
    const { de, en } = channelName(channel);
    const label = { de: `Tage seit dem letzten Test: ${de}`, en: `Days since the last test: ${en}` };
    return ageDays === null
      ? []
      : [{ key: `recalibration.${channel}.ageDays`, label, value: ageDays, unit: "days", decimals: 0 }];
  });
  const general = { dataHash, window, query, method, reference, version };
  return [
    ...experiments.flatMap((experiment) => {
      const { start: from, end: to, method: how, result } = experiment;
      // What was measured comes from the experiment's own data and days.
      const own = { ...general, window: { from, to }, method: how, dataHash: result?.dataHash ?? dataHash };
      return ofExperiment(experiment).map((part) => ({ ...part, provenance: own }));
    }),
    ...ages.map((part) => ({ ...part, provenance: general })),
  ];
}

function ofExperiment({ id, channel, metric, result, minimumEffect }: Listed): Part[] {
  const name = channel === null ? { de: id, en: id } : channelName(channel);
  const shown = /eur|€|revenue|umsatz/i.test(metric)
    ? ({ unit: "eur", decimals: 0 } as const)
    : ({ unit: "score", decimals: 2 } as const);
  const part = (key: string, { de, en }: Bilingual, value: number): Part => ({
    key: `experiments.${id}.${key}`,
    label: { de: `${de}: ${name.de}`, en: `${en}: ${name.en}` },
    value,
    ...shown,
  });
  const planned =
    minimumEffect === null
      ? []
      : [
          part(
            "minimumEffect",
            { de: "Kleinster gesuchter Effekt", en: "Smallest effect sought" },
            minimumEffect,
          ),
        ];
  if (result === null) return planned;
  const [low, high] = result.interval;
  return [
    part("effect", { de: "Gemessener Effekt", en: "Measured effect" }, result.effect),
    part("low", { de: "Gemessener Effekt, untere Grenze", en: "Measured effect, lower bound" }, low),
    part("high", { de: "Gemessener Effekt, obere Grenze", en: "Measured effect, upper bound" }, high),
    ...planned,
  ];
}
