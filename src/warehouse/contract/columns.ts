// A contract's shape as DuckDB columns: how rows are kept, how JSON is read, what a value must be.
import { literal } from "../zones.ts";
import type { NumberShape, RecordShape, Shape, TextShape } from "./shape.ts";

const keptTypes: Readonly<Record<TextShape["kept"], string>> = {
  text: "VARCHAR",
  instant: "TIMESTAMPTZ",
  day: "DATE",
};

export function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

/** The type that an accepted row is kept with. */
export function keptType(shape: Shape): string {
  return typeOf(shape, (text) => keptTypes[text.kept]);
}

/** The type that a row is read with first: instants and days still as text. */
export function readType(shape: Shape): string {
  return typeOf(shape, () => "VARCHAR");
}

function typeOf(shape: Shape, ofText: (shape: TextShape) => string): string {
  switch (shape.kind) {
    case "text":
      return ofText(shape);
    case "number":
      return shape.whole ? "BIGINT" : "DOUBLE";
    case "record":
      return `STRUCT(${[...shape.fields].map(([field, of]) => `${name(field)} ${typeOf(of, ofText)}`).join(", ")})`;
    case "list":
      return `${typeOf(shape.of, ofText)}[]`;
    case "map":
      return "MAP(VARCHAR, DOUBLE)";
    case "other":
      return "VARCHAR";
  }
}

/** From the type that it was read with to the type that it is kept with; null for what cannot be one. */
export function keep(shape: Shape, value: string): string {
  const same = shape.kind === "text" && shape.kept === "text";
  return same ? value : `TRY_CAST(${value} AS ${keptType(shape)})`;
}

/** Whether a value of the right type is surely what zod lets pass: true or false, never null. */
export function fits(shape: Shape, value: string): string {
  const rule = ruleOf(shape, value);
  if (rule === null || shape.refined) return "false";
  return shape.nullable
    ? `coalesce(${value} IS NULL OR (${rule}), false)`
    : `coalesce(${value} IS NOT NULL AND (${rule}), false)`;
}

function ruleOf(shape: Shape, value: string): string | null {
  switch (shape.kind) {
    case "text":
      return textRule(shape, value);
    case "number":
      return numberRule(shape, value);
    case "record":
      return all([...shape.fields].map(([field, of]) => fits(of, `${value}.${name(field)}`)));
    case "list":
      return `len(${value}) = 0 OR len(list_filter(${value}, lambda item: NOT ${fits(shape.of, "item")})) = 0`;
    case "map":
    case "other":
      return null;
  }
}

/** Lengths are counted in other units than JavaScript's; both bounds err on the side of asking zod. */
function textRule({ oneOf, minLength, maxLength, pattern, kept }: TextShape, value: string): string {
  return all([
    ...(oneOf === null ? [] : [`${value} IN (${oneOf.map(literal).join(", ")})`]),
    ...(minLength === 0 ? [] : [`length(${value}) >= ${minLength}`]),
    ...(maxLength === null ? [] : [`strlen(${value}) <= ${maxLength}`]),
    ...(pattern === null ? [] : [`regexp_full_match(${value}, ${literal(pattern)})`]),
    ...(kept === "text" ? [] : [`TRY_CAST(${value} AS ${keptTypes[kept]}) IS NOT NULL`]),
  ]);
}

function numberRule({ least, most, whole }: NumberShape, value: string): string {
  return all([
    `isfinite(${value}::DOUBLE)`,
    ...(whole
      ? [`${value}::DOUBLE = trunc(${value}::DOUBLE)`, `abs(${value}::DOUBLE) <= 9007199254740991`]
      : []),
    ...(least === null ? [] : [`${value} >= ${least}`]),
    ...(most === null ? [] : [`${value} <= ${most}`]),
  ]);
}

export function all(rules: readonly string[]): string {
  return rules.length === 0 ? "true" : rules.join(" AND ");
}

/** The fields of a row; anything else is no contract of the raw zone. */
export function rowFields(shape: Shape): RecordShape["fields"] {
  if (shape.kind !== "record") throw new RangeError("a contract describes a record");
  return shape.fields;
}
