// Pseudonyms over a real vault in a file, with colleagues and a customer whom somebody vouches for.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserId } from "#src/core/ids.ts";
import type { FindPersonalData } from "#src/core/personal-data.ts";
import type { Thread } from "#src/core/pseudonyms.ts";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { knownIndex } from "#src/privacy/known-entities.ts";
import { createPseudonyms } from "#src/privacy/pseudonyms.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createVault,
  vaultMigrations,
  vaultReaderMigrations,
  type VaultTables,
} from "#src/store/personal/vault.ts";

export const find: FindPersonalData = findPersonalData;

export const [mara, jonas] = ["U0MARA", "U0JONAS"].map((id) => UserId.parse(id)) as [UserId, UserId];
export const thread = (conversation: string, owner = mara): Thread => ({
  conversation,
  owner,
  language: "de",
});

export async function openPseudonyms() {
  const home = await mkdtemp(join(tmpdir(), "privacy-"));
  const masterKey = Buffer.alloc(32, 7);
  const database = await openDatabase<VaultTables>(join(home, "leitstand.db"), {
    migrations: [...vaultMigrations, ...vaultReaderMigrations],
  });
  const vault = createVault(database, { masterKey });
  const known = knownIndex([
    { subject: "U0HANNE", colleague: true, values: [{ type: "person", value: "Hanne Vogt" }] },
    { subject: "U0JONAS", colleague: true, values: [{ type: "person", value: "Jonas Petersen" }] },
    {
      subject: "contact:1",
      colleague: false,
      values: [
        { type: "person", value: "Wiebke Müller" },
        { type: "email", value: "wiebke@kundin.example" },
      ],
    },
  ]);
  const pseudonyms = createPseudonyms({
    find,
    vault,
    masterKey,
    known: async () => known,
    never: () => ["nordlicht"],
    learn: () => undefined,
  });
  return {
    vault,
    known,
    pseudonyms,
    bytes: async () => {
      const files = await readdir(home);
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(home, file)))));
    },
    async close() {
      await database.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
