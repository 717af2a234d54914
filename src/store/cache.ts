// Keyv's storage on our own database: the official SQL adapters need an older Keyv.
import Keyv from "keyv";
import type { OpenDatabase } from "./database.ts";

export interface CacheTables {
  cache: { key: string; value: string; expires_at: number | null };
}

export const cacheMigrations = [
  `create table cache (key text primary key, value text not null, expires_at integer);`,
];

/** A cache that survives a restart; entries past their time are gone when they are asked for. */
export function createCache(
  { db }: Pick<OpenDatabase<CacheTables>, "db">,
  { now }: { now: () => Date },
): Keyv {
  const store = {
    async get(key: string): Promise<string | undefined> {
      const row = await db
        .selectFrom("cache")
        .select(["value", "expires_at"])
        .where("key", "=", key)
        .executeTakeFirst();
      return row === undefined || (row.expires_at !== null && row.expires_at <= now().getTime())
        ? undefined
        : row.value;
    },
    async set(key: string, value: string, ttl?: number): Promise<boolean> {
      const expires_at = ttl === undefined ? null : now().getTime() + ttl;
      await db
        .insertInto("cache")
        .values({ key, value, expires_at })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ value, expires_at }))
        .execute();
      return true;
    },
    async delete(key: string): Promise<boolean> {
      const result = await db.deleteFrom("cache").where("key", "=", key).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async clear(): Promise<void> {
      await db.deleteFrom("cache").execute();
    },
    async has(key: string): Promise<boolean> {
      return (await store.get(key)) !== undefined;
    },
  };
  return new Keyv({ store });
}
