// The numbers of a switchback as figures.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import { bound, plainScale } from "#tools/experiments/experiment-figures.ts";
import type { SwitchbackOutput } from "./switchback-shapes.ts";

type Scale = Pick<FigureSeed, "unit" | "decimals">;

export function switchbackFigures(output: SwitchbackOutput, control: string): FigureSeed[] {
  const { dataHash, window, query, method, reference, version, diagnostics } = output.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const { arm, difference, interval, relative } = output;
  const scale = plainScale(interval === null ? Math.abs(difference) / 2 : (interval[1] - interval[0]) / 4);
  const figure = (key: string, { de, en }: Bilingual, value: number, how: Scale): FigureSeed => ({
    key,
    label: { de: `${de}, ${arm} gegen ${control}`, en: `${en}, ${arm} against ${control}` },
    value,
    ...how,
    provenance,
  });
  const name = { de: "Unterschied je Periode", en: "Difference per period" };
  const ratio = { de: "Relativer Unterschied", en: "Relative difference" };
  return [
    figure("difference", name, difference, scale),
    ...(interval ?? []).map((value, index) => {
      const end = index === 0 ? "low" : "high";
      return figure(`interval.${end}`, bound(name, end), value, scale);
    }),
    ...(relative === null ? [] : [figure("relative", ratio, relative, { unit: "percent", decimals: 1 })]),
    figure("pValue", { de: "p-Wert", en: "p-value" }, output.pValue, { unit: "ratio", decimals: 4 }),
    figure(
      "incremental",
      { de: "Zusätzlich insgesamt", en: "Incremental in total" },
      output.incremental,
      scale,
    ),
    figure("blocks", { de: "Blöcke", en: "Blocks" }, diagnostics.blocks, { unit: "count", decimals: 0 }),
  ];
}
