import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPseudonyms } from "#src/audit/pseudonyms.ts";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createSubjectKeys,
  subjectMigrations,
  type SubjectTables,
} from "#src/store/personal/subject-keys.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { gateHouse } from "../gate/gate-house.ts";
import { entryOf } from "./log-of.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-names-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it("is the same for the same person, another for another, and never the id", async () => {
  const audit = await testAudit();
  for (const person of ["U1", "U2", "U1"]) await audit.append({ ...entryOf(1), actor: { person } });
  const [first, second, third] = (await audit.rows()).map(({ actor }) => actor);
  expect(first).toBe(third);
  expect(first).not.toBe(second);
  expect(first).toMatch(/^[a-z]{20}$/);
  await audit.close();
});

it("forgets a person: their key is gone from the file, the chain stays valid, nobody is recognised again", async () => {
  const file = join(folder, "subjects.db");
  const database = await openDatabase<SubjectTables>(file, { migrations: subjectMigrations });
  const keys = createSubjectKeys(database, { masterKey: Buffer.alloc(32, 3) });
  const pseudonyms = createPseudonyms(keys);
  const audit = await testAudit({ pseudonyms });
  await audit.append({ ...entryOf(1), actor: { person: "U1" } });
  const before = await pseudonyms.pseudonym("U1");
  const { sealed } = await database.db.selectFrom("subject_keys").select("sealed").executeTakeFirstOrThrow();
  expect(await pseudonyms.forget("U1")).toBe(true);
  expect(await pseudonyms.forget("U1")).toBe(false);
  await audit.append({ ...entryOf(2), actor: { person: "U1" } });
  expect(await pseudonyms.pseudonym("U1")).not.toBe(before);
  expect((await audit.verify()).ok).toBe(true);
  await database.close();
  expect((await readFile(file)).includes(sealed)).toBe(false);
  await audit.close();
});

it("does not tell from the file who has a key", async () => {
  const file = join(folder, "who.db");
  const database = await openDatabase<SubjectTables>(file, { migrations: subjectMigrations });
  await createSubjectKeys(database, { masterKey: Buffer.alloc(32, 3) }).keyOf("U0MARAWINTER");
  await database.close();
  expect((await readFile(file)).includes("U0MARAWINTER")).toBe(false);
});

it("writes no personal data, whatever people and tools said", async () => {
  const { propose, decide, decision, ledger, carryOut, audit, close } = await gateHouse();
  const personal = "Anna Schreiber, anna.schreiber@example.org, +49 170 1234567";
  const done = await propose(`Buch für ${personal}`);
  await carryOut(done, await decide(done));
  const refused = await propose(`Zweites für ${personal}`);
  const reject = { ...decision(refused, "U2", "reject"), reason: personal };
  await ledger.claim(reject);
  await carryOut(refused, reject);
  const rows = await audit.rows();
  expect(rows.length).toBeGreaterThan(6);
  // The finder finds it in what was said; otherwise finding nothing below would prove nothing.
  expect(findPersonalData(personal, { language: "de" }).length).toBeGreaterThan(0);
  for (const { event, actor, subject, body } of rows) {
    const text = JSON.stringify({ event, actor, subject, body });
    expect(text).not.toMatch(/Anna|Schreiber|example|170/);
    const prose = text.replace(/\b[0-9a-f]{32,64}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
    expect(findPersonalData(prose, { language: "de" })).toEqual([]);
  }
  await close();
});
