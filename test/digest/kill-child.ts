// Works on one slot and is killed at the named moment: node kill-child.ts DATABASE CHANNEL NOW MOMENT
import { createDigestRunner } from "#src/digest/runner.ts";
import { createDigestStore, digestMigrations, type DigestTables } from "#src/store/digests.ts";
import { openDatabase } from "#src/store/database.ts";
import { filePublisher, simpleCompose } from "./channel-file.ts";

const [database = "", channel = "", now = "", fatal = ""] = process.argv.slice(2);
const open = await openDatabase<DigestTables>(database, { migrations: digestMigrations });
const runner = createDigestRunner({
  store: createDigestStore(open),
  publisher: filePublisher(channel),
  clock: { now: () => new Date(now) },
  log: () => undefined,
  holder: `child ${process.pid}`,
  compose: simpleCompose,
  hindrance: async () => null,
  moment: (name) => {
    if (name === fatal) process.kill(process.pid, "SIGKILL");
  },
});
await runner.tick();
