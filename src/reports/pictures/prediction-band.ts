// Does the model reproduce what it was fitted on? The predicted range as a band, the observed line through it.
import type { Language } from "#src/core/language.ts";
import { axisNumbers, first, framed, ink } from "./theme.ts";

interface PredictionBand {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly dates: readonly string[];
  readonly observed: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly unit: string;
  readonly names: { readonly observed: string; readonly predicted: string };
}

export function predictionBand(picture: PredictionBand): Record<string, unknown> {
  const { title, subtitle, description, dates, observed, low, high, unit, names } = picture;
  const values = dates.map((date, row) => ({
    date,
    observed: observed[row] ?? 0,
    low: low[row] ?? 0,
    high: high[row] ?? 0,
  }));
  const numbers = axisNumbers(picture.language);
  const left = 150;
  const x = {
    field: "date",
    type: "temporal",
    axis: { title: null, format: "%m/%y", tickCount: 6, grid: false },
  };
  const y = {
    type: "quantitative",
    scale: { zero: false },
    axis: { title: unit, ...numbers, tickCount: 5, titlePadding: 16 },
  };
  const colour = (name: string) => ({
    datum: name,
    type: "nominal",
    scale: { domain: [names.predicted, names.observed], range: [first, ink] },
    legend: { title: null, orient: "none", legendX: 40 - left, legendY: -82, direction: "horizontal" },
  });
  return framed(
    { title, subtitle, description, left, right: 50, top: 250, bottom: 90, height: 560 },
    {
      data: { values },
      layer: [
        {
          mark: { type: "area", opacity: 0.35 },
          encoding: { x, y: { field: "low", ...y }, y2: { field: "high" }, color: colour(names.predicted) },
        },
        {
          mark: { type: "line", strokeWidth: 4 },
          encoding: { x, y: { field: "observed", ...y }, color: colour(names.observed) },
        },
      ],
    },
  );
}
