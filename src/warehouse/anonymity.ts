// Withholds numbers about fewer than k people, and the one beside them that would give them away.
import type { Metric } from "../core/ports.ts";

export interface MetricRow {
  readonly keys: readonly string[];
  readonly values: Readonly<Record<Metric, number | null>>;
  /** People behind the visits and behind the orders of this row. */
  readonly visitors: number;
  readonly buyers: number;
}

/** Spend is nobody's personal data; ROAS falls with the revenue that it is made of. */
const countedBy: Readonly<Record<Metric, "visitors" | "buyers" | null>> = {
  sessions: "visitors",
  orders: "buyers",
  revenue: "buyers",
  spend: null,
  roas: "buyers",
};

/**
 * Cells that count 1 to k − 1 people become null. When exactly one row of a group lost its cells, the row with the
 * fewest people among the others loses them too: otherwise the total minus the rest would tell.
 * @returns the rows, and how many of them had a number withheld
 */
export function withhold(
  rows: readonly MetricRow[],
  metrics: readonly Metric[],
  k: number,
): { readonly rows: readonly MetricRow[]; readonly suppressed: number } {
  const hidden = new Map<MetricRow, Set<Metric>>();
  for (const group of ["visitors", "buyers"] as const) {
    const touched = metrics.filter((metric) => countedBy[metric] === group);
    if (touched.length === 0) continue;
    const few = rows.filter((row) => row[group] > 0 && row[group] < k);
    const others = rows.filter((row) => row[group] >= k).sort((one, two) => one[group] - two[group]);
    const companion = few.length === 1 && rows.length > 1 ? others.slice(0, 1) : [];
    for (const row of [...few, ...companion]) {
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
