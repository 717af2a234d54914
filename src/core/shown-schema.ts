// The schema that a model is shown for a zod schema, under OpenAI's strict rules, and the way back from what it returns.
import { z } from "zod";
import {
  isRecord,
  leaf,
  listOf,
  noted,
  nullable,
  objectOf,
  optional,
  pairsOf,
  tupleOf,
  type Form,
  type JSONSchema,
} from "./shown-form.ts";

export type { JSONSchema } from "./shown-form.ts";

type Schema = z.core.$ZodType;

interface Shelf {
  /** Schemas under way or done: a second meeting while under way is a cycle and becomes a reference. */
  readonly seen: Map<Schema, { form: Form | null; name: string | null }>;
  readonly definitions: Record<string, JSONSchema>;
}

/** The root is always a closed object: the strict rules ask for it, and LangChain's types too. */
export interface RootSchema {
  type: "object";
  properties: Record<string, JSONSchema>;
  required: string[];
  additionalProperties: false;
  [keyword: string]: unknown;
}

export interface ShownSchema {
  readonly json: RootSchema;
  /** From the model's value to what the schema expects; parse afterwards. A bulk handle `{from, path}` stays as it is. */
  restore(value: unknown): unknown;
  /** From an input of the schema to the value a model would write. */
  show(value: unknown): unknown;
}

/**
 * What a model is shown for `schema`. Optional and default fields become nullable, maps lists of pairs, tuples objects,
 * unknown values JSON text, and data marked `.meta({ bulk: true })` a handle; refinements stay with the schema.
 *
 * @example
 * const shown = shownSchema(z.object({ path: z.string(), limit: z.int().default(10) }), { name: "audit" });
 * shown.restore({ path: "/", limit: null }); // { path: "/" }
 */
export function shownSchema(schema: z.ZodType, options: { name?: string } = {}): ShownSchema {
  const shelf: Shelf = { seen: new Map(), definitions: {} };
  const form = translate(schema, shelf);
  const reference = form.json.$ref?.replace("#/$defs/", "");
  const inline = reference === undefined ? form.json : { ...shelf.definitions[reference] };
  const wrapped = inline.type !== "object";
  const root = wrapped ? objectOf({ value: form }).json : inline;
  const { properties, required, ...rest } = root;
  return {
    json: {
      ...(options.name === undefined ? {} : { title: options.name }),
      ...rest,
      type: "object",
      // Only `true` and `false` are no schema objects, and no form makes them.
      properties: (properties ?? {}) as Record<string, JSONSchema>,
      required: required ?? [],
      additionalProperties: false,
      ...(Object.keys(shelf.definitions).length === 0 ? {} : { $defs: shelf.definitions }),
    },
    restore: (value) => form.restore(wrapped && isRecord(value) && "value" in value ? value["value"] : value),
    show: (value) => (wrapped ? { value: form.show(value) } : form.show(value)),
  };
}

function translate(schema: Schema, shelf: Shelf): Form {
  const known = shelf.seen.get(schema);
  if (known?.form) return known.form;
  if (known) return referenceTo(known, shelf);
  const entry: { form: Form | null; name: string | null } = { form: null, name: null };
  shelf.seen.set(schema, entry);
  const meta = z.globalRegistry.get(schema);
  const plain = meta?.["bulk"] === true ? handle(schema) : translateKind(schema, shelf);
  const description = meta?.description;
  const said = description === undefined || plain.json.description?.startsWith(description) === true;
  const form = said ? plain : noted(plain, description, { replace: true });
  entry.form = form;
  if (entry.name === null) return form;
  shelf.definitions[entry.name] = form.json;
  return { ...form, json: { $ref: `#/$defs/${entry.name}` } };
}

function referenceTo(entry: { form: Form | null; name: string | null }, shelf: Shelf): Form {
  if (entry.name === null) {
    entry.name = `part${Object.keys(shelf.definitions).length + 1}`;
    shelf.definitions[entry.name] = {};
  }
  const target = (): Form => {
    if (entry.form === null) throw new Error("A recursive schema was used before it was translated");
    return entry.form;
  };
  return {
    json: { $ref: `#/$defs/${entry.name}` },
    show: (value) => target().show(value),
    restore: (value) => target().restore(value),
    fits: (value) => target().fits(value),
  };
}

function translateKind(schema: Schema, shelf: Shelf): Form {
  // zod's own list of schema classes: its `type` tells the definitions apart, the declared base class does not.
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "literal":
    case "enum":
    case "template_literal":
      return leaf(schema);
    case "undefined":
    case "void":
      return absent;
    case "unknown":
    case "any":
    case "transform":
      return jsonText;
    case "object":
      return translateObject(definition, shelf);
    case "array":
      return listOf(schema, translate(definition.element, shelf));
    case "tuple":
      return tupleOf(
        definition.items.map((item) => translate(item, shelf)),
        definition.rest === null ? null : translate(definition.rest, shelf),
      );
    case "record":
      return pairsOf(translate(definition.valueType, shelf), keySchema(definition.keyType));
    case "union":
      return translateUnion(definition, shelf);
    case "intersection":
      return translate(mergedIntersection(definition.left, definition.right), shelf);
    default:
      return translateWrapper(definition, shelf);
  }
}

/** Schemas around another one: what they add is said by nulls, or kept for the caller's parse. */
function translateWrapper(definition: z.core.$ZodTypes["_zod"]["def"], shelf: Shelf): Form {
  switch (definition.type) {
    case "optional":
    case "default":
    case "prefault":
      return translateOptional(definition, shelf);
    case "nullable":
      return nullable(translate(definition.innerType, shelf));
    case "nonoptional":
      return translate(withoutOptional(definition.innerType), shelf);
    case "readonly":
    case "catch":
      return translate(definition.innerType, shelf);
    case "lazy":
      return translate(definition.getter(), shelf);
    case "pipe":
      return translate(inputSide(definition), shelf);
    default:
      throw new Error(`A model cannot be shown a schema of type ${definition.type}: use a JSON type instead`);
  }
}

const absent: Form = {
  json: { type: "null" },
  show: () => null,
  restore: () => undefined,
  fits: (value) => value === undefined || value === null,
};

const jsonText: Form = {
  json: { type: "string", description: "JSON text" },
  show: (value) => JSON.stringify(value ?? null),
  restore: (value) => {
    if (typeof value !== "string") return value;
    try {
      const parsed: unknown = JSON.parse(value);
      return parsed;
    } catch {
      // A model that wrote plain words meant the words.
      return value;
    }
  },
  fits: (value) => typeof value === "string",
};

function handle(schema: Schema): Form {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  const plain = objectOf({
    from: leaf(z.string().describe("id of an earlier tool result")),
    path: leaf(z.string().describe("where the data stands in it, such as `rows`")),
  });
  const form: Form = { ...plain, show: (value) => value, restore: (value) => value };
  return definition.type === "optional" || definition.type === "default" ? optional(form) : form;
}

function translateObject(definition: z.core.$ZodObjectDef, shelf: Shelf): Form {
  const fields: Record<string, Form> = {};
  for (const [key, field] of Object.entries(definition.shape)) fields[key] = translate(field, shelf);
  const others = definition.catchall;
  // A loose object is shown closed; only a typed catchall asks the model for further keys.
  const open = others !== undefined && !["never", "unknown", "any"].includes(others._zod.def.type);
  return objectOf(fields, open ? pairsOf(translate(others, shelf), z.string()) : null);
}

function translateOptional(
  definition: z.core.$ZodOptionalDef | z.core.$ZodDefaultDef | z.core.$ZodPrefaultDef,
  shelf: Shelf,
): Form {
  const form = optional(translate(definition.innerType, shelf));
  if (definition.type === "optional") return form;
  const value = JSON.stringify(definition.defaultValue);
  return value.length > 60 ? form : noted(form, `null means ${value}`);
}

function translateUnion(definition: z.core.$ZodUnionDef, shelf: Shelf): Form {
  const options = definition.options.map((schema) => ({ schema, form: translate(schema, shelf) }));
  const parses = (schema: Schema, value: unknown): boolean => {
    try {
      return z.core.safeParse(schema, value).success;
    } catch {
      // Async refinements cannot be asked here; the caller's parse will.
      return true;
    }
  };
  const tagged = (value: unknown): Form | undefined => {
    const tag = "discriminator" in definition ? String(definition.discriminator) : null;
    if (tag === null || !isRecord(value)) return undefined;
    return options.find(({ schema }) => tagValues(schema, tag)?.has(value[tag] as z.core.util.Primitive))
      ?.form;
  };
  return {
    json: { anyOf: options.flatMap(({ form }) => flatOptions(form.json)) },
    show: (value) => options.find(({ schema }) => parses(schema, value))?.form.show(value) ?? value,
    restore: (value) => {
      const fitting = options.filter(({ form }) => form.fits(value));
      const best = fitting.find(({ schema, form }) => parses(schema, form.restore(value))) ?? fitting[0];
      return (best?.form ?? tagged(value))?.restore(value) ?? value;
    },
    fits: (value) => options.some(({ form }) => form.fits(value)),
  };
}

function tagValues(schema: Schema, tag: string): z.core.util.PrimitiveSet | undefined {
  return schema._zod.propValues?.[tag];
}

/** An undescribed inner union adds nothing but depth. */
function flatOptions(json: JSONSchema): JSONSchema[] {
  return json.anyOf !== undefined && Object.keys(json).length === 1 ? json.anyOf : [json];
}

function inputSide(definition: z.core.$ZodPipeDef): Schema {
  return definition.in._zod.def.type === "transform" ? definition.out : definition.in;
}

/** Below a record's key only its text counts: numbers are keys in digits. */
function keySchema(key: Schema): Schema {
  return ["string", "enum", "literal", "template_literal"].includes(key._zod.def.type) ? key : z.string();
}

function withoutOptional(schema: Schema): Schema {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  return definition.type === "optional" ? definition.innerType : schema;
}

/** One schema that asks for what both ask for; unions are distributed, so that every option is a whole object. */
function mergedIntersection(left: Schema, right: Schema): Schema {
  const [first, second] = [bare(left), bare(right)];
  const [one, two] = [(first as z.core.$ZodTypes)._zod.def, (second as z.core.$ZodTypes)._zod.def];
  if (one.type === "union") return z.union(one.options.map((option) => mergedIntersection(option, second)));
  if (two.type === "union") return z.union(two.options.map((option) => mergedIntersection(first, option)));
  if (one.type === "object" && two.type === "record") return z.object(one.shape).catchall(two.valueType);
  if (one.type === "record" && two.type === "object") return z.object(two.shape).catchall(one.valueType);
  if (one.type !== "object" || two.type !== "object") return first;
  const shape: Record<string, Schema> = { ...one.shape };
  for (const [key, field] of Object.entries(two.shape))
    shape[key] = shape[key] === undefined ? field : mergedIntersection(shape[key], field);
  return z.object(shape);
}

function bare(schema: Schema): Schema {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  if (definition.type === "readonly" || definition.type === "catch") return bare(definition.innerType);
  if (definition.type === "lazy") return bare(definition.getter());
  if (definition.type === "pipe") return bare(inputSide(definition));
  if (definition.type === "intersection") return mergedIntersection(definition.left, definition.right);
  return schema;
}
