// Accepted to clean to curated: each event once, people resolved, then the tables that questions are answered from.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Log } from "#src/core/ports.ts";
import { isLarge, type Counts, type Manifest } from "../manifest.ts";
import {
  acceptedFile,
  copyTo,
  literal,
  rejectsFile,
  replaceFile,
  replaceText,
  type Zones,
} from "../zones.ts";
import { buildClean, grantedEvents, withheldEvents } from "./clean.ts";
import { daily, spend } from "./daily.ts";
import { resolvePeople } from "./identity.ts";
import { conversions, sessions, visitTables } from "./sessions.ts";
import { weekly } from "./weekly.ts";

/** In the order in which they are built: later ones read earlier ones as `curated_NAME`. */
export const curatedTables = ["people", "sessions", "conversions", "spend", "daily", "weekly"] as const;
type CuratedTable = (typeof curatedTables)[number];

const statements: Readonly<Record<CuratedTable, string>> = {
  people: "SELECT person, kind, key FROM people",
  sessions,
  conversions,
  spend,
  daily,
  weekly,
};

export interface CurateParts {
  readonly connection: DuckDBConnection;
  readonly log: Log;
  /** Told what is being built, when it begins. */
  readonly onStep: (step: string, done: number, all: number) => void;
}

/** Builds both zones from all accepted files; returns what became of the lines. */
export async function curate(zones: Zones, manifest: Manifest, parts: CurateParts): Promise<Counts> {
  const { connection, log, onStep } = parts;
  await connection.run(`SET TimeZone = ${literal(manifest.timeZone)}`);
  const steps = ["clean", "identity", ...curatedTables];
  const begin = (step: string) => onStep(step, steps.indexOf(step), steps.length);
  begin("clean");
  const counts = await buildClean(zones, manifest, connection);
  await view(connection, "granted", join(zones.clean, grantedEvents));
  await view(connection, "withheld", join(zones.clean, withheldEvents));
  begin("identity");
  const { rounds, settled } = await resolvePeople(connection);
  if (!settled) log("warn", "warehouse-people-unsettled", { rounds });
  await connection.run(visitTables);
  for (const table of curatedTables) {
    begin(table);
    const file = join(zones.curated, `${table}.parquet`);
    await replaceFile(file, async (part) => {
      await connection.run(copyTo(part, statements[table], { large: isLarge(manifest) }));
    });
    await view(connection, `curated_${table}`, file);
  }
  await connection.run("DROP TABLE people; DROP TABLE visits; DROP TABLE first_labels");
  await collectDeadLetters(zones, manifest);
  await removeStrays(zones, manifest);
  return { ...sums(manifest), ...counts };
}

async function view(connection: DuckDBConnection, name: string, file: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${name} AS SELECT * FROM read_parquet(${literal(file)})`);
}

function sums({ files }: Manifest): Omit<Counts, "repeatedEvents" | "repeatedOrders" | "clean"> {
  const sum = (kinds: readonly string[], field: "lines" | "rejected" | "accepted"): number =>
    Object.values(files).reduce((total, file) => total + (kinds.includes(file.kind) ? file[field] : 0), 0);
  return {
    events: sum(["events"], "lines"),
    rejected: sum(["events"], "rejected"),
    accepted: sum(["events"], "accepted"),
    spend: sum(["spend"], "accepted"),
    rejectedSpend: sum(["spend"], "rejected"),
    weekly: sum(["weekly"], "accepted"),
    products: sum(["products"], "accepted"),
    campaigns: sum(["campaigns"], "accepted"),
    rejectedOther: sum(["weekly", "products", "campaigns"], "rejected"),
  };
}

async function collectDeadLetters(zones: Zones, { files }: Manifest): Promise<void> {
  const texts = await Promise.all(
    Object.entries(files)
      .filter(([, { rejected }]) => rejected > 0)
      .map(([name]) => readFile(rejectsFile(zones, name), "utf8")),
  );
  await replaceText(zones.deadLetters, texts.join(""));
}

/** Rows of files that are gone, and what an older version of the zones left: nobody would erase a person from them. */
async function removeStrays(zones: Zones, { files }: Manifest): Promise<void> {
  const known = new Set(
    Object.keys(files).flatMap((name) => [acceptedFile(zones, name), rejectsFile(zones, name)]),
  );
  for (const name of await readdir(zones.accepted)) {
    const file = join(zones.accepted, name);
    if (!known.has(file)) await rm(file, { recursive: true, force: true });
  }
  const clean = new Set([grantedEvents, withheldEvents, "accepted"]);
  for (const kind of ["spend", "products", "campaigns", "weekly"]) clean.add(`${kind}.parquet`);
  for (const name of await readdir(zones.clean))
    if (!clean.has(name)) await rm(join(zones.clean, name), { force: true });
}
