// Installations in the database: sealed, replaced, leased to one, rotated once.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Installation } from "#src/core/installation.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createInstallationStore,
  installationMigrations,
  type InstallationTables,
} from "#src/store/surface/installations.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 29, 9, 0, seconds)).toISOString();
const installation: Installation = {
  id: "T0NORD",
  kind: "workspace",
  name: "Nord",
  app: "A0",
  bot: { id: "B0", user: "U0BOT", scopes: ["chat:write"] },
  installedBy: "U0MARA",
  installedAt: at(0),
  token: { access: "access-one", refresh: "refresh-one", expiresAt: at(50) },
  users: [{ user: "U0MARA", access: "access-user", refresh: null, expiresAt: null }],
};

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "installations-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function open(file = join(folder(), "a.db"), masterKey = Buffer.alloc(32, 1)) {
  const database = await openDatabase<InstallationTables>(file, { migrations: installationMigrations });
  onTestFinished(() => database.close());
  return { file, database, store: createInstallationStore(database, { masterKey }) };
}

test("what is kept comes back, and stands nowhere in the file", async () => {
  const { file, store } = await open();
  await store.save(installation);
  const { token, users, installedBy, ...plain } = installation;
  const kept = { ...plain, version: 1, broken: null, expiresAt: at(50) };
  expect(await store.open("T0NORD")).toEqual({ ...kept, token, users });
  expect(await store.list()).toEqual([kept]);
  const bytes = [file, `${file}-wal`].map((name) => readFileSync(name).toString("latin1")).join("");
  for (const secret of ["access-one", "refresh-one", "access-user", installedBy])
    expect(bytes).not.toContain(secret);
  expect(bytes).toContain("U0BOT");
});

test("another house's key opens nothing, nor does a row that was moved, and the error quotes nothing", async () => {
  const { file, database, store } = await open();
  await store.save(installation);
  const other = await open(file, Buffer.alloc(32, 2));
  await expect(other.store.open("T0NORD")).rejects.toMatchObject({
    code: "storage",
    nextStep: expect.stringContaining("install the app in that workspace again") as string,
  });
  await store.save({ ...installation, id: "T0SUED" });
  const { sealed } = await database.db
    .selectFrom("installations")
    .select("sealed")
    .where("id", "=", "T0NORD")
    .executeTakeFirstOrThrow();
  await database.db.updateTable("installations").set({ sealed }).where("id", "=", "T0SUED").execute();
  await expect(store.open("T0SUED")).rejects.not.toThrow(/access-one/);
});

test("one of two holders gets the lease, the other after it ran out, and a successor is kept once", async () => {
  const { file, store } = await open();
  const { store: second } = await open(file);
  await store.save(installation);
  const claim = { version: 1, now: at(1), until: at(31) };
  const won = await Promise.all([
    store.lease("T0NORD", { ...claim, holder: "one" }),
    second.lease("T0NORD", { ...claim, holder: "two" }),
  ]);
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(await second.lease("T0NORD", { ...claim, holder: "three", now: at(32), until: at(62) })).toBe(true);
  const token = { access: "access-two", refresh: "refresh-two", expiresAt: at(59) };
  // The first holder was slow: its successor is the only one there is.
  expect(await store.rotated("T0NORD", 1, token)).toBe(true);
  expect(await second.rotated("T0NORD", 1, { ...token, access: "access-three" })).toBe(false);
  expect(await store.open("T0NORD")).toMatchObject({ version: 2, token, users: installation.users });
  expect(await store.breakDown("T0NORD", 1, "invalid_refresh_token")).toBe(false);
  expect(await store.lease("T0NORD", { version: 2, holder: "four", now: at(33), until: at(63) })).toBe(true);
});

test("installing again ends what was under way and heals what was broken", async () => {
  const { store } = await open();
  await store.save(installation);
  expect(await store.breakDown("T0NORD", 1, "invalid_refresh_token")).toBe(true);
  expect(await store.breakDown("T0NORD", 1, "invalid_refresh_token")).toBe(false);
  await store.save({ ...installation, installedAt: at(9), token: { ...installation.token, access: "new" } });
  expect(await store.open("T0NORD")).toMatchObject({ version: 2, broken: null, token: { access: "new" } });
  expect(await store.rotated("T0NORD", 1, installation.token)).toBe(false);
});

test("what was installed after the event stays", async () => {
  const { store } = await open();
  await store.save(installation);
  expect(await store.remove("T0NORD", { before: at(0) })).toBe(false);
  expect(await store.remove("T0NORD", { before: at(1) })).toBe(true);
  expect(await store.remove("T0NORD")).toBe(false);
  expect(await store.find("T0NORD")).toBeNull();
});

test("an enterprise's workspaces are learned, and forgotten with it", async () => {
  const { store } = await open();
  await store.save({ ...installation, id: "E0ORG", kind: "enterprise" });
  await store.place("T0A", "E0ORG");
  await store.place("T0B", "E0ORG");
  expect(await store.placed("E0ORG")).toEqual(["T0A", "T0B"]);
  expect(await store.placeOf("T0A")).toBe("E0ORG");
  await store.remove("E0ORG");
  expect(await store.placeOf("T0A")).toBeNull();
});
