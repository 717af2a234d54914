// The only place for raw personal data: encrypted per person, so that destroying one key erases one person.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { PersonVault, VaultValue } from "#src/core/person-vault.ts";
import { personalDataTypes, type PersonalDataType } from "#src/core/personal-data.ts";
import type { OpenDatabase } from "../database.ts";

export interface VaultTables {
  vault_keys: { owner: string; sealed: Buffer };
  vault_values: {
    conversation: string;
    token: string;
    /** The subject whose key seals it. */
    owner: string;
    type: string;
    mark: string;
    sealed: Buffer;
  };
  vault_readers: { conversation: string; token: string; reader: string; source: string };
  vault_erased: { token: string };
}

export const vaultMigrations = [
  `create table vault_keys (owner text primary key, sealed blob not null);
   create table vault_values (conversation text not null, token text not null, owner text not null, type text not null,
     mark text not null, sealed blob not null, primary key (conversation, token));
   create index vault_values_mark on vault_values (conversation, owner, mark);`,
];

/** Appended after everything that was there: a file counts the statements that it has seen. */
export const vaultReaderMigrations = [
  `create table vault_readers (conversation text not null, token text not null, reader text not null,
     source text not null, primary key (conversation, token, reader, source));
   create index vault_readers_source on vault_readers (source);
   create table vault_erased (token text primary key);
   insert into vault_readers select conversation, token, 'person:' || owner, '' from vault_values;
   create index vault_values_any_mark on vault_values (mark);
   create index vault_values_owner on vault_values (owner);`,
];

const nonceBytes = 12;
const tagBytes = 16;
const partSize = 400;

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([
    decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)),
    decipher.final(),
  ]);
}

function typeOf(written: string): PersonalDataType {
  return personalDataTypes.find((type) => type === written) ?? "person";
}

function inParts<Item>(list: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(list.length / partSize) }, (_, index) =>
    list.slice(index * partSize, (index + 1) * partSize),
  );
}

/**
 * AES-256-GCM with one key a person, itself sealed by the installation's master key.
 * @param masterKey 32 bytes, kept outside the database
 */
export function createVault(
  { db, driver }: Pick<OpenDatabase<VaultTables>, "db" | "driver">,
  { masterKey }: { masterKey: Buffer },
): PersonVault {
  // What is deleted is overwritten: a destroyed key must not lie about in a free page.
  driver.pragma("secure_delete = ON");
  const keys = new Map<string, Buffer>();
  const keyOf = async (owner: string): Promise<Buffer | null> => {
    const known = keys.get(owner);
    if (known !== undefined) return known;
    const row = await db
      .selectFrom("vault_keys")
      .select("sealed")
      .where("owner", "=", owner)
      .executeTakeFirst();
    if (row === undefined) return null;
    const key = unseal(masterKey, row.sealed);
    keys.set(owner, key);
    return key;
  };
  const newKey = async (owner: string): Promise<Buffer> => {
    const key = randomBytes(32);
    await db
      .insertInto("vault_keys")
      .values({ owner, sealed: seal(masterKey, key) })
      .execute();
    keys.set(owner, key);
    return key;
  };
  /** Overwritten pages reach the file itself, and nothing stays behind in the write-ahead log. */
  const settle = (): void => void driver.pragma("wal_checkpoint(TRUNCATE)");

  const remove = async (rows: readonly { conversation: string; token: string }[]): Promise<number> => {
    for (const { conversation, token } of rows) {
      await db
        .deleteFrom("vault_values")
        .where("conversation", "=", conversation)
        .where("token", "=", token)
        .execute();
      await db
        .deleteFrom("vault_readers")
        .where("conversation", "=", conversation)
        .where("token", "=", token)
        .execute();
    }
    if (rows.length > 0) settle();
    return rows.length;
  };

  return {
    async values(space) {
      const rows = await db
        .selectFrom("vault_values")
        .select(["token", "type", "owner", "sealed"])
        .where("conversation", "=", space)
        .orderBy("token")
        .execute();
      const found: VaultValue[] = [];
      for (const { token, type, owner, sealed } of rows) {
        const key = await keyOf(owner);
        found.push({
          token,
          type: typeOf(type),
          subject: owner,
          value: key === null ? null : unseal(key, sealed).toString("utf8"),
        });
      }
      return found;
    },
    async readers(space) {
      const rows = await db
        .selectFrom("vault_readers")
        .select(["token", "reader"])
        .distinct()
        .where("conversation", "=", space)
        .execute();
      const byToken = Map.groupBy(rows, ({ token }) => token);
      return new Map([...byToken].map(([token, all]) => [token, all.map(({ reader }) => reader)]));
    },
    async keep(space, { token, type, subject, value, mark }) {
      const key = (await keyOf(subject)) ?? (await newKey(subject));
      await db
        .insertInto("vault_values")
        .values({
          conversation: space,
          token,
          owner: subject,
          type,
          mark,
          sealed: seal(key, Buffer.from(value, "utf8")),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async allow(space, tokens, readers, source) {
      const rows = tokens.flatMap((token) =>
        readers.map((reader) => ({ conversation: space, token, reader, source })),
      );
      for (const part of inParts(rows))
        await db
          .insertInto("vault_readers")
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },
    async forgetSource(source) {
      await db.deleteFrom("vault_readers").where("source", "=", source).execute();
    },
    spaces: async () =>
      (await db.selectFrom("vault_values").select("conversation").distinct().execute()).map(
        ({ conversation }) => conversation,
      ),
    async counts(subject) {
      const rows = await db
        .selectFrom("vault_values")
        .select(["conversation", "type", (select) => select.fn.countAll<number>().as("values")])
        .where((where) =>
          where.or([
            where("owner", "=", subject),
            where.exists(
              where
                .selectFrom("vault_readers")
                .select("vault_readers.token")
                .whereRef("vault_readers.conversation", "=", "vault_values.conversation")
                .whereRef("vault_readers.token", "=", "vault_values.token")
                .where("vault_readers.reader", "=", `person:${subject}`),
            ),
          ]),
        )
        .groupBy(["conversation", "type"])
        .execute();
      return rows.map(({ conversation, type, values }) => ({
        space: conversation,
        type: typeOf(type),
        values,
      }));
    },
    async byMarks(marks) {
      const found = [];
      for (const part of inParts(marks))
        found.push(
          ...(await db
            .selectFrom("vault_values")
            .select(["conversation as space", "token", "owner as subject"])
            .where("mark", "in", part)
            .execute()),
        );
      return found;
    },
    async destroy(subject) {
      keys.delete(subject);
      await db.deleteFrom("vault_keys").where("owner", "=", subject).execute();
      await db.deleteFrom("vault_readers").where("reader", "=", `person:${subject}`).execute();
      const rows = await db
        .selectFrom("vault_values")
        .select(["conversation", "token"])
        .where("owner", "=", subject)
        .execute();
      await remove(rows);
      settle();
      return rows.length;
    },
    async removeMarked(marks) {
      const rows = [];
      for (const part of inParts(marks))
        rows.push(
          ...(await db
            .selectFrom("vault_values")
            .select(["conversation", "token"])
            .where("mark", "in", part)
            .execute()),
        );
      return remove(rows);
    },
    async removeSpaces(spaces) {
      let removed = 0;
      for (const part of inParts(spaces)) {
        const rows = await db
          .selectFrom("vault_values")
          .select(["conversation", "token"])
          .where("conversation", "in", part)
          .execute();
        removed += await remove(rows);
      }
      return removed;
    },
    erasedTokens: async () =>
      new Set((await db.selectFrom("vault_erased").select("token").execute()).map(({ token }) => token)),
    async rememberErased(tokens) {
      for (const part of inParts(tokens))
        await db
          .insertInto("vault_erased")
          .values(part.map((token) => ({ token })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },
  };
}
