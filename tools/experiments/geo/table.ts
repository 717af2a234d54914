// Rows of a geo experiment as a complete table: one series a unit over ordered periods; what is missing or double is named.
import { ToolRefusal } from "#src/core/tool.ts";
import { periodsOf, type Period, type Periods } from "./periods.ts";

export interface GeoRow {
  readonly unit: string | number;
  readonly period: Period;
  readonly value: number;
  readonly cost?: number | null | undefined;
}

export interface GeoTable {
  /** In natural order of their names, so that the order of the rows does not matter. */
  readonly units: readonly string[];
  readonly periods: Periods;
  /** One series a unit, all periods up to the last that is needed. */
  readonly values: readonly Float64Array[];
  /** The same for cost, 0 where none is given; null when no row gives any. */
  readonly costs: readonly Float64Array[] | null;
}

const shown = 5;

/** `through` names the last period that is needed; later ones may be incomplete and are left out. */
export function geoTable(rows: readonly GeoRow[], through?: Period): GeoTable {
  const periods = periodsOf(rows.map(({ period }) => period));
  const length = 1 + (through === undefined ? periods.labels.length - 1 : placeIn(periods, through, "end"));
  const units = [...new Set(rows.map(({ unit }) => String(unit)))].sort(byName);
  const places = new Map(units.map((unit, place) => [unit, place]));
  const blank = (): Float64Array[] => units.map(() => new Float64Array(length).fill(NaN));
  const [values, costs] = [blank(), blank()];
  const twice: string[] = [];
  for (const { unit, period, value, cost } of rows) {
    const place = periods.placeOf(period) ?? length;
    if (place >= length) continue;
    const series = values[places.get(String(unit)) ?? 0];
    const money = costs[places.get(String(unit)) ?? 0];
    if (series === undefined || money === undefined) continue;
    if (!Number.isNaN(series[place])) twice.push(`${unit} ${period}`);
    series[place] = value;
    if (cost != null) money[place] = cost;
  }
  if (twice.length > 0)
    throw new ToolRefusal(
      "double-values",
      `there is more than one row for ${named(twice)}; add them up before`,
    );
  refuseGaps(units, periods, values);
  const anyCost = costs.some((series) => series.some((cost) => !Number.isNaN(cost)));
  const zeroed = costs.map((series) => series.map((cost) => (Number.isNaN(cost) ? 0 : cost)));
  return { units, periods, values, costs: anyCost ? zeroed : null };
}

/** @throws ToolRefusal that names the first and the last period when there is no such one. */
export function placeIn(periods: Periods, period: Period, what: string): number {
  const place = periods.placeOf(period);
  if (place !== undefined) return place;
  const { labels } = periods;
  throw new ToolRefusal(
    "unknown-period",
    `${what} is ${period}, which no row has; the periods run from ${labels[0] ?? "nothing"} to ${labels.at(-1) ?? "nothing"}`,
  );
}

/** Places of the named units. @throws ToolRefusal that lists the known ones. */
export function unitsIn(table: GeoTable, names: readonly (string | number)[]): number[] {
  const places = [...new Set(names.map(String))].map((name) => ({ name, place: table.units.indexOf(name) }));
  const unknown = places.filter(({ place }) => place === -1).map(({ name }) => name);
  if (unknown.length > 0)
    throw new ToolRefusal(
      "unknown-unit",
      `there is no unit ${unknown.join(", ")}; known: ${table.units.slice(0, 20).join(", ")}`,
    );
  return places.map(({ place }) => place).sort((one, two) => one - two);
}

function refuseGaps(units: readonly string[], periods: Periods, values: readonly Float64Array[]): void {
  const gaps = units.flatMap((unit, place) =>
    [...(values[place] ?? [])].flatMap((value, period) =>
      Number.isNaN(value) ? [`${unit} ${periods.labels[period] ?? ""}`] : [],
    ),
  );
  if (gaps.length === 0) return;
  throw new ToolRefusal(
    "missing-values",
    `${named(gaps)} ${gaps.length === 1 ? "has" : "have"} no row; give 0 where nothing happened, or leave those units or periods out`,
  );
}

function named(places: readonly string[]): string {
  const rest = places.length - shown;
  return places.slice(0, shown).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Numbers within names count as numbers: Region 2 comes before Region 10. */
function byName(one: string, two: string): number {
  return one.localeCompare(two, "en", { numeric: true }) || (one < two ? -1 : 1);
}
