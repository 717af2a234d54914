// A data file keeps which statements it has seen, so that stores of one file can grow independently.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "#src/store/database.ts";

const cats = "create table cats (name text);";
const dogs = "create table dogs (name text);";
const age = "alter table cats add column age integer;";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leitstand-database-"));
  file = join(folder, "animals.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function tablesWith(migrations: readonly string[]): Promise<string[]> {
  const { driver, close } = await openDatabase(file, { migrations });
  const names = driver
    .prepare<[], string>("select sql from sqlite_master where name in ('cats', 'dogs') order by name")
    .pluck()
    .all();
  await close();
  return names;
}

it("applies each statement once, wherever it stands in the list", async () => {
  await tablesWith([cats, dogs]);
  const tables = await tablesWith([cats, age, dogs]);
  expect(tables).toEqual([expect.stringContaining("age integer"), expect.stringContaining("dogs")]);
  expect(await tablesWith([cats, age, dogs])).toEqual(tables);
});

it("takes on a file that only counted its statements", async () => {
  const old = new Sqlite(file);
  old.exec(`${cats}${dogs}insert into cats values ('Mia');pragma user_version = 2;`);
  old.close();
  const { driver, close } = await openDatabase(file, { migrations: [cats, age, dogs] });
  expect(driver.prepare("select name, age from cats").all()).toEqual([{ name: "Mia", age: null }]);
  await close();
});

it("leaves a file as it was when a statement fails", async () => {
  await expect(openDatabase(file, { migrations: [cats, "create nonsense"] })).rejects.toThrow(/syntax/);
  expect(await tablesWith([dogs])).toEqual([expect.stringContaining("dogs")]);
});
