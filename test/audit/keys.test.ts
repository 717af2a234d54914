import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openKeyRing } from "#src/audit/key-ring.ts";
import { newSigningKey, signingKey } from "#src/audit/signing.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { bend, entryOf, logOf } from "./log-of.ts";

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-keys-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it("keeps the private key in a file for its owner alone, and out of the database", async () => {
  const { file, audit } = await logOf(3, folder);
  const keys = join(audit.folder, "keys");
  const name = (await readdir(keys)).find((one) => one.endsWith(".key")) ?? "";
  expect((await stat(join(keys, name))).mode & 0o777).toBe(0o600);
  expect((await stat(keys)).mode & 0o077).toBe(0);
  const secret = (await readFile(join(keys, name), "utf8")).split("\n")[1] ?? "";
  for (const one of [file, `${file}-wal`]) {
    const bytes = await readFile(one);
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes(Buffer.from(secret, "base64").subarray(-32))).toBe(false);
  }
  await audit.close();
});

it("hands over to a new key: both sign, old rows still verify, and so do rows after", async () => {
  const { audit } = await logOf(5, folder, "rotated.db");
  const { old, new: next } = await audit.rotateKey();
  await audit.append(entryOf(6));
  await audit.rotateKey();
  await audit.append(entryOf(7));
  const { ok, keys, rows } = await audit.verify();
  expect({ ok, rows, keys: keys.map(({ id }) => id).slice(0, 2) }).toEqual({
    ok: true,
    rows: 9,
    keys: [old, next],
  });
  await audit.close();
});

it.each([
  ["whose proof was changed", `"proof":"A`, "did not sign that it takes over"],
  ["to another key", `"new":"0`, "does not belong to its public half"],
])("does not accept a handover %s", async (name, piece, words) => {
  const { file, audit } = await logOf(2, folder, `${name.replaceAll(" ", "-")}.db`);
  await audit.rotateKey();
  const at = piece.slice(0, -1);
  bend(
    file,
    `update audit set body = substr(body, 1, instr(body, '${at}') + ${at.length - 1}) || '!' || substr(body, instr(body, '${at}') + ${at.length + 1}) where sequence = 3`,
  );
  const { ok, problems } = await audit.verify();
  expect(ok).toBe(false);
  expect(problems.join()).toContain(words);
  await audit.close();
});

it("refuses to write on when the private key is gone, and says where it belongs", async () => {
  const { file, audit } = await logOf(2, folder, "lost.db");
  const other = await testAudit({ file, ring: openKeyRing({ folder: join(folder, "elsewhere") }) });
  await expect(other.append(entryOf(3))).rejects.toThrow("whose private half is not here");
  expect((await other.verify()).problems.join()).toContain("none of this installation's keys");
  await other.close();
  await audit.close();
});

it("takes a key from outside, and keeps no private half of it", async () => {
  const [own, successor] = [newSigningKey(), newSigningKey()];
  const keys = join(folder, "given");
  const file = join(folder, "given.db");
  const audit = await testAudit({
    file,
    ring: openKeyRing({ folder: keys, given: { current: own.pem, next: successor.pem } }),
  });
  await audit.append(entryOf(1));
  expect(await audit.rotateKey()).toEqual({ old: own.id, new: successor.id });
  await audit.append(entryOf(2));
  expect((await audit.verify()).ok).toBe(true);
  expect((await readdir(keys)).filter((name) => name.endsWith(".key"))).toEqual([]);
  await expect(audit.rotateKey()).rejects.toThrow("its successor has to be too");
  await audit.close();
});

it("reads PKCS 8, one line or many, and a bare seed; and never repeats what it cannot read", () => {
  // The same PKCS 8 document as `openssl genpkey -algorithm ed25519` writes.
  const { pem, id } = newSigningKey();
  expect(signingKey(pem, "AUDIT_KEY").id).toBe(id);
  expect(signingKey(pem.trim().replaceAll("\n", "\\n"), "AUDIT_KEY").id).toBe(id);
  const der = Buffer.from(pem.split("\n")[1] ?? "", "base64");
  expect(signingKey(der.subarray(-32).toString("base64"), "AUDIT_KEY").id).toBe(id);
  const wrong = "no-key-but-perhaps-a-secret";
  expect(() => signingKey(wrong, "AUDIT_KEY")).toThrow("AUDIT_KEY holds no Ed25519 private key");
  expect(() => signingKey(wrong, "AUDIT_KEY")).not.toThrow(wrong);
});
