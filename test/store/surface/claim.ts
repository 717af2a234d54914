// A process of its own that claims keys in a shared database: prints those that it was the first to see.
import { openDatabase } from "#src/store/database.ts";
import {
  createSurfaceMemory,
  surfaceMigrations,
  surfaceTeamMigrations,
  type SurfaceTables,
} from "#src/store/surface/surface-memory.ts";

const [, , file = "", count = "0"] = process.argv;
const database = await openDatabase<SurfaceTables>(file, {
  migrations: [...surfaceMigrations, ...surfaceTeamMigrations],
});
const { dedupe } = createSurfaceMemory(database, { now: () => new Date() });
const first: number[] = [];
for (let key = 0; key < Number(count); key += 1) if (await dedupe.firstSeen(`event:${key}`)) first.push(key);
await database.close();
process.stdout.write(JSON.stringify(first));
