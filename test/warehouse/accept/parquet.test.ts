// Parquet in the raw zone: read in place when all fits, held against zod where it does not, whatever its column types.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visit } from "../raw-events.ts";
import { nastyLines } from "./nasty.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => rm(bench.folder, { recursive: true, force: true }));

const good = [1, 2, 3]
  .flatMap((index) =>
    visit({
      at: `2026-10-05T10:0${index}:00Z`,
      client: `c${index}`,
      order: { id: `o${index}`, value: 10.5 },
    }),
  )
  .map((event) => ({ ...event, items: [{ product: "p", quantity: 2, price: 1.5 }] }));

/** The same rows as JSON lines and as Parquet, the latter as DuckDB reads the former, with some columns changed. */
async function both(events: readonly unknown[], replaced = "") {
  const file = await bench.write("events-a.ndjson", events.map((event) => JSON.stringify(event)).join("\n"));
  const columns = replaced === "" ? "*" : `* REPLACE (${replaced})`;
  const target = join(bench.folder, "raw", "events-b.parquet");
  await bench.connection.run(
    `COPY (SELECT ${columns} FROM read_json('${file}', format = 'newline_delimited')) TO '${target}' (FORMAT parquet)`,
  );
  return {
    json: await bench.take("zod", "events-a.ndjson"),
    parquet: await bench.take("parquet", "events-b.parquet"),
  };
}

test("rows that all fit are read in place, with the values that JSON gives", async () => {
  const { json, parquet } = await both(good);
  expect(parquet).toMatchObject({ accepted: good.length, rejected: 0, inPlace: true });
  expect(parquet.rows).toEqual(json.rows);
});

test.each([
  ["plain timestamps", `"time"::TIMESTAMP AS "time"`],
  ["times as text", `strftime("time"::TIMESTAMP, '%Y-%m-%dT%H:%M:%SZ') AS "time"`],
  ["times with a zone", `"time"::TIMESTAMP AT TIME ZONE 'UTC' AS "time"`],
  ["times in nanoseconds", `"time"::TIMESTAMP::TIMESTAMP_NS AS "time"`],
  ["money as decimal", `"value"::DECIMAL(18, 2) AS "value"`],
  ["no items at all", `[]::JSON[] AS items`],
  ["a column of nulls as numbers", `NULL::INTEGER AS content`],
])("%s make no difference", async (_, replaced) => {
  const { parquet } = await both(good, replaced);
  expect(parquet).toMatchObject({ accepted: good.length, rejected: 0, inPlace: true });
});

test.each([
  ["ids as numbers", `42 AS id`, "id"],
  ["a consent that is a text", `'granted' AS consent`, "consent"],
  ["times as numbers", `epoch_ms("time"::TIMESTAMP) AS "time"`, "time"],
  ["dates for times", `"time"::DATE AS "time"`, "time"],
  ["infinite money", `'Infinity'::DOUBLE AS "value"`, "value"],
  ["a user as number", `5 AS "user"`, "user"],
])("%s are rejected, each with its reason", async (_, replaced, field) => {
  const { parquet } = await both(good, replaced);
  expect(parquet).toMatchObject({ accepted: 0, rejected: good.length, inPlace: false });
  expect(parquet.letters.map(({ line }) => line)).toEqual(good.map((__, index) => index + 1));
  for (const { reason } of parquet.letters) expect(reason.split(/[.:]/)[0]).toBe(field);
});

test("the good rows of a mixed file are kept, the others not", async () => {
  const wrong = [
    { ...good[0], id: "" },
    { ...good[1], consent: { ...good[1]?.consent, adStorage: "maybe" } },
  ];
  const { json, parquet } = await both([...good, ...wrong]);
  expect(parquet).toMatchObject({ accepted: good.length, rejected: 2, inPlace: false });
  expect(parquet.rows).toEqual(json.rows);
  expect(parquet.letters.map(({ line, reason }) => [line, reason])).toEqual(
    json.letters.map(({ line, reason }) => [line, reason]),
  );
});

test("a file that is no Parquet is one dead letter", async () => {
  await bench.write("events-c.parquet", nastyLines.join("\n"));
  const { accepted, letters } = await bench.take("parquet", "events-c.parquet");
  expect(accepted).toBe(0);
  expect(letters).toMatchObject([{ line: 0, reason: "cannot be read as Parquet" }]);
});
