// Keeps a received file as it came, but for two things that must not lie there: addresses in clear and rows of erased people.
import { copyFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { createWriteStream } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../zones.ts";
import { numbersOf } from "./duckdb.ts";
import { identifier, parquetSource } from "./events/event-source.ts";
import { anyTextSql } from "./events/nested-text.ts";
import { maskAddresses, maskedSql } from "./events/sql-text.ts";
import { createLineEnd, isGzip, openText, piecesOf } from "./text/pieces.ts";

/** Line by line and byte by byte: an address ends at a line's end, whatever the file's encoding is. */
export async function keepText(file: string, target: string): Promise<void> {
  const { bytes } = await openText(file);
  const masked = async function* () {
    for await (const pieces of piecesOf(bytes, createLineEnd))
      yield Buffer.concat(
        pieces.map(({ bytes: piece }) => {
          if (!piece.includes("@") && !piece.includes("%40") && !piece.includes("\\u0040")) return piece;
          return Buffer.from(maskAddresses(piece.toString("latin1")), "latin1");
        }),
      );
  };
  const packing = (await isGzip(file)) ? createGzip() : new PassThrough();
  await pipeline(Readable.from(masked()), packing, createWriteStream(target));
}

export async function keepParquet(file: string, target: string, connection: DuckDBConnection): Promise<void> {
  const { names, column } = await parquetSource(file, connection);
  const texts = names.flatMap((name) => {
    const type = column(name)?.type ?? "";
    if (!type.includes("VARCHAR")) return [];
    const sql = identifier(name);
    return [{ sql, type, text: type === "VARCHAR" ? sql : `to_json(${sql})::VARCHAR` }];
  });
  const read = `read_parquet(${literal(file)})`;
  const maybe = (text: string) => `contains(${text}, '@') OR contains(${text}, '%40')`;
  const found = texts.map(({ sql, type }) => `count(*) FILTER (WHERE ${anyTextSql(sql, type, maybe)})`);
  const counts =
    texts.length === 0 ? [] : await numbersOf(connection, `SELECT ${found.join(", ")} FROM ${read}`);
  const hit = texts.filter((_, index) => (counts[index] ?? 0) > 0);
  if (hit.length === 0) return copyFile(file, target);
  const replaced = hit.map(({ sql, type, text }) => {
    const masked = maskedSql(text);
    return `${type === "VARCHAR" ? masked : `CAST(CAST(${masked} AS JSON) AS ${type})`} AS ${sql}`;
  });
  await connection.run(
    `COPY (SELECT * REPLACE (${replaced.join(", ")}) FROM ${read}) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}
