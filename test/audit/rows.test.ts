import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testAudit } from "#test/fakes/audit.ts";
import { bend, entryOf, logOf } from "./log-of.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it("chains rows that were appended at once", async () => {
  const audit = await testAudit();
  await Promise.all([1, 2, 3, 4, 5].map((number) => audit.append(entryOf(number))));
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 5, problems: [] });
  await audit.close();
});

it("is fine when empty", async () => {
  const audit = await testAudit();
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 0, problems: [] });
  await audit.close();
});

it.each([
  ["a delete", "delete from audit where sequence = 2"],
  ["an update", "update audit set body = '{}' where sequence = 2"],
  [
    "a replacing insert",
    "insert or replace into audit select 2, '{}', previous, hash, key, signature from audit where sequence = 2",
  ],
  [
    "a second row after the same one",
    "insert into audit select 9, body, previous, hash, key, signature from audit where sequence = 2",
  ],
  ["another beginning", "update audit_genesis set body = '{}'"],
])("refuses %s through SQL", async (name, statement) => {
  const { file, audit } = await logOf(5, folder, `${name.replaceAll(" ", "-")}.db`);
  const raw = new Sqlite(file);
  expect(() => raw.exec(statement)).toThrow("append-only");
  raw.close();
  await audit.close();
});

it("names the first bad row in words, whatever is bad after it", async () => {
  const { file, audit } = await logOf(5, folder, "words.db");
  bend(file, "update audit set body = replace(body, '\"number\":3', '\"number\":4') where sequence = 3");
  const { ok, problems } = await audit.verify();
  expect(ok).toBe(false);
  expect(problems[0]).toBe("row 3: was changed after it was written: its hash does not fit its content");
  await audit.close();
});

it("takes a clock that goes back, and shows it", async () => {
  const audit = await testAudit();
  await audit.append(entryOf(9));
  await audit.append(entryOf(3));
  const { ok, notes } = await audit.verify();
  expect(ok).toBe(true);
  expect(notes.join()).toContain("row 2: the clock went back here");
  await audit.close();
});

it("binds a log from before rows were signed into its beginning", async () => {
  const file = join(folder, "old.db");
  const { auditMigrations } = await import("#src/store/audit-log.ts");
  const { createHash } = await import("node:crypto");
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const old = new Sqlite(file);
  old.exec(auditMigrations[0] ?? "");
  old.pragma("user_version = 1");
  const previous = hash("leitstand audit log 1");
  old.prepare("insert into audit values (1, '{}', ?, ?)").run(previous, hash(`1\n${previous}\n{}`));
  old.close();
  const audit = await testAudit({ file });
  await audit.append(entryOf(1));
  expect(await audit.verify()).toMatchObject({ ok: true, rows: 1 });
  const raw = new Sqlite(file);
  raw.exec("drop trigger audit_unsigned_no_update; update audit_unsigned set body = '[]'");
  raw.close();
  expect((await audit.verify()).problems[0]).toContain("row 1 of the log before signing was changed");
  await audit.close();
});
