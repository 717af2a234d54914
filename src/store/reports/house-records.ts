// Reads the house's own tables for reports: counts are made elsewhere, nothing is written here.
import { sql } from "kysely";
import { TurnRecord, type HouseRecords } from "#src/core/report-records.ts";
import type { Ledger, Span, ToolRun } from "#src/core/state-ports.ts";
import type { OpenDatabase } from "../database.ts";
import type { TraceTables } from "../traces.ts";
import type { TurnTables } from "../turns.ts";

const surface = sql<string>`json_extract(body, '$.ask.origin.surface')`;
const runAt = sql<string>`json_extract(body, '$.at')`;

export function createHouseRecords(
  { db }: Pick<OpenDatabase<TurnTables & TraceTables>, "db">,
  ledger: Pick<Ledger, "all">,
  /** Spans are written behind: what was recorded is in the table afterwards. */
  flush: () => Promise<void>,
): HouseRecords {
  return {
    async turns({ from, until }) {
      const rows = await db
        .selectFrom("turns")
        .select(["state", "body"])
        .where("opened_at", ">=", from)
        .where("opened_at", "<", until)
        .where(surface, "in", ["slack", "command-line"])
        .orderBy("opened_at")
        .execute();
      return {
        rows: rows.map(({ state, body }) =>
          // The column only ever holds what the store of Turns wrote.
          TurnRecord.parse({ ...(JSON.parse(body) as object), state }),
        ),
        query: `turns where opened_at >= ${from} and opened_at < ${until} and surface in (slack, command-line)`,
      };
    },
    async spans({ from, until }) {
      await flush();
      const rows = await db
        .selectFrom("spans")
        .select("body")
        .where("started_at", ">=", from)
        .where("started_at", "<", until)
        .orderBy("started_at")
        .execute();
      return {
        // The column only ever holds what the tracer wrote.
        rows: rows.map(({ body }) => JSON.parse(body) as Span),
        query: `spans where started_at >= ${from} and started_at < ${until}`,
      };
    },
    async runs(tool, { from, until }) {
      const rows = await db
        .selectFrom("tool_runs")
        .select("body")
        .where("tool", "=", tool)
        .where(runAt, ">=", from)
        .where(runAt, "<", until)
        .orderBy(runAt)
        .execute();
      return {
        // The column only ever holds what `keep` wrote.
        rows: rows.map(({ body }) => JSON.parse(body) as ToolRun),
        query: `tool_runs where tool = ${tool} and at >= ${from} and at < ${until}`,
      };
    },
    async proposals({ from, until }) {
      const all = await ledger.all();
      return {
        rows: all.filter(({ proposal: { createdAt } }) => createdAt >= from && createdAt < until),
        query: `proposals where created_at >= ${from} and created_at < ${until}, with decisions and receipts`,
      };
    },
  };
}
