// Fills ClickHouse with the curated tables: Parquet as it lies there, one table for each table and state of the data.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { ClickHouseClient } from "@clickhouse/client";
import { askedTables, type AskedTable } from "../dialects/dialect.ts";

const columns: Readonly<Record<AskedTable, { readonly of: string; readonly sortedBy: string }>> = {
  sessions: {
    of: `session Nullable(Int32), start DateTime64(6, 'UTC'), day Date32, person Nullable(Int32), channel String,
      region Nullable(String), campaign Nullable(String), consented Bool`,
    sortedBy: "start",
  },
  conversions: {
    of: `time DateTime64(6, 'UTC'), day Date32, name String, channel String, region Nullable(String),
      campaign Nullable(String), person Nullable(Int32), session Nullable(Int32), cents Int64, consented Bool`,
    sortedBy: "time",
  },
  spend: { of: "day Date32, channel String, campaign Nullable(String), cents Int64", sortedBy: "day" },
  weekly: {
    of: "week Date32, kind String, name String, amount Float64, people Nullable(Int32)",
    sortedBy: "week",
  },
};

/** Twelve digits of the hash tell more states apart than there will ever be. */
export function tableName(table: AskedTable | "ready", hash: string): string {
  return `leitstand_${table}_${hash.slice(0, 12)}`;
}

/** Nothing when this state was loaded whole before: its last table says so. */
export async function loadTables(
  client: ClickHouseClient,
  { curated, hash }: { readonly curated: string; readonly hash: string },
): Promise<void> {
  const run = (query: string) => client.command({ query });
  const ready = tableName("ready", hash);
  const there = await client.query({ query: `EXISTS TABLE ${ready}`, format: "TabSeparated" });
  if ((await there.text()).trim() === "1") return;
  for (const table of askedTables) {
    const { of, sortedBy } = columns[table];
    const name = tableName(table, hash);
    await run(`DROP TABLE IF EXISTS ${name}`);
    await run(`CREATE TABLE ${name} (${of}) ENGINE = MergeTree ORDER BY ${sortedBy}`);
    await client.insert({
      table: name,
      values: createReadStream(join(curated, `${table}.parquet`)),
      format: "Parquet",
    });
  }
  await run(`CREATE TABLE ${ready} (loaded UInt8) ENGINE = MergeTree ORDER BY loaded`);
}

export async function dropState(client: ClickHouseClient, hash: string): Promise<void> {
  for (const table of ["ready", ...askedTables] as const)
    await client.command({ query: `DROP TABLE IF EXISTS ${tableName(table, hash)}` });
}
