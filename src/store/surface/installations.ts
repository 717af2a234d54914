// Where the app is installed, and with which tokens: sealed rows, and one lease a row for whoever refreshes.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import type { Installation, InstallationStore, Installed } from "#src/core/installation.ts";
import type { OpenDatabase } from "../database.ts";

interface InstallationRow {
  id: string;
  kind: "workspace" | "enterprise";
  name: string;
  app: string;
  bot: string;
  installed_at: string;
  expires_at: string | null;
  sealed: Buffer;
  version: number;
  holder: string | null;
  held_until: string | null;
  broken: string | null;
}

export interface InstallationTables {
  installations: InstallationRow;
  installation_teams: { team: string; installation: string };
}

export const installationMigrations = [
  `create table installations (id text primary key, kind text not null, name text not null, app text not null,
     bot text not null, installed_by text not null, installed_at text not null, expires_at text, sealed blob not null,
     version integer not null, holder text, held_until text, broken text)`,
  `create table installation_teams (team text primary key, installation text not null)`,
  // Who installed it stands in the audit log, as a pseudonym.
  `alter table installations drop column installed_by`,
];

const Token = z.object({
  access: z.string(),
  refresh: z.string().nullable(),
  expiresAt: z.string().nullable(),
});
const Sealed = z.object({ token: Token, users: z.array(Token.extend({ user: z.string() })) });
type Sealed = z.infer<typeof Sealed>;
const Bot = z.object({ id: z.string(), user: z.string(), scopes: z.array(z.string()) });

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key of its own, bound to the row's id: moved to another row it opens nothing. */
function sealing(masterKey: Buffer) {
  const key = createHmac("sha256", masterKey).update("slack installations").digest();
  return {
    seal(id: string, secrets: Sealed): Buffer {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(Buffer.from(id));
      const plain = Buffer.from(JSON.stringify(secrets));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    unseal(id: string, sealed: Buffer): Sealed {
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
        decipher.setAAD(Buffer.from(id));
        decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
        const middle = sealed.subarray(nonceBytes, sealed.length - tagBytes);
        const plain = Buffer.concat([decipher.update(middle), decipher.final()]);
        return Sealed.parse(JSON.parse(plain.toString("utf8")));
      } catch {
        // Without the cause: it could quote what was inside.
        throw new Fault("storage", `The tokens of ${id} cannot be opened with this house's master key`, {
          nextStep: "restore master.key in LEITSTAND_HOME, or install the app in that workspace again",
        });
      }
    },
  };
}

function installed(row: Omit<InstallationRow, "sealed">): Installed {
  const { id, kind, name, app, version, broken } = row;
  return {
    ...{ id, kind, name, app, version, broken },
    bot: Bot.parse(JSON.parse(row.bot)),
    installedAt: row.installed_at,
    expiresAt: row.expires_at,
  };
}

type Open = Pick<OpenDatabase<InstallationTables>, "db" | "driver">;
type Sealing = ReturnType<typeof sealing>;

/** @param masterKey 32 bytes, kept outside the database */
export function createInstallationStore(
  { db, driver }: Open,
  { masterKey }: { masterKey: Buffer },
): InstallationStore {
  // What is removed is overwritten: a token must not lie about in a free page, nor in the write-ahead log.
  driver.pragma("secure_delete = on");
  const box = sealing(masterKey);
  return {
    ...kept({ db, driver }, box),
    ...rotating({ db, driver }, box),
    async place(team, installation) {
      await db
        .insertInto("installation_teams")
        .values({ team, installation })
        .onConflict((conflict) => conflict.column("team").doUpdateSet({ installation }))
        .execute();
    },
    placeOf: async (team) =>
      (
        await db
          .selectFrom("installation_teams")
          .select("installation")
          .where("team", "=", team)
          .executeTakeFirst()
      )?.installation ?? null,
    placed: async (installation) =>
      (
        await db
          .selectFrom("installation_teams")
          .select("team")
          .where("installation", "=", installation)
          .execute()
      ).map(({ team }) => team),
  };
}

function kept(
  { db, driver }: Open,
  { seal, unseal }: Sealing,
): Pick<InstallationStore, "save" | "find" | "open" | "list" | "remove" | "removeUsers"> {
  const settle = (): void => void driver.pragma("wal_checkpoint(truncate)");
  const row = (id: string) =>
    db.selectFrom("installations").selectAll().where("id", "=", id).executeTakeFirst();
  return {
    async save({ token, users, ...about }: Installation) {
      const values = {
        kind: about.kind,
        name: about.name,
        app: about.app,
        bot: JSON.stringify(about.bot),
        installed_at: about.installedAt,
        expires_at: token.expiresAt,
        sealed: seal(about.id, { token, users: [...users] }),
        holder: null,
        held_until: null,
        broken: null,
      };
      await db
        .insertInto("installations")
        .values({ id: about.id, version: 1, ...values })
        .onConflict((conflict) =>
          conflict
            .column("id")
            .doUpdateSet((set) => ({ ...values, version: set("installations.version", "+", 1) })),
        )
        .execute();
      settle();
    },
    async find(id) {
      const found = await row(id);
      return found === undefined ? null : installed(found);
    },
    async open(id) {
      const found = await row(id);
      return found === undefined ? null : { ...installed(found), ...unseal(id, found.sealed) };
    },
    list: async () =>
      (await db.selectFrom("installations").selectAll().orderBy("installed_at").execute()).map(installed),
    async remove(id, { before } = {}) {
      const wish = db.deleteFrom("installations").where("id", "=", id);
      const done = await (
        before === undefined ? wish : wish.where("installed_at", "<", before)
      ).executeTakeFirst();
      if (done.numDeletedRows === 0n) return false;
      await db.deleteFrom("installation_teams").where("installation", "=", id).execute();
      settle();
      return true;
    },
    async removeUsers(id, gone) {
      for (;;) {
        const found = await row(id);
        if (found === undefined) return false;
        const { token, users } = unseal(id, found.sealed);
        const left = users.filter(({ user }) => !gone.includes(user));
        if (left.length === users.length) return false;
        const done = await db
          .updateTable("installations")
          .set({ sealed: seal(id, { token, users: left }) })
          .where("id", "=", id)
          .where("sealed", "=", found.sealed)
          .executeTakeFirst();
        settle();
        // Otherwise another process wrote in between: read again.
        if (done.numUpdatedRows === 1n) return true;
      }
    },
  };
}

function rotating(
  { db }: Open,
  { seal, unseal }: Sealing,
): Pick<InstallationStore, "lease" | "release" | "rotated" | "breakDown"> {
  const ofVersion = (id: string, version: number) =>
    db.updateTable("installations").where("id", "=", id).where("version", "=", version);
  return {
    async lease(id, { version, holder, now, until }) {
      const done = await ofVersion(id, version)
        .set({ holder, held_until: until })
        .where((where) => where.or([where("holder", "is", null), where("held_until", "<", now)]))
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },
    async release(id, holder) {
      await db
        .updateTable("installations")
        .set({ holder: null, held_until: null })
        .where("id", "=", id)
        .where("holder", "=", holder)
        .execute();
    },
    async rotated(id, version, token) {
      for (;;) {
        const found = await db
          .selectFrom("installations")
          .select("sealed")
          .where("id", "=", id)
          .where("version", "=", version)
          .executeTakeFirst();
        if (found === undefined) return false;
        const { users } = unseal(id, found.sealed);
        const done = await ofVersion(id, version)
          .set({
            sealed: seal(id, { token, users }),
            expires_at: token.expiresAt,
            version: version + 1,
            ...{ holder: null, held_until: null, broken: null },
          })
          .where("sealed", "=", found.sealed)
          .executeTakeFirst();
        if (done.numUpdatedRows === 1n) return true;
      }
    },
    async breakDown(id, version, reason) {
      const done = await ofVersion(id, version)
        .set({ broken: reason, holder: null, held_until: null })
        .where("broken", "is", null)
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },
  };
}
