// ClickHouse over HTTP: for those whose curated tables outgrow one machine. The zones are still built here.
import { join } from "node:path";
import { ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import type { Log } from "#src/core/ports.ts";
import { clickhouseDialect } from "../dialects/clickhouse.ts";
import type { Parameters } from "../dialects/dialect.ts";
import { readText, replaceText } from "../zones.ts";
import { dropState, loadTables, tableName } from "./clickhouse-load.ts";
import { holdStates, type Engine } from "./engine.ts";

const Remembered = z.object({ hash: z.string() });
const Answer = z.object({ data: z.array(z.array(z.unknown())) });

/**
 * Each state of the data has tables of its own (`leitstand_TABLE_HASH`), so that a question never meets half of two.
 * What this folder loaded last is remembered in `clickhouse.json` and dropped after the next load.
 */
export function clickhouseEngine({
  url,
  folder,
  log,
}: {
  readonly url: string;
  readonly folder: string;
  readonly log: Log;
}): Engine {
  const client = createClient({
    url,
    application: "leitstand",
    // What goes wrong is thrown, and said once by whoever asked.
    log: { level: ClickHouseLogLevel.OFF },
    request_timeout: 300_000,
    // A word in between keeps whatever stands in front of the server from hanging up on a long question.
    clickhouse_settings: { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: "20000" },
  });
  const memory = join(folder, "clickhouse.json");
  const states = holdStates<string>(async (hash) => {
    // At the end the tables stay: the next start finds them loaded.
    if ((await remembered(memory)) !== hash) await dropState(client, hash);
  });
  return {
    read: (ask) =>
      states.use((hash) =>
        ask(
          async ({ sql, parameters }) => {
            const answer = await client.query({
              query: sql,
              query_params: bound(parameters),
              format: "JSONCompact",
            });
            return Answer.parse(await answer.json()).data;
          },
          clickhouseDialect((table) => tableName(table, hash)),
        ),
      ),
    async load({ curated, hash }) {
      const before = await remembered(memory);
      try {
        await loadTables(client, { curated, hash });
      } catch (error) {
        throw new Fault("storage", "the warehouse's tables could not be loaded into ClickHouse", {
          nextStep: "check WAREHOUSE_URL and that its user may create, fill and drop tables",
          cause: error,
        });
      }
      await replaceText(memory, JSON.stringify({ hash } satisfies z.infer<typeof Remembered>));
      await states.replace(hash);
      // A state that an earlier process left: nobody here reads it.
      if (before !== null && before !== hash) await dropState(client, before);
      log("info", "warehouse-loaded", { engine: "clickhouse" });
    },
    async close() {
      await states.close();
      await client.close();
    },
  };
}

async function remembered(file: string): Promise<string | null> {
  const text = await readText(file);
  return text === null ? null : Remembered.parse(JSON.parse(text)).hash;
}

/** ClickHouse's client takes arrays, not read-only ones. */
function bound(parameters: Parameters): Record<string, string | number | null | string[]> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null ? [...value] : value,
    ]),
  );
}
