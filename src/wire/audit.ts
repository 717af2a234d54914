// Opens the audit log: its rows, its keys, the files of its checkpoints, and the keys of people's pseudonyms.
import { join, resolve } from "node:path";
import { fileAnchor } from "../audit/file-anchor.ts";
import { openKeyRing } from "../audit/key-ring.ts";
import { openAudit, type OpenAudit } from "../audit/open-audit.ts";
import { createPseudonyms } from "../audit/pseudonyms.ts";
import { slackAnchorName } from "../core/audit-ports.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Ledger } from "../core/state-ports.ts";
import type { Env } from "../env.ts";
import { auditMigrations, createAuditRows, type AuditTables } from "../store/audit-log.ts";
import { openDatabase } from "../store/database.ts";
import { createSubjectKeys, subjectMigrations, type SubjectTables } from "../store/personal/subject-keys.ts";

interface AuditHouse {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Log;
  readonly ledger: Pick<Ledger, "all">;
  readonly masterKey: Buffer;
}

/** Where checkpoints go: the configured files, otherwise one in a folder of its own. */
function checkpointFiles(env: Env): string[] {
  const { AUDIT_CHECKPOINT_FILE: given } = env;
  return given.length === 0
    ? [join(env.home, "checkpoints", "audit.txt")]
    : given.map((file) => resolve(env.home, file));
}

export async function openAuditOf({ env, clock, log, ledger, masterKey }: AuditHouse): Promise<OpenAudit> {
  // A file of its own: the log is written at every tool call, and its rows never change.
  const auditFile = await openDatabase<AuditTables>(join(env.home, "audit.db"), {
    migrations: auditMigrations,
  });
  const subjects = await openDatabase<SubjectTables>(join(env.home, "subjects.db"), {
    migrations: subjectMigrations,
  });
  const audit = openAudit({
    rows: createAuditRows(auditFile),
    ring: openKeyRing({
      folder: join(env.home, "keys"),
      given: { current: env.AUDIT_KEY, next: env.AUDIT_KEY_NEXT },
    }),
    pseudonyms: createPseudonyms(createSubjectKeys(subjects, { masterKey })),
    anchors: checkpointFiles(env).map(fileAnchor),
    elsewhere: env.AUDIT_CHANNEL === undefined ? [] : [slackAnchorName(env.AUDIT_CHANNEL)],
    ledger,
    clock,
    log,
  });
  return {
    ...audit,
    async close() {
      await audit.close();
      await subjects.close();
      await auditFile.close();
    },
  };
}
