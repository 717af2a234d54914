// The cells of a metric table as figures, each with the days that it counts.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import { addDays, lastOfMonth, type LocalDay } from "#src/core/period/local-day.ts";
import type { Metric } from "#src/core/ports.ts";
import { parametersOf } from "./query-parameters.ts";
import type { MetricOutput } from "./warehouse-shapes.ts";

interface Window {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const metricWords: Readonly<Record<Metric, { name: Bilingual; unit: FigureSeed["unit"]; decimals: number }>> =
  {
    sessions: { name: { de: "Besuche", en: "Sessions" }, unit: "count", decimals: 0 },
    orders: { name: { de: "Bestellungen", en: "Orders" }, unit: "count", decimals: 0 },
    revenue: { name: { de: "Umsatz", en: "Revenue" }, unit: "eur", decimals: 2 },
    spend: { name: { de: "Ausgaben", en: "Spend" }, unit: "eur", decimals: 2 },
    roas: { name: { de: "ROAS", en: "ROAS" }, unit: "ratio", decimals: 2 },
  };

function isMetric(name: string): name is Metric {
  return Object.hasOwn(metricWords, name);
}

/** `totals.METRIC` and `rows.KEY.METRIC`; what is withheld or not there is no figure. */
export function warehouseFigures(output: MetricOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = output.provenance;
  const provenance = { dataHash, query: parametersOf(query), method, reference, version };
  const figure = (
    key: string,
    metric: Metric,
    value: unknown,
    of: { words: Bilingual; window: Window },
  ): FigureSeed[] => {
    if (typeof value !== "number") return [];
    const { name, unit, decimals } = metricWords[metric];
    const label = { de: name.de + of.words.de, en: name.en + of.words.en };
    return [{ key, label, value, unit, decimals, provenance: { ...provenance, window: of.window } }];
  };
  const totals = Object.entries(output.totals).flatMap(([metric, value]) =>
    isMetric(metric) ? figure(`totals.${metric}`, metric, value, { words: { de: "", en: "" }, window }) : [],
  );
  const width = output.columns.findIndex(isMetric);
  const cells = output.rows.flatMap((row) => {
    const keys = row.slice(0, width).map(String);
    if (keys.length === 0) return [];
    const of = { words: wordsOf(keys), window: windowOf(keys, output.columns, window) };
    return output.columns.flatMap((column, index) =>
      isMetric(column) ? figure(`rows.${keys.join(".")}.${column}`, column, row[index], of) : [],
    );
  });
  return [...totals, ...cells, ...daysFigures(output, provenance)];
}

function wordsOf(keys: readonly string[]): Bilingual {
  const names = keys.map(channelName);
  return { de: `, ${names.map(({ de }) => de).join(", ")}`, en: `, ${names.map(({ en }) => en).join(", ")}` };
}

/** The days of a row that stands for a day, a week or a month, cut at the ends of the question. */
function windowOf(keys: readonly string[], columns: readonly string[], whole: Window): Window {
  return keys.reduce((window, key, index) => {
    const own = spanOf(columns[index], key);
    if (own === null) return window;
    return {
      from: own.from > window.from ? own.from : window.from,
      to: own.to < window.to ? own.to : window.to,
    };
  }, whole);
}

function spanOf(dimension: string | undefined, key: string): Window | null {
  switch (dimension) {
    case "day":
      return { from: key, to: key };
    case "week":
      return { from: key, to: addDays(key, 6) };
    case "month":
      return { from: `${key}-01`, to: lastOfMonth(`${key}-01`) };
    default:
      return null;
  }
}

/** Their windows let an answer name the days that were asked for, and those that there are data for. */
function daysFigures(
  { available, provenance: { window } }: MetricOutput,
  provenance: Omit<FigureSeed["provenance"], "window">,
): FigureSeed[] {
  const days = (key: string, label: Bilingual, span: Window): FigureSeed => ({
    ...{ key, label, unit: "days", decimals: 0, provenance: { ...provenance, window: span } },
    value: Math.round((Date.parse(span.to) - Date.parse(span.from)) / 86_400_000) + 1,
  });
  return [
    days("period.days", { de: "Tage im Zeitraum", en: "Days in the period" }, window),
    ...(available === null
      ? []
      : [days("available.days", { de: "Tage mit Daten", en: "Days with data" }, available)]),
  ];
}
