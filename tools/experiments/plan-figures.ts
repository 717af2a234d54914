// The numbers of a plan as figures.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import { plainScale } from "./experiment-figures.ts";
import type { SamplePlanOutput } from "./plan-shapes.ts";

type Scale = Pick<FigureSeed, "unit" | "decimals">;

const people: Scale = { unit: "count", decimals: 0 };
const days: Scale = { unit: "days", decimals: 0 };
const share: Scale = { unit: "percent", decimals: 1 };

export function planFigures(plan: SamplePlanOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version, diagnostics } = plan.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const figure = (key: string, label: Bilingual, value: number | null, scale: Scale): FigureSeed[] =>
    value === null ? [] : [{ key, label, value, ...scale, provenance }];
  const fraction = plan.effectKind === "relative" || diagnostics.kind === "proportion";
  const effect = (size: number | null): Scale =>
    fraction ? { unit: "percent", decimals: 2 } : plainScale(Math.abs(size ?? 1) / 10);
  const smallest = plan.minimumDetectableEffect;
  return [
    ...figure(
      "sampleSizePerArm",
      { de: "Personen je Variante", en: "People per arm" },
      plan.sampleSizePerArm,
      people,
    ),
    ...figure(
      "sampleSizeControl",
      { de: "Personen in der Kontrolle", en: "People in the control" },
      plan.sampleSizeControl,
      people,
    ),
    ...figure("total", { de: "Personen insgesamt", en: "People in total" }, plan.total, people),
    ...figure("durationDays", { de: "Dauer", en: "Duration" }, plan.durationDays, days),
    ...figure(
      "durationWeeks",
      { de: "Dauer in ganzen Wochen", en: "Duration in whole weeks" },
      plan.durationWeeks,
      people,
    ),
    ...figure("effect", { de: "Geplante Wirkung", en: "Planned effect" }, plan.effect, effect(plan.effect)),
    ...figure(
      "minimumDetectableEffect",
      { de: "Kleinste sichtbare Wirkung", en: "Smallest visible effect" },
      smallest,
      effect(smallest),
    ),
    ...figure("power", { de: "Teststärke", en: "Power" }, plan.power, share),
  ];
}
