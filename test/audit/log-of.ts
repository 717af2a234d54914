// A log of some rows in a file, for tests that bend it afterwards.
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { fileAnchor } from "#src/audit/file-anchor.ts";
import { testAudit } from "#test/fakes/audit.ts";

export const entryOf = (number: number) => ({
  at: new Date(Date.UTC(2026, 10, 23, 9, 0, number)).toISOString(),
  event: "tool-called",
  actor: "copywriter",
  subject: "search-knowledge",
  body: { number },
});

/** A minute passes only when a test says so. */
const pace = { rows: 100, milliseconds: 3_600_000 };

export async function logOf(count: number, folder: string, name = "audit.db") {
  const file = join(folder, name);
  const anchor = fileAnchor(join(folder, "checkpoints", `${name}.txt`));
  const audit = await testAudit({
    file,
    folder: join(folder, name.replace(".db", "")),
    anchors: [anchor],
    pace,
  });
  for (let number = 1; number <= count; number += 1) await audit.append(entryOf(number));
  return { file, anchor, audit };
}

/** Bends the file from outside, past the triggers. */
export function bend(file: string, statements: string): void {
  const raw = new Sqlite(file);
  raw.exec(
    "drop trigger audit_no_update; drop trigger audit_no_delete; drop trigger audit_no_replace; pragma ignore_check_constraints = on",
  );
  raw.exec(statements);
  raw.close();
}
