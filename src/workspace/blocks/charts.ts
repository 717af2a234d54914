// The data_visualization block: pie, bar, area and line charts with Slack's limits on series, points and labels.
import { z } from "zod";
import { chartLimits as limit } from "./limits.ts";
import { blockId } from "./text.ts";

const label = z.string().min(1).max(limit.label);

const pie = z.strictObject({
  type: z.literal("pie"),
  segments: z
    .array(
      z.strictObject({ label, value: z.number().refine((value) => value > 0, "must be greater than 0") }),
    )
    .min(1)
    .max(limit.segments),
});

const series = z.strictObject({
  name: label,
  data: z
    .array(z.strictObject({ label, value: z.number() }))
    .min(1)
    .max(limit.points),
});

const axes = z.strictObject({
  categories: z.array(label).min(1).max(limit.points),
  x_label: z.string().max(limit.axisLabel).optional(),
  y_label: z.string().max(limit.axisLabel).optional(),
});

const plotted = <const Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z.array(series).min(1).max(limit.series),
      axis_config: axes,
    })
    .refine((chart) => new Set(chart.series.map(({ name }) => name)).size === chart.series.length, {
      path: ["series"],
      message: "series names must be unique",
    })
    .refine(
      ({ series: all, axis_config: { categories } }) =>
        all.every(
          ({ data }) =>
            data.length === categories.length &&
            data.every((point, index) => point.label === categories[index]),
        ),
      { path: ["series"], message: "data labels must match axis_config.categories" },
    );

export const dataVisualization = z.strictObject({
  type: z.literal("data_visualization"),
  block_id: blockId,
  title: z.string().min(1).max(limit.title),
  chart: z.discriminatedUnion("type", [pie, plotted("bar"), plotted("area"), plotted("line")]),
});
