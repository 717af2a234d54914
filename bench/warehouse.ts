// Ten million web events from raw to attribution, step by step: node bench/warehouse.ts [EVENTS] [MEMORY]
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { attribute } from "#src/analytics/attribution/attribute.ts";
import { openWarehouse } from "#src/warehouse/warehouse.ts";
import { heading, table, timed } from "./measure.ts";

const events = Number(process.argv[2] ?? 10_000_000);
const memory = process.argv[3] ?? "1GB";
const aim = { seconds: 30, gigabytes: 2.2 };
const window = { from: "2026-07-01", to: "2026-09-28" };

/** A number from 0 to 1 for each key, another one for each salt: DuckDB's own hash is the seed. */
const chance = (key: string, salt: number) => `((hash(${key}, ${salt}) >> 11)::DOUBLE / 9007199254740992)`;

/**
 * 3 of 100 event ids are sent twice; about 1.2 million people for ten million events, unevenly active, in up to four
 * visits and two browsers each; one in five has an account; one event in fifty is a purchase, and 4 of 100 purchases
 * repeat the order of another.
 */
const raw = `
WITH sent AS (
  SELECT CASE WHEN ${chance("i", 1)} < 0.03 THEN (i * 7919) % ${events} ELSE i END AS n FROM range(${events}) AS t(i)
), who AS (
  SELECT n, (${chance("n", 2)} ** 1.5 * ${0.12 * events})::BIGINT AS person FROM sent
), visits AS (
  SELECT n, person, hash(person, hash(n, 4) % 4) AS visit, ${chance("person", 3)} AS mood FROM who
), labelled AS (
  SELECT *, (hash(visit, 6) % 7700000)::BIGINT + (hash(n, 9) % 1200)::BIGINT AS second,
    ${chance("visit", 7)} AS label, ${chance("n", 8)} AS kind,
    CASE WHEN mood < 0.7 THEN 'granted' WHEN mood < 0.9 THEN 'denied' ELSE 'unknown' END AS consent,
    CASE WHEN n % 50 = 0 THEN 'purchase' WHEN kind < 0.3 THEN 'session_start' WHEN kind < 0.92 THEN 'page_view'
      WHEN kind < 0.99 THEN 'add_to_cart' ELSE 'sign_up' END AS name
  FROM visits
)
SELECT 1 AS schema, 'e-' || lpad(to_hex(n), 10, '0') AS id, name,
  TIMESTAMP '2026-07-01' + to_seconds(second) AS "time",
  CASE WHEN consent = 'granted' THEN 'c-' || lpad(to_hex(person), 8, '0') || (visit % 2)::VARCHAR END AS client,
  CASE WHEN consent = 'granted' AND ${chance("person", 11)} < 0.2 THEN 'k-' || to_hex(person) END AS "user",
  NULL::VARCHAR AS emailHash,
  CASE WHEN consent = 'granted' THEN 's-' || to_hex(visit) END AS session,
  CASE WHEN label < 0.45 THEN 'google' WHEN label < 0.65 THEN 'meta' WHEN label < 0.78 THEN 'newsletter'
    WHEN label < 0.85 THEN 'awin' WHEN label < 0.9 THEN 'gdn' ELSE '(direct)' END AS source,
  CASE WHEN label < 0.25 THEN 'cpc' WHEN label < 0.45 THEN 'organic' WHEN label < 0.65 THEN 'paid_social'
    WHEN label < 0.78 THEN 'email' WHEN label < 0.85 THEN 'affiliate' WHEN label < 0.9 THEN 'display' ELSE '(none)' END AS medium,
  CASE WHEN label < 0.08 THEN 'brand' WHEN label < 0.25 THEN 'jacken' END AS campaign,
  NULL::VARCHAR AS content, NULL::VARCHAR AS term, '/produkte/' || (hash(n, 12) % 200) AS page,
  CASE WHEN name = 'purchase' THEN 'o-' || to_hex(CASE WHEN ${chance("n", 13)} < 0.04 AND n > 0 THEN n - 50 ELSE n END) END AS "order",
  CASE WHEN name = 'purchase' THEN round(20 + 180 * ${chance("n", 14)}, 2) END AS "value",
  CASE WHEN name = 'purchase' THEN 'EUR' END AS currency,
  CASE WHEN name IN ('purchase', 'add_to_cart')
    THEN [{product: 'p-' || (hash(n, 15) % 200), quantity: 1, price: round(20 + 180 * ${chance("n", 14)}, 2)}]
    ELSE []::STRUCT(product VARCHAR, quantity BIGINT, price DOUBLE)[] END AS items,
  ['DE-HH', 'DE-BY', 'DE-NW', 'DE-BE', 'AT-9'][1 + (hash(person, 16) % 5)::INTEGER] AS region,
  {adStorage: consent, analyticsStorage: consent, adUserData: consent, adPersonalization: consent} AS consent
FROM labelled`;

async function generate(file: string, spill: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", temp_directory: spill });
  const connection = await instance.connect();
  await connection.run("SET preserve_insertion_order = false");
  await connection.run(`COPY (${raw}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
}

const rows: [string, number, number][] = [];
const folder = await mkdtemp(join(tmpdir(), "leitstand-bench-warehouse-"));
try {
  await mkdir(join(folder, "raw"));
  const file = join(folder, "raw", "events-bench.parquet");
  console.error("generating …");
  await generate(file, folder);
  const megabytes = (await stat(file)).size / 1e6;
  let last = "validate";
  let since = performance.now();
  let used = process.cpuUsage();
  const mark = (next: string): void => {
    const seconds = (performance.now() - since) / 1000;
    const { user, system } = process.cpuUsage(used);
    rows.push([last, seconds, (user + system) / 1e6]);
    console.error(`${last}: ${seconds.toFixed(1)} s`);
    [last, since, used] = [next, performance.now(), process.cpuUsage()];
  };
  const whole = await timed(async () => {
    const warehouse = await openWarehouse({
      folder,
      timeZone: "Europe/Berlin",
      clock: { now: () => new Date() },
      log: (level, event, detail) => {
        if (event === "warehouse-built") console.error(JSON.stringify(detail));
        else if (level === "warn") console.error(event, JSON.stringify(detail));
      },
      memoryLimit: memory,
      onStep: (step) => mark(step),
    });
    mark("path table");
    const paths = await warehouse.paths(window);
    mark("Markov and Shapley");
    attribute(paths.rows, { models: ["markov", "shapley"] });
    mark("close");
    await warehouse.close();
    return paths;
  });
  const sum = (field: "conversions" | "nulls") =>
    whole.result.rows.reduce((total, row) => total + row[field], 0);
  const peak = process.resourceUsage().maxRSS / 1e6;
  console.log(heading(`node bench/warehouse.ts ${events} ${memory}`));
  console.log(`\n${events} events, ${megabytes.toFixed(0)} MB of Parquet; DuckDB's limit ${memory}.\n`);
  console.log(table(["step", "seconds", "processor seconds"], rows));
  console.log(
    `\n${table(
      ["", "measured", "aim"],
      [
        ["seconds from raw to credits", whole.wall / 1000, aim.seconds],
        ["processor seconds", whole.processor / 1000, "–"],
        ["peak memory of the process, GB", peak, aim.gigabytes],
        ["distinct paths", whole.result.rows.length, "–"],
        ["conversions in paths", sum("conversions"), "–"],
        ["paths that led to nothing", sum("nulls"), "–"],
      ],
    )}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
