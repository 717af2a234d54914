// The contract in ClickHouse's SQL.
import type { Dimension, MetricQuery } from "#src/core/ports.ts";
import { keySeparator, nameless, type AskedTable, type Dialect, type PeopleOf } from "./dialect.ts";

const dimensionSql: Readonly<Record<Dimension, string>> = {
  channel: "channel",
  region: `coalesce(region, '${nameless}')`,
  campaign: `coalesce(campaign, '${nameless}')`,
  day: "toString(day)",
  week: "toString(toMonday(day))",
  month: "substring(toString(day), 1, 7)",
};

const inWindow = "day BETWEEN {from:Date32} AND {to:Date32}";
const inRegion = "({region:Nullable(String)} IS NULL OR region = {region:Nullable(String)})";

/** @param table the name under which a curated table was loaded */
export function clickhouseDialect(table: Table): Dialect {
  return {
    name: "clickhouse",
    paths: ({ from, to, conversion, region, lookback }) => ({
      sql: paths(table("sessions"), table("conversions")),
      parameters: { from, to, conversion, region, lookback },
    }),
    withoutConsent: ({ from, to, conversion, region }) => ({
      sql: `
SELECT count(), sum(cents) / 100 FROM ${table("conversions")}
WHERE NOT consented AND name = {conversion:String} AND ${inWindow} AND ${inRegion}`,
      parameters: { from, to, conversion, region },
    }),
    metrics: (query) => metrics(query, table),
    people: (query, of) => people(query, of, table),
    weekly: ({ from, to }) => ({
      sql: `
SELECT toString(week), kind, name, amount, people FROM ${table("weekly")}
WHERE week >= {from:Date32} AND addDays(week, 6) <= {to:Date32} ORDER BY week, kind, name`,
      parameters: { from, to },
    }),
    channels: () => ({
      sql: `
SELECT DISTINCT channel FROM (SELECT channel FROM ${table("sessions")} UNION ALL SELECT channel FROM ${table("spend")})
ORDER BY channel`,
      parameters: {},
    }),
    window: () => ({
      sql: `SELECT toString(min(day)), toString(max(day)) FROM ${table("sessions")} HAVING count() > 0`,
      parameters: {},
    }),
  };
}

function paths(sessions: string, conversions: string): string {
  return `
WITH converted AS (
  SELECT visit.person AS person, visit.session AS session, visit.start AS start, min(conversion.time) AS time,
    min(conversion.day) AS day, min(conversion.region) AS region, count() AS conversions, sum(conversion.cents) AS cents
  FROM ${conversions} AS conversion INNER JOIN ${sessions} AS visit ON visit.session = conversion.session
  WHERE conversion.consented AND visit.consented AND conversion.name = {conversion:String}
  GROUP BY visit.person, visit.session, visit.start
), cut AS (
  SELECT *, lagInFrame(toNullable(start)) OVER (
    PARTITION BY person ORDER BY session ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS earlier
  FROM converted
), inside AS (
  SELECT *, row_number() OVER (PARTITION BY person ORDER BY session) = 1 AS leads
  FROM cut WHERE ${inWindow} AND ${inRegion}
), journeys AS (
  SELECT arrayMap(touch -> touch.2, arraySort(groupArray((visit.session, visit.channel)))) AS path,
    any(inside.conversions) AS conversions, any(inside.cents) AS cents, any(inside.leads) AS leads
  FROM inside INNER JOIN ${sessions} AS visit ON visit.person = inside.person
  WHERE visit.consented AND (visit.session = inside.session OR (
    visit.start <= inside.start AND visit.start > inside.time - toIntervalHour(24 * {lookback:Int32})
    AND (inside.earlier IS NULL OR visit.start > inside.earlier)))
  GROUP BY inside.session
), idle AS (
  SELECT arrayMap(touch -> touch.2, arraySort(groupArray((session, channel)))) AS path
  FROM ${sessions}
  WHERE consented AND ${inWindow} AND ${inRegion}
    AND person NOT IN (SELECT person FROM converted WHERE ${inWindow})
  GROUP BY person
)
SELECT path, sum(conversions) AS conversions, sum(cents) / 100 AS amount, sum(nulls) AS nulls, sum(people) AS people
FROM (
  SELECT path, toInt64(conversions) AS conversions, toInt64(cents) AS cents, 0 AS nulls, toInt64(leads) AS people
  FROM journeys
  UNION ALL SELECT path, 0, 0, 1, 0 FROM idle
) GROUP BY path`;
}

type Table = (name: AskedTable) => string;

const stack = (table: Table): string => `
  SELECT 'visit' AS kind, channel, region, campaign, day, person, toInt64(0) AS cents FROM ${table("sessions")}
  UNION ALL SELECT 'order', channel, region, campaign, day, person, cents FROM ${table("conversions")}
    WHERE name = 'purchase'
  UNION ALL SELECT 'spend', channel, NULL, campaign, day, NULL, cents FROM ${table("spend")}
`;

function metrics(
  { dimensions, filters, from, to }: MetricQuery,
  table: Table,
): ReturnType<Dialect["metrics"]> {
  const groups = [...new Set(dimensions)];
  const keys = groups.map((dimension) => `${dimensionSql[dimension]} AS ${dimension}_key`);
  const names = groups.map((dimension) => `${dimension}_key`);
  const sql = `
SELECT ${[...keys, ""].join(", ")}
  countIf(kind = 'visit') AS sessions, countIf(kind = 'order') AS orders,
  sumIf(cents, kind = 'order') / 100 AS revenue, sumIf(cents, kind = 'spend') / 100 AS spend,
  uniqExactIf(person, kind = 'visit') + countIf(kind = 'visit' AND person IS NULL) AS visitors,
  uniqExactIf(person, kind = 'order') + countIf(kind = 'order' AND person IS NULL) AS buyers,
  max(kind <> 'spend') AS events_present, max(kind = 'spend') AS spend_present
FROM (${stack(table)})
WHERE ${inWindow}${inChannels(filters?.channels)}
${names.length === 0 ? "" : `GROUP BY ${names.join(", ")} ORDER BY ${names.join(", ")}`}`;
  return { sql, parameters: { from, to, ...sorted(filters?.channels) } };
}

function inChannels(channels: readonly string[] | undefined): string {
  return channels === undefined ? "" : " AND has({channels:Array(String)}, channel)";
}

function sorted(channels: readonly string[] | undefined): { channels?: readonly string[] } {
  return channels === undefined ? {} : { channels: [...channels].sort() };
}

function people(
  { dimensions, filters, from, to }: MetricQuery,
  { kind, rows }: PeopleOf,
  table: Table,
): ReturnType<Dialect["people"]> {
  const keys = [...new Set(dimensions)].map((dimension) => dimensionSql[dimension]);
  const sql = `
SELECT uniqExact(person) + countIf(person IS NULL) FROM (${stack(table)})
WHERE ${inWindow}${inChannels(filters?.channels)} AND kind = {kind:String}
  AND has({rows:Array(String)}, arrayStringConcat([${keys.join(", ")}], char(31)))`;
  const parameters = { from, to, kind, ...sorted(filters?.channels) };
  return { sql, parameters: { ...parameters, rows: rows.map((row) => row.join(keySeparator)) } };
}
