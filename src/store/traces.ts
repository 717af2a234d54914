// Spans of every Turn and every tool run's input and output, so that each number can be shown and repeated.
import type { Span, ToolRun, ToolRuns, Tracer } from "../core/state-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface TraceTables {
  spans: { turn: string; started_at: string; body: string };
  tool_runs: { run: string; turn: string; tool: string; body: string };
}

export const traceMigrations = [
  `create table spans (turn text not null, started_at text not null, body text not null);
   create index spans_turn on spans (turn, started_at);
   create table tool_runs (run text primary key, turn text not null, tool text not null, body text not null);`,
];

/** Spans are written behind, in order; a lost span is no lost work. */
export function createTracer({
  db,
}: Pick<OpenDatabase<TraceTables>, "db">): Tracer & { flush(): Promise<void> } {
  let pending: Promise<unknown> = Promise.resolve();
  return {
    record(span) {
      const row = { turn: span.turn, started_at: span.startedAt, body: JSON.stringify(span) };
      pending = pending.then(() => db.insertInto("spans").values(row).execute()).catch(() => undefined);
    },
    async spans(turn) {
      await pending;
      const rows = await db
        .selectFrom("spans")
        .select("body")
        .where("turn", "=", turn)
        .orderBy("started_at")
        .execute();
      // The column only ever holds what `record` wrote.
      return rows.map((row) => JSON.parse(row.body) as Span);
    },
    flush: async () => void (await pending),
  };
}

export function createToolRuns({ db }: Pick<OpenDatabase<TraceTables>, "db">): ToolRuns {
  return {
    async keep(run) {
      await db
        .insertInto("tool_runs")
        .values({ run: run.run, turn: run.turn, tool: run.tool, body: JSON.stringify(run) })
        .onConflict((conflict) => conflict.column("run").doNothing())
        .execute();
    },
    async load(run) {
      const row = await db.selectFrom("tool_runs").select("body").where("run", "=", run).executeTakeFirst();
      // The column only ever holds what `keep` wrote.
      return row === undefined ? null : (JSON.parse(row.body) as ToolRun);
    },
  };
}
