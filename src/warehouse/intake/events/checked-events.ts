// Holds every row against the contract: the fields of the good ones, the reason and the text of the others.
import { hashPattern, WebEvent } from "#src/core/event.ts";
import { literal } from "#src/warehouse/zones.ts";
import { consentSignals, textColumns, type EventExpressions } from "./event-fields.ts";
import { identifier, type EventSource } from "./event-source.ts";
import { hasAddressSql, maskedSql } from "./sql-text.ts";

const known = WebEvent.shape.name.options.join(", ");
const plainColumns = [
  "id",
  "name",
  "time",
  "client",
  "user",
  "emailHash",
  "session",
  "order",
  "value",
  "currency",
  "items",
];

/** Over the fields by their names. */
const faults: readonly (readonly [when: string, reason: string])[] = [
  ["id IS NULL", "'id: missing'"],
  [`"time" IS NULL`, "'time: missing'"],
  ...["client", "user"].map(
    (field) =>
      [
        `contains(${identifier(field)}, '@')`,
        literal(`${field}: holds an @; send a pseudonym, never an address`),
      ] as const,
  ),
  [`contains(emailHash, '@')`, literal("emailHash: an address in clear; send its SHA-256")],
  [
    `NOT regexp_full_match(emailHash, ${literal(hashPattern)})`,
    literal("emailHash: not a SHA-256 in 64 hexadecimal digits"),
  ],
  ...["id", "session", "order"].map(
    (field) => [hasAddressSql(identifier(field)), literal(`${field}: holds an e-mail address`)] as const,
  ),
  [
    "currency <> 'EUR'",
    "'currency: ' || left(currency, 8) || '; only EUR is accepted, convert before you send'",
  ],
  ...consentSignals.map(
    (signal) =>
      [
        `${identifier(signal)} IS NULL`,
        literal(`consent.${signal}: not granted, denied or unknown`),
      ] as const,
  ),
];

/**
 * One row for each of the source's, in its order: `n`, the event's columns, `given_name`, `ignored`, `masked`,
 * `reason` (null for a good row) and `raw` (the row's text where there is a reason, addresses masked).
 */
export function checkedSql(source: EventSource, expressions: EventExpressions): string {
  const { fields, givenName, ignored } = expressions;
  const typed = Object.entries(fields).map(([field, sql]) => `${sql} AS ${identifier(field)}`);
  const early = expressions.faults.map(({ when, reason }) => `WHEN ${when} THEN ${reason}`);
  const late = faults.map(([when, reason]) => `WHEN ${when} THEN ${reason}`);
  const shown = textColumns.map((field) => `${maskedSql(identifier(field))} AS ${identifier(field)}`);
  const masked = textColumns.map((field) => `coalesce(${hasAddressSql(identifier(field))}, false)`);
  return `
    WITH source AS (${source.sql}),
    typed AS (
      SELECT n, fault, raw, "row", ${givenName} AS given_name, ${ignored} AS left_out,
        CASE ${early.join(" ")} ${early.length === 0 ? "WHEN false THEN ''" : ""} END AS early, ${typed.join(", ")}
      FROM source),
    judged AS (
      SELECT *, fault IS NULL AND left_out AS ignored,
        CASE WHEN fault IS NOT NULL THEN fault WHEN left_out THEN NULL
          WHEN given_name IS NULL THEN 'name: missing'
          WHEN name IS NULL THEN ${maskedSql(`'name: “' || left(given_name, 40) || '” is not one of ${known}'`)}
          WHEN early IS NOT NULL THEN early ${late.join(" ")} END AS reason
      FROM typed)
    SELECT n, ${plainColumns.map(identifier).join(", ")}, ${shown.join(", ")}, ${consentSignals.map(identifier).join(", ")},
      given_name, ignored, reason, reason IS NULL AND NOT ignored AND (${masked.join(" OR ")}) AS masked,
      CASE WHEN reason IS NOT NULL THEN ${maskedSql(source.rowText)} END AS raw
    FROM judged`;
}

/** The columns of a raw event file, in the contract's order, over what `checkedSql` gave. */
export function contractColumns({ asText }: { readonly asText: boolean }): string {
  const time = asText
    ? `CASE WHEN epoch_us("time") % 1000 = 0 THEN strftime("time", '%Y-%m-%dT%H:%M:%S.%gZ')
        ELSE strftime("time", '%Y-%m-%dT%H:%M:%S.%fZ') END`
    : `"time"`;
  const consent = consentSignals.map((signal) => `${identifier(signal)} := ${identifier(signal)}`);
  return `1 AS "schema", id, name, ${time} AS "time", client, "user", emailHash, session, source, medium, campaign,
    content, term, page, "order", "value", currency, items, region, struct_pack(${consent.join(", ")}) AS consent`;
}
