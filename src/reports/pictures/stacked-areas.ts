// What the target is made of, week by week: the base and each medium's contribution on top, the observed line over it.
import type { Language } from "#src/core/language.ts";
import { axisNumbers, baseColour, framed, ink, series } from "./theme.ts";

export interface Layer {
  readonly name: string;
  /** One number a date; below zero is drawn as zero, and the base takes the difference. */
  readonly values: readonly number[];
}

interface StackedAreas {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** ISO dates. */
  readonly dates: readonly string[];
  readonly base: Layer;
  /** In the order in which they are stacked from below. */
  readonly layers: readonly Layer[];
  readonly observed: Layer;
  readonly unit: string;
}

const legendRow = 46;
const legendColumns = 3;

export function stackedAreas(picture: StackedAreas): Record<string, unknown> {
  const { title, subtitle, description, dates, base, layers, observed, unit } = picture;
  const numbers = axisNumbers(picture.language);
  const names = [base.name, ...layers.map(({ name }) => name)];
  const rows = Math.ceil(names.length / legendColumns);
  const left = 150;
  const values = [base, ...layers].flatMap(({ name, values: numbers }, order) =>
    dates.map((date, row) => ({ date, name, order, value: Math.max(0, numbers[row] ?? 0) })),
  );
  const line = dates.map((date, row) => ({ date, observed: observed.values[row] ?? 0 }));
  const x = {
    field: "date",
    type: "temporal",
    axis: { title: null, format: "%m/%y", tickCount: 6, grid: false },
  };
  return framed(
    { title, subtitle, description, left, right: 50, top: 190 + rows * legendRow, bottom: 90, height: 640 },
    {
      layer: [
        {
          data: { values },
          mark: { type: "area", line: false },
          encoding: {
            x,
            y: {
              field: "value",
              type: "quantitative",
              stack: "zero",
              axis: { title: unit, ...numbers, tickCount: 5, titlePadding: 16 },
            },
            order: { field: "order", type: "quantitative" },
            color: {
              field: "name",
              type: "nominal",
              scale: { domain: names, range: [baseColour, ...series] },
              legend: {
                title: null,
                orient: "none",
                legendX: 40 - left,
                legendY: -rows * legendRow - 30,
                columns: legendColumns,
              },
            },
          },
        },
        {
          data: { values: line },
          mark: { type: "line", color: ink, strokeWidth: 3 },
          encoding: { x, y: { field: "observed", type: "quantitative" } },
        },
      ],
    },
  );
}
