// Numbers with what one may believe about them: a dot for the mean, a line for the interval, the number beside it.
import type { Language } from "#src/core/language.ts";
import { axisNumbers, first, framed, ink, soft } from "./theme.ts";

export interface IntervalRow {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The number as it is printed everywhere else. */
  readonly text: string;
}

interface Intervals {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly rows: readonly IntervalRow[];
  /** A vertical line that divides good from bad: 1 for ROAS, 0 for a difference; null for none. */
  readonly threshold: number | null;
  readonly axisTitle: string;
}

const step = 92;

export function intervals(picture: Intervals): Record<string, unknown> {
  const { title, subtitle, description, rows, threshold, axisTitle } = picture;
  const numbers = axisNumbers(picture.language);
  const order = rows.map(({ name }) => name);
  const y = {
    field: "name",
    type: "nominal",
    sort: order,
    axis: { title: null, domain: false, ticks: false, labelPadding: 18, labelLimit: 0, labelFontSize: 32 },
  };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    scale: { zero: true, nice: true },
    axis: { title: axisTitle, ...numbers, tickCount: 5, titlePadding: 16 },
  });
  return framed(
    {
      title,
      subtitle,
      description,
      left: 330,
      right: 190,
      top: 180,
      bottom: 120,
      height: Math.max(1, rows.length) * step,
    },
    {
      data: { values: rows.map((row) => ({ ...row })) },
      layer: [
        ...(threshold === null
          ? []
          : [
              {
                data: { values: [{ threshold }] },
                mark: { type: "rule", color: soft, strokeDash: [8, 8], strokeWidth: 3 },
                encoding: { x: x("threshold") },
              },
            ]),
        {
          mark: { type: "rule", color: first, strokeWidth: 8, opacity: 0.45, strokeCap: "round" },
          encoding: { y, x: x("low"), x2: { field: "high" } },
        },
        {
          mark: { type: "point", filled: true, color: first, size: 520, opacity: 1 },
          encoding: { y, x: x("mean") },
        },
        {
          mark: { type: "text", align: "left", baseline: "middle", dx: 18, fontSize: 30, color: ink },
          encoding: { y, x: x("high"), text: { field: "text", type: "nominal" } },
        },
      ],
    },
  );
}
