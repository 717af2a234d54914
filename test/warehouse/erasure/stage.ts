// A warehouse that knows three people from files of every format, and a search for what is left of one of them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { IntakeOptions } from "#src/warehouse/intake/intake.ts";
import { textsOf, withDuckDb } from "#src/warehouse/intake/duckdb.ts";
import { freshFolder, open } from "../raw-events.ts";
import { asLines, event, openStage, sql, type Stage } from "../intake/stage.ts";

export const anna = {
  client: "client-anna-1",
  second: "client-anna-2",
  user: "user-anna-7",
  hash: "ab12".repeat(16),
};
export const annasKeys = Object.values(anna);

let count = 0;
export const seen = (more: Parameters<typeof event>[0]) => {
  count += 1;
  return event({ id: `seen-${count}`, session: `visit-${count}`, ...more });
};

/** Opens the warehouse anew where a house would refresh it. */
export async function openPeople(options: Partial<IntakeOptions> = {}): Promise<Stage> {
  const folder = options.folder ?? (await freshFolder());
  const rebuild = async () => (await open(folder)).close();
  const warehouse = {
    get: () => open(folder),
    refresh: async () => undefined,
    rebuild,
  };
  return openStage({ folder, warehouse, ...options });
}

/** Anna on two devices in lines, CSV, Parquet, dead letters and the collector; Bob and Carla beside her. */
export async function fill(stage: Stage): Promise<void> {
  const { client, second, user, hash } = anna;
  const rows = [
    seen({ client, user }),
    seen({ client: second, user, emailHash: hash }),
    seen({ client: "client-bob-11", user: "user-bob-12", page: `/empfehlung?von=${user}` }),
    seen({ client: null, session: "visit-alone" }),
    { ...seen({ client: second }), time: "gestern" },
  ];
  await stage.give("a.jsonl", `${asLines(rows)}{ "client": "${client}"\n`);
  const csv = `id,name,time,kunde,hash\nk1,page_view,2026-10-05T10:00:00Z,${client},${hash.toUpperCase()}\nk2,page_view,2026-10-05T10:00:00Z,client-carla-1,\n`;
  await stage.give("b.csv", csv, { mapping: { columns: { client: "kunde", emailHash: "hash" } } });
  const file = join(`${stage.folder}-inbox`, `people-${process.pid}-${(count += 1)}.parquet`);
  const table = [`('p1', '${second}', NULL)`, "('p2', 'client-bob-11', 'user-bob-12')"].join(", ");
  await sql(`COPY (SELECT id, 'page_view' AS name, now() AS "time", client_id, user_id
    FROM (VALUES ${table}) AS people(id, client_id, user_id)) TO '${file}' (FORMAT parquet)`);
  await stage.giveFile(file);
  await stage.intake.collect([
    seen({ client, user }),
    { ...seen({ client }), name: "scroll" },
    seen({ client: "client-bob-11" }),
  ]);
}

/** Files below the folder in which one of the keys stands, Parquet read through DuckDB, everything else as bytes. */
export async function filesWith(folder: string, keys: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const text = file.endsWith(".parquet") ? await parquetText(folder, file) : await readFile(file, "latin1");
    if (keys.some((key) => text.toLowerCase().includes(key.toLowerCase()))) found.push(entry.name);
  }
  return found;
}

async function parquetText(folder: string, file: string): Promise<string> {
  return withDuckDb(folder, async (connection) => {
    const rows = await textsOf(connection, `SELECT to_json(t)::VARCHAR FROM read_parquet('${file}') AS t`);
    return `${rows.flat().join("\n")}${await readFile(file, "latin1")}`;
  });
}
