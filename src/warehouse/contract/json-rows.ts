// Judges JSON lines in SQL: which of them surely fit the contract, and their columns.
import { literal } from "../zones.ts";
import { all, fits, keep, name, readType, rowFields } from "./columns.ts";
import type { Shape } from "./shape.ts";

export interface JudgedLines {
  /** Columns of a row of `parsedJson`, as the accepted zone keeps them. */
  readonly columns: string;
  /** Whether zod would surely accept it and read the same values; false is "ask zod". */
  readonly sure: string;
}

/**
 * Reads the lines of a relation with column `line`: `document` is the line again, `keys` its keys in their order,
 * `typed` the contract's fields with their types, `plain` the same with every leaf as the JSON text that stands there.
 * All are null for a line that is no JSON.
 */
export function parsedJson(lines: string, shape: Shape): string {
  const read = literal(JSON.stringify(pattern(shape, false)));
  const bare = literal(JSON.stringify(pattern(shape, true)));
  return `SELECT line, document, json_keys(document) AS keys, json_transform(document, ${read}) AS typed,
    json_transform(document, ${bare}) AS plain
  FROM (SELECT line, CASE WHEN json_valid(line) THEN line END AS document FROM ${lines})`;
}

export function judgedJson(shape: Shape): JudgedLines {
  const fields = [...rowFields(shape)];
  return {
    columns: fields.map(([field, of]) => `${keep(of, `typed.${name(field)}`)} AS ${name(field)}`).join(", "),
    sure: all([
      String(!shape.refined),
      keysFit(shape, "keys"),
      ...fields.map(([field, of]) => typeFits(of, `plain.${name(field)}`, `document, '$.${field}'`)),
      ...fields.map(([field, of]) => fits(of, `typed.${name(field)}`)),
    ]),
  };
}

/** What `json_transform` is told: the leaves' types, or JSON for each of them and for each item of a list. */
function pattern(shape: Shape, plain: boolean): unknown {
  switch (shape.kind) {
    case "record":
      return Object.fromEntries([...shape.fields].map(([field, of]) => [field, pattern(of, plain)]));
    case "list":
      return [plain ? "JSON" : pattern(shape.of, plain)];
    case "number":
      return plain ? "JSON" : "DOUBLE";
    case "text":
    case "map":
    case "other":
      return plain ? "JSON" : readType(shape);
  }
}

/** Every key is there, each once: JSON.parse takes the last of two, SQL the first. */
function keysFit(shape: Shape, keys: string): string {
  if (shape.kind !== "record") return "true";
  const list = `[${[...shape.fields.keys()].map(literal).join(", ")}]`;
  return `coalesce(${keys} = ${list} OR (list_has_all(${keys}, ${list}) AND list_unique(${keys}) = len(${keys})), false)`;
}

/** The first character of a JSON text tells its type. A null, and a list where none is due, arrive as SQL's null. */
function typeFits(shape: Shape, value: string, path: string): string {
  switch (shape.kind) {
    case "text":
      return `(${value} IS NULL OR starts_with(${value}, '"'))`;
    case "number":
      return `(${value} IS NULL OR regexp_matches(${value}, '^-?[0-9]'))`;
    case "record":
      return all([
        keysFit(shape, `json_keys(${path})`),
        ...[...shape.fields].map(([field, of]) =>
          typeFits(of, `${value}.${name(field)}`, path.replace(/'$/, `.${field}'`)),
        ),
      ]);
    case "list":
      return `coalesce(len(${value}) = 0 OR len(list_filter(${value}, lambda item: NOT ${itemFits(shape.of)})) = 0, false)`;
    case "map":
    case "other":
      return "false";
  }
}

/** Items are few: each is looked at by itself. */
function itemFits(shape: Shape): string {
  if (shape.kind !== "record") return "false";
  const types = [...shape.fields].map(([field, of]) => {
    const found = `json_type(item, '$.${field}')`;
    if (of.kind === "text") return `${found} = 'VARCHAR'`;
    return of.kind === "number" ? `${found} IN ('UBIGINT', 'BIGINT', 'DOUBLE')` : "false";
  });
  return `coalesce(${all([keysFit(shape, "json_keys(item)"), ...types])}, false)`;
}
