// What more money in a channel would bring: one small curve a channel, today's spend marked, a guess beyond what was seen.
import type { Language } from "#src/core/language.ts";
import { axisNumbers, config, first, ink, paper, second, soft } from "./theme.ts";

export interface Curve {
  readonly name: string;
  /** Money a row, ascending. */
  readonly points: readonly {
    readonly spend: number;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly today: number;
  /** The most that was ever spent in one row; beyond it the curve is dashed. */
  readonly observedMost: number;
  /** Where a proposal would move it; null without one. */
  readonly proposed: number | null;
}

interface ResponseCurves {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly curves: readonly Curve[];
  readonly axisTitles: { readonly spend: string; readonly response: string };
  readonly names: { readonly today: string; readonly proposed: string };
}

const columns = 2;
const panel = { width: 370, height: 280 };
/** Room for axis labels and the panel's name; panels line up by their plots, whatever their labels need. */
const gaps = { around: 40, column: 150, row: 170 };

function meanAt(curve: Curve, spend: number): number {
  const next = curve.points.findIndex((point) => point.spend >= spend);
  const high = curve.points[next === -1 ? curve.points.length - 1 : next];
  const low = curve.points[Math.max(0, (next === -1 ? curve.points.length : next) - 1)];
  if (high === undefined || low === undefined) return 0;
  const span = high.spend - low.spend;
  return span <= 0 ? high.mean : low.mean + ((spend - low.spend) / span) * (high.mean - low.mean);
}

function marks(curve: Curve, names: ResponseCurves["names"]) {
  const at = (spend: number, what: string) => ({ spend, mean: meanAt(curve, spend), what });
  return [
    at(curve.today, names.today),
    ...(curve.proposed === null ? [] : [at(curve.proposed, names.proposed)]),
  ];
}

function panelOf(curve: Curve, { axisTitles, names, language }: ResponseCurves): Record<string, unknown> {
  const numbers = axisNumbers(language);
  const x = {
    field: "spend",
    type: "quantitative",
    axis: { title: axisTitles.spend, ...numbers, tickCount: 4, grid: false },
  };
  const y = {
    field: "mean",
    type: "quantitative",
    axis: { title: axisTitles.response, ...numbers, tickCount: 4 },
  };
  const seen = curve.points.filter(({ spend }) => spend <= curve.observedMost);
  const beyond = curve.points.filter(({ spend }) => spend >= (seen.at(-1)?.spend ?? 0));
  const lineOf = (values: Curve["points"], dash: readonly number[]) => ({
    data: { values: values.map((point) => ({ ...point })) },
    mark: { type: "line", color: first, strokeWidth: 5, strokeDash: [...dash] },
    encoding: { x, y },
  });
  return {
    title: { text: curve.name, fontSize: 34, anchor: "start", frame: "group", offset: 16, color: ink },
    ...panel,
    layer: [
      {
        data: { values: curve.points.map((point) => ({ ...point })) },
        mark: { type: "area", color: first, opacity: 0.2 },
        encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      lineOf(seen, [1, 0]),
      lineOf(beyond, [10, 10]),
      {
        data: { values: marks(curve, names) },
        mark: { type: "point", filled: true, size: 420, opacity: 1, stroke: paper, strokeWidth: 3 },
        encoding: {
          x,
          y,
          color: {
            field: "what",
            type: "nominal",
            scale: { domain: [names.today, names.proposed], range: [ink, second] },
            legend: null,
          },
        },
      },
    ],
  };
}

export function responseCurves(picture: ResponseCurves): Record<string, unknown> {
  const { title, subtitle, description, curves } = picture;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    background: paper,
    padding: gaps.around,
    title: { text: title, subtitle, anchor: "start", offset: 50 },
    columns,
    bounds: "flush",
    spacing: { row: gaps.row, column: gaps.column },
    concat: curves.map((curve) => panelOf(curve, picture)),
    config: {
      ...config,
      axis: { ...config.axis, labelFontSize: 26, titleFontSize: 24, titleColor: soft },
    },
  };
}
