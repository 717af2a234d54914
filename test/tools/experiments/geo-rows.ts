// Rows of a geo test as a caller would hand them in, from a panel whose effect is known.
import type { GeoPanel } from "#src/analytics/geo/panel.ts";

export interface Row {
  readonly unit: string;
  readonly period: string | number;
  readonly value: number;
  readonly cost?: number;
}

/** The treated unit is called `north`, controls `c1`, `c2`, …; periods count from 1 unless `period` names them. */
export function rowsOf(
  panel: GeoPanel,
  period: (place: number) => string | number = (place) => place + 1,
): Row[] {
  const named = [
    ["north", panel.treated],
    ...panel.controls.map((series, unit) => [`c${unit + 1}`, series]),
  ] as const;
  return named.flatMap(([unit, series]) =>
    [...(series as Float64Array)].map((value, place) => ({
      unit: String(unit),
      period: period(place),
      value,
    })),
  );
}
