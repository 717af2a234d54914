// A process of its own that begins to refresh a token and never ends: to be killed in the middle of it.
import { createTokens } from "#src/slack/install/tokens.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createInstallationStore,
  installationMigrations,
  type InstallationTables,
} from "#src/store/surface/installations.ts";

const [, , file = "", id = "", now = ""] = process.argv;
const database = await openDatabase<InstallationTables>(file, { migrations: installationMigrations });
const tokens = createTokens({
  id,
  holder: "killed",
  store: createInstallationStore(database, { masterKey: Buffer.alloc(32, 7) }),
  exchange: async () => {
    process.stdout.write("asking\n");
    return new Promise(() => setInterval(() => undefined, 1_000));
  },
  clock: { now: () => new Date(now) },
  log: () => undefined,
  seen: () => undefined,
  rotated: async () => undefined,
  trouble: async () => undefined,
});
await tokens.fresh();
