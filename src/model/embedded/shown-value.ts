// A playbook writes a tool's plain input; this gives it the form that the bound tool's schema asks for.
import { isRecord, type JSONSchema } from "#src/core/shown-form.ts";

/** Missing fields become null, maps lists of pairs, tuples objects, and values for JSON text their text. */
export function shownValue(schema: JSONSchema, value: unknown, root: JSONSchema = schema): unknown {
  const { $ref, anyOf } = schema;
  if ($ref !== undefined) {
    const target = $ref === "#" ? root : root.$defs?.[$ref.replace("#/$defs/", "")];
    return target === undefined ? value : shownValue(target, value, root);
  }
  if (anyOf !== undefined) {
    // Options of a shown schema are schema objects: `true` and `false` are no part of the strict rules.
    const options = anyOf;
    if (value === undefined || value === null) return null;
    const option = options.find((each) => accepts(each, value, root));
    return option === undefined ? value : shownValue(option, value, root);
  }
  if (schema.type === "string" && value !== undefined && typeof value !== "string")
    return JSON.stringify(value);
  if (schema.type === "array") return shownList(schema, value, root);
  if (schema.type === "object") return shownObject(schema, value, root);
  return value;
}

function shownList(schema: JSONSchema, value: unknown, root: JSONSchema): unknown {
  const items = schema.items as JSONSchema | undefined;
  if (items === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => shownValue(items, item, root));
  if (!isRecord(value) || !isPair(items)) return value;
  return Object.entries(value).map(([key, part]) => shownValue(items, { key, value: part }, root));
}

function shownObject(schema: JSONSchema, value: unknown, root: JSONSchema): unknown {
  const properties = Object.entries(schema.properties ?? {}) as [string, JSONSchema][];
  if (Array.isArray(value))
    return Object.fromEntries(
      properties.map(([key, part], index) => [key, shownValue(part, value[index], root)]),
    );
  if (!isRecord(value)) return value;
  const known = properties.map(([key, part]) => [key, shownValue(part, value[key], root)] as const);
  const unknown = Object.entries(value).filter(([key]) => schema.properties?.[key] === undefined);
  return Object.fromEntries([...known, ...unknown].filter(([, part]) => part !== undefined));
}

function isPair(schema: JSONSchema): boolean {
  return (
    Object.keys(schema.properties ?? {})
      .sort()
      .join() === "key,value"
  );
}

/** Enough to tell the options of one union apart: type, fixed values, known keys. */
function accepts(schema: JSONSchema, value: unknown, root: JSONSchema): boolean {
  if (schema.$ref !== undefined) {
    const target = schema.$ref === "#" ? root : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    return target !== undefined && accepts(target, value, root);
  }
  if (schema.enum !== undefined) return schema.enum.some((each) => each === value);
  switch (schema.type) {
    case "object":
      return isRecord(value) && fitsObject(schema, value, root);
    case "array":
      return Array.isArray(value) || (isRecord(value) && isPair((schema.items ?? {}) as JSONSchema));
    case "integer":
    case "number":
      return typeof value === "number";
    case "null":
      return value === null;
    default:
      return typeof value === schema.type;
  }
}

function fitsObject(schema: JSONSchema, value: Record<string, unknown>, root: JSONSchema): boolean {
  const properties = (schema.properties ?? {}) as Record<string, JSONSchema>;
  return Object.entries(value).every(([key, part]) => {
    const field = properties[key];
    return (
      field !== undefined && (part === undefined || field.enum === undefined || accepts(field, part, root))
    );
  });
}
