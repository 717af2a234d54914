// DuckDB in memory: each state of the data is a schema of its own, read through a connection of its own.
import { join } from "node:path";
import { listValue, type DuckDBConnection, type DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { askedTables, type AskedTable, type Parameters } from "../dialects/dialect.ts";
import { duckdbDialect } from "../dialects/duckdb.ts";
import { literal } from "../zones.ts";
import { holdStates, type Engine } from "./engine.ts";

interface State {
  readonly schema: string;
  readonly connection: DuckDBConnection;
}

export function duckdbEngine(instance: DuckDBInstance, timeZone: string): Engine {
  let loads = 0;
  const states = holdStates<State>(async ({ schema, connection }) => {
    await connection.run(`SET schema = 'main'; DROP SCHEMA ${schema} CASCADE`);
    connection.closeSync();
  });
  return {
    read: (ask) =>
      states.use(({ connection }) =>
        ask(
          async ({ sql, parameters }) => (await connection.runAndReadAll(sql, bound(parameters))).getRowsJS(),
          duckdbDialect,
        ),
      ),
    async load({ curated }) {
      loads += 1;
      const schema = `state_${loads}`;
      const connection = await instance.connect();
      await connection.run(
        `SET TimeZone = ${literal(timeZone)}; CREATE SCHEMA ${schema}; SET schema = '${schema}'`,
      );
      const file = (table: AskedTable) => `read_parquet(${literal(join(curated, `${table}.parquet`))})`;
      for (const table of askedTables)
        await connection.run(
          table === "sessions"
            ? numbered(file(table))
            : `CREATE TABLE ${table} AS SELECT * FROM ${file(table)}`,
        );
      await states.replace({ schema, connection });
    },
    close: () => states.close(),
  };
}

/** Journeys are grouped by numbers of channels: a fifth of the work of grouping lists of texts. */
function numbered(sessions: string): string {
  return `
    CREATE TABLE channels AS
      SELECT channel, row_number() OVER (ORDER BY channel)::USMALLINT AS code FROM (SELECT DISTINCT channel FROM ${sessions});
    CREATE TABLE sessions AS SELECT * FROM ${sessions} JOIN channels USING (channel)`;
}

function bound(parameters: Parameters): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null ? listValue([...value]) : value,
    ]),
  );
}
