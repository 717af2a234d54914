// The numbers of a fit that a person may read, as figures: each with its label, unit, window and method.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import { parametersOf } from "#tools/attribution/query-parameters.ts";
import type { FitOutput } from "./fit-output.ts";
import { fromWarehouse } from "./fit-source.ts";

type Part = Omit<FigureSeed, "provenance">;
type Shown = Pick<FigureSeed, "unit" | "decimals">;
interface Interval {
  readonly mean: number;
  readonly q03: number;
  readonly q97: number;
}

const ratio: Shown = { unit: "ratio", decimals: 2 };
const share: Shown = { unit: "percent", decimals: 1 };
const count: Shown = { unit: "count", decimals: 0 };
const score: Shown = { unit: "score", decimals: 3 };

export function fitFigures(output: FitOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = output.provenance;
  // Whoever reads one number alone must see that the fit behind it failed.
  const failed = output.diagnostics.passed ? "" : "; diagnostics failed";
  const provenance = {
    ...{ dataHash, window, query: parametersOf(query), reference, version },
    method: method + failed,
  };
  // Revenue of the warehouse is in euros; of other data only the owner knows the unit.
  const target: Shown = fromWarehouse(query) ? { unit: "eur", decimals: 0 } : { unit: "score", decimals: 2 };
  return [
    ...Object.keys(output.contributions).flatMap((medium) => ofMedium(medium, output, target)),
    ...ofFit(output),
    ...Object.entries(output.parameters).flatMap(([name, parameter]) =>
      interval(`parameters.${name}`, { de: name, en: name }, parameter, score),
    ),
  ].map((part) => ({ ...part, provenance }));
}

function one(key: string, label: Bilingual, value: number | null, shown: Shown): Part[] {
  return value === null ? [] : [{ key, label, value, ...shown }];
}

function interval(key: string, { de, en }: Bilingual, { mean, q03, q97 }: Interval, shown: Shown): Part[] {
  return [
    ...one(`${key}.mean`, { de, en }, mean, shown),
    ...one(`${key}.q03`, { de: `${de}, untere Grenze (94 %)`, en: `${en}, lower bound (94%)` }, q03, shown),
    ...one(`${key}.q97`, { de: `${de}, obere Grenze (94 %)`, en: `${en}, upper bound (94%)` }, q97, shown),
  ];
}

function ofMedium(medium: string, output: FitOutput, target: Shown): Part[] {
  const contribution = output.contributions[medium];
  const curve = output.responseCurves[medium];
  if (contribution === undefined || curve === undefined) return [];
  const name = channelName(medium);
  const said = (de: string, en: string): Bilingual => ({ de: `${de} ${name.de}`, en: `${en} ${name.en}` });
  const key = `contributions.${medium}`;
  const curveKey = `responseCurves.${medium}`;
  return [
    ...interval(`${key}.total`, said("Beitrag", "Contribution"), contribution.total, target),
    ...interval(`${key}.share`, said("Anteil am Ziel", "Share of the target"), contribution.share, share),
    ...interval(`${key}.roas`, said("ROAS", "ROAS"), contribution.roas, ratio),
    ...interval(`${key}.marginalRoas`, said("Grenz-ROAS", "Marginal ROAS"), contribution.marginalRoas, ratio),
    ...one(
      `${curveKey}.today.spend`,
      said("Heutige Ausgaben je Zeile,", "Today's spend a row,"),
      curve.today.spend,
      target,
    ),
    ...one(
      `${curveKey}.observed.spend.most`,
      said("Höchste beobachtete Ausgaben je Zeile,", "Highest observed spend a row,"),
      curve.observed.spend.most,
      target,
    ),
    ...interval(
      `${curveKey}.halfSaturation`,
      said("Halbsättigung", "Half saturation"),
      curve.halfSaturation,
      target,
    ),
  ];
}

function ofFit({ fit, diagnostics }: FitOutput): Part[] {
  const { holdout } = fit;
  return [
    ...one("fit.rows", { de: "Zeilen", en: "Rows" }, fit.rows, count),
    ...one("fit.r2", { de: "Erklärte Streuung (R²)", en: "Explained variance (R²)" }, fit.r2, score),
    ...one("fit.mape", { de: "Mittlerer Fehler", en: "Mean error" }, fit.mape, share),
    ...one(
      "fit.holdout.mape",
      { de: "Mittlerer Fehler auf zurückgehaltenen Zeilen", en: "Mean error on rows held out" },
      holdout?.mape ?? null,
      share,
    ),
    ...one(
      "fit.holdout.coverage94",
      {
        de: "Zurückgehaltene Zeilen im 94-%-Bereich",
        en: "Rows held out inside their 94% interval",
      },
      holdout?.coverage94 ?? null,
      share,
    ),
    ...one("diagnostics.rhatMax", { de: "Größtes R-hat", en: "Largest R-hat" }, diagnostics.rhatMax, score),
    ...one(
      "diagnostics.essBulkMin",
      { de: "Kleinste effektive Zahl an Ziehungen", en: "Smallest effective number of draws" },
      diagnostics.essBulkMin,
      count,
    ),
    ...one(
      "diagnostics.divergences",
      { de: "Abgebrochene Ziehungen", en: "Divergent draws" },
      diagnostics.divergences,
      count,
    ),
  ];
}
