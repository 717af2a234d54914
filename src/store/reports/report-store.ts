// Reports as they were given: request, result and for whom, so that "why" can be asked later.
import { KeptReport } from "#src/core/report.ts";
import type { UserId } from "#src/core/ids.ts";
import type { OpenDatabase } from "../database.ts";

export interface ReportTables {
  reports: { id: string; person: string; audience: string; at: string; body: string };
}

export const reportMigrations = [
  `create table reports (id text not null, person text not null, audience text not null, at text not null,
     body text not null, primary key (id, person, audience));
   create index reports_at on reports (at);`,
];

export interface ReportStore {
  /** The same report for the same readers is kept once, as it was given last. */
  keep(report: KeptReport): Promise<void>;
  /** The newest one that was given to this person, or to a channel. */
  load(id: string, reader: UserId): Promise<KeptReport | null>;
}

export function createReportStore({ db }: Pick<OpenDatabase<ReportTables>, "db">): ReportStore {
  return {
    async keep(kept) {
      const { by, at, request, report } = kept;
      const row = {
        id: report.id,
        person: by,
        audience: request.audience.kind,
        at,
        body: JSON.stringify(kept),
      };
      await db
        .insertInto("reports")
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(["id", "person", "audience"]).doUpdateSet({ at: row.at, body: row.body }),
        )
        .execute();
    },
    async load(id, reader) {
      const row = await db
        .selectFrom("reports")
        .select("body")
        .where("id", "=", id)
        .where((where) => where.or([where("person", "=", reader), where("audience", "=", "channel")]))
        .orderBy("at", "desc")
        .executeTakeFirst();
      return row === undefined ? null : KeptReport.parse(JSON.parse(row.body));
    },
  };
}
