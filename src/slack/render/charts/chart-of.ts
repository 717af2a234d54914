// Which of a report's pictures Slack can draw itself: one Vega-Lite mark over one axis of names, within Slack's limits.
import { z } from "zod";
import type { Chart } from "../message.ts";
import { clip } from "../split-text.ts";

/** docs.slack.dev, data visualization block; for pies the documentation says six where others measured twelve. */
const most = { segments: 6, series: 6, points: 20, label: 20, axisLabel: 50 } as const;

const Channel = z.looseObject({
  field: z.string().optional(),
  type: z.string().optional(),
  sort: z.unknown().optional(),
  axis: z.looseObject({ title: z.unknown().optional() }).nullish(),
  aggregate: z.unknown().optional(),
  bin: z.unknown().optional(),
  timeUnit: z.unknown().optional(),
  stack: z.unknown().optional(),
});
type Channel = z.infer<typeof Channel>;

const Data = z.looseObject({ values: z.array(z.record(z.string(), z.unknown())) });
const Layer = z.looseObject({
  mark: z.union([z.string(), z.looseObject({ type: z.string() })]),
  encoding: z.record(z.string(), z.unknown()).default({}),
  data: Data.optional(),
  transform: z.unknown().optional(),
});
type Layer = z.infer<typeof Layer>;

const Picture = z.looseObject({
  title: z.union([z.string(), z.looseObject({ text: z.unknown() })]).optional(),
  data: Data.optional(),
  layer: z.array(Layer).optional(),
  transform: z.unknown().optional(),
  encoding: z.record(z.string(), z.unknown()).optional(),
});

/** How a datum's number is shown everywhere else. */
export type Shown = (datum: Readonly<Record<string, unknown>>, value: number) => number;

export interface NativeChart {
  readonly title: string | null;
  readonly chart: Chart;
}

const markOf = ({ mark }: Layer): string => (typeof mark === "string" ? mark : mark.type);

/** Null where Slack would show something else than the picture does: then the picture itself stays. */
export function chartOf(picture: unknown, shown: Shown): NativeChart | null {
  const parsed = Picture.safeParse(picture);
  if (!parsed.success || parsed.data.transform !== undefined) return null;
  const spec = parsed.data;
  const single = Layer.safeParse(spec);
  const layers = spec.layer ?? (single.success ? [single.data] : []);
  // Words on the bars say what the axis says; any other second layer would be lost.
  const [drawn, ...others] = layers.filter((layer) => markOf(layer) !== "text");
  if (drawn === undefined || others.length > 0 || drawn.transform !== undefined) return null;
  const values = (drawn.data ?? spec.data)?.values ?? [];
  const encoding = channels({ ...spec.encoding, ...drawn.encoding });
  if (encoding === null) return null;
  const chart =
    markOf(drawn) === "arc" ? pie(encoding, values, shown) : plotted(markOf(drawn), encoding, values, shown);
  return chart === null ? null : { title: titleOf(spec.title), chart };
}

function titleOf(title: z.infer<typeof Picture>["title"]): string | null {
  const text = typeof title === "object" ? title.text : title;
  if (Array.isArray(text)) return text.map(String).join(" ");
  return typeof text === "string" ? text : null;
}

type Encoding = Readonly<Record<string, Channel | undefined>>;

/** Null when the picture computes anything on the way. */
function channels(given: Readonly<Record<string, unknown>>): Encoding | null {
  const parsed = z.record(z.string(), Channel).safeParse(given);
  if (!parsed.success) return null;
  const computes = Object.values(parsed.data).some(({ aggregate, bin, timeUnit, stack }) =>
    [aggregate, bin, timeUnit, stack].some((each) => each !== undefined && each !== null && each !== false),
  );
  return computes ? null : parsed.data;
}

type Values = readonly Readonly<Record<string, unknown>>[];

function pie({ theta, color }: Encoding, values: Values, shown: Shown): Chart | null {
  const segments = values.map((datum) => ({
    label: nameIn(datum, color?.field),
    value: numberIn(datum, theta?.field, shown),
  }));
  const fits = segments.length >= 1 && segments.length <= most.segments;
  return fits &&
    segments.every(isPoint) &&
    segments.every(({ value }) => value > 0) &&
    unique(segments.map(labelOf))
    ? { type: "pie", segments }
    : null;
}

const kinds = { bar: "bar", line: "line", area: "area" } as const;
const isKind = (mark: string): mark is keyof typeof kinds => Object.hasOwn(kinds, mark);

function plotted(mark: string, encoding: Encoding, values: Values, shown: Shown): Chart | null {
  const { x, y, color, xOffset, yOffset } = encoding;
  if (!isKind(mark) || x === undefined || y === undefined) return null;
  const [names, numbers] = y.type === "quantitative" ? [x, y] : [y, x];
  if (numbers.type !== "quantitative" || names.type === "quantitative") return null;
  const group = color?.field ?? xOffset?.field ?? yOffset?.field;
  const many = group !== undefined && group !== names.field;
  // Vega-Lite stacks coloured bars and areas; Slack puts bars side by side and areas over one another.
  const stacked = many && mark !== "line" && (mark === "area" || (xOffset ?? yOffset)?.field === undefined);
  const categories = inOrder(
    values.map((datum) => nameIn(datum, names.field)),
    names.sort,
  );
  const groups = many
    ? inOrder(
        values.map((datum) => nameIn(datum, group)),
        color?.sort,
      )
    : [""];
  if (stacked || categories.length > most.points || groups.length > most.series) return null;
  const series = groups.map((name) => ({
    name: name === "" ? labelText(axisTitle(numbers) ?? numbers.field ?? "–") : name,
    data: categories.map((label) => {
      const found = values.filter(
        (datum) => nameIn(datum, names.field) === label && (!many || nameIn(datum, group) === name),
      );
      const [datum] = found;
      return {
        label,
        value: datum === undefined || found.length > 1 ? NaN : numberIn(datum, numbers.field, shown),
      };
    }),
  }));
  const sound =
    series.length > 0 &&
    series.every(({ name, data }) => name !== "" && data.length > 0 && data.every(isPoint)) &&
    distinct(values, names.field) === categories.length &&
    unique(series.map(({ name }) => name));
  if (!sound) return null;
  const [xLabel, yLabel] = [axisTitle(names), axisTitle(numbers)];
  return {
    type: kinds[mark],
    series,
    axis_config: {
      categories,
      ...(xLabel === null ? {} : { x_label: xLabel }),
      ...(yLabel === null ? {} : { y_label: yLabel }),
    },
  };
}

const labelOf = ({ label }: { readonly label: string }): string => label;
const isPoint = ({ label, value }: { readonly label: string; readonly value: number }): boolean =>
  label !== "" && Number.isFinite(value);
const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Names that Slack would have to cut must still be told apart. */
const distinct = (values: Values, field: string | undefined): number =>
  new Set(values.map((datum) => String(datum[field ?? ""]))).size;

function axisTitle({ axis }: Channel): string | null {
  const title = axis?.title;
  return typeof title === "string" && title.trim() !== "" ? shortText(title, most.axisLabel) : null;
}

function inOrder(names: readonly string[], sort: unknown): string[] {
  const found = [...new Set(names)];
  if (!Array.isArray(sort)) return found;
  const wanted = sort.map((name) => labelText(String(name)));
  return [
    ...wanted.filter((name) => found.includes(name)),
    ...found.filter((name) => !wanted.includes(name)),
  ];
}

function nameIn(datum: Readonly<Record<string, unknown>>, field: string | undefined): string {
  const value = datum[field ?? ""];
  return typeof value === "string" || typeof value === "number" ? labelText(String(value)) : "";
}

function numberIn(datum: Readonly<Record<string, unknown>>, field: string | undefined, shown: Shown): number {
  const value = datum[field ?? ""];
  return typeof value === "number" && Number.isFinite(value) ? shown(datum, value) : NaN;
}

const labelText = (text: string): string => shortText(text, most.label);

export const shortText = (text: string, length: number): string =>
  clip(text.replaceAll(/\s+/g, " ").trim(), length);
