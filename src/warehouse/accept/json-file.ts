// Accepts a file of JSON lines: large ones in SQL as far as SQL is sure, small and odd ones line by line.
import { createReadStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { contracts } from "#src/core/event.ts";
import { judgedJson, parsedJson } from "../contract/json-rows.ts";
import { shapeOf, type Shape } from "../contract/shape.ts";
import type { Changed } from "../manifest.ts";
import { acceptedFile, copyTo, literal, rejectsFile, replaceText } from "../zones.ts";
import { linesOf } from "./lines.ts";
import { keepRows } from "./keep-rows.ts";
import { openSieve } from "./sieve.ts";
import type { Accepted, AcceptParts } from "./parts.ts";

/** Of more doubtful lines than this the whole file is read line by line. */
const mostDoubts = 200_000;
/** Below this, setting SQL up takes longer than zod does. */
export const largeBytes = 1_000_000;
/** DuckDB's reader of lines wants one; no JSON text can hold these characters as they are. */
const noDelimiter = "E'\\x1f\\x1e\\x1d\\x1c'";
const longestLine = 16 * 1024 * 1024;

export async function acceptAllLines(file: Changed, parts: AcceptParts): Promise<Accepted> {
  return acceptLines(file, parts, { only: null, beside: null });
}

export async function acceptJsonLines(file: Changed, parts: AcceptParts): Promise<Accepted> {
  const { zones, connection, log } = parts;
  const shape = shapeOf(contracts[file.kind]);
  const judged = `${acceptedFile(zones, file.name)}.judged`;
  try {
    const doubts = await judgeInSql(join(zones.raw, file.name), shape, { connection, judged });
    if (doubts === null) return await acceptAllLines(file, parts);
    if (doubts.size > 0) return await acceptLines(file, parts, { only: doubts, beside: judged });
    const accepted = await sureRows(judged, connection);
    await rename(judged, acceptedFile(zones, file.name));
    await replaceText(rejectsFile(zones, file.name), "");
    return { accepted, rejected: 0, inPlace: false };
  } catch (error) {
    // Bytes that are no UTF-8, stray carriage returns, control characters: DuckDB's reader takes no such file.
    log("warn", "warehouse-odd-file", {
      file: file.name,
      reason: error instanceof Error ? error.message : "",
    });
    return await acceptAllLines(file, parts);
  } finally {
    await rm(judged, { force: true });
  }
}

/** Writes what is sure, with the text of every doubtful line beside it; null when these are too many. */
async function judgeInSql(
  path: string,
  shape: Shape,
  { connection, judged }: { readonly connection: DuckDBConnection; readonly judged: string },
): Promise<ReadonlySet<string> | null> {
  const { columns, sure } = judgedJson(shape);
  const lines = `(SELECT line FROM read_csv(${literal(path)}, columns = {line: 'VARCHAR'}, header = false,
    delim = ${noDelimiter}, quote = '', escape = '', auto_detect = false, new_line = ${await lineEnd(path)},
    max_line_size = ${longestLine}) WHERE line IS NOT NULL)`;
  await connection.run(
    copyTo(
      judged,
      `SELECT ${columns}, CASE WHEN NOT sure THEN line END AS doubt
       FROM (SELECT line, typed, ${sure} AS sure FROM (${parsedJson(lines, shape)}))`,
      { large: true },
    ),
  );
  const reader = await connection.runAndReadAll(
    `SELECT DISTINCT doubt FROM read_parquet(${literal(judged)}) WHERE doubt IS NOT NULL LIMIT ${mostDoubts + 1}`,
  );
  const doubts = new Set(reader.getRowsJS().flatMap(([line]) => (typeof line === "string" ? [line] : [])));
  return doubts.size > mostDoubts ? null : doubts;
}

async function lineEnd(path: string): Promise<string> {
  // Without an encoding the stream gives buffers.
  for await (const chunk of createReadStream(path, { end: 65_536 }) as AsyncIterable<Buffer>)
    return chunk.includes("\r\n") ? `'\\r\\n'` : `'\\n'`;
  return `'\\n'`;
}

/** Holds all lines, or only the doubtful ones, against zod and joins what passes with what SQL was sure of. */
async function acceptLines(
  file: Changed,
  { zones, connection }: AcceptParts,
  { only, beside }: { readonly only: ReadonlySet<string> | null; readonly beside: string | null },
): Promise<Accepted> {
  const target = acceptedFile(zones, file.name);
  const rows = `${target}.lines`;
  const schema = contracts[file.kind];
  const sieve = await openSieve({ file: file.name, schema, rows, rejects: rejectsFile(zones, file.name) });
  for await (const lines of linesOf(join(zones.raw, file.name)))
    await sieve.take(only === null ? lines : lines.filter(({ text }) => only.has(text)));
  const { accepted, rejected } = await sieve.close();
  const sure = beside === null ? 0 : await sureRows(beside, connection);
  await keepRows(target, { rows, shape: shapeOf(schema), connection, beside, large: file.size > largeBytes });
  return { accepted: accepted + sure, rejected, inPlace: false };
}

async function sureRows(judged: string, connection: DuckDBConnection): Promise<number> {
  const sql = `SELECT count(*) FROM read_parquet(${literal(judged)}) WHERE doubt IS NULL`;
  return Number((await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0]);
}
