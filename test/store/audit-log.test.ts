import Sqlite from "better-sqlite3";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditMigrations, createAuditLog, type AuditTables } from "#src/store/audit-log.ts";
import { openDatabase } from "#src/store/database.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function logOfFive(name: string) {
  const file = join(folder, name);
  const database = await openDatabase<AuditTables>(file, { migrations: auditMigrations });
  const log = createAuditLog(database);
  const entries = [1, 2, 3, 4, 5].map((number) => ({
    at: "2026-11-23T09:00:00.000Z",
    event: "e",
    actor: "a",
    subject: "s",
    body: { number },
  }));
  await Promise.all(entries.map((entry) => log.append(entry)));
  return { file, log, database };
}

it("chains rows that were appended at once", async () => {
  const { log, database } = await logOfFive("chain.db");
  expect(await log.verify()).toEqual({ ok: true, rows: 5, problems: [] });
  await database.close();
});

it("is fine when empty", async () => {
  const database = await openDatabase<AuditTables>(":memory:", { migrations: auditMigrations });
  expect(await createAuditLog(database).verify()).toEqual({ ok: true, rows: 0, problems: [] });
});

it("refuses updates and deletes through SQL", async () => {
  const { file, database } = await logOfFive("sql.db");
  const raw = new Sqlite(file);
  expect(() => raw.exec("delete from audit where sequence = 2")).toThrow("append-only");
  expect(() => raw.exec("update audit set body = '{}' where sequence = 2")).toThrow("append-only");
  raw.close();
  await database.close();
});

it.each([
  [
    "a changed row",
    "update audit set body = replace(body, '\"number\":3', '\"number\":4') where sequence = 3",
  ],
  ["a deleted row", "delete from audit where sequence = 3"],
  [
    "two rows exchanged",
    "update audit set sequence = -sequence where sequence in (2, 3); update audit set sequence = 5 + sequence where sequence < 0",
  ],
])("finds %s when the triggers are gone", async (name, statement) => {
  const { file, log, database } = await logOfFive(`${name.replaceAll(" ", "-")}.db`);
  const raw = new Sqlite(file);
  raw.exec("drop trigger audit_no_update; drop trigger audit_no_delete");
  raw.exec(statement);
  raw.close();
  expect((await log.verify()).ok).toBe(false);
  await database.close();
});
