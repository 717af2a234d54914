// The BigQuery export of Google Analytics 4: which field comes from where, and the same ids every time.
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLines, openStage, sql, type Stage } from "./stage.ts";

type Parameters = Readonly<Record<string, string | number>>;

/** A row as BigQuery exports it to JSON: 64-bit integers as text. */
function exported(name: string, params: Parameters = {}, more: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ event_timestamp: "1791194400123456", event_name: name, user_pseudo_id: "123.456", user_id: null },
    event_params: Object.entries({
      ga_session_id: 99,
      page_location: "https://nordlicht.example/",
      ...params,
    }).map(([key, value]) => ({
      key,
      value: typeof value === "number" ? { int_value: String(value) } : { string_value: value },
    })),
    privacy_info: { analytics_storage: "Yes", ads_storage: "No" },
    geo: { country: "Germany", region: "Bavaria" },
    batch_event_index: "3",
    ...more,
  };
}

const lastClick = (campaign: object) => ({ session_traffic_source_last_click: campaign });

async function taken(stage: Stage, rows: readonly unknown[], options = {}) {
  const { receipt } = await stage.give("export.jsonl", asLines(rows), options);
  return { receipt, rows: await stage.rows() };
}

test("a purchase has its order, value, items, visit, region and consent", async () => {
  const items = [
    { item_id: "jacke", item_name: "Jacke", price: 50, quantity: "2" },
    { item_id: "(not set)", item_name: "Schuh", price: null, quantity: null },
    { item_id: "(not set)" },
  ];
  const params = { transaction_id: "T1", value: 149, currency: "EUR" };
  const { receipt, rows } = await taken(await openStage(), [exported("purchase", params, { items })]);
  expect(receipt).toMatchObject({ format: "ga4", read: 1, written: 1 });
  expect(rows).toEqual([
    {
      ...{ schema: 1, id: expect.stringMatching(/^ga4-[0-9a-f]{32}$/) as string, name: "purchase" },
      ...{ time: "2026-10-05T10:00:00.123456Z", client: "123.456", user: null, emailHash: null },
      ...{ session: "123.456.99", source: null, medium: null, campaign: null, content: null, term: null },
      ...{ page: "https://nordlicht.example/", order: "T1", value: 149, currency: "EUR", region: "DE-BY" },
      items: [
        { product: "jacke", quantity: 2, price: 50 },
        { product: "Schuh", quantity: 1, price: 0 },
      ],
      consent: {
        ...{ adStorage: "denied", analyticsStorage: "granted" },
        ...{ adUserData: "unknown", adPersonalization: "unknown" },
      },
    },
  ]);
});

test.each([
  [
    "the session's last click",
    lastClick({
      cross_channel_campaign: { source: "google", medium: "cpc", campaign_name: "brand" },
      manual_campaign: { term: "jacke" },
    }),
    { source: "google", medium: "cpc", campaign: "brand", term: "jacke" },
  ],
  [
    "Google Ads alone",
    lastClick({ google_ads_campaign: { campaign_name: "dach" } }),
    { source: "google", medium: "cpc", campaign: "dach" },
  ],
  [
    "a direct session",
    lastClick({
      cross_channel_campaign: { source: "(direct)", medium: "(none)", campaign_name: "(direct)" },
    }),
    { source: null, medium: null, campaign: null },
  ],
  [
    "the event's own label",
    {
      collected_traffic_source: {
        manual_source: "meta",
        manual_medium: "paid_social",
        manual_campaign_name: "x",
      },
    },
    { source: "meta", medium: "paid_social", campaign: "x" },
  ],
  ["a Google click id", { collected_traffic_source: { gclid: "abc" } }, { source: "google", medium: "cpc" }],
  [
    "the first visit ever, in old exports",
    { traffic_source: { source: "bing", medium: "organic" } },
    { source: "bing" },
  ],
  [
    "not the first visit ever, in newer ones",
    { traffic_source: { source: "bing", medium: "organic" }, collected_traffic_source: null },
    { source: null },
  ],
])("the label is %s", async (_, more, label) => {
  const { rows } = await taken(await openStage(), [exported("page_view", {}, more)]);
  expect(rows).toMatchObject([label]);
});

test("a label on one event holds for the whole visit where the export names none for it", async () => {
  const label = { collected_traffic_source: { manual_source: "meta", manual_medium: "paid_social" } };
  const { rows } = await taken(await openStage(), [
    exported("session_start", {}, { collected_traffic_source: null }),
    exported("page_view", {}, label),
    exported("page_view", { ga_session_id: 100 }),
  ]);
  expect(rows).toMatchObject([{ source: "meta" }, { source: "meta" }, { source: null }]);
});

test("events that journeys do not need are counted by name, and a mapping can use them", async () => {
  const rows = [
    exported("scroll"),
    exported("first_visit"),
    exported("visit"),
    exported("generate_lead"),
    exported("page_view"),
  ];
  const plain = await taken(await openStage(), rows);
  expect(plain.receipt).toMatchObject({
    ...{ read: 5, written: 1, dead: 0, ignored: 4 },
    ignoredNames: { scroll: 1, first_visit: 1, visit: 1, generate_lead: 1 },
  });
  const mapping = { events: { generate_lead: "sign_up", page_view: null }, unsetConsent: "granted" };
  const mapped = await taken(await openStage(), rows, { mapping });
  expect(mapped.receipt).toMatchObject({ written: 1, ignored: 4 });
  expect(mapped.rows).toMatchObject([{ name: "sign_up", consent: { adUserData: "granted" } }]);
});

test("consent that is not set is unknown until the mapping says otherwise", async () => {
  const unset = exported(
    "page_view",
    {},
    { privacy_info: { analytics_storage: "Unset", ads_storage: null } },
  );
  const { rows } = await taken(await openStage(), [unset]);
  expect(rows).toMatchObject([{ consent: { analyticsStorage: "unknown", adStorage: "unknown" } }]);
});

test("an event has the same id in every export, and another one than its neighbours", async () => {
  const rows = [exported("page_view"), exported("page_view", {}, { batch_event_index: "4" })];
  const ids = async (stage: Stage, given: readonly unknown[]) =>
    (await taken(stage, given)).rows.map((row) => (row as { id: string }).id);
  const first = await ids(await openStage(), rows);
  const again = await ids(await openStage(), [
    ...rows.map((row) => ({ ...row, app_info: null })),
    exported("scroll"),
  ]);
  expect(again).toEqual(first);
  expect(new Set(first).size).toBe(2);
});

test("Parquet gives the same rows and ids as lines", async () => {
  const lines = await openStage();
  const rows = [
    exported("purchase", { value: 12, currency: "EUR" }),
    exported("scroll"),
    exported("page_view"),
  ];
  const fromLines = await taken(lines, rows);
  const file = join(lines.folder, "ga4.parquet");
  const source = join(lines.folder, fromLines.receipt.received);
  const typed = `SELECT * REPLACE (event_timestamp::BIGINT AS event_timestamp, batch_event_index::BIGINT AS batch_event_index)`;
  await sql(`COPY (${typed} FROM read_json('${source}')) TO '${file}' (FORMAT parquet)`);
  const parquet = await openStage();
  const { receipt } = await parquet.giveFile(file);
  expect(receipt).toMatchObject({ format: "ga4", read: 3, written: 2, ignored: 1, dead: 0 });
  const toMilliseconds = (row: unknown) => ({ ...(row as object), time: "2026-10-05T10:00:00.123Z" });
  expect(await parquet.rows()).toEqual(fromLines.rows.map(toMilliseconds));
});
