// What `query-warehouse` takes and returns.
import { z } from "zod";
import { dimensions, metrics } from "#src/core/ports.ts";

export const MetricInput = z.object({
  metrics: z
    .array(z.enum(metrics))
    .min(1)
    .describe("sessions, orders, revenue (EUR), spend (EUR), roas (revenue per euro of spend)"),
  dimensions: z
    .array(z.enum(dimensions))
    .nullish()
    .describe(
      "Group by these, in this order; missing or empty is one total. Spend is booked by channel and campaign, never by region",
    ),
  filters: z
    .object({
      channels: z.array(z.string()).nullish().describe("Only these channel ids, such as paid-search"),
    })
    .nullish(),
  period: z.object({
    from: z.iso.date().describe("First local day, YYYY-MM-DD, inclusive"),
    to: z.iso.date().describe("Last local day, inclusive"),
  }),
});
export type MetricInput = z.infer<typeof MetricInput>;

const Window = z.object({ from: z.string(), to: z.string() });
const Cell = z.number().nullable();

export const MetricOutput = z.object({
  columns: z.array(z.string()),
  /** In the order of `columns`: dimensions as text, then metrics; null is withheld or not there. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  /** The same metrics over all rows. */
  totals: z.record(z.string(), Cell),
  /** Rows of which a number was withheld because it counts fewer than ten people. */
  suppressed: z.int(),
  /** The days that the warehouse has visits for. */
  available: Window.nullable(),
  provenance: z.object({
    dataHash: z.string(),
    window: Window,
    query: z.string(),
    method: z.string(),
    reference: z.string(),
    seed: z.null(),
    diagnostics: z.object({ leastPeople: z.int() }),
    version: z.string(),
  }),
});
export type MetricOutput = z.infer<typeof MetricOutput>;
