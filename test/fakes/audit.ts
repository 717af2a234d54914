// An audit log for tests: real rows, real signatures, real pseudonyms, in a database and a folder of the test's own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeyRing } from "#src/audit/key-ring.ts";
import { openAudit, type AuditParts, type OpenAudit } from "#src/audit/open-audit.ts";
import { createPseudonyms } from "#src/audit/pseudonyms.ts";
import { auditMigrations, createAuditRows, type AuditTables } from "#src/store/audit-log.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createSubjectKeys,
  subjectMigrations,
  type SubjectTables,
} from "#src/store/personal/subject-keys.ts";

interface TestAudit extends OpenAudit {
  /** A folder that is removed with the log. */
  readonly folder: string;
}

/** @param file the database; in memory unless given */
export async function testAudit({
  file = ":memory:",
  folder = mkdtempSync(join(tmpdir(), "audit-")),
  ...parts
}: Partial<AuditParts> & { file?: string; folder?: string } = {}): Promise<TestAudit> {
  const database = await openDatabase<AuditTables & SubjectTables>(file, {
    migrations: [...auditMigrations, ...subjectMigrations],
  });
  const audit = openAudit({
    rows: createAuditRows(database),
    ring: openKeyRing({ folder: join(folder, "keys") }),
    pseudonyms: createPseudonyms(createSubjectKeys(database, { masterKey: Buffer.alloc(32, 7) })),
    anchors: [],
    ledger: null,
    clock: { now: () => new Date("2026-11-23T09:00:00.000Z") },
    log: () => undefined,
    ...parts,
  });
  return {
    ...audit,
    folder,
    async close() {
      await audit.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
