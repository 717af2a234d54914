// Inputs that steer (addresses, ids, amounts) must come from trusted words: this finds them and checks where they came from.
import type { z } from "zod";
import { isTrustedValue, prepareWords, type TrustedWords } from "./trusted-words.ts";

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly options?: readonly z.core.$ZodType[];
  readonly items?: readonly z.core.$ZodType[];
  readonly valueType?: z.core.$ZodType;
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
}

export interface ControlValue {
  readonly path: string;
  readonly value: string;
}

function marked(schema: z.core.$ZodType): boolean {
  // `meta` is on every classic zod schema; core types do not show it.
  const meta = (schema as z.ZodType).meta();
  return meta?.["control"] === true;
}

function scalars(value: unknown, path: string): ControlValue[] {
  if (typeof value === "string") return value === "" ? [] : [{ path, value }];
  if (typeof value === "number") return [{ path, value: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => scalars(item, `${path}.${index}`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => scalars(item, `${path}.${key}`));
  return [];
}

/** Every scalar of `input` that stands in a field marked with `control()`. */
export function controlValues(schema: z.core.$ZodType, input: unknown, path = "input"): ControlValue[] {
  if (input === undefined || input === null) return [];
  if (marked(schema)) return scalars(input, path);
  // zod's definitions are a closed set of records; the fields read here exist on the types that carry them.
  const definition = schema._zod.def as unknown as Definition;
  if (definition.innerType !== undefined) return controlValues(definition.innerType, input, path);
  if (definition.in !== undefined) return controlValues(definition.in, input, path);
  const { element, shape, options, items, valueType, left, right } = definition;
  if (element !== undefined && Array.isArray(input))
    return input.flatMap((item, index) => controlValues(element, item, `${path}.${index}`));
  if (shape !== undefined && typeof input === "object")
    return Object.entries(shape).flatMap(([key, field]) =>
      controlValues(field, (input as Record<string, unknown>)[key], `${path}.${key}`),
    );
  if (items !== undefined && Array.isArray(input))
    return items.flatMap((item, index) => controlValues(item, input[index], `${path}.${index}`));
  if (valueType !== undefined && typeof input === "object")
    return Object.entries(input).flatMap(([key, item]) => controlValues(valueType, item, `${path}.${key}`));
  if (left !== undefined && right !== undefined)
    return [left, right].flatMap((side) => controlValues(side, input, path));
  if (options !== undefined) return options.flatMap((option) => controlValues(option, input, path));
  return [];
}

/** The first control value that nobody trusted wrote, or null. */
export function untrustedControl(
  values: readonly ControlValue[],
  trusted: TrustedWords,
): ControlValue | null {
  if (values.length === 0) return null;
  const words = prepareWords(trusted);
  return values.find(({ value }) => !isTrustedValue(words, value)) ?? null;
}
