// How fresh the data is, what is there, and what did not get in.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { dataKinds, type DataKind } from "#src/core/event.ts";
import type { DataStatus } from "#src/core/intake.ts";
import type { Clock, Warehouse } from "#src/core/ports.ts";
import { literal, readText, zonesIn } from "../zones.ts";
import { readTombstones } from "../erasure/tombstones.ts";
import { textsOf, withDuckDb } from "./duckdb.ts";
import type { Places } from "./places.ts";
import { allReceipts } from "./receipts.ts";

export interface StatusParts {
  readonly places: Places;
  readonly secret: Buffer;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly warehouse: Pick<Warehouse, "window" | "metrics">;
}

export async function dataStatus({
  places,
  secret,
  timeZone,
  clock,
  warehouse,
}: StatusParts): Promise<DataStatus> {
  const receipts = await allReceipts(places);
  const window = await warehouse.window();
  // A Swedish date is an ISO date.
  const today = clock.now().toLocaleDateString("sv-SE", { timeZone });
  return {
    folder: places.folder,
    window,
    spendTo: await lastSpend(warehouse),
    daysBehind: window === null ? null : Math.max(0, dayNumber(today) - dayNumber(window.to)),
    kinds: await Promise.all(dataKinds.map((kind) => filesOf(places.raw, kind))),
    counts: await countsOf(places.folder),
    received: { files: receipts.length, last: receipts[0]?.at ?? null },
    deadLetters: await deadLettersOf(places),
    erased: {
      keys: (await readTombstones(places.erased, secret)).marks.size,
      unfinished: await stat(places.erasing).then(
        () => true,
        () => false,
      ),
    },
  };
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Spend is nobody's personal data, so no day of it is withheld. */
async function lastSpend(warehouse: Pick<Warehouse, "metrics">): Promise<string | null> {
  const { rows } = await warehouse.metrics({
    metrics: ["spend"],
    dimensions: ["day"],
    from: "1970-01-02",
    to: "2100-01-01",
  });
  const days = rows.flatMap(([day, spend]) => (spend === null ? [] : [String(day)]));
  return days.sort().at(-1) ?? null;
}

async function filesOf(raw: string, kind: DataKind): Promise<DataStatus["kinds"][number]> {
  const names = (await readdir(raw).catch(() => [])).filter(
    (name) => name.startsWith(kind) && /\.(ndjson|parquet)$/.test(name),
  );
  const found = await Promise.all(names.map((name) => stat(join(raw, name))));
  const newest = Math.max(0, ...found.map(({ mtimeMs }) => mtimeMs));
  return {
    kind,
    files: found.length,
    bytes: found.reduce((total, { size }) => total + size, 0),
    newest: newest === 0 ? null : new Date(newest).toISOString(),
  };
}

const Built = z.object({ built: z.object({ counts: z.record(z.string(), z.number()) }) });

async function countsOf(folder: string): Promise<Record<string, number>> {
  const text = await readText(zonesIn(folder).manifest);
  return text === null ? {} : (Built.safeParse(JSON.parse(text)).data?.built.counts ?? {});
}

const mostReasons = 10;

/** Both those of the intake and those that the zones' build found in raw files. */
async function deadLettersOf(places: Places): Promise<DataStatus["deadLetters"]> {
  const names = (await readdir(places.deadLetters).catch(() => [])).filter((name) =>
    name.endsWith(".ndjson"),
  );
  const files = [zonesIn(places.folder).deadLetters, ...names.map((name) => join(places.deadLetters, name))];
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const filled = files.filter((_, index) => (sizes[index] ?? 0) > 0);
  if (filled.length === 0) return { rows: 0, reasons: [] };
  return withDuckDb(places.work, async (connection) => {
    const read = `read_json([${filled.map(literal).join(", ")}], format = 'newline_delimited', ignore_errors = true,
      maximum_object_size = 16777216, columns = {reason: 'VARCHAR'})`;
    const found = await textsOf(
      connection,
      `SELECT reason, count(*) AS rows FROM ${read} GROUP BY reason ORDER BY rows DESC, reason`,
    );
    const reasons = found.map(([reason = "", rows]) => ({ reason, rows: Number(rows) }));
    return {
      rows: reasons.reduce((total, { rows }) => total + rows, 0),
      reasons: reasons.slice(0, mostReasons),
    };
  });
}
