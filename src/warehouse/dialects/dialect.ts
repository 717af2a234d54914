// What every engine's SQL has to answer: one contract, so that the same data give the same rows on each.
import type { MetricQuery } from "#src/core/ports.ts";

export type Parameters = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface Statement {
  readonly sql: string;
  readonly parameters: Parameters;
}

export interface PathParameters {
  readonly from: string;
  readonly to: string;
  readonly conversion: string;
  readonly region: string | null;
  readonly lookback: number;
}

/** The curated tables that questions are answered from. */
export const askedTables = ["sessions", "conversions", "spend", "weekly"] as const;
export type AskedTable = (typeof askedTables)[number];

export interface PeopleOf {
  readonly kind: "visit" | "order";
  /** The keys of each row, in the order of the query's dimensions. */
  readonly rows: readonly (readonly string[])[];
}

/** The keys of a row as one text: a separator that no key holds. */
export const keySeparator = "\u001f";

export interface Dialect {
  readonly name: "duckdb" | "clickhouse";
  /**
   * Columns path, conversions, amount, nulls, people: one row for each distinct path. The rules:
   * - only visits and conversions with consent for analytics;
   * - a conversion's path is its person's visits of the look-back before it, its own visit included, in order of time,
   *   each visit one touch, repeated channels kept; a look-back of a day is 24 hours;
   * - visits up to an earlier conversion's visit belong to that one; two conversions in one visit share its path;
   * - a person without conversion in the window is one null path of their visits in the window;
   * - `people` counts each person at the path of their first conversion in the window, so that no sum over paths counts
   *   anybody twice.
   */
  paths(parameters: PathParameters): Statement;
  /** One row: conversions and amount without consent, which enter no path. */
  withoutConsent(parameters: PathParameters): Statement;
  /**
   * The asked dimensions as text, then sessions, orders, revenue, spend, visitors, buyers, and whether there were rows
   * of events and of spend at all. Visits, purchases and spend come in one stack, so that a channel with spend and no
   * visit keeps its row. An order and its revenue belong to the channel, region and campaign of the visit in which it was
   * bought. `visitors` and `buyers` count people: a visit or an order without consent is a person of its own.
   */
  metrics(query: MetricQuery): Statement;
  /** One number: the people behind the visits, or the orders, of these rows of `metrics` together. */
  people(query: MetricQuery, of: PeopleOf): Statement;
  /** Columns week, kind, name, amount, people of the weeks that lie whole in the window, in this order. */
  weekly(window: { readonly from: string; readonly to: string }): Statement;
  channels(): Statement;
  /** First and last day with a visit. */
  window(): Statement;
}

/** What a region or a campaign is called where there is none; spend is never booked by region. */
export const nameless = "(none)";
