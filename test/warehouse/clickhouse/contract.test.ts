// The same raw zone through DuckDB and through ClickHouse, over its real client: the same tables, byte for byte.
import { cp, rm } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEvent } from "#src/core/event.ts";
import { metrics, type Dimension, type PathQuery } from "#src/core/ports.ts";
import { openWarehouse, type OpenWarehouse } from "#src/warehouse/warehouse.ts";
import { freshFolder, open, spent, visit, warehouseParts, writeRawFile } from "../raw-events.ts";
import { chdbInstalled, startChdb, type ChdbServer } from "./chdb.ts";

const pad = (number: number) => String(number).padStart(2, "0");
const anyVisit = fc.record({
  month: fc.constantFrom(8, 9, 10),
  day: fc.integer({ min: 1, max: 28 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  client: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 9 }),
  user: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 1 }),
  consent: fc.constantFrom("granted" as const, "granted" as const, "denied" as const, "unknown" as const),
  label: fc.constantFrom(
    ["google", "cpc", "brand"],
    ["google", "cpc", "jacken"],
    ["x", "email", null],
    [null, null, "ü"],
  ),
  region: fc.constantFrom("DE-HH", "DE-BY", null),
  buys: fc.boolean(),
});

/** Made by a seed, so that a failure can be looked at twice. */
function events(): WebEvent[] {
  const [visits = []] = fc.sample(fc.array(anyVisit, { minLength: 700, maxLength: 700, size: "max" }), {
    seed: 4,
    numRuns: 1,
  });
  return visits.flatMap(({ month, day, minute, client, user, consent, label, region, buys }, index) => {
    const [source = null, medium = null, campaign = null] = label;
    const at = `2026-${pad(month)}-${pad(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:00Z`;
    const order = buys ? { order: { id: `o${index}`, value: (index % 97) + 0.1 } } : {};
    const made = visit({
      at,
      client: client === null ? null : `c${client}`,
      consent,
      source,
      medium,
      campaign,
      ...order,
    });
    return made.map((event) => ({ ...event, region, user: user === null ? null : `u${user}` }));
  });
}

const week = { week: "2026-07-27", revenue: 1234.5, spend: { tv: 10.1, email: 0 }, controls: { rain: 3 } };
const whole = { from: "2026-08-01", to: "2026-10-31" };

if (!chdbInstalled) console.info("skipped: chdb is not installed");

describe.skipIf(!chdbInstalled)("DuckDB and ClickHouse", () => {
  const folders: string[] = [];
  let server: ChdbServer;
  let duckdb: OpenWarehouse;
  let clickhouse: OpenWarehouse;

  beforeAll(async () => {
    const [one, two] = [await freshFolder(), await freshFolder()];
    folders.push(one, two);
    await writeRawFile(one, "events-1.ndjson", events());
    await writeRawFile(one, "weekly.ndjson", [week]);
    await writeRawFile(one, "spend.ndjson", [
      spent("2026-08-05", "email", 12.34),
      spent("2026-09-01", "tv", 99.99),
    ]);
    await cp(one, two, { recursive: true });
    server = await startChdb();
    duckdb = await open(one);
    clickhouse = await openWarehouse({ folder: two, ...warehouseParts, url: server.url });
  });

  afterAll(async () => {
    await duckdb.close();
    await clickhouse.close();
    await server.stop();
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  test.each<PathQuery>([
    whole,
    { from: "2026-09-10", to: "2026-09-20", lookbackDays: 3 },
    { ...whole, segment: "region:DE-BY", lookbackDays: 365 },
    { ...whole, conversion: "sign_up" },
  ])("give the same paths for %o", async (query) => {
    const [one, two] = [await duckdb.paths(query), await clickhouse.paths(query)];
    expect(two.hash).toBe(one.hash);
    expect(two.people).toEqual(one.people);
    expect(two.withoutConsent).toEqual(one.withoutConsent);
    expect(one.rows.length).toBeGreaterThan(3);
    expect(two.query).not.toBe(one.query);
  });

  test.each<[readonly Dimension[], readonly string[] | undefined]>([
    [[], undefined],
    [["channel"], undefined],
    [["region", "month"], undefined],
    [
      ["campaign", "week"],
      ["paid-search", "tv"],
    ],
    [["day", "channel"], undefined],
  ])("give the same metrics by %j", async (dimensions, channels) => {
    const query = {
      metrics,
      dimensions,
      ...whole,
      ...(channels === undefined ? {} : { filters: { channels } }),
    };
    const [one, two] = [await duckdb.metrics(query), await clickhouse.metrics(query)];
    expect(two.rows).toEqual(one.rows);
    expect({ hash: two.hash, suppressed: two.suppressed }).toEqual({
      hash: one.hash,
      suppressed: one.suppressed,
    });
  });

  test("give the same weeks, channels and window", async () => {
    const query = { from: "2026-01-01", to: "2026-12-31" };
    const [one, two] = [await duckdb.weekly(query), await clickhouse.weekly(query)];
    expect(one.rows.length).toBeGreaterThan(10);
    expect(one.rows[0]).toEqual(week);
    expect({ ...two, query: one.query }).toEqual(one);
    expect(await clickhouse.channels()).toEqual(await duckdb.channels());
    expect(await clickhouse.window()).toEqual(await duckdb.window());
  });

  test("take in new files without a question in between", async () => {
    const [folder = ""] = folders.slice(1);
    const before = await clickhouse.paths(whole);
    await writeRawFile(
      folder,
      "events-2.ndjson",
      visit({ at: "2026-09-01T10:00:00Z", client: "new", order: { id: "n", value: 5 } }),
    );
    await clickhouse.refresh();
    const sum = ({ rows }: typeof before) => rows.reduce((total, { conversions }) => total + conversions, 0);
    expect(sum(await clickhouse.paths(whole))).toBe(sum(before) + 1);
  });
});

test("a ClickHouse that is not there is said with what to do", async () => {
  const folder = await freshFolder();
  await expect(openWarehouse({ folder, ...warehouseParts, url: "http://127.0.0.1:1" })).rejects.toThrow(
    /ClickHouse/,
  );
  await rm(folder, { recursive: true, force: true });
});
