// Spend, products, campaigns and weeks of one received file into the raw zone's form; small files, row by row.
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { literal } from "../zones.ts";
import { parquetSource } from "./events/event-source.ts";
import { maskAddresses } from "./events/sql-text.ts";
import type { TakeOptions, Taken } from "./events/take-events.ts";
import { matchColumns } from "./mapping.ts";
import { isPartColumn, shapeRow, type Shaped, type SmallKind } from "./small-rows.ts";
import { writeRows } from "./text/rows.ts";

const Line = z.union([
  z.object({ n: z.number(), row: z.record(z.string(), z.unknown()) }),
  z.object({ n: z.number(), fault: z.string(), raw: z.string() }),
]);

export async function takeRows(kind: SmallKind, options: TakeOptions): Promise<Taken> {
  const { work, mapping } = options;
  if (options.ga4 === true)
    throw new Fault("usage", `a Google Analytics export holds events, not ${kind}`, {
      nextStep: "use ingest events",
    });
  const rows = join(work, "rows.ndjson");
  const names = await writeAllRows(rows, options);
  const { columns, unused } = matchColumns(names, { kind, mapping });
  const raw = join(work, `${kind}.ndjson`);
  const deadLetters = join(work, "dead-letters.ndjson");
  const good = await open(raw, "w");
  const bad = await open(deadLetters, "w");
  const count = { read: 0, written: 0, dead: 0 };
  const reasons: Record<string, number> = {};
  const bury = async (line: number, reason: string, text: string) => {
    count.dead += 1;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    await writeLine(bad, { file: options.shownAs, line, reason, raw: maskAddresses(text) });
  };
  try {
    for await (const text of createInterface({ input: createReadStream(rows), crlfDelay: Infinity })) {
      const line = Line.parse(JSON.parse(text));
      count.read += 1;
      if ("fault" in line) {
        await bury(line.n, line.fault, line.raw);
        continue;
      }
      const shaped: Shaped = shapeRow(line.row, { kind, columns, mapping });
      if ("reason" in shaped) await bury(line.n, maskAddresses(shaped.reason), JSON.stringify(line.row));
      else {
        count.written += 1;
        await writeLine(good, shaped.row);
      }
    }
  } finally {
    await good.close();
    await bad.close();
  }
  return {
    format: options.format,
    counts: { ...count, ignored: 0 },
    masked: 0,
    reasons,
    ignoredNames: {},
    columns,
    unused: kind === "weekly" ? unused.filter((column) => !isPartColumn(column)) : unused,
    erased: [],
    raw: count.written > 0 ? { path: raw, extension: "ndjson" } : null,
    deadLetters: count.dead > 0 ? deadLetters : null,
  };
}

async function writeLine(handle: FileHandle, value: unknown): Promise<void> {
  await handle.appendFile(`${JSON.stringify(value)}\n`);
}

async function writeAllRows(
  rows: string,
  { file, format, connection, onProgress }: TakeOptions,
): Promise<readonly string[]> {
  if (format !== "parquet") return writeRows(file, rows, { format, onProgress });
  const source = await parquetSource(file, connection);
  await connection.run(`COPY (SELECT n, "row" FROM (${source.sql})) TO ${literal(rows)} (FORMAT json)`);
  return source.names;
}
