// The fields of an event as SQL over the columns of a Google Analytics 4 export.
import { literal } from "#src/warehouse/zones.ts";
import type { Mapping } from "../mapping.ts";
import { eventNameSql, type EventExpressions } from "./event-fields.ts";
import type { EventSource } from "./event-source.ts";
import { said } from "./ga4-source.ts";
import { germanRegionSql } from "./german-regions.ts";
import { consentSql, textSql } from "./sql-text.ts";

const labelParts = ["source", "medium", "campaign", "content", "term"] as const;
type Label = Readonly<Partial<Record<(typeof labelParts)[number], string>>>;

interface Candidate {
  readonly when: string;
  readonly label: Label;
}

const named = (label: Label & { readonly source: string; readonly medium: string }): Candidate => ({
  when: `${label.source} IS NOT NULL OR ${label.medium} IS NOT NULL`,
  label,
});
const byHand = { content: said("manual_content"), term: said("manual_term") };
const google = { source: "'google'", medium: "'cpc'" };

/** What brought the session, as Google attributes it; then what was seen on the event itself. Best first. */
const candidates: readonly Candidate[] = [
  named({
    ...{ source: said("across_source"), medium: said("across_medium"), campaign: said("across_campaign") },
    ...byHand,
  }),
  named({
    ...{ source: said("manual_source"), medium: said("manual_medium"), campaign: said("manual_campaign") },
    ...byHand,
  }),
  { when: `${said("ads_campaign")} IS NOT NULL`, label: { ...google, campaign: said("ads_campaign") } },
  named({
    ...{ source: said("event_source"), medium: said("event_medium"), campaign: said("event_campaign") },
    ...{ content: said("event_content"), term: said("event_term") },
  }),
  {
    when: `${said("event_gclid")} IS NOT NULL OR ${said("param_gclid")} IS NOT NULL`,
    label: { ...google, campaign: said("event_campaign") },
  },
  named({
    ...{ source: said("param_source"), medium: said("param_medium"), campaign: said("param_campaign") },
    ...{ content: said("param_content"), term: said("param_term") },
  }),
];

/** What first brought the user, not the session: only where an export is so old that it says nothing better. */
const firstEver = named({
  ...{ source: said("first_source"), medium: said("first_medium"), campaign: said("first_campaign") },
});

/**
 * An event has no id there. These columns tell events apart and are the same in every export of the same event:
 * https://support.google.com/analytics/answer/7029846
 */
const idParts = [
  ...["user_pseudo_id", "event_timestamp", "event_name", "event_bundle_sequence_id", "batch_page_id"],
  ...["batch_ordering_id", "batch_event_index", said("param_transaction_id"), said("param_page_location")],
].map((name) => `coalesce(CAST(${name} AS VARCHAR), '')`);

const cleaned = (text: string) => `CASE WHEN trim(${text}) NOT IN ('', '(not set)') THEN trim(${text}) END`;
const items = `coalesce(list_filter(list_transform(items, lambda each: {
    product: coalesce(${cleaned("each.item_id")}, ${cleaned("each.item_name")}),
    quantity: greatest(coalesce(each.quantity, 1), 1)::INTEGER,
    price: coalesce(each.price, 0)::DOUBLE }), lambda each: each.product IS NOT NULL), [])`;

/** The source with a column `candidate`, and the fields over it. */
export function ga4Events(
  given: EventSource,
  mapping: Mapping,
): { readonly source: EventSource; readonly expressions: EventExpressions } {
  const has = (name: string) => given.names.includes(name);
  const attributed = has("session_traffic_source_last_click");
  const usable = attributed || has("collected_traffic_source") ? candidates : [...candidates, firstEver];
  const chosen = usable.map(({ when }, index) => `WHEN ${when} THEN ${index}`).join(" ");
  const source = { ...given, sql: `SELECT *, CASE ${chosen} END AS candidate FROM (${given.sql})` };
  const labelled = Object.fromEntries(
    labelParts.map((part) => {
      const parts = usable.map(({ label }, index) => `WHEN ${index} THEN ${label[part] ?? "NULL"}`);
      return [part, `CAST(CASE candidate ${parts.join(" ")} END AS VARCHAR)`];
    }),
  ) as Readonly<Record<(typeof labelParts)[number], string>>; // One entry a part.
  const constant = (field: string) => {
    const value = mapping.constants[field];
    return value === undefined ? "NULL" : literal(String(value));
  };
  const signal = (which: string, sql = "NULL::VARCHAR") =>
    consentSql(`coalesce(${sql}, ${constant(`consent.${which}`)})`, mapping);
  const name = eventNameSql("event_name", mapping, "exact");
  const value = "coalesce(param_value, ecommerce.purchase_revenue)";
  const expressions: EventExpressions = {
    givenName: "event_name",
    fields: {
      id: `'ga4-' || left(sha256(concat_ws('|', ${idParts.join(", ")})), 32)`,
      ...{ name, time: "make_timestamptz(event_timestamp)", items },
      ...{ client: textSql("user_pseudo_id"), user: textSql("user_id"), emailHash: "NULL::VARCHAR" },
      // Google numbers the sessions of each user.
      session: `user_pseudo_id || '.' || ${said("param_ga_session_id")}`,
      ...labelled,
      page: said("param_page_location"),
      order: `coalesce(${said("order")}, ${said("param_transaction_id")})`,
      value: `CASE WHEN isfinite(${value}) THEN ${value} END`,
      currency: `upper(coalesce(${said("param_currency")}, ${constant("currency")}))`,
      region: germanRegionSql("geo.country", said("region")),
      adStorage: signal("adStorage", "privacy_info.ads_storage"),
      analyticsStorage: signal("analyticsStorage", "privacy_info.analytics_storage"),
      ...{ adUserData: signal("adUserData"), adPersonalization: signal("adPersonalization") },
    },
    faults: [],
    // Google collects far more events than journeys are made of; first_visit says nothing that session_start does not.
    ignored: `event_name IS NOT NULL AND (${name}) IS NULL`,
    fillLabels: !attributed,
  };
  return { source, expressions };
}
