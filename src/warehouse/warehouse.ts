// Opens the warehouse: DuckDB in memory over the Parquet zones, answering paths and metrics from typed questions.
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue, listValue } from "@duckdb/node-api";
import { fingerprint } from "../core/fingerprint.ts";
import { metrics as metricNames } from "../core/ports.ts";
import type {
  Clock,
  Log,
  Metric,
  MetricQuery,
  MetricTable,
  PathQuery,
  PathRow,
  PathTable,
  Warehouse,
} from "../core/ports.ts";
import { withhold, type MetricRow } from "./anonymity.ts";
import { curatedTables } from "./curate.ts";
import { leastPeople, metricSql } from "./metric-query.ts";
import { pathParameters, pathsSql, withoutConsentSql } from "./path-query.ts";
import { rebuild, type RebuildProgress } from "./rebuild.ts";
import { literal, zonesIn } from "./zones.ts";

export interface WarehouseOptions {
  /** Holds raw/, clean/, curated/ and dead-letter.ndjson. */
  readonly folder: string;
  /** In which a day begins and ends, for example Europe/Berlin. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onProgress?: RebuildProgress;
}

export async function openWarehouse({
  folder,
  timeZone,
  clock,
  log,
  onProgress,
}: WarehouseOptions): Promise<Warehouse> {
  const zones = zonesIn(folder);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const connection = await instance.connect();
  const startedAt = clock.now().getTime();
  try {
    await connection.run(`SET TimeZone = ${literal(timeZone)}`);
    await rebuild(zones, { connection, timeZone, log, onProgress });
    for (const table of curatedTables)
      await connection.run(
        `CREATE TABLE ${table} AS SELECT * FROM read_parquet(${literal(join(zones.curated, `${table}.parquet`))})`,
      );
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
  log("info", "warehouse-open", { milliseconds: clock.now().getTime() - startedAt });
  return {
    paths: (query) => readPaths(connection, query),
    metrics: (query) => readMetrics(connection, query),
    channels: () => readChannels(connection),
    window: () => readWindow(connection),
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Parameters = Readonly<Record<string, string | number | null | readonly string[]>>;

async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<unknown[][]> {
  const values: Record<string, DuckDBValue> = {};
  for (const [name, value] of Object.entries(parameters))
    values[name] = typeof value === "object" && value !== null ? listValue([...value]) : value;
  return (await connection.runAndReadAll(sql, values)).getRowsJS();
}

/** The statement with its parameters, as it is shown beside a figure. */
function shown(sql: string, parameters: Parameters): string {
  return `${sql.trim()}\n-- ${JSON.stringify(parameters)}`;
}

async function readPaths(connection: DuckDBConnection, query: PathQuery): Promise<PathTable> {
  const { lookback, ...common } = pathParameters(query);
  const parameters = { ...common, lookback };
  const found = await rowsOf(connection, pathsSql, parameters);
  const [without = []] = await rowsOf(connection, withoutConsentSql, common);
  const rows = found
    .map(([path, conversions, value, nulls]): PathRow => ({
      path: Array.isArray(path) ? path.map(String) : [],
      conversions: Number(conversions),
      value: Number(value),
      nulls: Number(nulls),
    }))
    .sort((one, two) => (one.path.join(" > ") < two.path.join(" > ") ? -1 : 1));
  return {
    rows,
    hash: fingerprint(rows),
    query: shown(pathsSql, parameters),
    window: { from: query.from, to: query.to },
    withoutConsent: { conversions: Number(without[0]), value: Number(without[1]) },
  };
}

async function readMetrics(connection: DuckDBConnection, query: MetricQuery): Promise<MetricTable> {
  const { sql, parameters } = metricSql(query);
  const width = new Set(query.dimensions).size;
  const asked = metricNames.filter((metric) => query.metrics.includes(metric));
  const all = (await rowsOf(connection, sql, parameters)).map((row) => metricRow(row, width));
  const { rows, suppressed } = withhold(all, asked, leastPeople);
  const table = rows.map((row) => [...row.keys, ...asked.map((metric) => row.values[metric])]);
  return {
    columns: [...new Set(query.dimensions), ...asked],
    rows: table,
    hash: fingerprint(table),
    query: shown(sql, parameters),
    window: { from: query.from, to: query.to },
    suppressed,
  };
}

function metricRow(row: readonly unknown[], width: number): MetricRow {
  const [sessions, orders, revenue, spend, visitors, buyers] = row.slice(width).map(Number);
  const [events, spent] = row.slice(width + 6);
  const values: Record<Metric, number | null> = {
    sessions: events === true ? (sessions ?? 0) : null,
    orders: events === true ? (orders ?? 0) : null,
    revenue: events === true ? (revenue ?? 0) : null,
    spend: spent === true ? (spend ?? 0) : null,
    roas: events === true && (spend ?? 0) > 0 ? (revenue ?? 0) / (spend ?? 1) : null,
  };
  return { keys: row.slice(0, width).map(String), values, visitors: visitors ?? 0, buyers: buyers ?? 0 };
}

async function readChannels(connection: DuckDBConnection): Promise<readonly string[]> {
  const sql = `SELECT DISTINCT channel FROM (SELECT channel FROM sessions UNION ALL SELECT channel FROM spend) ORDER BY channel`;
  return (await rowsOf(connection, sql, {})).map(([channel]) => String(channel));
}

/** Spend may be booked for longer; what a question can be answered for begins with the first visit. */
async function readWindow(
  connection: DuckDBConnection,
): Promise<{ readonly from: string; readonly to: string } | null> {
  const sql = `SELECT strftime(min(day), '%Y-%m-%d'), strftime(max(day), '%Y-%m-%d') FROM sessions`;
  const [[from, to] = []] = await rowsOf(connection, sql, {});
  return typeof from === "string" && typeof to === "string" ? { from, to } : null;
}
