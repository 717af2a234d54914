// The only place for raw personal data: encrypted per person, so that destroying one key erases one person.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { UserId } from "../core/ids.ts";
import type { Vault } from "../core/state-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface VaultTables {
  vault_keys: { owner: string; sealed: Buffer };
  vault_values: {
    conversation: string;
    token: string;
    owner: string;
    type: string;
    mark: string;
    sealed: Buffer;
  };
}

export const vaultMigrations = [
  `create table vault_keys (owner text primary key, sealed blob not null);
   create table vault_values (conversation text not null, token text not null, owner text not null, type text not null,
     mark text not null, sealed blob not null, primary key (conversation, token));
   create index vault_values_mark on vault_values (conversation, owner, mark);`,
];

const nonceBytes = 12;
const tagBytes = 16;

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

/**
 * AES-256-GCM with one key a person, itself sealed by the installation's master key.
 * @param masterKey 32 bytes, kept outside the database
 */
export function createVault(
  { db }: Pick<OpenDatabase<VaultTables>, "db">,
  { masterKey }: { masterKey: Buffer },
): Vault {
  const keyOf = async (owner: UserId): Promise<Buffer | null> => {
    const row = await db
      .selectFrom("vault_keys")
      .select("sealed")
      .where("owner", "=", owner)
      .executeTakeFirst();
    return row === undefined ? null : unseal(masterKey, row.sealed);
  };
  const newKey = async (owner: UserId): Promise<Buffer> => {
    const key = randomBytes(32);
    await db
      .insertInto("vault_keys")
      .values({ owner, sealed: seal(masterKey, key) })
      .execute();
    return key;
  };

  return {
    async keep(conversation, owner, values) {
      const key = (await keyOf(owner)) ?? (await newKey(owner));
      const tokens = new Map<string, string>();
      for (const { type, value } of values) {
        if (tokens.has(value)) continue;
        // Keyed, so that the mark alone does not confirm a guess.
        const mark = createHmac("sha256", key).update(`${type}\n${value}`).digest("hex");
        const known = await db
          .selectFrom("vault_values")
          .select("token")
          .where("conversation", "=", conversation)
          .where("owner", "=", owner)
          .where("mark", "=", mark)
          .executeTakeFirst();
        if (known !== undefined) {
          tokens.set(value, known.token);
          continue;
        }
        const { count } = await db
          .selectFrom("vault_values")
          .select((select) => select.fn.countAll<number>().as("count"))
          .where("conversation", "=", conversation)
          .where("type", "=", type)
          .executeTakeFirstOrThrow();
        const token = `<${type.toUpperCase()}_${count + 1}>`;
        const sealed = seal(key, Buffer.from(value, "utf8"));
        await db
          .insertInto("vault_values")
          .values({ conversation, token, owner, type, mark, sealed })
          .execute();
        tokens.set(value, token);
      }
      return tokens;
    },
    async restore(conversation, reader) {
      const key = await keyOf(reader);
      if (key === null) return new Map();
      const rows = await db
        .selectFrom("vault_values")
        .select(["token", "sealed"])
        .where("conversation", "=", conversation)
        .where("owner", "=", reader)
        .execute();
      return new Map(rows.map((row) => [row.token, unseal(key, row.sealed).toString("utf8")]));
    },
    async erase(owner) {
      await db.deleteFrom("vault_keys").where("owner", "=", owner).execute();
      await db.deleteFrom("vault_values").where("owner", "=", owner).execute();
    },
  };
}
