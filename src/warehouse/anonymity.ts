// Withholds the numbers of a metric table that count too few people, by the rule of the house.
import { leastPeople, withheldOf } from "../core/least-people.ts";
import type { Metric } from "../core/ports.ts";

export interface MetricRow {
  readonly keys: readonly string[];
  readonly values: Readonly<Record<Metric, number | null>>;
  /** People behind the visits and behind the orders of this row. */
  readonly visitors: number;
  readonly buyers: number;
}

export type CountedGroup = "visitors" | "buyers";

/** Spend is nobody's personal data; ROAS falls with the revenue that it is made of. */
const countedBy: Readonly<Record<Metric, CountedGroup | null>> = {
  sessions: "visitors",
  orders: "buyers",
  revenue: "buyers",
  spend: null,
  roas: "buyers",
};

export interface Withholding {
  readonly k?: number;
  /** People behind the rows of 1 to k − 1 people together, where that is known. */
  readonly together?: Readonly<Partial<Record<CountedGroup, number>>>;
}

/** @returns the rows with null where a number is withheld, and how many of them had one withheld */
export function withhold(
  rows: readonly MetricRow[],
  metrics: readonly Metric[],
  { k = leastPeople, together = {} }: Withholding = {},
): { readonly rows: readonly MetricRow[]; readonly suppressed: number } {
  const hidden = new Map<MetricRow, Set<Metric>>();
  for (const group of countedGroups(metrics)) {
    const touched = metrics.filter((metric) => countedBy[metric] === group);
    const counted = (row: MetricRow) => row[group];
    for (const row of withheldOf(rows, counted, { k, together: together[group] ?? 0 })) {
      const cells = hidden.get(row) ?? new Set<Metric>();
      for (const metric of touched) cells.add(metric);
      hidden.set(row, cells);
    }
  }
  const shown = rows.map((row) => {
    const cells = hidden.get(row);
    if (cells === undefined) return row;
    const values = { ...row.values };
    for (const metric of cells) values[metric] = null;
    return { ...row, values };
  });
  return { rows: shown, suppressed: hidden.size };
}

/** The groups of people that the asked metrics count. */
export function countedGroups(metrics: readonly Metric[]): CountedGroup[] {
  return (["visitors", "buyers"] as const).filter((group) =>
    metrics.some((metric) => countedBy[metric] === group),
  );
}
