// Structured output for every model here: text or arguments become a value only after the schema has accepted it.
import { Validator } from "@langchain/core/utils/json_schema";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";

export type OutputSchema = z.ZodType | Record<string, unknown>;

export function isZod(schema: OutputSchema): schema is z.ZodType {
  return schema instanceof z.ZodType;
}

export function jsonSchemaOf(schema: OutputSchema): Record<string, unknown> {
  return isZod(schema) ? z.toJSONSchema(schema, { io: "input" }) : schema;
}

/** The value, or a fault that names the first violations: a value of the wrong shape is no answer. */
export function validated(schema: OutputSchema, value: unknown, name: string): Record<string, unknown> {
  const problems = isZod(schema) ? zodProblems(schema, value) : jsonProblems(schema, value);
  if (problems.length > 0)
    throw new Fault(
      "model",
      `The model's ${name} does not fit its schema: ${problems.slice(0, 3).join("; ")}`,
    );
  // Both kinds of schema describe objects: structured output has an object at its root.
  return (isZod(schema) ? schema.parse(value) : value) as Record<string, unknown>;
}

function zodProblems(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
}

function jsonProblems(schema: Record<string, unknown>, value: unknown): string[] {
  const result = new Validator(schema).validate(value);
  return result.valid ? [] : result.errors.map((error) => `${error.instanceLocation} ${error.error}`);
}
