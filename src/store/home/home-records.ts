// What Home and usage read of the house's own tables: counts and a person's last answers, nothing written.
import { sql } from "kysely";
import { z } from "zod";
import type { HomeRecords } from "#src/core/home-records.ts";
import { TurnId, UserId } from "#src/core/ids.ts";
import { SpecialistId } from "#src/core/plan.ts";
import type { Span } from "#src/core/state-ports.ts";
import { Turn } from "#src/core/turn.ts";
import type { OpenDatabase } from "../database.ts";
import type { TraceTables } from "../traces.ts";
import type { TurnTables } from "../turns.ts";

const inBody = (path: string) => sql<string | null>`json_extract(body, ${path})`;
const asker = sql<string>`json_extract(body, '$.ask.person.id')`;
const surface = sql<string>`json_extract(body, '$.ask.origin.surface')`;

/** An index on what is asked each time somebody opens Home. */
export const homeMigrations = [
  `create index turns_asker on turns (json_extract(body, '$.ask.person.id'), opened_at);`,
  `create index spans_started on spans (started_at);`,
];

const Specialists = z.array(SpecialistId);

export function createHomeRecords(
  { db }: Pick<OpenDatabase<TurnTables & TraceTables>, "db">,
  /** Spans are written behind: what was recorded is in the table afterwards. */
  flush: () => Promise<void>,
): HomeRecords {
  return {
    async turnsSince(moment) {
      const rows = await db
        .selectFrom("turns")
        .select([
          "id",
          inBody("$.ask.person.id").as("person"),
          inBody("$.answer.outcome").as("outcome"),
          inBody("$.answer.specialists").as("specialists"),
          sql<number>`instr(body, '"embedded":false')`.as("bought"),
        ])
        .where("opened_at", ">=", moment)
        .where(surface, "in", ["slack", "command-line"])
        .execute();
      return rows.map((row) => ({
        turn: TurnId.parse(row.id),
        person: UserId.parse(row.person),
        answered: row.outcome === "answered",
        specialists: Specialists.parse(JSON.parse(row.specialists ?? "[]")),
        bought: row.bought > 0,
      }));
    },
    async modelSpansSince(moment) {
      await flush();
      const rows = await db
        .selectFrom("spans")
        .select("body")
        .where("started_at", ">=", moment)
        .where(inBody("$.stage"), "=", "model")
        .execute();
      // The column only ever holds what the tracer wrote.
      return rows.map(({ body }) => JSON.parse(body) as Span);
    },
    async lastTurns(person, limit) {
      const rows = await db
        .selectFrom("turns")
        .select("body")
        .where(asker, "=", person)
        .where(surface, "=", "slack")
        .where(inBody("$.answer.outcome"), "is not", null)
        .orderBy("opened_at", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ body }) => Turn.parse(JSON.parse(body)));
    },
  };
}
