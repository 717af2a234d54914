// Lists in pages: a limit, and a cursor that says where the next page begins.
import { z } from "zod";
import { count } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";

export const pageArguments = (usual: number, most: number) => ({
  limit: count.min(0).max(most).default(usual),
  cursor: z.string().default(""),
});

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly response_metadata: { readonly next_cursor: string };
}

/** Slack's cursors are base64 text that nobody should read. */
const write = (from: number): string => Buffer.from(`next:${from}`).toString("base64");

function read(cursor: string): number {
  if (cursor === "") return 0;
  const from = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8"))?.[1];
  if (from === undefined) throw new Refusal("invalid_cursor");
  return Number(from);
}

export function paged<Item>(
  all: readonly Item[],
  { limit, cursor }: { limit: number; cursor: string },
): Page<Item> {
  const from = read(cursor);
  const end = from + (limit === 0 ? all.length : limit);
  return {
    items: all.slice(from, end),
    response_metadata: { next_cursor: end < all.length ? write(end) : "" },
  };
}
