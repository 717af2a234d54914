// The audit log's rows in SQLite: append-only by trigger, one writer at a time, no two rows after the same one.
import type { AuditRows, KeptCheckpoint, SignedRow } from "../core/audit-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface AuditTables {
  audit: {
    sequence: number;
    body: string;
    previous: string;
    hash: string;
    key: string;
    signature: string;
  };
  audit_unsigned: { sequence: number; body: string; previous: string; hash: string };
  audit_genesis: { id: number; body: string };
  audit_checkpoints: { size: number; note: string; range: string };
  audit_anchored: { anchor: string; size: number };
}

const guarded = (table: string, prefix: string) => `
  create trigger ${prefix}_no_update before update on ${table} begin select raise(abort, 'the audit log is append-only'); end;
  create trigger ${prefix}_no_delete before delete on ${table} begin select raise(abort, 'the audit log is append-only'); end;`;

export const auditMigrations = [
  `create table audit (sequence integer primary key, body text not null, previous text not null, hash text not null);
   ${guarded("audit", "audit")}`,
  // A replacing insert deletes without asking the delete trigger: it is refused before it does.
  `drop trigger audit_no_update;
   drop trigger audit_no_delete;
   alter table audit rename to audit_unsigned;
   ${guarded("audit_unsigned", "audit_unsigned")}
   create table audit (sequence integer primary key, body text not null, previous text not null unique,
     hash text not null, key text not null, signature text not null);
   ${guarded("audit", "audit")}
   create trigger audit_no_replace before insert on audit
     when exists (select 1 from audit where sequence = new.sequence or previous = new.previous)
     begin select raise(abort, 'the audit log is append-only'); end;
   create table audit_genesis (id integer primary key check (id = 1), body text not null);
   ${guarded("audit_genesis", "audit_genesis")}
   create table audit_checkpoints (size integer primary key, note text not null, range text not null);
   create table audit_anchored (anchor text primary key, size integer not null);`,
];

function parseRange(text: string): string[] {
  // The column only ever holds what `keepCheckpoint` wrote.
  return JSON.parse(text) as string[];
}

/**
 * Appends go through the driver, not Kysely: reading the head, signing and inserting are one synchronous step inside
 * `begin immediate`, so neither another call nor another process comes in between.
 */
export function createAuditRows({ db, driver }: Pick<OpenDatabase<AuditTables>, "db" | "driver">): AuditRows {
  const head = driver.prepare<[], SignedRow>("select * from audit order by sequence desc limit 1");
  const insert = driver.prepare(
    "insert into audit (sequence, body, previous, hash, key, signature) values (@sequence, @body, @previous, @hash, @key, @signature)",
  );
  const append = driver.transaction((make: (last: SignedRow | null) => SignedRow) => {
    insert.run(make(head.get() ?? null));
  });
  const keep = driver.prepare(
    "insert into audit_checkpoints (size, note, range) values (@size, @note, @range) on conflict (size) do nothing",
  );
  /** In WAL mode a full commit writes through everything before it too. */
  const writeThrough = (job: () => void): void => {
    // Inside somebody else's transaction the setting cannot be changed; their commit decides.
    if (driver.inTransaction) return job();
    driver.pragma("synchronous = full");
    try {
      job();
    } finally {
      driver.pragma("synchronous = normal");
    }
  };
  const checkpoint = (row: AuditTables["audit_checkpoints"] | undefined): KeptCheckpoint | null =>
    row === undefined ? null : { ...row, range: parseRange(row.range) };

  return {
    genesis: async () =>
      (await db.selectFrom("audit_genesis").select("body").executeTakeFirst())?.body ?? null,
    async begin(body) {
      await db
        .insertInto("audit_genesis")
        .values({ id: 1, body })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
      return (await db.selectFrom("audit_genesis").select("body").executeTakeFirstOrThrow()).body;
    },
    async append(make, { durable }) {
      if (durable) writeThrough(() => void append.immediate(make));
      else append.immediate(make);
    },
    rows: ({ after, limit }) =>
      db
        .selectFrom("audit")
        .selectAll()
        .where("sequence", ">", after)
        .orderBy("sequence")
        .limit(limit)
        .execute(),
    unsigned: () => db.selectFrom("audit_unsigned").selectAll().orderBy("sequence").execute(),
    checkpoints: async () =>
      (await db.selectFrom("audit_checkpoints").selectAll().orderBy("size").execute()).map((row) => ({
        ...row,
        range: parseRange(row.range),
      })),
    newestCheckpoint: async () =>
      checkpoint(
        await db
          .selectFrom("audit_checkpoints")
          .selectAll()
          .orderBy("size", "desc")
          .limit(1)
          .executeTakeFirst(),
      ),
    async keepCheckpoint({ size, note, range }) {
      writeThrough(() => keep.run({ size, note, range: JSON.stringify(range) }));
    },
    anchored: async () =>
      new Map(
        (await db.selectFrom("audit_anchored").selectAll().execute()).map(({ anchor, size }) => [
          anchor,
          size,
        ]),
      ),
    async noteAnchored(anchor, size) {
      await db
        .insertInto("audit_anchored")
        .values({ anchor, size })
        .onConflict((conflict) => conflict.column("anchor").doUpdateSet({ size }))
        .execute();
    },
  };
}
