// Everything that somebody with the database file can do to it, at every position of a log of 200 rows.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNotes, type SignedCheckpoint } from "#src/audit/checkpoint.ts";
import { Genesis, genesisHash, rowHash, signRow, StoredEntry } from "#src/audit/row.ts";
import { newSigningKey, publicKey, signingKey, type PublicKey, type SigningKey } from "#src/audit/signing.ts";
import { verifyCheckpoints } from "#src/audit/verify-checkpoints.ts";
import { verifyLog } from "#src/audit/verify.ts";
import type { AuditRows, SignedRow } from "#src/core/audit-ports.ts";
import { canonicalJson } from "#src/core/fingerprint.ts";
import { readdirSync, readFileSync } from "node:fs";
import { createAuditRows, auditMigrations, type AuditTables } from "#src/store/audit-log.ts";
import { openDatabase } from "#src/store/database.ts";
import { bend, logOf } from "./log-of.ts";

const count = 200;
let folder = "";
let rows: readonly SignedRow[] = [];
let genesis = "";
let checkpoints = "";
let own: SigningKey = newSigningKey();
const thief = newSigningKey();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-mutations-"));
  const { file, audit, anchor } = await logOf(count, folder);
  const keys = join(folder, "audit", "keys");
  const name = readdirSync(keys).find((one) => one.endsWith(".key")) ?? "";
  own = signingKey(readFileSync(join(keys, name), "utf8"), name);
  const database = await openDatabase<AuditTables>(file, { migrations: auditMigrations });
  const stored = createAuditRows(database);
  rows = await stored.rows({ after: 0, limit: 1_000 });
  genesis = (await stored.genesis()) ?? "";
  checkpoints = (await anchor.read?.()) ?? "";
  expect(await audit.verify()).toMatchObject({ ok: true, rows: count, protected: count });
  await cp(file, join(folder, "kept.db"));
  await audit.close();
  await database.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same 199 rows are verified thousands of times: a signature that was found good need not be checked again. */
const remembered = new Map<string, boolean>();
function readKey(raw: string): PublicKey | null {
  const key = publicKey(raw);
  if (key === null) return null;
  return {
    ...key,
    verifies(text, signature) {
      const name = `${raw} ${text.toString("latin1")} ${signature.toString("latin1")}`;
      const known = remembered.get(name) ?? key.verifies(text, signature);
      remembered.set(name, known);
      return known;
    },
  };
}

/** The log as somebody left it, with the checkpoints that lie elsewhere. */
function stored(
  mutant: readonly SignedRow[],
  text = genesis,
  notes = checkpoints,
): Promise<{ ok: boolean; problems: readonly string[] }> {
  const port: Partial<AuditRows> = {
    genesis: async () => text,
    rows: async ({ after, limit }) => (after < 0 ? mutant.slice(0, limit) : after === 0 ? mutant : []),
    unsigned: async () => [],
    checkpoints: async () => [],
    anchored: async () => new Map(),
  };
  const known = publicKey(own.public);
  return verifyLog({
    // Verifying asks for nothing else.
    rows: port as AuditRows,
    ring: { publicKeys: async () => (known === null ? [] : [known]) },
    anchors: [{ name: "elsewhere", publish: async () => undefined, read: async () => notes }],
    ledger: null,
    readKey,
  });
}

/** Every hash and signature from `from` on made anew, with a key: what a thief of the database and of a key can do. */
function anew(mutant: readonly SignedRow[], from: number, key: SigningKey, text = genesis): SignedRow[] {
  const made = mutant.slice(0, from);
  for (const row of mutant.slice(from)) {
    const previous = made.at(-1)?.hash ?? genesisHash(text);
    const entry = StoredEntry.parse(JSON.parse(row.body));
    made.push(signRow(entry, { sequence: made.length + 1, previous, key }));
  }
  return made;
}

const changed = (row: SignedRow): SignedRow => ({
  ...row,
  body: row.body.replace("search-knowledge", "read-document"),
});
const at = (index: number): SignedRow => rows[index] ?? changed(rows[0] ?? { ...entryless });
const entryless = { sequence: 0, body: "", previous: "", hash: "", key: "", signature: "" };

/** Each takes the position, from 0, and gives the log as it would then stand. */
const simple: Readonly<Record<string, (index: number) => readonly SignedRow[] | null>> = {
  "a changed body": (index) => rows.with(index, changed(at(index))),
  "a changed body with its hash made to fit": (index) => {
    const row = changed(at(index));
    return rows.with(index, { ...row, hash: rowHash(row) });
  },
  "a changed time": (index) =>
    rows.with(index, { ...at(index), body: at(index).body.replace("2026", "2025") }),
  "another signature": (index) =>
    rows.with(index, { ...at(index), signature: at((index + 1) % count).signature }),
  "another key's name": (index) => rows.with(index, { ...at(index), key: thief.id }),
  "a deleted row": (index) => rows.toSpliced(index, 1),
  "a doubled row": (index) => rows.toSpliced(index, 0, at(index)),
  "two neighbours exchanged": (index) =>
    index + 1 < count ? rows.with(index, at(index + 1)).with(index + 1, at(index)) : null,
  "the end cut off": (index) => rows.slice(0, index),
};

/** With the hashes from there on made anew and signed: by a stolen key of our own, or by another. */
const forged: Readonly<Record<string, (index: number) => readonly SignedRow[]>> = {
  "a changed row": (index) => rows.with(index, changed(at(index))),
  "a deleted row": (index) => rows.toSpliced(index, 1),
  "an inserted row": (index) => rows.toSpliced(index, 0, changed(at(index))),
  "two rows exchanged": (index) =>
    rows.with(index, at((index + 1) % count)).with((index + 1) % count, at(index)),
};

const positions = Array.from({ length: count }, (_, index) => index);

describe("somebody who has the file", () => {
  it.each(Object.keys(simple))("is found after %s, at every position", async (name) => {
    const missed: number[] = [];
    for (const index of positions) {
      const mutant = simple[name]?.(index) ?? null;
      if (mutant !== null && (await stored(mutant)).ok) missed.push(index);
    }
    expect(missed).toEqual([]);
  });
});

describe("somebody who has the file and a key", () => {
  // Signing 200 rows 200 times over takes a while: every third position, and all around the checkpoints.
  const some = positions.filter((index) => index % 9 === 0 || Math.abs(index - 100) < 2 || index > 197);
  it.each(Object.keys(forged))(
    "is found after %s and everything after it signed anew with our key",
    async (name) => {
      const missed: number[] = [];
      for (const index of some) {
        const from = name === "two rows exchanged" ? Math.min(index, (index + 1) % count) : index;
        if ((await stored(anew(forged[name]?.(index) ?? [], from, own))).ok) missed.push(index);
      }
      expect(missed).toEqual([]);
    },
  );

  it("is found after signing from any row on with another key", async () => {
    for (const index of some) expect((await stored(anew(rows, index, thief))).ok).toBe(false);
  });

  it("is found after writing the whole log anew, beginning included", async () => {
    const begun = Genesis.parse(JSON.parse(genesis));
    const text = canonicalJson({ ...begun, key: { id: thief.id, public: thief.public } });
    const { problems } = await stored(anew(rows, 0, thief, text), text);
    expect(problems.join()).toContain("none of this installation's keys");
    expect(problems.join()).toContain("rows up to 200 were written anew, or the log was forked");
  });
});

describe("a fork", () => {
  it("is found when both heads have checkpoints, by the rows and by the checkpoints alone", async () => {
    const other = anew(rows.with(150, changed(at(150))), 150, own);
    expect((await stored(other)).problems[0]).toContain("the log was forked");
    const [first] = readNotes(checkpoints).checkpoints;
    const fork = { ...first, root: Buffer.alloc(32), note: "fork", size: 100, previous: null };
    const found = [first, fork].flatMap((one) =>
      // The first is there: the log has two checkpoints.
      one === undefined ? [] : [{ checkpoint: one as SignedCheckpoint, source: "s" }],
    );
    const alone = verifyCheckpoints(found, { installation: null, walked: null, ownKeys: [] });
    expect(alone.some(({ text }) => text.includes("two checkpoints over 100 rows differ"))).toBe(true);
  });
});

describe("an older copy", () => {
  it.each([0, 1, 50, 99, 100, 150, 199])(
    "of %i rows is found by the checkpoint that lies elsewhere",
    async (size) => {
      const { problems } = await stored(rows.slice(0, size));
      expect(problems.join()).toContain("an older copy was put back");
    },
  );

  it("is found even when the database's own checkpoints went back with it", async () => {
    const { file, audit } = await logOf(30, folder, "later.db");
    await audit.checkpoint();
    await cp(file, join(folder, "older.db"));
    bend(
      file,
      "delete from audit where sequence > 20; delete from audit_checkpoints; delete from audit_anchored",
    );
    expect((await audit.verify()).problems.join()).toContain("an older copy was put back");
    await audit.close();
  });
});

describe("the tail", () => {
  it("that no checkpoint covers is never longer than a hundred rows", async () => {
    const { audit } = await logOf(350, folder, "tail.db");
    expect(await audit.verify()).toMatchObject({ rows: 350, protected: 300 });
    await audit.close();
  });

  it("can be cut off or written anew with our key, which is why it is short", async () => {
    const notes = readNotes(checkpoints).checkpoints.filter(({ size }) => size === 100);
    const text = notes.map(({ note }) => note).join("\n");
    expect((await stored(rows.slice(0, 150), genesis, text)).ok).toBe(true);
    expect((await stored(rows.slice(0, 99), genesis, text)).ok).toBe(false);
    expect((await stored(anew(rows.with(120, changed(at(120))), 120, own), genesis, text)).ok).toBe(true);
    expect((await stored(rows.with(120, changed(at(120))), genesis, text)).ok).toBe(false);
  });
});
