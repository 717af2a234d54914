// SQL expressions over text as it comes out of files: times, numbers, consent, addresses of people.
import type { Mapping } from "../mapping.ts";
import { literal } from "#src/warehouse/zones.ts";

// Delimiters end an address.
const within = `[^\\x00-\\x20@"'<>,;:=&?/\\\\()\\[\\]{}|#]`;
/** An e-mail address, its @ perhaps percent-encoded. */
const addressPattern = (local: string, domain: string) =>
  `${within}${local}(@|%40)${within}${domain}\\.[A-Za-z]{2,24}`;
/** RE2 takes the same time whatever the row is; bounds would only make it compile slowly. */
const sqlAddress = addressPattern("+", "+");
export const addressMask = "[e-mail]";

const maybeAddress = /@|%40|\\u0040/i;
/** JavaScript tries again at every character, so that lengths are bounded. */
const address = new RegExp(addressPattern("{1,64}", "{1,255}"), "gi");

/** The text with every e-mail address masked; also where JSON spells the @ as an escape. */
export function maskAddresses(text: string): string {
  return maybeAddress.test(text) ? text.replace(/\\u0040/gi, "@").replace(address, addressMask) : text;
}

export function hasAddress(text: string): boolean {
  return maskAddresses(text) !== text;
}

export function hasAddressSql(text: string): string {
  return `((contains(${text}, '@') OR contains(${text}, '%40')) AND regexp_matches(${text}, ${literal(sqlAddress)}, 'i'))`;
}

export function maskedSql(text: string): string {
  const masked = `regexp_replace(${text}, ${literal(sqlAddress)}, ${literal(addressMask)}, 'gi')`;
  return `CASE WHEN contains(${text}, '@') OR contains(${text}, '%40') THEN ${masked} ELSE ${text} END`;
}

/** Null for what holds nothing but white space. */
export function textSql(sql: string): string {
  return `nullif(trim(${sql}, E' \\t\\r\\n'), '')`;
}

const matches = (text: string, pattern: string) => `regexp_full_match(${text}, ${literal(pattern)})`;

/**
 * ISO 8601, with a space for the T and without seconds too; without offset in the mapping's zone; or the epoch in
 * seconds, milliseconds or microseconds, told apart by size. Null for anything else.
 */
export function instantSql(text: string, { timeZone }: Pick<Mapping, "timeZone">): string {
  const clock = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?)?";
  return `CASE
    WHEN ${matches(text, `${clock} ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)`)}
      THEN try_cast(regexp_replace(${text}, ' ?UTC$', 'Z') AS TIMESTAMPTZ)
    WHEN ${matches(text, clock)} THEN timezone(${literal(timeZone)}, try_cast(${text} AS TIMESTAMP))
    WHEN ${matches(text, "[0-9]{9,11}(\\.[0-9]+)?")} THEN to_timestamp(try_cast(${text} AS DOUBLE))
    WHEN ${matches(text, "[0-9]{12,14}(\\.[0-9]+)?")} THEN make_timestamptz((try_cast(${text} AS DOUBLE) * 1000)::BIGINT)
    WHEN ${matches(text, "[0-9]{15,17}")} THEN make_timestamptz(try_cast(${text} AS BIGINT)) END`;
}

/**
 * A decimal point, or a decimal comma with one or two digits after it (12,5 and 1.234,56). Null for anything else:
 * 1,234 may be either of two numbers.
 */
export function numberSql(text: string): string {
  const parsed = `CASE
    WHEN ${matches(text, "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")} THEN try_cast(${text} AS DOUBLE)
    WHEN ${matches(text, "[+-]?([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+),[0-9]{1,2}")}
      THEN try_cast(replace(replace(${text}, '.', ''), ',', '.') AS DOUBLE) END`;
  return `nullif(nullif(${parsed}, 'infinity'::DOUBLE), '-infinity'::DOUBLE)`;
}

const list = (words: readonly string[]) => words.map(literal).join(", ");

/** Null for a word that is none of the three. */
export function consentSql(word: string, { unsetConsent }: Pick<Mapping, "unsetConsent">): string {
  return `CASE
    WHEN ${word} IS NULL OR lower(${word}) IN (${list(["unset", "unspecified", "null", "(not set)"])}) THEN ${literal(unsetConsent)}
    WHEN lower(${word}) IN (${list(["granted", "yes", "true", "1", "ja"])}) THEN 'granted'
    WHEN lower(${word}) IN (${list(["denied", "no", "false", "0", "nein"])}) THEN 'denied'
    WHEN lower(${word}) = 'unknown' THEN 'unknown' END`;
}
