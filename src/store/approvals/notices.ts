// Which notices about proposals were told to whom: one row each by unique key, claimed before it is told.
import type { NoticeKey, NoticeStore } from "#src/core/approval-notices.ts";
import type { OpenDatabase } from "../database.ts";

export interface NoticeTables {
  approval_notices: {
    proposal: string;
    kind: string;
    person: string;
    state: "claimed" | "told" | "skipped";
    lease_until: string;
    attempts: number;
  };
}

export const noticeMigrations = [
  `create table approval_notices (proposal text not null, kind text not null, person text not null,
     state text not null, lease_until text not null, attempts integer not null,
     primary key (proposal, kind, person));`,
];

/** What could not be told so often is not told any more: the person has no direct conversation with us. */
const mostAttempts = 5;

export function createNoticeStore({ db }: Pick<OpenDatabase<NoticeTables>, "db">): NoticeStore {
  const one = ({ proposal, kind, person }: NoticeKey) => ({ proposal, kind, person });
  return {
    async claim(key, { now, until }) {
      const added = await db
        .insertInto("approval_notices")
        .values({ ...one(key), state: "claimed", lease_until: until, attempts: 1 })
        .onConflict((conflict) => conflict.columns(["proposal", "kind", "person"]).doNothing())
        .executeTakeFirst();
      if ((added.numInsertedOrUpdatedRows ?? 0n) > 0n) return "first";
      const taken = await db
        .updateTable("approval_notices")
        .set((set) => ({ lease_until: until, attempts: set("attempts", "+", 1) }))
        .where((where) => where.and(one(key)))
        .where("state", "=", "claimed")
        .where("lease_until", "<", now)
        .where("attempts", "<", mostAttempts)
        .executeTakeFirst();
      return taken.numUpdatedRows > 0n ? "again" : null;
    },
    async settle(key, state) {
      await db
        .updateTable("approval_notices")
        .set({ state })
        .where((where) => where.and(one(key)))
        .execute();
    },
  };
}
