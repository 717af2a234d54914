// A DuckDB of its own for each piece of work on files: bounded memory, spilling into the work folder.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../zones.ts";

export async function withDuckDb<Result>(
  work: string,
  job: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const connection = await instance.connect();
  try {
    // Times are read and written in UTC whatever the machine thinks.
    await connection.run(`SET TimeZone = 'UTC'; SET temp_directory = ${literal(work)};
      SET enable_progress_bar = true; SET enable_progress_bar_print = false`);
    return await job(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** @param onProgress hears 0 to 100, now and then */
export async function runWithProgress(
  connection: DuckDBConnection,
  sql: string,
  onProgress: (done: number) => void,
): Promise<void> {
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage >= 0) onProgress(Math.floor(percentage));
  }, 500);
  try {
    await connection.run(sql);
  } finally {
    clearInterval(timer);
  }
  onProgress(100);
}

export async function numbersOf(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRowsJS();
  return row.map(Number);
}

/** All rows with every cell as text; null becomes empty. */
export async function textsOf(connection: DuckDBConnection, sql: string): Promise<string[][]> {
  const rows = (await connection.runAndReadAll(sql)).getRowsJS();
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === "string" || typeof cell === "number" || typeof cell === "bigint" ? String(cell) : "",
    ),
  );
}

/** Two columns, a text and a number, as a record. */
export async function tallyOf(connection: DuckDBConnection, sql: string): Promise<Record<string, number>> {
  const rows = await textsOf(connection, sql);
  return Object.fromEntries(rows.map(([name = "", count]) => [name, Number(count)]));
}
