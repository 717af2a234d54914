// Opens one SQLite file through Kysely, in WAL mode, and brings its tables up to date.
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";

/** Plain SQL statements, applied once each, in order; a file remembers how many it has seen. */
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
  driver.pragma("journal_mode = WAL");
  driver.pragma(`synchronous = ${synchronous}`);
  driver.pragma("busy_timeout = 5000");
  driver.pragma("foreign_keys = ON");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver }) });
  migrate(driver, migrations);
  return { db, driver, close: () => db.destroy() };
}

function migrate(driver: Sqlite.Database, migrations: Migrations): void {
  const seen = driver.pragma("user_version", { simple: true });
  const first = typeof seen === "number" ? seen : 0;
  driver.transaction(() => {
    for (const statement of migrations.slice(first)) driver.exec(statement);
    driver.pragma(`user_version = ${Math.max(first, migrations.length)}`);
  })();
}
