// The contract's own verdict on one line: what zod says, and the first thing that is wrong with its place.
import type { z } from "zod";

export interface DeadLetter {
  readonly file: string;
  /** From 1; in a Parquet file the row. */
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

export type LineVerdict =
  | { readonly kind: "blank" }
  /** The row as zod read it, on one line. */
  | { readonly kind: "accepted"; readonly row: string }
  | { readonly kind: "rejected"; readonly reason: string };

/** @param raw the line without its end */
export function judge(raw: string, schema: z.ZodType): LineVerdict {
  if (raw.trim() === "") return { kind: "blank" };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { kind: "rejected", reason: "not a JSON document" };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: "accepted", row: JSON.stringify(parsed.data, storable) };
  const [issue] = parsed.error.issues;
  return {
    kind: "rejected",
    reason:
      issue === undefined
        ? "does not fit the contract"
        : `${issue.path.join(".") || "row"}: ${issue.message}`,
  };
}

/** Half a surrogate pair is a JavaScript text and no Unicode: it is kept as the replacement character. */
function storable(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
