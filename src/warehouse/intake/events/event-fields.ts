// The fields of an event as SQL over the columns of a file that was not made by Google Analytics.
import type { WebEvent } from "#src/core/event.ts";
import { literal } from "#src/warehouse/zones.ts";
import type { EventField } from "../fields.ts";
import type { Column, EventSource } from "./event-source.ts";
import type { ColumnsOf, Mapping } from "../mapping.ts";
import { consentSql, instantSql, numberSql, textSql } from "./sql-text.ts";

/** What `checked-events.ts` goes on with: one expression a field, and what was wrong with a row before it. */
export interface EventExpressions {
  readonly fields: Readonly<Record<EventColumn, string>>;
  /** The event's name as the source has it. */
  readonly givenName: string;
  /** In order: the first that holds is the reason. */
  readonly faults: readonly { readonly when: string; readonly reason: string }[];
  /** True for an event that the house has no use for. */
  readonly ignored: string;
  /** Labels are filled from other events of the same session. */
  readonly fillLabels: boolean;
}

export const textColumns = ["source", "medium", "campaign", "content", "term", "page", "region"] as const;
export const consentSignals = ["adStorage", "analyticsStorage", "adUserData", "adPersonalization"] as const;
export type EventColumn =
  Exclude<EventField, "schema" | "consent" | `consent.${string}`> | (typeof consentSignals)[number];

const names: Readonly<Record<WebEvent["name"], readonly string[]>> = {
  session_start: ["sessionstart", "visit"],
  page_view: ["pageview", "pageviewed"],
  add_to_cart: ["addtocart", "addedtocart", "productadded"],
  sign_up: ["signup", "signedup", "registration"],
  purchase: ["purchase", "order", "ordercompleted", "transaction"],
};

/** Ours for the source's name; the mapping's word goes first. Null where neither knows it. */
export function eventNameSql(
  given: string,
  { events }: Pick<Mapping, "events">,
  likeness: "exact" | "alike" = "alike",
): string {
  const mapped = Object.entries(events).map(
    ([theirs, ours]) => `WHEN ${given} = ${literal(theirs)} THEN ${ours === null ? "NULL" : literal(ours)}`,
  );
  const known = Object.entries(names).map(([ours, theirs]) => {
    const alike = `regexp_replace(lower(${given}), '[^a-z]', '', 'g') IN (${theirs.map(literal).join(", ")})`;
    return `WHEN ${likeness === "exact" ? `${given} = ${literal(ours)}` : alike} THEN ${literal(ours)}`;
  });
  return `CASE ${[...mapped, ...known].join(" ")} END`;
}

export function leftOutSql(given: string, { events }: Pick<Mapping, "events">): string {
  const out = Object.entries(events).flatMap(([theirs, ours]) => (ours === null ? [literal(theirs)] : []));
  return out.length === 0 ? "false" : `coalesce(${given} IN (${out.join(", ")}), false)`;
}

export function genericExpressions(
  source: EventSource,
  { columns, mapping }: { readonly columns: ColumnsOf; readonly mapping: Mapping },
): EventExpressions {
  const found = (field: EventField): Column[] =>
    (columns.get(field) ?? []).flatMap((name) => source.column(name) ?? []);
  const constant = (field: EventField) => {
    const value = mapping.constants[field];
    return value === undefined ? [] : [literal(String(value))];
  };
  const text = (field: EventField): string =>
    firstOf([...found(field).map(asText), ...constant(field)], "NULL::VARCHAR");
  const time = firstOf(
    found("time").map((column) => timeOf(column, mapping)),
    "NULL::TIMESTAMPTZ",
  );
  const value = firstOf(
    [...found("value").map(numberOf), ...constant("value").map(numberSql)],
    "NULL::DOUBLE",
  );
  const givenName = text("name");
  const nested = consentWords(found("consent"));
  const signal = (which: (typeof consentSignals)[number]) =>
    consentSql(
      firstOf(
        [...found(`consent.${which}`).map(asText), ...nested.words(which), ...constant(`consent.${which}`)],
        "NULL::VARCHAR",
      ),
      mapping,
    );
  const items = itemsOf(found("items"));
  const id = columns.has("id") ? text("id") : `'row-' || sha256(${source.rowText})`;
  return {
    fields: {
      ...{ id, name: eventNameSql(givenName, mapping), time, value, items: items.sql },
      ...{ client: text("client"), user: text("user"), emailHash: `lower(${text("emailHash")})` },
      ...{
        session: text("session"),
        source: text("source"),
        medium: text("medium"),
        campaign: text("campaign"),
      },
      ...{ content: text("content"), term: text("term"), page: text("page"), region: text("region") },
      ...{ order: text("order"), currency: `upper(${text("currency")})` },
      ...{ adStorage: signal("adStorage"), analyticsStorage: signal("analyticsStorage") },
      ...{ adUserData: signal("adUserData"), adPersonalization: signal("adPersonalization") },
    },
    faults: [
      {
        when: `${text("schema")} <> '1'`,
        reason: `'schema: version ' || ${text("schema")} || ' is not known, only 1'`,
      },
      { when: `${nested.given} AND NOT ${nested.fits}`, reason: `'consent: not an object of signals'` },
      {
        when: `${value} IS NULL AND ${text("value")} IS NOT NULL`,
        reason: `'value: not a number (1234.5, or with a decimal comma 1234,50)'`,
      },
      {
        when: `${time} IS NULL AND ${text("time")} IS NOT NULL`,
        reason: `'time: not an instant such as 2026-10-05T10:00:00Z'`,
      },
      { when: `NOT ${items.fits}`, reason: `'items: not a list of product, quantity and price'` },
    ],
    givenName,
    ignored: leftOutSql(givenName, mapping),
    fillLabels: false,
  };
}

function firstOf(candidates: readonly string[], otherwise: string): string {
  if (candidates.length === 0) return otherwise;
  return candidates.length === 1 ? (candidates[0] ?? otherwise) : `coalesce(${candidates.join(", ")})`;
}

function asText({ sql, type }: Column): string {
  return textSql(type === "VARCHAR" ? sql : `CAST(${sql} AS VARCHAR)`);
}

function timeOf({ sql, type }: Column, mapping: Mapping): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return sql;
  if (/^(TIMESTAMP|DATE)/.test(type)) return `timezone(${literal(mapping.timeZone)}, ${sql}::TIMESTAMP)`;
  return instantSql(asText({ sql, type }), mapping);
}

function numberOf(column: Column): string {
  return /^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)/.test(column.type)
    ? `CASE WHEN isfinite(CAST(${column.sql} AS DOUBLE)) THEN CAST(${column.sql} AS DOUBLE) END`
    : numberSql(asText(column));
}

const ownItems =
  /^STRUCT\(product VARCHAR, quantity (INTEGER|BIGINT), price (DOUBLE|FLOAT|DECIMAL\(\d+,\d+\))\)\[\]$/;
const itemsType = "STRUCT(product VARCHAR, quantity INTEGER, price DOUBLE)[]";
const itemNames = {
  product: ["product", "item_id", "product_id", "sku", "id"],
  quantity: ["quantity", "qty"],
  price: ["price"],
};

/** Items as JSON text, or as a list that already has our shape. */
function itemsOf([column]: readonly Column[]): { readonly sql: string; readonly fits: string } {
  if (column === undefined) return { sql: `[]::${itemsType}`, fits: "true" };
  if (ownItems.test(column.type)) {
    const sql = `coalesce(CAST(${column.sql} AS ${itemsType}), [])`;
    return { sql, fits: eachItemFits(sql) };
  }
  const json = column.type === "VARCHAR" ? `try_cast(${asText(column)} AS JSON)` : `to_json(${column.sql})`;
  const shape = Object.values(itemNames)
    .flat()
    .map((name) => `"${name}": "VARCHAR"`);
  const field = (which: keyof typeof itemNames) =>
    `coalesce(${itemNames[which].map((name) => `item."${name}"`).join(", ")})`;
  const quantity = `try_cast(coalesce(${field("quantity")}, '1') AS DOUBLE)`;
  const listed = `list_transform(json_transform(${json}, '[{${shape.join(", ")}}]'), lambda item: {
    product: ${field("product")},
    quantity: CASE WHEN ${quantity} = floor(${quantity}) AND ${quantity} < 2147483648 THEN ${quantity}::INTEGER END,
    price: ${numberSql(field("price"))} })`;
  const given = column.type === "VARCHAR" ? asText(column) : column.sql;
  const nothing = `(${given} IS NULL OR coalesce(json_type(${json}) = 'NULL', false))`;
  return {
    sql: `CASE WHEN ${nothing} THEN [] ELSE ${listed} END::${itemsType}`,
    fits: `(${nothing} OR coalesce(${eachItemFits(listed)}, false))`,
  };
}

function eachItemFits(items: string): string {
  return `len(list_filter(${items}, lambda item: item.product IS NULL OR item.quantity IS NULL OR item.quantity < 1 OR item.price IS NULL)) = 0`;
}

/** The signals of a nested consent record, in JSON text or as a struct. */
function consentWords([column]: readonly Column[]) {
  if (column === undefined) return { given: "false", fits: "true", words: () => [] };
  const json = column.type === "VARCHAR" ? `try_cast(${asText(column)} AS JSON)` : null;
  const given = column.type === "VARCHAR" ? `${asText(column)} IS NOT NULL` : `${column.sql} IS NOT NULL`;
  return {
    given: `(${given})`,
    fits: json === null ? "true" : `coalesce(json_type(${json}) IN ('OBJECT', 'NULL'), false)`,
    words(which: (typeof consentSignals)[number]): string[] {
      const snake = which.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return [which, snake].flatMap((name) => {
        if (json !== null) return [textSql(`json_extract_string(${json}, '$.${name}')`)];
        return new RegExp(`\\b${name} VARCHAR`).test(column.type) ? [textSql(`${column.sql}.${name}`)] : [];
      });
    },
  };
}
