// What a surface must not forget over a restart: messages seen, threads it spoke in, where a card stands.
import type { OpenDatabase } from "../database.ts";

export interface SurfaceTables {
  seen: { key: string; at: string };
  threads: { key: string };
  card_posts: { proposal: string; channel: string; ts: string; reader: string | null; team: string | null };
}

export const surfaceMigrations = [
  `create table seen (key text primary key, at text not null);
   create table threads (key text primary key);
   create table card_places (proposal text primary key, channel text not null, ts text not null);`,
  // A card stands in more than one place: its thread, and each direct conversation where somebody was reminded.
  `create table card_posts (proposal text not null, channel text not null, ts text not null,
     primary key (proposal, channel, ts));
   insert into card_posts select proposal, channel, ts from card_places;
   drop table card_places;`,
  `alter table card_posts add column reader text;`,
];

/** Later than the tables: a file counts the statements that it has seen. */
export const surfaceTeamMigrations = [
  `alter table card_posts add column team text`,
  `create index seen_at on seen (at)`,
];

interface CardPlace {
  readonly channel: string;
  readonly ts: string;
  /** For one person alone; null is everybody in the thread. */
  readonly reader: string | null;
}

export interface SurfaceMemory {
  readonly dedupe: { firstSeen(key: string): Promise<boolean> };
  readonly threads: { mark(key: string): Promise<void>; has(key: string): Promise<boolean> };
  readonly cardPlaces: {
    remember(
      proposal: string,
      channel: string,
      ts: string,
      whose?: { readonly reader?: string; readonly team?: string },
    ): Promise<void>;
    of(proposal: string): Promise<readonly CardPlace[]>;
  };
  /** Forgets threads and cards of a workspace that is gone. */
  forgetTeam(team: string): Promise<void>;
}

/** Slack sends an event again for up to 24 hours where delayed events are switched on. */
const seenFor = 25 * 3_600_000;
/** Between two prunings. */
const pruneEvery = 600_000;

export function createSurfaceMemory(
  { db }: Pick<OpenDatabase<SurfaceTables>, "db">,
  { now }: { now: () => Date },
): SurfaceMemory {
  let pruned = 0;
  const prune = async (at: Date): Promise<void> => {
    if (at.getTime() - pruned < pruneEvery) return;
    pruned = at.getTime();
    const before = new Date(at.getTime() - seenFor).toISOString();
    await db.deleteFrom("seen").where("at", "<", before).execute();
  };
  return {
    dedupe: {
      async firstSeen(key) {
        const at = now();
        await prune(at);
        const result = await db
          .insertInto("seen")
          .values({ key, at: at.toISOString() })
          .onConflict((conflict) => conflict.column("key").doNothing())
          .executeTakeFirst();
        return result.numInsertedOrUpdatedRows === 1n;
      },
    },
    threads: {
      async mark(key) {
        await db
          .insertInto("threads")
          .values({ key })
          .onConflict((conflict) => conflict.column("key").doNothing())
          .execute();
      },
      has: async (key) =>
        (await db.selectFrom("threads").select("key").where("key", "=", key).executeTakeFirst()) !==
        undefined,
    },
    cardPlaces: {
      async remember(proposal, channel, ts, { reader, team } = {}) {
        await db
          .insertInto("card_posts")
          .values({ proposal, channel, ts, reader: reader ?? null, team: team ?? null })
          .onConflict((conflict) => conflict.columns(["proposal", "channel", "ts"]).doNothing())
          .execute();
      },
      of: (proposal) =>
        db
          .selectFrom("card_posts")
          .select(["channel", "ts", "reader"])
          .where("proposal", "=", proposal)
          .orderBy("ts")
          .execute(),
    },
    async forgetTeam(team) {
      // A team's id holds nothing that `like` reads as a pattern.
      await db.deleteFrom("threads").where("key", "like", `${team}:%`).execute();
      await db.deleteFrom("card_posts").where("team", "=", team).execute();
    },
  };
}
