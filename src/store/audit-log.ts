// Append-only, hash-chained: every row carries the hash of the one before, so that no row can be changed alone.
import { canonicalJson, sha256 } from "../core/fingerprint.ts";
import type { AuditEntry, AuditLog } from "../core/state-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface AuditTables {
  audit: { sequence: number; body: string; previous: string; hash: string };
}

export const auditMigrations = [
  `create table audit (sequence integer primary key, body text not null, previous text not null, hash text not null);
   create trigger audit_no_update before update on audit begin select raise(abort, 'the audit log is append-only'); end;
   create trigger audit_no_delete before delete on audit begin select raise(abort, 'the audit log is append-only'); end;`,
];

/** What the first row chains to: bound to this project, so that a foreign log does not verify as ours. */
const genesis = sha256("leitstand audit log 1");

function rowHash(sequence: number, previous: string, body: string): string {
  return sha256(`${sequence}\n${previous}\n${body}`);
}

export function createAuditLog({ db }: Pick<OpenDatabase<AuditTables>, "db">): AuditLog {
  const all = () => db.selectFrom("audit").selectAll().orderBy("sequence").execute();
  return {
    async append(entry) {
      const body = canonicalJson(entry);
      // One transaction on the single connection: read the head and chain to it without anybody in between.
      await db.transaction().execute(async (transaction) => {
        const head = await transaction
          .selectFrom("audit")
          .select(["sequence", "hash"])
          .orderBy("sequence", "desc")
          .limit(1)
          .executeTakeFirst();
        const sequence = (head?.sequence ?? 0) + 1;
        const previous = head?.hash ?? genesis;
        const hash = rowHash(sequence, previous, body);
        await transaction.insertInto("audit").values({ sequence, body, previous, hash }).execute();
      });
    },
    async verify() {
      const rows = await all();
      const problems: string[] = [];
      let previous = genesis;
      for (const [index, row] of rows.entries()) {
        if (row.sequence !== index + 1) problems.push(`row ${row.sequence}: expected sequence ${index + 1}`);
        if (row.previous !== previous) problems.push(`row ${row.sequence}: does not chain to the row before`);
        if (row.hash !== rowHash(row.sequence, row.previous, row.body))
          problems.push(`row ${row.sequence}: was changed`);
        previous = row.hash;
      }
      return { ok: problems.length === 0, rows: rows.length, problems };
    },
    async rows() {
      return (await all()).map((row) => ({
        // The column only ever holds what `append` wrote.
        ...(JSON.parse(row.body) as AuditEntry),
        sequence: row.sequence,
        hash: row.hash,
        previous: row.previous,
      }));
    },
  };
}
