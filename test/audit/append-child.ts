// Appends rows to a log until it is killed or has written enough: `FILE FOLDER COUNT NAME`.
import { join } from "node:path";
import { fileAnchor } from "#src/audit/file-anchor.ts";
import { openKeyRing } from "#src/audit/key-ring.ts";
import { openAudit } from "#src/audit/open-audit.ts";
import { auditMigrations, createAuditRows, type AuditTables } from "#src/store/audit-log.ts";
import { openDatabase } from "#src/store/database.ts";

const [, , file = "", folder = "", count = "0", name = ""] = process.argv;
const database = await openDatabase<AuditTables>(file, { migrations: auditMigrations });
const audit = openAudit({
  rows: createAuditRows(database),
  ring: openKeyRing({ folder: join(folder, "keys") }),
  pseudonyms: { pseudonym: async (person) => person, forget: async () => false },
  anchors: [fileAnchor(join(folder, "checkpoints", "audit.txt"))],
  ledger: null,
  clock: { now: () => new Date("2026-11-23T09:00:00.000Z") },
  log: () => undefined,
  pace: { rows: 7, milliseconds: 60_000 },
});
process.stdout.write("ready\n");
for (let number = 1; number <= Number(count); number += 1) {
  const event = number % 5 === 0 ? "effect-intended" : "tool-called";
  await audit.append({ at: "2026-11-23T09:00:00.000Z", event, actor: name, subject: "s", body: { number } });
  if (number % 10 === 0) process.stdout.write(`${number}\n`);
}
await audit.close();
await database.close();
