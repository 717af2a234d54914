// The numbers of a comparison as figures, each named after its view.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { ComparedChannel, ComparisonOutput, Interval } from "./comparison-output.ts";

type Part = Omit<FigureSeed, "provenance">;
type Shown = Pick<FigureSeed, "unit" | "decimals">;

const percent: Shown = { unit: "percent", decimals: 1 };
const ratio: Shown = { unit: "ratio", decimals: 2 };

export function comparisonFigures(output: ComparisonOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = output.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const money: Shown =
    output.basis.credit === "value" ? { unit: "eur", decimals: 0 } : { unit: "score", decimals: 1 };
  return Object.entries(output.channels)
    .flatMap(([channel, compared]) => ofChannel(channel, compared, money))
    .map((part) => ({ ...part, provenance }));
}

function ofChannel(
  channel: string,
  { mta, mmm, experiment, rescaled, kpis }: ComparedChannel,
  money: Shown,
): Part[] {
  const name = channelName(channel);
  const one = (key: string, { de, en }: Bilingual, value: number | null | undefined, shown: Shown): Part[] =>
    value === null || value === undefined
      ? []
      : [
          {
            key: `views.${channel}.${key}`,
            label: { de: `${de}: ${name.de}`, en: `${en}: ${name.en}` },
            value,
            ...shown,
          },
        ];
  const range = (
    key: string,
    { de, en }: Bilingual,
    found: Nullable<Interval> | null | undefined,
    shown: Shown,
  ) => [
    ...one(`${key}.mean`, { de, en }, found?.mean, shown),
    ...one(
      `${key}.q03`,
      { de: `${de}, untere Grenze (94 %)`, en: `${en}, lower bound (94%)` },
      found?.q03,
      shown,
    ),
    ...one(
      `${key}.q97`,
      { de: `${de}, obere Grenze (94 %)`, en: `${en}, upper bound (94%)` },
      found?.q97,
      shown,
    ),
  ];
  return [
    ...one("mta.share", { de: "Anteil nach Attribution", en: "Share by attribution" }, mta?.share, percent),
    ...one("mta.value", { de: "Umsatz nach Attribution", en: "Revenue by attribution" }, mta?.value, money),
    ...one("mta.roas", { de: "ROAS nach Attribution", en: "ROAS by attribution" }, mta?.roas, ratio),
    ...range(
      "mmm.share",
      { de: "Anteil nach Media-Mix-Modell", en: "Share by media-mix model" },
      mmm?.share,
      percent,
    ),
    ...range(
      "mmm.roas",
      { de: "ROAS nach Media-Mix-Modell", en: "ROAS by media-mix model" },
      mmm?.roas,
      ratio,
    ),
    ...one(
      "experiment.roas",
      { de: "ROAS im Experiment", en: "ROAS in the experiment" },
      experiment?.roas,
      ratio,
    ),
    ...one(
      "experiment.roas.low",
      { de: "ROAS im Experiment, untere Grenze (95 %)", en: "ROAS in the experiment, lower bound (95%)" },
      experiment?.roasInterval[0],
      ratio,
    ),
    ...one(
      "experiment.roas.high",
      { de: "ROAS im Experiment, obere Grenze (95 %)", en: "ROAS in the experiment, upper bound (95%)" },
      experiment?.roasInterval[1],
      ratio,
    ),
    ...one(
      "rescaled.value",
      { de: "Attribution, ans Modell angepasst", en: "Attribution rescaled to the model" },
      rescaled?.value,
      money,
    ),
    ...one("rescaled.factor", { de: "Anpassungsfaktor", en: "Rescaling factor" }, rescaled?.factor, ratio),
    ...one(
      "kpis.incrementalValue",
      { de: "Zusätzlicher Umsatz", en: "Incremental revenue" },
      kpis.incrementalValue,
      money,
    ),
    ...range(
      "kpis.costPerIncrementalEuro",
      { de: "Kosten je zusätzlichem Euro", en: "Cost per incremental euro" },
      kpis.costPerIncrementalEuro,
      { unit: "eur", decimals: 2 },
    ),
    ...range(
      "kpis.costPerIncrementalConversion",
      { de: "Kosten je zusätzlicher Bestellung", en: "Cost per incremental order" },
      kpis.costPerIncrementalConversion,
      { unit: "eur", decimals: 2 },
    ),
    ...range(
      "kpis.marginalContribution",
      { de: "Grenzbeitrag je Euro", en: "Marginal contribution per euro" },
      kpis.marginalContribution,
      { unit: "eur", decimals: 2 },
    ),
  ];
}

type Nullable<Record> = { readonly [Key in keyof Record]: Record[Key] | null };
