// OpenAI's rules for strict structured output, as a check that lists every violation of a JSON schema.
import type { z } from "zod";

type JSONSchema = z.core.JSONSchema.BaseSchema;

/** https://platform.openai.com/docs/guides/structured-outputs#supported-schemas */
export const allowedKeywords: ReadonlySet<string> = new Set([
  ...["type", "enum", "const", "anyOf", "$ref", "$defs", "title", "description"],
  ...["properties", "required", "additionalProperties", "items", "minItems", "maxItems"],
  ...["pattern", "format", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
]);

export const allowedFormats: ReadonlySet<string> = new Set([
  ...["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"],
]);

const types = new Set(["string", "number", "boolean", "integer", "object", "array", "null"]);
const limits = { properties: 5000, depth: 10, enumValues: 1000, characters: 120_000 };

interface Totals {
  properties: number;
  enumValues: number;
  characters: number;
  readonly problems: string[];
  readonly references: { readonly path: string; readonly target: string }[];
}

/** Every violation, each with its place; an empty list means the schema may be sent with `strict: true`. */
export function assertStrict(json: JSONSchema): string[] {
  const totals: Totals = { properties: 0, enumValues: 0, characters: 0, problems: [], references: [] };
  if (json.type !== "object") totals.problems.push("#: the root must be an object");
  if (json.anyOf !== undefined) totals.problems.push("#: the root must not be anyOf");
  visit(json, "#", 0, totals);
  for (const [name, definition] of Object.entries(json.$defs ?? {})) {
    totals.characters += name.length;
    visit(definition, `#/$defs/${name}`, 0, totals);
  }
  for (const { path, target } of totals.references)
    if (target !== "#" && json.$defs?.[target.replace("#/$defs/", "")] === undefined)
      totals.problems.push(`${path}: ${target} is not defined`);
  for (const key of ["properties", "enumValues", "characters"] as const)
    if (totals[key] > limits[key]) totals.problems.push(`#: ${totals[key]} ${key}, at most ${limits[key]}`);
  return totals.problems;
}

function visit(json: unknown, path: string, depth: number, totals: Totals): void {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    totals.problems.push(`${path}: must be a schema object`);
    return;
  }
  // Checked above; the keywords are looked at one by one below.
  const schema = json as JSONSchema;
  checkKeywords(schema, path, totals);
  if (schema.$ref !== undefined) {
    totals.references.push({ path, target: schema.$ref });
    return;
  }
  checkType(schema, path, totals);
  if (depth > limits.depth) totals.problems.push(`${path}: nested deeper than ${limits.depth} levels`);
  if (schema.type === "object") visitObject(schema, path, depth, totals);
  if (schema.type === "array") {
    if (schema.items === undefined) totals.problems.push(`${path}: an array needs items`);
    else visit(schema.items, `${path}/items`, depth, totals);
  }
  schema.anyOf?.forEach((option, index) => visit(option, `${path}/anyOf/${index}`, depth, totals));
}

function checkKeywords(schema: JSONSchema, path: string, totals: Totals): void {
  for (const keyword of Object.keys(schema))
    if (!allowedKeywords.has(keyword)) totals.problems.push(`${path}: ${keyword} is not supported`);
  if (schema.$defs !== undefined && path !== "#") totals.problems.push(`${path}: $defs belong to the root`);
  if (schema.format !== undefined && !allowedFormats.has(schema.format))
    totals.problems.push(`${path}: format ${schema.format} is not supported`);
  if (schema.pattern !== undefined && /\(\?[=!<]/.test(schema.pattern))
    totals.problems.push(`${path}: pattern with look-around is not supported`);
  for (const value of [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])]) {
    totals.enumValues += 1;
    totals.characters += String(value).length;
  }
}

function checkType(schema: JSONSchema, path: string, totals: Totals): void {
  if (schema.anyOf !== undefined) return;
  const named: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  for (const type of named)
    if (typeof type !== "string" || !types.has(type)) totals.problems.push(`${path}: needs a known type`);
}

function visitObject(schema: JSONSchema, path: string, depth: number, totals: Totals): void {
  if (schema.additionalProperties !== false)
    totals.problems.push(`${path}: additionalProperties must be false`);
  const properties = Object.entries(schema.properties ?? {});
  totals.properties += properties.length;
  const required = new Set(schema.required ?? []);
  for (const [key, property] of properties) {
    totals.characters += key.length;
    if (!required.has(key)) totals.problems.push(`${path}: ${key} must be required`);
    visit(property, `${path}/properties/${key}`, depth + 1, totals);
  }
  for (const key of required)
    if (schema.properties?.[key] === undefined)
      totals.problems.push(`${path}: ${key} is required but not described`);
}
