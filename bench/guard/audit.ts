// What the audit log costs: append, verify, checkpoint and export of 100,000 rows, beside the chain without signatures.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileAnchor } from "#src/audit/file-anchor.ts";
import { openKeyRing } from "#src/audit/key-ring.ts";
import { openAudit } from "#src/audit/open-audit.ts";
import { newSigningKey } from "#src/audit/signing.ts";
import { canonicalJson } from "#src/core/fingerprint.ts";
import { auditMigrations, createAuditRows, type AuditTables } from "#src/store/audit-log.ts";
import { openDatabase } from "#src/store/database.ts";

const rows = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), "bench-audit-"));
const entry = (number: number, event = "tool-called") => ({
  at: "2026-11-23T09:00:00.000Z",
  event,
  actor: "copywriter",
  subject: "search-knowledge",
  body: { turn: "T0123456789", assignment: "A1", outcome: "ran", reason: null, number },
});

interface Measured {
  readonly what: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly each: number;
}
const table: Measured[] = [];

async function measure(what: string, each: number, job: () => Promise<unknown>): Promise<void> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await job();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  table.push({ what, seconds, cpu: (user + system) / 1e6, each });
}

/** The chain as it was before: head, hash, insert in one transaction, through the driver as the signed one goes. */
async function unsigned(): Promise<void> {
  const { driver, close } = await openDatabase(join(folder, "unsigned.db"), {
    migrations: [
      "create table audit (sequence integer primary key, body text not null, previous text not null, hash text not null)",
    ],
  });
  const head = driver.prepare<[], { sequence: number; hash: string }>(
    "select sequence, hash from audit order by sequence desc limit 1",
  );
  const insert = driver.prepare("insert into audit values (?, ?, ?, ?)");
  const append = driver.transaction((body: string) => {
    const last = head.get();
    const sequence = (last?.sequence ?? 0) + 1;
    const previous = last?.hash ?? "";
    const hash = createHash("sha256").update(`${sequence}\n${previous}\n${body}`).digest("hex");
    insert.run(sequence, body, previous, hash);
  });
  await measure("append, chain without signatures", rows, async () => {
    for (let number = 1; number <= rows; number += 1) {
      append.immediate(canonicalJson(entry(number)));
      await Promise.resolve();
    }
  });
  await close();
}

async function signed(): Promise<void> {
  const database = await openDatabase<AuditTables>(join(folder, "audit.db"), { migrations: auditMigrations });
  const audit = openAudit({
    rows: createAuditRows(database),
    ring: openKeyRing({ folder: join(folder, "keys") }),
    pseudonyms: { pseudonym: async (person) => person, forget: async () => false },
    anchors: [fileAnchor(join(folder, "checkpoints.txt"))],
    ledger: null,
    clock: { now: () => new Date() },
    log: () => undefined,
  });
  await audit.append(entry(0));
  await measure("append, signed, checkpoints in database and file", rows, async () => {
    for (let number = 1; number <= rows; number += 1) await audit.append(entry(number));
  });
  await measure("append of an effect's row (written through to the disk)", 500, async () => {
    for (let number = 1; number <= 500; number += 1) await audit.append(entry(number, "effect-intended"));
  });
  const checkpoints = 50;
  await measure("checkpoint over one new row, file included", checkpoints, async () => {
    for (let number = 1; number <= checkpoints; number += 1) {
      await audit.append(entry(number));
      await audit.checkpoint();
    }
  });
  await measure("verify: rows, signatures, all checkpoints", rows, () => audit.verify());
  const out = join(folder, "export");
  await measure("export, verified before", rows, () =>
    audit.export({ folder: out, from: null, to: null, by: "bench" }),
  );
  await audit.close();
  await database.close();
  const sizes = await Promise.all(
    (await readdir(out)).map(async (name) => [name, (await stat(join(out, name))).size] as const),
  );
  process.stdout.write(
    `export: ${sizes.map(([name, size]) => `${name} ${(size / 1e6).toFixed(1)} MB`).join(", ")}\n\n`,
  );
}

const key = newSigningKey();
await measure("the signature alone", 5_000, async () => {
  for (let number = 0; number < 5_000; number += 1) key.sign(Buffer.from(`leitstand audit row 2\n${number}`));
});
await unsigned();
await signed();
process.stdout.write(
  "| what | rows | seconds | µs a row | µs of processor a row |\n|---|---:|---:|---:|---:|\n",
);
for (const { what, seconds, cpu, each } of table)
  process.stdout.write(
    `| ${what} | ${each} | ${seconds.toFixed(2)} | ${((seconds / each) * 1e6).toFixed(1)} | ${((cpu / each) * 1e6).toFixed(1)} |\n`,
  );
await rm(folder, { recursive: true, force: true });
