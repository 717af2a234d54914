// A report's picture as a chart that Slack draws itself, beside the picture file; its numbers stand in the message's text.
import type { Figure } from "#src/core/figure.ts";
import { smallPrint } from "../elements.ts";
import { disarm } from "../escape.ts";
import type { Chart, Piece } from "../message.ts";
import { chartOf, shortText, type Shown } from "./chart-of.ts";

const longestTitle = 50;

export interface ChartSource {
  readonly picture: unknown;
  /** The picture's alternative text. */
  readonly alt: string;
  /** Said above the chart when the picture has no title. */
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly language: "de" | "en";
  /** The picture itself stands beside the chart, so that a server without charts needs no words for it. */
  readonly beside: boolean;
}

/** Nothing when the picture is none that Slack can draw. */
export function renderChart({ picture, alt, title, figures, language, beside }: ChartSource): Piece[] {
  const native = chartOf(picture, roundedAs(figures));
  if (native === null) return [];
  const chart = disarmed(native.chart);
  const name = shortText(disarm(native.title ?? title), longestTitle) || "–";
  const words = `${name}\n${spoken(chart, language).join("\n")}`;
  return [
    {
      blocks: [{ type: "data_visualization", title: name, chart }],
      text: words,
      plainer: [beside ? [] : smallPrint(alt.trim() === "" ? name : alt).flatMap(({ blocks }) => blocks)],
    },
  ];
}

/** A datum that names its figure is rounded as the figure is printed. */
function roundedAs(figures: readonly Figure[]): Shown {
  const decimals = new Map(figures.map((figure) => [figure.id, figure.decimals]));
  return (datum, value) => {
    const known = typeof datum["figure"] === "string" ? decimals.get(datum["figure"]) : undefined;
    return Number(value.toFixed(known ?? 2));
  };
}

function disarmed(chart: Chart): Chart {
  const label = (text: string): string => disarm(text) || "–";
  if (chart.type === "pie")
    return { ...chart, segments: chart.segments.map((each) => ({ ...each, label: label(each.label) })) };
  return {
    ...chart,
    series: chart.series.map(({ name, data }) => ({
      name: label(name),
      data: data.map((point) => ({ ...point, label: label(point.label) })),
    })),
    axis_config: { ...chart.axis_config, categories: chart.axis_config.categories.map(label) },
  };
}

function spoken(chart: Chart, language: "de" | "en"): string[] {
  const number = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: 6 });
  const list = (points: readonly { readonly label: string; readonly value: number }[]): string =>
    points.map(({ label, value }) => `${label} ${number.format(value)}`).join("; ");
  return chart.type === "pie"
    ? [list(chart.segments)]
    : chart.series.map(({ name, data }) => `${name}: ${list(data)}`);
}
