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

const step = 104;
const mostBars = 12;

/** Null where every bar would have no length. Names stand above their bars: a sentence has room there. */
export function plainBars({ bars, ...words }: PlainBars): Record<string, unknown> | null {
  const shown = bars.slice(0, mostBars);
  if (!shown.some(({ value }) => value > 0)) return null;
  const y = {
    field: "name",
    type: "nominal",
    sort: shown.map(({ name }) => name),
    axis: null,
    scale: { padding: 0 },
  };
  const x = { field: "value", type: "quantitative", axis: null, scale: { domainMin: 0, nice: false } };
  const text = { type: "text", align: "left", fontSize: 30, color: ink };
  return framed(
    { ...words, left: 40, right: 160, top: 190, bottom: 40, height: shown.length * step },
    {
      data: { values: shown.map(({ marked = false, ...bar }) => ({ ...bar, marked })) },
      layer: [
        {
          mark: { type: "bar", cornerRadiusEnd: 4, size: 38, yOffset: 18 },
          encoding: {
            ...{ y, x },
            color: { condition: { test: "datum.marked", value: second }, value: first },
          },
        },
        {
          mark: { ...text, baseline: "middle", dx: 12, dy: 18 },
          encoding: { y, x, text: { field: "text", type: "nominal" } },
        },
        {
          mark: { ...text, baseline: "middle", dy: -24, limit: 1900 },
          encoding: { y, x: { value: 0 }, text: { field: "name", type: "nominal" } },
        },
      ],
    },
  );
}
