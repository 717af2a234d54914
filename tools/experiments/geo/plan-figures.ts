// The numbers of a geo plan as figures: of the recommended design, or of the first when none is.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { GeoPlanOutput } from "./plan-shapes.ts";

export function geoPlanFigures({ markets, recommended, provenance: whole }: GeoPlanOutput): FigureSeed[] {
  const market = recommended ?? markets[0];
  if (market === undefined) return [];
  const { dataHash, window, query, method, reference, version, diagnostics } = whole;
  const provenance = { dataHash, window, query, method, reference, version };
  const where = market.treated.join(", ");
  const figure = (
    key: string,
    { de, en }: Bilingual,
    value: number | null,
    [unit, decimals]: readonly [FigureSeed["unit"], number],
  ): FigureSeed[] =>
    value === null
      ? []
      : [
          {
            key: `geo.${key}`,
            label: { de: `${de} (${where})`, en: `${en} (${where})` },
            value,
            unit,
            decimals,
            provenance,
          },
        ];
  return [
    ...figure(
      "minimumDetectableEffect",
      { de: "Kleinste sichtbare Wirkung", en: "Smallest visible effect" },
      market.minimumDetectableEffect,
      ["percent", 1],
    ),
    ...figure(
      "duration",
      { de: "Testdauer in Perioden", en: "Length of the test in periods" },
      market.duration,
      ["count", 0],
    ),
    ...figure("treated", { de: "Behandelte Regionen", en: "Treated regions" }, market.treated.length, [
      "count",
      0,
    ]),
    ...figure(
      "falsePositives",
      { de: "Fehlalarme ohne Wirkung", en: "False alarms without effect" },
      market.falsePositives,
      ["percent", 1],
    ),
    ...figure(
      "averageAbsoluteBias",
      { de: "Mittlere Verzerrung", en: "Mean bias" },
      market.averageAbsoluteBias,
      ["percent", 2],
    ),
    ...figure(
      "holdoutShare",
      { de: "Anteil außerhalb des Tests", en: "Share outside of the test" },
      market.holdoutShare,
      ["percent", 1],
    ),
    ...figure("investment", { de: "Nötiger Einsatz", en: "Investment needed" }, market.investment, [
      "eur",
      0,
    ]),
    ...figure("power", { de: "Verlangte Teststärke", en: "Wanted power" }, diagnostics.power, ["percent", 0]),
    ...figure(
      "windows",
      { de: "Probeläufe in der Vergangenheit", en: "Trial runs in the past" },
      market.windows,
      ["count", 0],
    ),
    ...market.power.flatMap(({ effect, power }) =>
      figure(
        `power.${effect}`,
        {
          de: `Teststärke bei ${percent(effect)} Wirkung`.replace(".", ","),
          en: `Power at an effect of ${percent(effect)}`,
        },
        power,
        ["percent", 0],
      ),
    ),
  ];
}

function percent(effect: number): string {
  return `${Math.round(effect * 1000) / 10} %`;
}
