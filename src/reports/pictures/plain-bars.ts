// A Vega-Lite chart of horizontal bars, one a row, the largest first as they come, the printed number at its end.
import { first, framed, ink, second } from "./theme.ts";

export interface PlainBar {
  readonly name: string;
  readonly value: number;
  /** The number as it is printed everywhere else. */
  readonly text: string;
  /** Drawn in the second colour. */
  readonly marked?: boolean;
}

interface PlainBars {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly bars: readonly PlainBar[];
}

const step = 76;
const mostBars = 12;

/** Null where every bar would have no length. */
export function plainBars({ bars, ...words }: PlainBars): Record<string, unknown> | null {
  const shown = bars.slice(0, mostBars);
  if (!shown.some(({ value }) => value > 0)) return null;
  const y = {
    field: "name",
    type: "nominal",
    sort: shown.map(({ name }) => name),
    axis: { title: null, domain: false, ticks: false, labelPadding: 18, labelLimit: 380 },
    scale: { paddingInner: 0.3 },
  };
  const x = { field: "value", type: "quantitative", axis: null, scale: { domainMin: 0, nice: false } };
  return framed(
    { ...words, left: 440, right: 130, top: 190, bottom: 40, height: shown.length * step },
    {
      data: { values: shown.map(({ marked = false, ...bar }) => ({ ...bar, marked })) },
      layer: [
        {
          mark: { type: "bar", cornerRadiusEnd: 4 },
          encoding: {
            ...{ y, x },
            color: { condition: { test: "datum.marked", value: second }, value: first },
          },
        },
        {
          mark: { type: "text", align: "left", baseline: "middle", dx: 12, fontSize: 30, color: ink },
          encoding: { y, x, text: { field: "text", type: "nominal" } },
        },
      ],
    },
  );
}
