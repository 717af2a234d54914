// A Vega-Lite chart of horizontal bars in pairs, drawn for a phone: large type, numbers on the bars, no axis to read off.

export interface Bar {
  /** The figure that the bar shows. */
  readonly figure: string;
  readonly group: string;
  readonly series: string;
  readonly value: number;
  /** The number as it is printed everywhere else. */
  readonly text: string;
}

interface GroupedBars {
  readonly title: string;
  readonly subtitle: string;
  readonly series: readonly [string, string];
  /** In the order in which groups are drawn from the top. */
  readonly bars: readonly Bar[];
  readonly description: string;
}

/** Shown at a third of its size on a phone: nothing below 30 pixels. */
const picture = { width: 1080, left: 350, right: 150, top: 250, bottom: 40, step: 96 };
const colours = { ink: "#1b2733", first: "#1f5a8c", second: "#e69138", paper: "#ffffff" };

export function groupedBars({
  title,
  subtitle,
  series,
  bars,
  description,
}: GroupedBars): Record<string, unknown> {
  const groups = [...new Set(bars.map((bar) => bar.group))];
  const y = {
    field: "group",
    type: "nominal",
    sort: groups,
    axis: { title: null, domain: false, ticks: false, labelPadding: 18, labelLimit: 0 },
    scale: { paddingInner: 0.28, paddingOuter: 0.1 },
  };
  const yOffset = { field: "series", sort: [...series], scale: { paddingInner: 0.12 } };
  const x = { field: "value", type: "quantitative", axis: null, scale: { domainMin: 0, nice: false } };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    // Fixed margins: without a canvas the width of text is only guessed, and guesses would move the plot.
    autosize: "none",
    padding: { left: picture.left, right: picture.right, top: picture.top, bottom: picture.bottom },
    width: picture.width - picture.left - picture.right,
    height: groups.length * picture.step,
    background: colours.paper,
    title: { text: title, subtitle, anchor: "start", frame: "group", dx: 40 - picture.left, offset: 32 },
    data: { values: bars.map((bar) => ({ ...bar })) },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 4 },
        encoding: {
          y,
          yOffset,
          x,
          color: {
            field: "series",
            type: "nominal",
            scale: { domain: [...series], range: [colours.first, colours.second] },
            legend: {
              title: null,
              orient: "none",
              legendX: 40 - picture.left,
              legendY: -82,
              direction: "horizontal",
            },
          },
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 12, fontSize: 30, color: colours.ink },
        encoding: { y, yOffset, x, text: { field: "text", type: "nominal" } },
      },
    ],
    config: {
      font: "DejaVu Sans",
      view: { stroke: null },
      axis: { labelFontSize: 32, labelColor: colours.ink },
      legend: {
        labelFontSize: 32,
        labelColor: colours.ink,
        symbolType: "square",
        symbolSize: 900,
        labelLimit: 0,
        labelOffset: 14,
        columnPadding: 40,
      },
      title: {
        fontSize: 46,
        fontWeight: "bold",
        color: colours.ink,
        subtitleFontSize: 34,
        subtitleColor: colours.ink,
        subtitlePadding: 14,
      },
    },
  };
}
