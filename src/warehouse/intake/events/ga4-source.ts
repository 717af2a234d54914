// The BigQuery export of Google Analytics 4 (tables events_*), as JSON Lines or Parquet, with the columns that are read.
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "#src/warehouse/zones.ts";
import { identifier, parquetSource, textSource, type EventSource } from "./event-source.ts";

type Shape = string | readonly [Shape] | { readonly [name: string]: Shape };

const text = "VARCHAR";
const number = "DOUBLE";
const whole = "BIGINT";

/** Structs are matched by name, so a file may have more fields, and fewer. */
export const ga4Shape = {
  event_timestamp: whole,
  event_name: text,
  user_pseudo_id: text,
  user_id: text,
  event_bundle_sequence_id: whole,
  batch_page_id: whole,
  batch_ordering_id: whole,
  batch_event_index: whole,
  event_params: [
    { key: text, value: { string_value: text, int_value: whole, float_value: number, double_value: number } },
  ],
  privacy_info: { analytics_storage: text, ads_storage: text },
  geo: { country: text, region: text },
  traffic_source: { name: text, medium: text, source: text },
  collected_traffic_source: {
    ...{ manual_campaign_name: text, manual_source: text, manual_medium: text },
    ...{ manual_term: text, manual_content: text, gclid: text },
  },
  session_traffic_source_last_click: {
    manual_campaign: { campaign_name: text, source: text, medium: text, term: text, content: text },
    google_ads_campaign: { campaign_name: text },
    cross_channel_campaign: { campaign_name: text, source: text, medium: text },
  },
  ecommerce: { transaction_id: text, purchase_revenue: number },
  items: [{ item_id: text, item_name: text, price: number, quantity: whole }],
} as const satisfies Readonly<Record<string, Shape>>;

const lastClick = "session_traffic_source_last_click";

/** Every text that is read, by a name of ours: event parameters, labels, and a few more. */
const texts = {
  ...textParameters("ga_session_id", "page_location", "transaction_id", "currency"),
  ...textParameters("source", "medium", "campaign", "content", "term", "gclid"),
  across_source: `${lastClick}.cross_channel_campaign.source`,
  across_medium: `${lastClick}.cross_channel_campaign.medium`,
  across_campaign: `${lastClick}.cross_channel_campaign.campaign_name`,
  manual_source: `${lastClick}.manual_campaign.source`,
  manual_medium: `${lastClick}.manual_campaign.medium`,
  manual_campaign: `${lastClick}.manual_campaign.campaign_name`,
  manual_content: `${lastClick}.manual_campaign.content`,
  manual_term: `${lastClick}.manual_campaign.term`,
  ads_campaign: `${lastClick}.google_ads_campaign.campaign_name`,
  event_source: "collected_traffic_source.manual_source",
  event_medium: "collected_traffic_source.manual_medium",
  event_campaign: "collected_traffic_source.manual_campaign_name",
  event_content: "collected_traffic_source.manual_content",
  event_term: "collected_traffic_source.manual_term",
  event_gclid: "collected_traffic_source.gclid",
  first_source: "traffic_source.source",
  first_medium: "traffic_source.medium",
  first_campaign: "traffic_source.name",
  order: "ecommerce.transaction_id",
  region: "geo.region",
} as const;
export type Ga4Text = keyof typeof texts;
const textNames = Object.keys(texts);

/** The text of this name, null where Google says that there is none. */
export function said(name: Ga4Text): string {
  return `said[${textNames.indexOf(name) + 1}]`;
}

type ParameterName<Name extends string> = `param_${Name}`;

function textParameters<Name extends string>(...names: readonly Name[]) {
  const entries = names.map((name) => {
    const found = parameter(name);
    return [`param_${name}`, `coalesce(${found}.string_value, CAST(${found}.int_value AS VARCHAR))`];
  });
  return Object.fromEntries(entries) as Readonly<Record<ParameterName<Name>, string>>; // One entry a name.
}

function parameter(name: string): string {
  return `event_params[list_position(param_keys, ${literal(name)})].value`;
}

/** What Google writes for "nothing". */
const nothing = ["", "(not set)", "(none)", "(direct)", "(data not available)", "<Other>"]
  .map(literal)
  .join(", ");

/**
 * The source with `said`, a list of all texts, and `param_value`. One list and one pass over it: DuckDB keeps memory for
 * every expression, and thirty times the same cleaning would be hundreds of them.
 */
function withTexts(sql: string): string {
  const value = parameter("value");
  return `SELECT *, list_transform([${Object.values(texts).join(", ")}],
      lambda each: CASE WHEN trim(each) IN (${nothing}) THEN NULL ELSE trim(each) END) AS said,
      coalesce(${value}.double_value, ${value}.float_value, CAST(${value}.int_value AS DOUBLE),
        try_cast(${value}.string_value AS DOUBLE)) AS param_value
    FROM (SELECT *, list_transform(event_params, lambda each: each.key) AS param_keys FROM (${sql}))`;
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function typeOf(shape: Shape): string {
  if (typeof shape === "string") return shape;
  if (isList(shape)) return `${typeOf(shape[0])}[]`;
  return `STRUCT(${Object.entries(shape)
    .map(([name, inner]) => `${identifier(name)} ${typeOf(inner)}`)
    .join(", ")})`;
}

export function isGa4(names: readonly string[]): boolean {
  return ["event_timestamp", "event_name", "event_params"].every((name) => names.includes(name));
}

/** Text rows with the columns of `ga4Shape` beside them; what does not fit its type is null. */
export function ga4TextSource(rows: string, names: readonly string[]): EventSource {
  const { sql, rowText } = textSource(rows, []);
  const shaped = `json_transform("row", ${literal(JSON.stringify(ga4Shape))})`;
  return {
    sql: withTexts(`SELECT n, fault, raw, "row", event.* FROM (SELECT *, ${shaped} AS event FROM (${sql}))`),
    rowText,
    names,
    column: () => null,
  };
}

export async function ga4ParquetSource(file: string, connection: DuckDBConnection): Promise<EventSource> {
  const source = await parquetSource(file, connection);
  const typed = Object.entries(ga4Shape).map(([name, shape]) => {
    const column = source.column(name);
    const type = typeOf(shape);
    if (column === null) return `NULL::${type} AS ${identifier(name)}`;
    // Some writers wrap each element of a list.
    const sql = column.type.startsWith("STRUCT(list STRUCT(element")
      ? `list_transform(${column.sql}.list, lambda each: each.element)`
      : column.sql;
    return `${sql}::${type} AS ${identifier(name)}`;
  });
  return { ...source, sql: withTexts(`SELECT *, ${typed.join(", ")} FROM (${source.sql})`) };
}
