// Digests and their slots: one row a slot by unique key, and every change a comparison that either wins or does nothing.
import { Digest, Slot, type DigestStore } from "../core/digest.ts";
import type { OpenDatabase } from "./database.ts";

export interface DigestTables {
  digests: { id: string; created_at: string; body: string };
  slots: {
    digest: string;
    nominal: string;
    at: string;
    state: string;
    late: number;
    holder: string | null;
    lease_until: string | null;
    attempts: number;
    message: string | null;
    prints: string;
    detail: string | null;
  };
}

export const digestMigrations = [
  `create table digests (id text primary key, created_at text not null, body text not null);`,
  `create table slots (digest text not null, nominal text not null, at text not null, state text not null,
     late integer not null, holder text, lease_until text, attempts integer not null, message text,
     prints text not null, detail text, primary key (digest, nominal));
   create index slots_state on slots (state, at);`,
];

type Row = DigestTables["slots"];

function slotOf({ late, lease_until, prints, ...rest }: Row): Slot {
  const kept: unknown = JSON.parse(prints);
  return Slot.parse({ ...rest, late: late === 1, leaseUntil: lease_until, prints: kept });
}

function rowOf({ late, leaseUntil, prints, ...rest }: Partial<Slot>): Partial<Row> {
  return {
    ...rest,
    ...(late === undefined ? {} : { late: late ? 1 : 0 }),
    ...(leaseUntil === undefined ? {} : { lease_until: leaseUntil }),
    ...(prints === undefined ? {} : { prints: JSON.stringify(prints) }),
  };
}

export function createDigestStore({ db }: Pick<OpenDatabase<DigestTables>, "db">): DigestStore {
  const slots = () => db.selectFrom("slots").selectAll();
  return {
    async save(digest) {
      const row = { created_at: digest.createdAt, body: JSON.stringify(Digest.parse(digest)) };
      await db
        .insertInto("digests")
        .values({ id: digest.id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
    async load(id) {
      const row = await db.selectFrom("digests").select("body").where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : Digest.parse(JSON.parse(row.body));
    },
    async list() {
      const rows = await db
        .selectFrom("digests")
        .select("body")
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(({ body }) => Digest.parse(JSON.parse(body)));
    },
    async remove(id) {
      const gone = await db.deleteFrom("digests").where("id", "=", id).executeTakeFirst();
      await db.deleteFrom("slots").where("digest", "=", id).execute();
      return gone.numDeletedRows > 0n;
    },
    async open(slot) {
      const { digest, nominal, at, state } = slot;
      const added = await db
        .insertInto("slots")
        .values({
          ...{ digest, nominal, at, state, holder: slot.holder, attempts: slot.attempts },
          ...{ message: slot.message, detail: slot.detail, lease_until: slot.leaseUntil },
          late: slot.late ? 1 : 0,
          prints: JSON.stringify(slot.prints),
        })
        .onConflict((conflict) => conflict.columns(["digest", "nominal"]).doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async slot({ digest, nominal }) {
      const row = await slots()
        .where("digest", "=", digest)
        .where("nominal", "=", nominal)
        .executeTakeFirst();
      return row === undefined ? null : slotOf(row);
    },
    async slots(digest, limit) {
      const rows = await slots().where("digest", "=", digest).orderBy("at", "desc").limit(limit).execute();
      return rows.map(slotOf);
    },
    async workable(now) {
      const rows = await slots()
        .where((where) =>
          where.or([
            where("state", "=", "due").and("at", "<=", now),
            where("state", "in", ["claimed", "posting"]).and("lease_until", "<=", now),
          ]),
        )
        .orderBy("at")
        .execute();
      return rows.map(slotOf);
    },
    async move({ digest, nominal, state, holder, leaseUntil }, to) {
      const moved = await db
        .updateTable("slots")
        .set(rowOf(to))
        .where("digest", "=", digest)
        .where("nominal", "=", nominal)
        .where("state", "=", state)
        .where("holder", "is", holder)
        .where("lease_until", "is", leaseUntil)
        .executeTakeFirst();
      return moved.numUpdatedRows > 0n;
    },
  };
}
