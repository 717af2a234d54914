// Opens the warehouse: brings the zones up to the raw files, loads them into an engine, answers typed questions.
import { mkdir, rm } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Clock, Log, MetricQuery, Warehouse } from "../core/ports.ts";
import { readChannels, readMetrics, readPaths, readPeople, readWeekly, readWindow } from "./answers.ts";
import { clickhouseEngine } from "./engines/clickhouse-engine.ts";
import { duckdbEngine } from "./engines/duckdb-engine.ts";
import type { Engine } from "./engines/engine.ts";
import type { Counts, Manifest } from "./manifest.ts";
import { rebuild, type BuildStep, type RebuildProgress } from "./rebuild.ts";
import { literal, zonesIn } from "./zones.ts";

export interface WarehouseOptions {
  /** Holds raw/, clean/, curated/ and dead-letter.ndjson. */
  readonly folder: string;
  /** In which a day begins and ends, for example Europe/Berlin. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly log: Log;
  /** ClickHouse as `http(s)://user:password@host:8123/database`; without it DuckDB answers. */
  readonly url?: string;
  /** What DuckDB may hold before it spills into `spill/` of the folder. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  readonly onProgress?: RebuildProgress;
  readonly onStep?: BuildStep;
}

export interface OpenWarehouse extends Warehouse {
  /**
   * Takes in what is new in the raw zone. A question under way, and every question until it returns, sees the old
   * state; then all see the new one. A second call waits for the first.
   */
  refresh(): Promise<Counts>;
  /** How many people stand behind a question, before any rule: for private counts alone, no tool has it. */
  people(query: Pick<MetricQuery, "from" | "to" | "filters">): ReturnType<typeof readPeople>;
}

export async function openWarehouse(options: WarehouseOptions): Promise<OpenWarehouse> {
  const { folder, timeZone, clock, log } = options;
  const zones = zonesIn(folder);
  const startedAt = clock.now().getTime();
  await rm(zones.spill, { recursive: true, force: true });
  await mkdir(zones.spill, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(options.threads ?? 2),
    memory_limit: options.memoryLimit ?? "1GB",
    temp_directory: zones.spill,
  });
  const engine: Engine =
    options.url === undefined
      ? duckdbEngine(instance, timeZone)
      : clickhouseEngine({ url: options.url, folder, log });
  const build = async (): Promise<Manifest> => {
    const connection = await instance.connect();
    try {
      // Rows are put in order where order counts; keeping that of every file would cost memory.
      await connection.run(`SET TimeZone = ${literal(timeZone)}; SET preserve_insertion_order = false`);
      const { onProgress, onStep } = options;
      return await rebuild(zones, { connection, timeZone, clock, log, onProgress, onStep });
    } finally {
      connection.closeSync();
    }
  };
  let loaded: string | null = null;
  const load = async (): Promise<Counts> => {
    const { built } = await build();
    if (built === null) throw new Error("the zones were not built");
    if (built.from !== loaded) await engine.load({ curated: zones.curated, hash: built.from });
    loaded = built.from;
    return built.counts;
  };
  const close = async (): Promise<void> => {
    await engine.close();
    instance.closeSync();
    await rm(zones.spill, { recursive: true, force: true });
  };
  let last: Promise<unknown> = load();
  try {
    await last;
  } catch (error) {
    await close();
    throw error;
  }
  log("info", "warehouse-open", { milliseconds: clock.now().getTime() - startedAt });
  return {
    paths: (query) => readPaths(engine, query),
    metrics: (query) => readMetrics(engine, query),
    weekly: (query) => readWeekly(engine, query),
    channels: () => readChannels(engine),
    people: (query) => readPeople(engine, query),
    window: () => readWindow(engine),
    refresh() {
      const next = last.catch(() => undefined).then(load);
      last = next;
      return next;
    },
    async close() {
      await last.catch(() => undefined);
      await close();
    },
  };
}
