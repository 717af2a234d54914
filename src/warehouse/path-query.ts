// Journeys as SQL: each consented conversion with the visits that led to it, and the visits that led to nothing.
import type { PathQuery } from "../core/ports.ts";
import { ToolRefusal } from "../core/tool.ts";

export const defaultLookbackDays = 30;

const conversionNames: Readonly<Record<string, string>> = {
  purchase: "purchase",
  order: "purchase",
  orders: "purchase",
  sign_up: "sign_up",
};

export interface PathParameters {
  readonly from: string;
  readonly to: string;
  readonly conversion: string;
  readonly region: string | null;
  readonly lookback: number;
}

/** Only names that the warehouse knows become parameters; anything else is refused in words. */
export function pathParameters({ from, to, conversion, segment, lookbackDays }: PathQuery): PathParameters {
  const name = conversionNames[conversion ?? "purchase"];
  if (name === undefined)
    throw new ToolRefusal(
      "unknown-conversion",
      `there is no conversion "${conversion}"; known: purchase, sign_up`,
    );
  const region = segment === undefined ? null : (/^region:(.+)$/.exec(segment)?.[1] ?? undefined);
  if (region === undefined)
    throw new ToolRefusal(
      "unknown-segment",
      `there is no segment "${segment}"; known: region:CODE, such as region:DE-HH`,
    );
  return { from, to, conversion: name, region, lookback: lookbackDays ?? defaultLookbackDays };
}

/**
 * The rules:
 * - only visits and conversions with consent for analytics;
 * - a conversion's path is its client's visits of the look-back before it, its own visit included, in order of time,
 *   each visit one touch, repeated channels kept;
 * - visits up to an earlier conversion's visit belong to that one; two conversions in one visit share its path;
 * - a client without conversion in the window is one null path of its visits in the window.
 */
export const pathsSql = `
WITH converted AS (
  SELECT visit.person, visit.session, visit.start, min(conversion."time") AS "time", min(conversion.day) AS day,
    min(conversion.region) AS region, count(*) AS conversions, sum(conversion.cents) AS cents
  FROM conversions AS conversion JOIN sessions AS visit ON visit.session = conversion.session
  WHERE conversion.consented AND visit.consented AND conversion.name = $conversion
  GROUP BY visit.person, visit.session, visit.start
), cut AS (
  SELECT *, lag(start) OVER (PARTITION BY person ORDER BY start, session) AS earlier FROM converted
), journeys AS (
  SELECT list(visit.channel ORDER BY visit.start, visit.session) AS path,
    any_value(cut.conversions) AS conversions, any_value(cut.cents) AS cents
  FROM cut JOIN sessions AS visit ON visit.person = cut.person AND visit.consented
  WHERE cut.day BETWEEN $from::DATE AND $to::DATE AND ($region IS NULL OR cut.region = $region)
    AND (visit.session = cut.session OR (
      visit.start <= cut.start AND visit.start > cut."time" - to_days($lookback::INTEGER)
      AND (cut.earlier IS NULL OR visit.start > cut.earlier)))
  GROUP BY cut.session
), idle AS (
  SELECT list(channel ORDER BY start, session) AS path
  FROM sessions
  WHERE consented AND day BETWEEN $from::DATE AND $to::DATE AND ($region IS NULL OR region = $region)
    AND person NOT IN (SELECT person FROM converted WHERE day BETWEEN $from::DATE AND $to::DATE)
  GROUP BY person
)
SELECT path, sum(conversions)::INTEGER AS conversions, sum(cents)::DOUBLE / 100 AS amount, sum(nulls)::INTEGER AS nulls
FROM (
  SELECT path, conversions, cents, 0 AS nulls FROM journeys
  UNION ALL SELECT path, 0, 0, 1 FROM idle
) GROUP BY path`;

export const withoutConsentSql = `
SELECT count(*)::INTEGER, coalesce(sum(cents), 0)::DOUBLE / 100 FROM conversions
WHERE NOT consented AND name = $conversion AND day BETWEEN $from::DATE AND $to::DATE
  AND ($region IS NULL OR region = $region)`;
