// Which kinds of Slack's events have arrived and when last: a subscription that is missing shows in what never came.
import type { OpenDatabase } from "../database.ts";

export interface HeardTables {
  heard_events: { event: string; at: string };
}

export const heardMigrations = [`create table heard_events (event text primary key, at text not null);`];

export interface HeardEvents {
  note(event: string): Promise<void>;
  /** The last time by event, ISO 8601. */
  list(): Promise<ReadonlyMap<string, string>>;
}

/** One write an hour and event is enough to know. */
const often = 60 * 60_000;

export function createHeardEvents(
  { db }: Pick<OpenDatabase<HeardTables>, "db">,
  { now }: { now: () => Date },
): HeardEvents {
  const noted = new Map<string, number>();
  return {
    async note(event) {
      const at = now();
      if (at.getTime() - (noted.get(event) ?? Number.NEGATIVE_INFINITY) < often) return;
      noted.set(event, at.getTime());
      const row = { at: at.toISOString() };
      await db
        .insertInto("heard_events")
        .values({ event, ...row })
        .onConflict((conflict) => conflict.column("event").doUpdateSet(row))
        .execute();
    },
    async list() {
      const rows = await db.selectFrom("heard_events").selectAll().execute();
      return new Map(rows.map(({ event, at }) => [event, at]));
    },
  };
}
