// The numbers of a geo test as figures: effect, lift, return, each with the ends of its interval.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { GeoOutput } from "./shapes.ts";

type Part = Pick<FigureSeed, "unit" | "decimals">;

export function geoFigures(output: GeoOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version, diagnostics } = output.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const amount = (value: number): Part => ({
    unit: diagnostics.valueUnit,
    decimals: diagnostics.valueUnit === "eur" || Math.abs(value) < 100 ? 2 : 0,
  });
  const figure = (
    key: string,
    label: Bilingual,
    value: number | null | undefined,
    part?: Part,
  ): FigureSeed[] =>
    value == null || !Number.isFinite(value)
      ? []
      : [{ key, label, value, ...(part ?? amount(value)), provenance }];
  const share: Part = { unit: "percent", decimals: 1 };
  const ranged = (
    key: string,
    label: Bilingual,
    [value, interval]: readonly [number | null | undefined, GeoOutput["interval"] | undefined],
    part?: Part,
  ): FigureSeed[] => {
    const ends = part ?? (value == null ? undefined : amount(value));
    return [
      ...figure(key, label, value, part),
      ...figure(
        `${key}.low`,
        { de: `${label.de}, Untergrenze`, en: `${label.en}, low` },
        interval?.[0],
        ends,
      ),
      ...figure(
        `${key}.high`,
        { de: `${label.de}, Obergrenze`, en: `${label.en}, high` },
        interval?.[1],
        ends,
      ),
    ];
  };
  const ratio: Part = { unit: "ratio", decimals: 2 };
  const pValue: Part = { unit: "ratio", decimals: 3 };
  const count: Part = { unit: "count", decimals: 0 };
  const { permutation, placebo } = output.inference;
  return [
    ...ranged("incremental", { de: "Zusätzlich durch den Test", en: "Incremental by the test" }, [
      output.incremental,
      output.incrementalInterval,
    ]),
    ...ranged("lift", { de: "Zuwachs", en: "Lift" }, [output.lift, output.liftInterval], share),
    ...ranged("att", { de: "Wirkung je Region und Periode", en: "Effect per region and period" }, [
      output.att,
      output.interval,
    ]),
    ...ranged(
      "iroas",
      { de: "Inkrementeller ROAS", en: "Incremental ROAS" },
      [output.iroas, output.iroasInterval],
      ratio,
    ),
    ...figure(
      "incrementalCost",
      { de: "Zusätzliche Kosten", en: "Incremental cost" },
      output.incrementalCost,
      {
        unit: "eur",
        decimals: 2,
      },
    ),
    ...figure("pValue", { de: "p-Wert", en: "p-value" }, output.pValue, pValue),
    ...figure(
      "permutation.pValue",
      { de: "p-Wert der Permutation", en: "Permutation p-value" },
      permutation.pValue,
      pValue,
    ),
    // Only a regression has an interval of its own beside the permutation's.
    ...(output.inference.regression === null
      ? []
      : ranged(
          "permutation.att",
          {
            de: "Wirkung je Region und Periode nach der Permutation",
            en: "Effect per region and period by permutation",
          },
          [output.att, permutation.interval],
        ).slice(1)),
    ...figure(
      "placebo.pValue",
      { de: "p-Wert der Placebos", en: "Placebo p-value" },
      placebo?.pValue,
      pValue,
    ),
    ...figure(
      "confidence",
      { de: "Sicherheit der Intervalle", en: "Confidence of the intervals" },
      output.confidence,
      {
        unit: "percent",
        decimals: 0,
      },
    ),
    ...figure(
      "observed",
      { de: "Gesehen je Region und Periode", en: "Seen per region and period" },
      output.observed,
    ),
    ...figure(
      "counterfactual",
      {
        de: "Ohne Test erwartet je Region und Periode",
        en: "Expected without the test per region and period",
      },
      output.counterfactual,
    ),
    ...figure(
      "imbalance.relative",
      { de: "Abweichung vor dem Test", en: "Misfit before the test" },
      output.imbalance.relative,
      share,
    ),
    ...figure("testPeriods", { de: "Perioden im Test", en: "Test periods" }, diagnostics.testPeriods, count),
    ...figure(
      "periodsBefore",
      { de: "Perioden vor dem Test", en: "Periods before the test" },
      diagnostics.periodsBefore,
      count,
    ),
    ...figure(
      "controlUnits",
      { de: "Vergleichsregionen", en: "Control regions" },
      diagnostics.controlUnits,
      count,
    ),
  ];
}
