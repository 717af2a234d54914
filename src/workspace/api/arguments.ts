// The arguments of a call: a form or JSON, where lists and objects may arrive as JSON text and booleans as words.
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { parseJson } from "../http/body.ts";
import { Refusal } from "./refusal.ts";
import { addressOf } from "../http/address.ts";

export type Arguments = Readonly<Record<string, unknown>>;

export function readArguments(request: IncomingMessage, body: string): Arguments {
  const query = Object.fromEntries(addressOf(request).searchParams);
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (body === "") return query;
  switch (type) {
    case "application/x-www-form-urlencoded":
      return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
    case "application/json": {
      const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(body));
      if (!parsed.success) throw new Refusal("invalid_json");
      return { ...query, ...parsed.data };
    }
    case "":
      throw new Refusal("missing_post_type");
    default:
      throw new Refusal("invalid_post_type");
  }
}

/** A list or object, also as JSON text; what is no JSON is left to the schema to refuse. */
export const fromJson = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === "string" ? (parseJson(value) ?? value) : value), schema);

export const flag = z.preprocess((value) => {
  if (value === "true" || value === "1" || value === 1) return true;
  return value === "false" || value === "0" || value === 0 ? false : value;
}, z.boolean());

export const count = z.coerce.number().int();

/** A timestamp also arrives as a number when a caller is careless. */
export const timestamp = z.coerce.string().min(1);

export function checkArguments<Schema extends z.ZodType>(schema: Schema, given: Arguments): z.output<Schema> {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    const at = issue.path.join("/");
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    return missing
      ? `[ERROR] missing required field: ${at}`
      : `[ERROR] ${issue.message} [json-pointer:/${at}]`;
  });
  throw new Refusal("invalid_arguments", { messages });
}
