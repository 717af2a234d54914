// What SQL can know of a contract: its zod schema, read as a tree of texts, numbers, records and lists.
import { z } from "zod";

interface Part {
  readonly nullable: boolean;
  /** It has a rule that SQL cannot say: rows with it are always held against zod. */
  readonly refined: boolean;
}

export interface TextShape extends Part {
  readonly kind: "text";
  /** How the warehouse keeps it. */
  readonly kept: "text" | "instant" | "day";
  readonly minLength: number;
  readonly maxLength: number | null;
  readonly oneOf: readonly string[] | null;
  readonly pattern: string | null;
}

export interface NumberShape extends Part {
  readonly kind: "number";
  readonly whole: boolean;
  readonly least: number | null;
  readonly most: number | null;
}

export interface RecordShape extends Part {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, Shape>;
}

export interface ListShape extends Part {
  readonly kind: "list";
  readonly of: Shape;
}

/** Something that SQL does not judge. `map` still has a column type. */
export interface OtherShape extends Part {
  readonly kind: "map" | "other";
}

export type Shape = TextShape | NumberShape | RecordShape | ListShape | OtherShape;

type Node = z.core.JSONSchema.BaseSchema;
const plain: Part = { nullable: false, refined: false };

/** The shape of a row. A rule that JSON Schema cannot say (`refine`) marks its part, so that SQL never lets it pass. */
export function shapeOf(schema: z.ZodType): Shape {
  const document = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const own = zodSchema._zod.def.checks ?? [];
      if (own.some((check) => check._zod.def.check === "custom")) jsonSchema["x-refined"] = true;
    },
  });
  return shapeOfNode(document, plain);
}

function shapeOfNode(node: Node, part: Part): Shape {
  const refined = part.refined || node["x-refined"] === true;
  const options = node.anyOf ?? [];
  const [one, ...more] = options.filter((option) => option.type !== "null");
  if (options.length > 0) {
    const nullable = part.nullable || options.length > 1;
    return one === undefined || more.length > 0
      ? { kind: "other", nullable, refined }
      : shapeOfNode(one, { nullable, refined });
  }
  // JSON Schema writes "text or nothing" as a list of two types; the library's own type knows only one.
  const types: unknown[] = Array.isArray(node.type) ? node.type : [node.type];
  const nullable = part.nullable || types.includes("null");
  const [type, ...others] = types.filter((name) => name !== "null");
  const own = { nullable, refined };
  if (others.length > 0) return { kind: "other", ...own };
  if (type === "string") return textShape(node, own);
  if (type === "number" || type === "integer")
    return numberShape(node, { ...own, whole: type === "integer" });
  if (type === "object") return recordShape(node, own);
  if (type === "array") return listShape(node, own);
  return { kind: "other", ...own };
}

/** Look-around is the one thing that JavaScript's patterns have and RE2's do not. */
const lookAround = /\(\?<?[=!]/;

function textShape(node: Node, part: Part): Shape {
  const { const: only, enum: options, pattern = null, allOf, format, minLength = 0, maxLength = null } = node;
  const list = only === undefined ? (options ?? null) : [only];
  const readable = (pattern === null || !lookAround.test(pattern)) && allOf === undefined;
  const dated = format === "date-time" || format === "date";
  if (!readable || (format !== undefined && pattern === null)) return { kind: "other", ...part };
  return {
    kind: "text",
    ...part,
    kept: dated ? (format === "date" ? "day" : "instant") : "text",
    minLength,
    maxLength,
    oneOf: list === null ? null : list.map(String),
    pattern,
  };
}

function numberShape(
  { const: only, enum: options, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Node,
  { whole, ...part }: Part & { readonly whole: boolean },
): Shape {
  const strange = [options, exclusiveMinimum, exclusiveMaximum, multipleOf].some(
    (rule) => rule !== undefined,
  );
  if (strange || (only !== undefined && typeof only !== "number")) return { kind: "other", ...part };
  return {
    kind: "number",
    ...part,
    whole,
    least: only ?? minimum ?? null,
    most: only ?? maximum ?? null,
  };
}

/** A key that may be missing is none of SQL's business: it could not tell it from null. */
function recordShape({ properties, required = [], additionalProperties }: Node, part: Part): Shape {
  if (properties === undefined)
    return { kind: typeof additionalProperties === "object" ? "map" : "other", ...part };
  const fields = Object.entries(properties).map(([name, node]): [string, Shape] => [
    name,
    typeof node === "object" && required.includes(name)
      ? shapeOfNode(node, plain)
      : { kind: "other", nullable: true, refined: false },
  ]);
  return { kind: "record", ...part, fields: new Map(fields) };
}

function listShape({ items, minItems, maxItems }: Node, part: Part): Shape {
  const uniform = items !== undefined && typeof items === "object" && !Array.isArray(items);
  if (!uniform || minItems !== undefined || maxItems !== undefined) return { kind: "other", ...part };
  return { kind: "list", ...part, of: shapeOfNode(items, plain) };
}
