// The keys of people's pseudonyms, sealed, in a file of their own that overwrites what is deleted.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { SubjectKeys } from "#src/core/audit-ports.ts";
import type { OpenDatabase } from "../database.ts";

export interface SubjectTables {
  subject_keys: { subject: string; sealed: Buffer };
}

export const subjectMigrations = [
  `create table subject_keys (subject text primary key, sealed blob not null);`,
];

const nonceBytes = 12;
const tagBytes = 16;

/** @param masterKey 32 bytes, kept outside the database */
export function createSubjectKeys(
  { db, driver }: Pick<OpenDatabase<SubjectTables>, "db" | "driver">,
  { masterKey }: { masterKey: Buffer },
): SubjectKeys {
  // Deleted bytes are overwritten with zeros: a key that is only unlinked could be read from the file.
  driver.pragma("secure_delete = on");
  /** Keyed, so that the table does not tell who is in it. */
  const subjectOf = (person: string) =>
    createHmac("sha256", masterKey).update(`audit subject\n${person}`).digest("hex");
  const wrapping = createHmac("sha256", masterKey).update("audit subject keys").digest();
  const seal = (key: Buffer): Buffer => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", wrapping, nonce);
    return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  };
  const unseal = (sealed: Buffer): Buffer => {
    const decipher = createDecipheriv("aes-256-gcm", wrapping, sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
    return Buffer.concat([
      decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)),
      decipher.final(),
    ]);
  };

  return {
    async keyOf(person) {
      const subject = subjectOf(person);
      await db
        .insertInto("subject_keys")
        .values({ subject, sealed: seal(randomBytes(32)) })
        .onConflict((conflict) => conflict.column("subject").doNothing())
        .execute();
      const row = await db
        .selectFrom("subject_keys")
        .select("sealed")
        .where("subject", "=", subject)
        .executeTakeFirstOrThrow();
      return unseal(row.sealed);
    },
    async destroy(person) {
      const done = await db
        .deleteFrom("subject_keys")
        .where("subject", "=", subjectOf(person))
        .executeTakeFirst();
      // Otherwise the key would live on in the write-ahead log.
      driver.pragma("wal_checkpoint(truncate)");
      return done.numDeletedRows > 0n;
    },
  };
}
