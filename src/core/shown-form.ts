// The pieces of a shown schema: each knows its JSON form and both ways between a schema's input and a model's value.
import { z } from "zod";
import { allowedFormats, allowedKeywords } from "./strict-schema.ts";

export type JSONSchema = z.core.JSONSchema.BaseSchema;

export interface Form {
  readonly json: JSONSchema;
  readonly show: (value: unknown) => unknown;
  readonly restore: (value: unknown) => unknown;
  /** Whether a model's value has this shape: decides between the options of a union. */
  readonly fits: (value: unknown) => boolean;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Adds a sentence for the model. */
export function noted(form: Form, note: string, options: { replace?: boolean } = {}): Form {
  const before = options.replace === true ? undefined : form.json.description;
  return {
    ...form,
    json: { ...form.json, description: before === undefined ? note : `${before} (${note})` },
  };
}

/** A value that looks the same on both sides. Constraints that strict mode does not know go into the description. */
export function leaf(schema: z.core.$ZodType): Form {
  const full = z.toJSONSchema(schema as z.ZodType, { io: "input" }) as JSONSchema;
  const values = full.const === undefined ? full.enum : [full.const];
  const json = values === undefined ? withoutUnknownKeywords(full) : valuesOf(values, full.description);
  return {
    json,
    show: (value) => value,
    restore: (value) => value,
    fits: (value) => {
      try {
        return z.core.safeParse(schema, value).success;
      } catch {
        return true;
      }
    },
  };
}

function withoutUnknownKeywords(full: JSONSchema): JSONSchema {
  const kept: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(full)) {
    if (!allowedKeywords.has(keyword) || keyword === "pattern") continue;
    if (keyword === "format" && !allowedFormats.has(String(value))) continue;
    if (
      (keyword === "minimum" || keyword === "maximum") &&
      Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
    )
      continue;
    kept[keyword] = value;
  }
  const notes = [
    full.minLength === undefined ? null : `at least ${full.minLength} characters`,
    full.maxLength === undefined ? null : `at most ${full.maxLength} characters`,
    full.pattern === undefined || full.format !== undefined ? null : `matches ${full.pattern}`,
    full.format === undefined || kept["format"] !== undefined ? null : `format: ${full.format}`,
  ].filter((note) => note !== null);
  const words = [full.description, ...notes].filter((word) => word !== undefined).join("; ");
  return words === "" ? kept : { ...kept, description: words };
}

/** Every option needs a type, so mixed values are split by theirs. */
function valuesOf(values: readonly unknown[], description: string | undefined): JSONSchema {
  const types = [...new Set(values.map((value) => (value === null ? "null" : typeof value)))];
  const parts = types.map((type) => {
    const own = values.filter((value) => (value === null ? "null" : typeof value) === type);
    return type === "null" ? { type } : { type, enum: own };
  });
  const json = parts.length === 1 && parts[0] !== undefined ? parts[0] : { anyOf: parts };
  // `typeof` of a JSON value is a JSON type.
  return { ...(json as JSONSchema), ...(description === undefined ? {} : { description }) };
}

function nullableJson(json: JSONSchema): JSONSchema {
  const { description, ...rest } = json;
  const options = rest.anyOf !== undefined && Object.keys(rest).length === 1 ? rest.anyOf : [rest];
  if (options.some((option) => typeof option === "object" && option.type === "null")) return json;
  return { anyOf: [...options, { type: "null" }], ...(description === undefined ? {} : { description }) };
}

/** May be missing; a model writes null for that. */
export function optional(inner: Form): Form {
  return {
    json: nullableJson(inner.json),
    show: (value) => (value === undefined || value === null ? null : inner.show(value)),
    restore: (value) => (value === undefined || value === null ? undefined : inner.restore(value)),
    fits: (value) => value === undefined || value === null || inner.fits(value),
  };
}

/** May be null; missing equals null. */
export function nullable(inner: Form): Form {
  return {
    json: nullableJson(inner.json),
    show: (value) => (value === undefined || value === null ? null : inner.show(value)),
    restore: (value) => (value === undefined || value === null ? null : inner.restore(value)),
    fits: (value) => value === undefined || value === null || inner.fits(value),
  };
}

export function listOf(schema: z.core.$ZodType, element: Form): Form {
  const full = z.toJSONSchema(z.array(z.string()).check(...((schema._zod.def.checks ?? []) as [])), {
    unrepresentable: "any",
  }) as JSONSchema;
  const bounds = Object.fromEntries(
    (["minItems", "maxItems"] as const).flatMap((key) => (full[key] === undefined ? [] : [[key, full[key]]])),
  );
  return {
    json: { type: "array", items: element.json, ...bounds },
    show: (value) => (Array.isArray(value) ? value.map(element.show) : value),
    restore: (value) => (Array.isArray(value) ? value.map(element.restore) : value),
    fits: (value) => Array.isArray(value) && value.every(element.fits),
  };
}

/** `others` holds the pairs of keys beyond `fields`. */
export function objectOf(fields: Readonly<Record<string, Form>>, others: Form | null = null): Form {
  const rest = others === null ? null : freeName(fields);
  const all = rest === null || others === null ? fields : { ...fields, [rest]: optional(others) };
  const own = (value: Record<string, unknown>, key: string) =>
    Object.hasOwn(value, key) ? value[key] : undefined;
  return {
    json: {
      type: "object",
      properties: Object.fromEntries(Object.entries(all).map(([key, form]) => [key, form.json])),
      required: Object.keys(all),
      additionalProperties: false,
    },
    show: (value) => {
      if (!isRecord(value)) return value;
      const shown = Object.entries(fields).map(([key, form]) => [key, form.show(own(value, key))]);
      if (rest === null || others === null) return Object.fromEntries(shown) as unknown;
      const further = Object.entries(value).filter(([key]) => !Object.hasOwn(fields, key));
      return Object.fromEntries([...shown, [rest, others.show(Object.fromEntries(further))]]) as unknown;
    },
    restore: (value) => {
      if (!isRecord(value)) return value;
      const restored = Object.entries(fields).map(([key, form]) => [key, form.restore(own(value, key))]);
      const further =
        rest === null || others === null
          ? Object.entries(value).filter(([key]) => !Object.hasOwn(fields, key))
          : Object.entries(others.restore(own(value, rest) ?? []) ?? {});
      return Object.fromEntries(
        [...further, ...restored].filter(([, part]) => part !== undefined),
      ) as unknown;
    },
    fits: (value) =>
      isRecord(value) &&
      Object.keys(value).every((key) => Object.hasOwn(all, key)) &&
      Object.entries(all).every(([key, form]) => form.fits(own(value, key))),
  };
}

function freeName(fields: Readonly<Record<string, unknown>>): string {
  let name = "others";
  while (Object.hasOwn(fields, name)) name = `${name}_`;
  return name;
}

/** A map as a list of pairs. */
export function pairsOf(value: Form, key: z.core.$ZodType): Form {
  const pair = objectOf({ key: leaf(key), value });
  return {
    json: { type: "array", items: pair.json },
    show: (map) =>
      isRecord(map)
        ? Object.entries(map).map(([name, part]) => ({ key: name, value: value.show(part) }))
        : map,
    restore: (list) => {
      if (!Array.isArray(list)) return list;
      const pairs = list.filter(isRecord).map((part) => [String(part["key"]), value.restore(part["value"])]);
      return Object.fromEntries(pairs) as unknown;
    },
    fits: (list) => Array.isArray(list) && list.every(pair.fits),
  };
}

/** A tuple as an object: `item1`, `item2`, …, `rest`. */
export function tupleOf(items: readonly Form[], rest: Form | null): Form {
  const names = items.map((_, index) => `item${index + 1}`);
  const fields = Object.fromEntries(items.map((form, index) => [names[index] ?? "", form]));
  const shape = objectOf(rest === null ? fields : { ...fields, rest: listOf(z.array(z.unknown()), rest) });
  return {
    json: shape.json,
    show: (value) => {
      if (!Array.isArray(value)) return value;
      const shown = items.map((form, index) => [names[index], form.show(value[index])]);
      const further = rest === null ? [] : [["rest", value.slice(items.length).map(rest.show)]];
      return Object.fromEntries([...shown, ...further]) as unknown;
    },
    restore: (value) => {
      if (!isRecord(value)) return value;
      const list = items.map((form, index) => form.restore(value[names[index] ?? ""]));
      const further = rest !== null && Array.isArray(value["rest"]) ? value["rest"].map(rest.restore) : [];
      if (further.length > 0) return [...list, ...further];
      while (list.length > 0 && list.at(-1) === undefined) list.pop();
      return list;
    },
    fits: (value) => shape.fits(value),
  };
}
