// The same events, whatever they come as: JSON Lines, CSV, Parquet, packed or not.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WebEvent } from "#src/core/event.ts";
import { asLines, event, hashOf, openStage, sql } from "./stage.ts";

const purchase = event({
  ...{
    id: "e2",
    name: "purchase",
    user: "u1",
    emailHash: hashOf("a"),
    order: "o1",
    value: 12.5,
    currency: "EUR",
  },
  items: [{ product: "jacke", quantity: 2, price: 6.25 }],
});

test("rows of the contract pass as they are", async () => {
  const stage = await openStage();
  const { receipt } = await stage.give("a.jsonl", asLines([event(), purchase]));
  expect(receipt).toMatchObject({ format: "jsonl", read: 2, written: 2, dead: 0, ignored: 0, unused: [] });
  expect(await stage.rows()).toEqual([event(), purchase]);
});

const csv = [
  "Event ID;eventName;timestamp;client_id;user-id;email_sha256;sessionId;utm_source;utm_medium;page_location;transaction_id;revenue;currency;items;region;analytics_storage;ad_storage;consent.adUserData",
  "e1;Page View;2026-10-05 12:00:00+02:00;c1;;;s1;google;cpc;/;;;;;DE-HH;granted;yes;no",
  `e2;purchase;1791194400;c1;u1;${hashOf("A")};s1;google;cpc;/;o1;12,50;eur;"[{""item_id"":""jacke"",""quantity"":2,""price"":6.25}]";DE-HH;true;1;0`,
  "",
].join("\r\n");

test("CSV is read by the names of its columns", async () => {
  const stage = await openStage();
  const { receipt } = await stage.give("a.csv", csv);
  expect(receipt).toMatchObject({ format: "csv", read: 2, written: 2, unused: [] });
  expect(await stage.rows()).toEqual([event(), purchase]);
});

test("Parquet gives the same rows as the same table in lines, with types of its own", async () => {
  const stage = await openStage();
  const lines = await stage.give("a.jsonl", asLines([event(), purchase]));
  const file = join(`${stage.folder}-inbox`, "a.parquet");
  const columns = `SELECT id AS event_id, name AS event_name, "time"::TIMESTAMPTZ AS "timestamp", client AS client_id,
    "user" AS user_id, * EXCLUDE (id, name, "time", client, "user", "value"), "value"::DECIMAL(10,2) AS revenue`;
  const raw = join(stage.folder, lines.receipt.raw ?? "");
  await sql(
    "SET TimeZone = 'UTC'",
    `COPY (${columns} FROM read_json('${raw}')) TO '${file}' (FORMAT parquet)`,
  );
  const { receipt } = await stage.giveFile(file);
  expect(receipt).toMatchObject({ format: "parquet", read: 2, written: 2, dead: 0, unused: [] });
  expect(receipt.raw).toMatch(/^raw\/events-[0-9a-f]{16}\.parquet$/);
  const rows = await stage.rows();
  expect(rows).toEqual([event(), purchase, event(), purchase]);
  for (const row of rows) expect(WebEvent.safeParse(row).error).toBeUndefined();
});

test("a packed file is the same file, and is kept packed", async () => {
  const stage = await openStage();
  const { receipt } = await stage.give("a.csv.gz", gzipSync(csv));
  expect(receipt).toMatchObject({ format: "csv", written: 2 });
  expect(receipt.received).toMatch(/\.csv\.gz$/);
  expect(await stage.rows()).toEqual([event(), purchase]);
});

test("an event without a column for ids gets one from its content, so that it stays the same", async () => {
  const rows = asLines([{ name: "sign_up", time: "2026-10-05T10:00:00Z" }]);
  const [one, two] = [await openStage(), await openStage()];
  await one.give("a.jsonl", rows);
  await two.give("b.jsonl", rows);
  const [first] = await one.rows();
  expect(first).toMatchObject({ id: expect.stringMatching(/^row-[0-9a-f]{64}$/) as string });
  expect(await two.rows()).toEqual([first]);
});

test.each([
  ["an array", "a.json", '[\n{"id":"e1"}]', /one JSON array/],
  ["UTF-16", "a.csv", Buffer.from("\ufeffid,name\n", "utf16le"), /UTF-16/],
  ["a broken archive", "a.jsonl.gz", gzipSync(csv).subarray(0, 60), /unexpected end|data/],
  ["no name that says what it is", "a.data", "x", /cannot be told/],
  ["Parquet by name alone", "a.parquet", "x", /cannot be told|Parquet/],
  ["an empty CSV file", "a.csv", "", /empty/],
  ["a column twice", "a.csv", "id,id\n1,2\n", /twice/],
])("refuses %s as a whole, with a reason", async (_, name, content, reason) => {
  const stage = await openStage();
  await expect(stage.give(name, content)).rejects.toThrow(reason);
  await expect(stage.rows().catch(() => [])).resolves.toEqual([]);
});
