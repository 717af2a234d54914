// Accepts one raw file by SQL and by zod alone, so that both can be laid beside each other.
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { DataKind } from "#src/core/event.ts";
import { acceptAllLines, acceptJsonLines } from "#src/warehouse/accept/json-file.ts";
import { acceptParquet } from "#src/warehouse/accept/parquet-file.ts";
import type { Accepted, AcceptParts } from "#src/warehouse/accept/parts.ts";
import { acceptedRows } from "#src/warehouse/accept/accept.ts";
import { acceptedFile, literal, rejectsFile, zonesIn } from "#src/warehouse/zones.ts";
import { freshFolder } from "../raw-events.ts";

export interface Taken extends Accepted {
  /** As text, sorted; timestamps in UTC. */
  readonly rows: readonly string[];
  readonly letters: readonly { readonly line: number; readonly reason: string; readonly raw: string }[];
}

export type How = "sql" | "zod" | "parquet";

export interface Workbench {
  readonly folder: string;
  readonly connection: DuckDBConnection;
  /** What DuckDB's reader would not take, so that zod read all of it. */
  readonly odd: string[];
  write(name: string, bytes: string | Buffer): Promise<string>;
  take(how: How, name: string, kind?: DataKind): Promise<Taken>;
}

export async function openWorkbench(): Promise<Workbench> {
  const folder = await freshFolder();
  const zones = zonesIn(folder);
  await mkdir(zones.raw, { recursive: true });
  await mkdir(zones.accepted, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const odd: string[] = [];
  const log: AcceptParts["log"] = (_, event, detail) => odd.push(`${event} ${JSON.stringify(detail)}`);
  const lettersOf = async (name: string): Promise<Taken["letters"]> =>
    (await readFile(rejectsFile(zones, name), "utf8"))
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Taken["letters"][number]); // the test's own reading of what it has just had written
  const ways = { sql: acceptJsonLines, zod: acceptAllLines, parquet: acceptParquet };
  return {
    folder,
    connection,
    odd,
    async write(name, bytes) {
      const file = join(zones.raw, name);
      await writeFile(file, bytes);
      return file;
    },
    async take(how, name, kind = "events") {
      const { size, mtimeMs: modified } = await stat(join(zones.raw, name));
      const parts = { zones, connection, log };
      const taken = await ways[how]({ name, kind, size, modified, hash: "" }, parts);
      if (taken.accepted === 0) return { ...taken, rows: [], letters: await lettersOf(name) };
      const relation = taken.inPlace
        ? `SELECT * EXCLUDE (filename, file_row_number) FROM (${await acceptedRows(name, kind, parts)})`
        : `SELECT * FROM read_parquet(${literal(acceptedFile(zones, name))})`;
      const columns = (await connection.runAndReadAll(relation))
        .columnNames()
        .filter((column) => column !== "doubt");
      const list = columns.map((column) => `"${column}"`).join(", ");
      const reader = await connection.runAndReadAll(
        `SELECT to_json(struct_pack(${list}))::VARCHAR FROM (${relation})`,
      );
      return {
        ...taken,
        rows: reader
          .getRowsJS()
          .map(([row]) => (typeof row === "string" ? row : ""))
          .sort(),
        letters: await lettersOf(name),
      };
    },
  };
}
