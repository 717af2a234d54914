// A Web API method as a frozen record: name, scope, rate, arguments, and the function that does it.
import type { z } from "zod";
import type { Tier } from "../api/rate-limits.ts";
import type { Workroom } from "../workroom.ts";

/** With what a method was called. */
export interface Caller {
  /** Empty where none is needed. */
  readonly token: string;
}

export interface Method<Schema extends z.ZodType> {
  readonly name: string;
  /** Null when every token may call it. */
  readonly scope: string | null;
  readonly token: "bot" | "app" | "any" | "none";
  readonly tier: Tier;
  readonly input: Schema;
  /** The fields of an answer that is ok; throws `Refusal` for one that is not. */
  run(workroom: Workroom, input: z.output<Schema>, caller: Caller): object;
}

export type AnyMethod = Method<z.ZodType>;

export function defineMethod<Schema extends z.ZodType>(method: Method<Schema>): AnyMethod {
  // The registry holds methods of all arguments: what runs has been parsed with the same record's `input`.
  return Object.freeze(method);
}
