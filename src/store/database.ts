// Opens one SQLite file through Kysely, in WAL mode, and brings its tables up to date.
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { sha256 } from "../core/fingerprint.ts";

/** Plain SQL statements, applied once each, in order; a file remembers which it has seen. A statement is never changed. */
export type Migrations = readonly string[];

export interface OpenDatabase<Tables> {
  readonly db: Kysely<Tables>;
  /** The driver itself, for LangGraph's saver and for transactions that must not yield. */
  readonly driver: Sqlite.Database;
  close(): Promise<void>;
}

/**
 * @param file path, or `:memory:` in tests
 * @param synchronous `full` for the ledger (an acknowledged decision survives a power cut), `normal` for the rest
 */
export async function openDatabase<Tables>(
  file: string,
  { migrations, synchronous = "normal" }: { migrations: Migrations; synchronous?: "full" | "normal" },
): Promise<OpenDatabase<Tables>> {
  const driver = new Sqlite(file);
  driver.pragma("busy_timeout = 5000");
  driver.pragma("journal_mode = WAL");
  driver.pragma(`synchronous = ${synchronous}`);
  driver.pragma("foreign_keys = ON");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver }) });
  migrate(driver, migrations);
  return { db, driver, close: () => db.destroy() };
}

function migrate(driver: Sqlite.Database, migrations: Migrations): void {
  driver
    .transaction(() => {
      driver.exec("create table if not exists applied_migrations (statement text primary key)");
      const note = driver.prepare("insert into applied_migrations (statement) values (?)");
      const applied = new Set(
        driver.prepare<[], string>("select statement from applied_migrations").pluck().all(),
      );
      const counted = Number(driver.pragma("user_version", { simple: true })) > 0;
      for (const statement of migrations) {
        // Known by its text and not by its place: two stores of one file may grow side by side.
        const hash = sha256(statement);
        if (applied.has(hash)) continue;
        if (!(counted && applied.size === 0 && hasTableOf(driver, statement))) driver.exec(statement);
        note.run(hash);
      }
      driver.pragma("user_version = 0");
      // Two processes may open a new file at once: one waits, where a transaction that begins by reading would fail.
    })
    .immediate();
}

/** A file from before the names were kept counted its statements: what each created is there. */
function hasTableOf(driver: Sqlite.Database, statement: string): boolean {
  const [, table] = /^\s*create table (\w+)/.exec(statement) ?? [];
  return (
    table !== undefined &&
    driver.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined
  );
}
