// One row of a spend, product, campaign or weekly file in the contract's form, or the reason why it is none.
import type { z } from "zod";
import { contracts, type DataKind } from "#src/core/event.ts";
import type { ColumnsOf, Mapping } from "./mapping.ts";

export type SmallKind = Exclude<DataKind, "events">;
type Values = Readonly<Record<string, unknown>>;

const numbers = new Set(["amount", "price", "cost", "budget", "revenue"]);
const days = new Set(["day", "week", "from", "to"]);

/** The fields that make two rows of different files the same row: the newer one counts. */
export const keyOf: Readonly<Record<SmallKind, (row: Values) => string>> = {
  spend: ({ day, channel, campaign }) => JSON.stringify([day, channel, campaign]),
  products: ({ product }) => String(product),
  campaigns: ({ campaign }) => String(campaign),
  weekly: ({ week }) => String(week),
};

export type Shaped = { readonly row: Values } | { readonly reason: string };

export function shapeRow(
  given: Values,
  {
    kind,
    columns,
    mapping,
  }: { readonly kind: SmallKind; readonly columns: ColumnsOf; readonly mapping: Mapping },
): Shaped {
  const cell = (field: string): unknown => {
    const held = (columns.get(field) ?? []).map((name) => given[name]).find((value) => !isNothing(value));
    return held ?? mapping.constants[field] ?? null;
  };
  const fields = Object.keys(contracts[kind].shape).filter(
    (field) => field !== "spend" && field !== "controls",
  );
  const row: Record<string, unknown> = Object.fromEntries(
    fields.map((field) => [field, valueOf(field, cell(field))]),
  );
  row["schema"] = isNothing(cell("schema")) || String(cell("schema")) === "1" ? 1 : cell("schema");
  if ("currency" in row) row["currency"] = row["currency"] ?? "EUR";
  if (kind === "weekly") {
    row["spend"] = parts("spend", given, { columns, nested: cell("spend") });
    row["controls"] = parts("controls", given, { columns, nested: cell("controls") });
  }
  const parsed = contracts[kind].safeParse(row);
  if (parsed.success) return { row: parsed.data };
  return { reason: reasonOf(parsed.error.issues[0], row) };
}

function reasonOf(issue: z.core.$ZodIssue | undefined, row: Values): string {
  if (issue === undefined) return "does not fit";
  const [field] = issue.path;
  if (issue.code !== "invalid_type") return `${issue.path.join(".")}: ${issue.message}`;
  if (typeof field === "string" && isNothing(row[field])) return `${field}: missing`;
  return `${issue.path.join(".")}: not a ${issue.expected}`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function valueOf(field: string, value: unknown): unknown {
  if (isNothing(value)) return null;
  if (numbers.has(field)) return toNumber(value);
  // An object or list is no cell: it stays as it is, for the contract to refuse.
  if (typeof value !== "string" && typeof value !== "number") return value;
  const text = String(value).trim();
  if (days.has(field)) return toDay(text);
  return field === "currency" ? text.toUpperCase() : text;
}

/** As `numberSql` reads them; what is no number stays as it is, for the contract to refuse. */
export function toNumber(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(text))
    return Number(text.replaceAll(".", "").replace(",", "."));
  return value;
}

/** 2026-10-05, 20261005, 05.10.2026, or an instant on that day; 10/5/2026 may be either of two days and stays. */
function toDay(text: string): string {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text);
  if (iso !== null) return iso.slice(1).join("-");
  const german = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text);
  if (german === null) return text;
  return german
    .slice(1)
    .reverse()
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

const partColumns = {
  spend: [/^spend[_. -](.+)$/i, /^(.+)[_. -]spend$/i],
  controls: [/^controls?[_. -](.+)$/i, /^(.+)[_. -]control$/i],
} as const;

function partOf(field: "spend" | "controls", column: string): string | null {
  return (
    partColumns[field].map((pattern) => pattern.exec(column)?.[1]).find((part) => part !== undefined) ?? null
  );
}

/** A weekly file's column that is one channel's spend or one control by its name. */
export function isPartColumn(column: string): boolean {
  return partOf("spend", column) !== null || partOf("controls", column) !== null;
}

/** `spend` may be one record, columns that the mapping names (`spend.tv`), or columns `spend_tv` and `tv_spend`. */
function parts(
  field: "spend" | "controls",
  given: Values,
  { columns, nested }: { readonly columns: ColumnsOf; readonly nested: unknown },
): unknown {
  if (typeof nested === "object" && nested !== null) return nested;
  if (typeof nested === "string" && nested.trim().startsWith("{")) return jsonOr(nested);
  const found = Object.entries(given).flatMap(([column, value]) => {
    const part = partOf(field, column);
    return part === null ? [] : [[part, value] as const];
  });
  const named = [...columns].flatMap(([name, [column]]) =>
    name.startsWith(`${field}.`) && column !== undefined
      ? [[name.slice(field.length + 1), given[column]] as const]
      : [],
  );
  // No cell is no money spent; a control that is not known is not zero.
  const number = (value: unknown) => (isNothing(value) && field === "spend" ? 0 : toNumber(value));
  return Object.fromEntries([...found, ...named].map(([part, value]) => [part, number(value)]));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
