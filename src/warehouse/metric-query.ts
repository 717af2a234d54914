// Builds the one SQL statement of a typed metric question; no text of a model ever becomes SQL.
import type { Dimension, MetricQuery } from "../core/ports.ts";

/** No number that counts fewer people than this leaves the warehouse. */
export const leastPeople = 10;

const dimensionSql: Readonly<Record<Dimension, string>> = {
  channel: "channel",
  day: "strftime(day, '%Y-%m-%d')",
  week: "strftime(date_trunc('week', day), '%Y-%m-%d')",
  month: "strftime(day, '%Y-%m')",
};

export interface BuiltQuery {
  readonly sql: string;
  readonly parameters: {
    readonly from: string;
    readonly to: string;
    readonly channels: readonly string[] | null;
  };
}

/**
 * Visits, purchases and spend in one stack, so that a channel with spend and no visit keeps its row. An order and its
 * revenue belong to the channel of the visit in which it was bought; ROAS divides that revenue by the spend.
 * `visitors` and `buyers` count people: a visit or an order without consent is a person of its own.
 * `present` tells "no rows" from "nothing".
 */
export function metricSql({ dimensions, filters, from, to }: MetricQuery): BuiltQuery {
  const groups = [...new Set(dimensions)];
  const keys = groups.map((dimension) => `${dimensionSql[dimension]} AS "${dimension}"`);
  const names = groups.map((dimension) => `"${dimension}"`);
  const sql = `
SELECT ${[...keys, ""].join(", ")}
  count(*) FILTER (kind = 'visit')::INTEGER AS sessions,
  count(*) FILTER (kind = 'order')::INTEGER AS orders,
  coalesce(sum(cents) FILTER (kind = 'order'), 0)::DOUBLE / 100 AS revenue,
  coalesce(sum(cents) FILTER (kind = 'spend'), 0)::DOUBLE / 100 AS spend,
  (count(DISTINCT person) FILTER (kind = 'visit') + count(*) FILTER (kind = 'visit' AND person IS NULL))::INTEGER AS visitors,
  (count(DISTINCT person) FILTER (kind = 'order') + count(*) FILTER (kind = 'order' AND person IS NULL))::INTEGER AS buyers,
  bool_or(kind <> 'spend') AS events_present, bool_or(kind = 'spend') AS spend_present
FROM (
  SELECT 'visit' AS kind, channel, day, person, 0 AS cents FROM sessions
  UNION ALL SELECT 'order', channel, day, person, cents FROM conversions WHERE name = 'purchase'
  UNION ALL SELECT 'spend', channel, day, NULL, cents FROM spend
)
WHERE day BETWEEN $from::DATE AND $to::DATE AND ($channels IS NULL OR list_contains($channels, channel))
${names.length === 0 ? "" : `GROUP BY ALL ORDER BY ${names.join(", ")}`}`;
  const channels = filters?.channels;
  return { sql, parameters: { from, to, channels: channels === undefined ? null : [...channels].sort() } };
}
