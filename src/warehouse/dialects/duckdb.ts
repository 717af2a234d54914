// The contract in DuckDB's SQL.
import type { Dimension, MetricQuery } from "#src/core/ports.ts";
import { keySeparator, nameless, type Dialect, type PeopleOf } from "./dialect.ts";

const dimensionSql: Readonly<Record<Dimension, string>> = {
  channel: "channel",
  region: `coalesce(region, '${nameless}')`,
  campaign: `coalesce(campaign, '${nameless}')`,
  day: "strftime(day, '%Y-%m-%d')",
  week: "strftime(date_trunc('week', day), '%Y-%m-%d')",
  month: "strftime(day, '%Y-%m')",
};

export const duckdbDialect: Dialect = {
  name: "duckdb",
  paths: ({ from, to, conversion, region, lookback }) => ({
    sql: paths,
    parameters: { from, to, conversion, region, lookback },
  }),
  withoutConsent: ({ from, to, conversion, region }) => ({
    sql: withoutConsent,
    parameters: { from, to, conversion, region },
  }),
  metrics,
  people,
  weekly: ({ from, to }) => ({
    sql: `
SELECT strftime(week, '%Y-%m-%d'), kind, name, amount, people FROM weekly
WHERE week >= $from::DATE AND week + 6 <= $to::DATE ORDER BY week, kind, name`,
    parameters: { from, to },
  }),
  channels: () => ({
    sql: `
SELECT DISTINCT channel FROM (SELECT channel FROM sessions UNION ALL SELECT channel FROM spend) ORDER BY channel`,
    parameters: {},
  }),
  window: () => ({
    sql: `SELECT strftime(min(day), '%Y-%m-%d'), strftime(max(day), '%Y-%m-%d') FROM sessions`,
    parameters: {},
  }),
};

/** Visits are numbered by their start: a path is put in order as numbers that hold both the visit and its channel. */
const touches = (session: string, code: string) => `list_sort(list(${session}::BIGINT * 65536 + ${code}))`;

const paths = `
WITH converted AS (
  SELECT visit.person, visit.session, visit.start, min(conversion."time") AS "time", min(conversion.day) AS day,
    min(conversion.region) AS region, count(*) AS conversions, sum(conversion.cents) AS cents
  FROM conversions AS conversion JOIN sessions AS visit ON visit.session = conversion.session
  WHERE conversion.consented AND visit.consented AND conversion.name = $conversion
  GROUP BY visit.person, visit.session, visit.start
), cut AS (
  SELECT *, lag(start) OVER (PARTITION BY person ORDER BY session) AS earlier FROM converted
), inside AS (
  SELECT *, row_number() OVER (PARTITION BY person ORDER BY session) = 1 AS leads
  FROM cut WHERE day BETWEEN $from::DATE AND $to::DATE AND ($region IS NULL OR region = $region)
), journeys AS (
  SELECT ${touches("visit.session", "visit.code")} AS touches, any_value(inside.conversions) AS conversions,
    any_value(inside.cents) AS cents, any_value(inside.leads) AS leads
  FROM inside JOIN sessions AS visit ON visit.person = inside.person AND visit.consented
  WHERE visit.session = inside.session OR (
    visit.start <= inside.start AND visit.start > inside."time" - to_hours(24 * $lookback::INTEGER)
    AND (inside.earlier IS NULL OR visit.start > inside.earlier))
  GROUP BY inside.session
), idle AS (
  SELECT ${touches("session", "code")} AS touches
  FROM sessions
  WHERE consented AND day BETWEEN $from::DATE AND $to::DATE AND ($region IS NULL OR region = $region)
    AND person NOT IN (SELECT person FROM converted WHERE day BETWEEN $from::DATE AND $to::DATE)
  GROUP BY person
)
SELECT list_transform(path, lambda code: names[code]) AS path, conversions, amount, nulls, people
FROM (
  SELECT list_transform(touches, lambda touch: (touch & 65535)::USMALLINT) AS path,
    sum(conversions)::INTEGER AS conversions, sum(cents)::DOUBLE / 100 AS amount,
    sum(nulls)::INTEGER AS nulls, sum(people)::INTEGER AS people
  FROM (
    SELECT touches, conversions, cents, 0 AS nulls, leads::INTEGER AS people FROM journeys
    UNION ALL SELECT touches, 0, 0, 1, 0 FROM idle
  ) GROUP BY ALL
), (SELECT list(channel ORDER BY code) AS names FROM channels)`;

const withoutConsent = `
SELECT count(*)::INTEGER, coalesce(sum(cents), 0)::DOUBLE / 100 FROM conversions
WHERE NOT consented AND name = $conversion AND day BETWEEN $from::DATE AND $to::DATE
  AND ($region IS NULL OR region = $region)`;

const stack = `
  SELECT 'visit' AS kind, channel, region, campaign, day, person, 0 AS cents FROM sessions
  UNION ALL SELECT 'order', channel, region, campaign, day, person, cents FROM conversions WHERE name = 'purchase'
  UNION ALL SELECT 'spend', channel, NULL, campaign, day, NULL, cents FROM spend
`;
const inQuestion =
  "day BETWEEN $from::DATE AND $to::DATE AND ($channels IS NULL OR list_contains($channels, channel))";

function metrics({ dimensions, filters, from, to }: MetricQuery): ReturnType<Dialect["metrics"]> {
  const groups = [...new Set(dimensions)];
  const keys = groups.map((dimension) => `${dimensionSql[dimension]} AS "${dimension}_key"`);
  const names = groups.map((dimension) => `"${dimension}_key"`);
  const sql = `
SELECT ${[...keys, ""].join(", ")}
  count(*) FILTER (kind = 'visit')::INTEGER AS sessions,
  count(*) FILTER (kind = 'order')::INTEGER AS orders,
  coalesce(sum(cents) FILTER (kind = 'order'), 0)::DOUBLE / 100 AS revenue,
  coalesce(sum(cents) FILTER (kind = 'spend'), 0)::DOUBLE / 100 AS spend,
  (count(DISTINCT person) FILTER (kind = 'visit') + count(*) FILTER (kind = 'visit' AND person IS NULL))::INTEGER AS visitors,
  (count(DISTINCT person) FILTER (kind = 'order') + count(*) FILTER (kind = 'order' AND person IS NULL))::INTEGER AS buyers,
  bool_or(kind <> 'spend') AS events_present, bool_or(kind = 'spend') AS spend_present
FROM (${stack})
WHERE ${inQuestion}
${names.length === 0 ? "" : `GROUP BY ALL ORDER BY ${names.join(", ")}`}`;
  return { sql, parameters: { from, to, channels: sorted(filters?.channels) } };
}

function sorted(channels: readonly string[] | undefined): readonly string[] | null {
  return channels === undefined ? null : [...channels].sort();
}

function people(
  { dimensions, filters, from, to }: MetricQuery,
  { kind, rows }: PeopleOf,
): ReturnType<Dialect["people"]> {
  const keys = [...new Set(dimensions)].map((dimension) => dimensionSql[dimension]);
  const sql = `
SELECT (count(DISTINCT person) + count(*) FILTER (person IS NULL))::INTEGER FROM (${stack})
WHERE ${inQuestion} AND kind = $kind AND list_contains($rows, concat_ws(chr(31), ${keys.join(", ")}))`;
  const parameters = { from, to, channels: sorted(filters?.channels), kind };
  return { sql, parameters: { ...parameters, rows: rows.map((row) => row.join(keySeparator)) } };
}
