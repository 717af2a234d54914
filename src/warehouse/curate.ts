// Accepted to clean to curated: each event and each order once, then sessions, conversions and spend with their channel.
import type { DuckDBConnection } from "@duckdb/node-api";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { channelSql } from "./channel.ts";
import { acceptedFile, rejectsFile } from "./accept.ts";
import type { Counts, Manifest } from "./manifest.ts";
import { literal, replaceFile, replaceText, type Zones } from "./zones.ts";

export const curatedTables = ["sessions", "conversions", "spend"] as const;

/** Builds both zones from all accepted files; returns what became of the lines. */
export async function curate(
  zones: Zones,
  manifest: Manifest,
  connection: DuckDBConnection,
): Promise<Counts> {
  await connection.run(`SET TimeZone = ${literal(manifest.timeZone)}`);
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW accepted_events AS ${acceptedOf("events", zones, manifest)}`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW accepted_spend AS ${acceptedOf("spend", zones, manifest)}`,
  );
  await connection.run(deduplicated);
  const [repeatedEvents = 0, repeatedOrders = 0, clean = 0] = await numbers(connection, dropped);
  await save(
    connection,
    join(zones.clean, "events.parquet"),
    `SELECT * FROM clean_events ORDER BY "time", id`,
  );
  await save(connection, join(zones.clean, "spend.parquet"), `SELECT * FROM accepted_spend ORDER BY ALL`);
  await save(connection, join(zones.curated, "sessions.parquet"), sessions);
  await save(connection, join(zones.curated, "conversions.parquet"), conversions);
  await save(connection, join(zones.curated, "spend.parquet"), spend);
  await connection.run(`DROP TABLE clean_events; DROP TABLE ranked_events`);
  await collectDeadLetters(zones, manifest);
  const sum = (kind: string, field: "lines" | "rejected" | "accepted"): number =>
    Object.values(manifest.files).reduce((total, file) => total + (file.kind === kind ? file[field] : 0), 0);
  return {
    events: sum("events", "lines"),
    rejected: sum("events", "rejected"),
    repeatedEvents,
    repeatedOrders,
    clean,
    spend: sum("spend", "accepted"),
    rejectedSpend: sum("spend", "rejected"),
  };
}

function acceptedOf(kind: "events" | "spend", zones: Zones, { files }: Manifest): string {
  const names = Object.entries(files).flatMap(([name, file]) => (file.kind === kind ? [name] : []));
  const paths = names.sort().map((name) => literal(acceptedFile(zones, name)));
  if (paths.length > 0) return `SELECT * FROM read_parquet([${paths.join(", ")}])`;
  return kind === "events" ? noEvents : noSpend;
}

const noEvents = `SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS name, NULL::TIMESTAMPTZ AS "time", NULL::VARCHAR AS client,
  NULL::VARCHAR AS session, NULL::VARCHAR AS source, NULL::VARCHAR AS medium, NULL::VARCHAR AS campaign,
  NULL::VARCHAR AS region, NULL::VARCHAR AS "order", NULL::DOUBLE AS "value",
  NULL::STRUCT(analyticsStorage VARCHAR) AS consent WHERE false`;
const noSpend = `SELECT NULL::DATE AS day, NULL::VARCHAR AS channel, NULL::VARCHAR AS campaign, NULL::DOUBLE AS amount WHERE false`;

/**
 * One row for each event id, and of the purchases of one order only the earliest: a thank-you page loaded again
 * sends another id. Ties are broken by id, so that the order of files does not matter.
 */
const deduplicated = `
  CREATE OR REPLACE TEMP TABLE ranked_events AS
    SELECT *, row_number() OVER (
      PARTITION BY CASE WHEN name = 'purchase' AND "order" IS NOT NULL THEN "order" ELSE id END, name = 'purchase' AND "order" IS NOT NULL
      ORDER BY "time", id) AS order_rank
    FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY "time") AS id_rank FROM accepted_events)
    WHERE id_rank = 1;
  CREATE OR REPLACE TEMP TABLE clean_events AS
    SELECT * EXCLUDE (id_rank, order_rank) FROM ranked_events WHERE order_rank = 1`;

const dropped = `SELECT
  (SELECT count(*) FROM accepted_events) - (SELECT count(*) FROM ranked_events),
  (SELECT count(*) FROM ranked_events) - (SELECT count(*) FROM clean_events),
  (SELECT count(*) FROM clean_events)`;

/**
 * A visit with consent is all events of one session id, and its label is the first event's. Without consent nothing
 * ties events together, so each session_start is a visit, and a person of its own, and no id is kept.
 * A consented event without session id is grouped by client and day; without either it stands alone.
 */
const visitKey = `coalesce(session, client || ' ' || strftime("time", '%Y-%m-%d'), id)`;
const sessions = `
  SELECT min("time") AS start, min("time")::DATE AS day, min(person) AS person, session,
    arg_min(channel, ("time", id)) AS channel, arg_min(region, ("time", id)) AS region, true AS consented
  FROM (SELECT *, ${visitKey} AS visit, ${channelSql} AS channel, coalesce(client, ${visitKey}) AS person
        FROM (SELECT * EXCLUDE (session), ${visitKey} AS session FROM clean_events
              WHERE consent.analyticsStorage = 'granted'))
  GROUP BY session
  UNION ALL
  SELECT "time", "time"::DATE, NULL, NULL, ${channelSql}, region, false
  FROM clean_events WHERE consent.analyticsStorage <> 'granted' AND name = 'session_start'
  ORDER BY start, session, channel`;

const conversions = `
  SELECT "time", "time"::DATE AS day, name, ${channelSql} AS channel, region,
    CASE WHEN consented THEN coalesce(client, ${visitKey}) END AS person,
    CASE WHEN consented THEN ${visitKey} END AS session,
    coalesce(round("value" * 100), 0)::BIGINT AS cents, consented
  FROM (SELECT *, consent.analyticsStorage = 'granted' AS consented FROM clean_events
        WHERE name IN ('purchase', 'sign_up'))
  ORDER BY "time", id`;

const spend = `
  SELECT day, channel, sum(round(amount * 100))::BIGINT AS cents FROM accepted_spend GROUP BY day, channel ORDER BY day, channel`;

async function save(connection: DuckDBConnection, file: string, sql: string): Promise<void> {
  await replaceFile(file, async (beside) => {
    await connection.run(`COPY (${sql}) TO ${literal(beside)} (FORMAT parquet, COMPRESSION zstd)`);
  });
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRowsJS();
  return row.map(Number);
}

async function collectDeadLetters(zones: Zones, { files }: Manifest): Promise<void> {
  const texts = await Promise.all(
    Object.entries(files)
      .filter(([, { rejected }]) => rejected > 0)
      .map(([name]) => readFile(rejectsFile(zones, name), "utf8")),
  );
  await replaceText(zones.deadLetters, texts.join(""));
}
