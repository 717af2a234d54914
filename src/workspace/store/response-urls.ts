// Response addresses on disk: who may be answered where, how often still, and until when.
import type { DatabaseSync } from "node:sqlite";

/** Where an answer goes: beside or instead of the message that was clicked, or below the command. */
export interface ResponseTarget {
  readonly channel: string;
  readonly person: string;
  readonly thread_ts?: string;
  readonly message?: { readonly ts: string; readonly ephemeral: boolean };
}

export type Use =
  | { readonly kind: "allowed"; readonly target: ResponseTarget }
  | { readonly kind: "refused"; readonly error: "used_url" | "expired_url" | "invalid_url" };

export interface ResponseUrls {
  keep(id: string, target: ResponseTarget, ends: number): void;
  /** Issued in this workspace. */
  has(id: string): boolean;
  /** Counts one use. */
  use(id: string, most: number, now: number): Use;
}

export function createResponseUrls(database: DatabaseSync): ResponseUrls {
  const insert = database.prepare("insert into response_urls (id, target, uses, ends) values (?, ?, 0, ?)");
  const forget = database.prepare("delete from response_urls where ends < ?");
  const read = database.prepare("select target, uses, ends from response_urls where id = ?");
  const count = database.prepare("update response_urls set uses = uses + 1 where id = ?");
  return {
    keep(id, target, ends) {
      insert.run(id, JSON.stringify(target), ends);
    },
    has: (id) => read.get(id) !== undefined,
    use(id, most, now) {
      const row = read.get(id);
      if (row === undefined) return { kind: "refused", error: "invalid_url" };
      if (Number(row["ends"]) <= now) {
        // Kept a day after their end, so that the error can say why.
        forget.run(now - 86_400_000);
        return { kind: "refused", error: "expired_url" };
      }
      if (Number(row["uses"]) >= most) return { kind: "refused", error: "used_url" };
      count.run(id);
      // Only `keep` writes the column.
      return { kind: "allowed", target: JSON.parse(String(row["target"])) as ResponseTarget };
    },
  };
}
