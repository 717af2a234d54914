// What governs the house, kept durably: the switch that stops writes, the versions of the rules, and who is blocked.
import { Fault } from "../core/errors.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { PolicyVersion } from "../core/policies.ts";
import type { Writes } from "../core/writes.ts";
import type { OpenDatabase } from "./database.ts";

export interface PolicyTables {
  switches: { name: string; stopped: number; reason: string | null; at: string };
  policy_versions: {
    sequence: number;
    key: string;
    file: string;
    hash: string;
    previous: string | null;
    at: string;
    texts: string;
  };
  blocks: { person: string; until: string; since: string; reason: string; lifted: number };
}

export const policyMigrations = [
  `create table switches (name text primary key, stopped integer not null, reason text, at text not null);
   create table policy_versions (sequence integer primary key, key text not null unique, file text not null,
     hash text not null, previous text, at text not null, texts text not null);
   create trigger policy_versions_no_update before update on policy_versions
     begin select raise(abort, 'versions of the rules are append-only'); end;
   create trigger policy_versions_no_delete before delete on policy_versions
     begin select raise(abort, 'versions of the rules are append-only'); end;
   create table blocks (person text primary key, until text not null, since text not null, reason text not null,
     lifted integer not null default 0);`,
];

type Opened = Pick<OpenDatabase<PolicyTables>, "db">;

export function createWrites({ db }: Opened): Writes {
  const turn = (row: PolicyTables["switches"]) =>
    db
      .insertInto("switches")
      .values(row)
      .onConflict((conflict) =>
        conflict.column("name").doUpdateSet({ stopped: row.stopped, reason: row.reason, at: row.at }),
      )
      .execute();
  return {
    async state() {
      const row = await db.selectFrom("switches").selectAll().where("name", "=", "writes").executeTakeFirst();
      // Only a plain zero is "on": whatever else a damaged row holds is a stop.
      return {
        stopped: row !== undefined && row.stopped !== 0,
        reason: row?.reason ?? null,
        at: row?.at ?? null,
      };
    },
    async stop({ reason, at }) {
      await turn({ name: "writes", stopped: 1, reason, at });
    },
    async resume({ at }) {
      await turn({ name: "writes", stopped: 0, reason: null, at });
    },
  };
}

/** A version with the texts of all files that differ from the shipped ones. */
export interface StoredVersion extends PolicyVersion {
  readonly texts: Readonly<Record<string, string>>;
}

/** The versions of the rules, oldest first; a row is never changed. */
export interface PolicyVersions {
  all(): Promise<readonly StoredVersion[]>;
  /** Adds the next version after `previous`; throws when another was added meanwhile. */
  add(version: Omit<StoredVersion, "sequence" | "hash">): Promise<StoredVersion>;
}

export function createPolicyVersions({ db }: Opened): PolicyVersions {
  const all = async (): Promise<StoredVersion[]> =>
    (await db.selectFrom("policy_versions").selectAll().orderBy("sequence").execute()).map((row) => ({
      ...row,
      // The column only ever holds what `add` wrote; its hash is checked before it is used.
      texts: JSON.parse(row.texts) as Record<string, string>,
    }));
  return {
    all,
    add: ({ key, file, previous, at, texts }) =>
      db.transaction().execute(async (transaction) => {
        const rows = await transaction
          .selectFrom("policy_versions")
          .select(["sequence", "key", "hash"])
          .orderBy("sequence")
          .execute();
        const last = rows.at(-1);
        if ((last?.hash ?? null) !== previous)
          throw new Fault("storage", "the rules were changed meanwhile", {
            nextStep: "propose the change again",
          });
        const sequence = (last?.sequence ?? 0) + 1;
        const version = { sequence, key, file, hash: fingerprint(texts), previous, at };
        await transaction
          .insertInto("policy_versions")
          .values({ ...version, texts: JSON.stringify(texts) })
          .execute();
        return { ...version, texts };
      }),
  };
}

export interface Block {
  readonly person: string;
  readonly until: string;
  readonly since: string;
  readonly reason: string;
}

/** Who was blocked for misuse, until when: survives a restart. */
export interface Blocks {
  /** Blocks that hold at `now` and were not lifted. */
  standing(now: string): Promise<readonly Block[]>;
  put(block: Block): Promise<void>;
  /** False when nobody of that name is blocked. */
  lift(person: string, now: string): Promise<boolean>;
}

export function createBlocks({ db }: Opened): Blocks {
  return {
    standing: (now) =>
      db
        .selectFrom("blocks")
        .select(["person", "until", "since", "reason"])
        .where("lifted", "=", 0)
        .where("until", ">", now)
        .orderBy("since")
        .execute(),
    async put(block) {
      await db
        .insertInto("blocks")
        .values({ ...block, lifted: 0 })
        .onConflict((conflict) => conflict.column("person").doUpdateSet({ ...block, lifted: 0 }))
        .execute();
    },
    async lift(person, now) {
      const lifted = await db
        .updateTable("blocks")
        .set({ lifted: 1 })
        .where("person", "=", person)
        .where("lifted", "=", 0)
        .where("until", ">", now)
        .executeTakeFirst();
      return lifted.numUpdatedRows > 0n;
    },
  };
}
