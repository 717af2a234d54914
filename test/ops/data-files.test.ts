// Who may read which file: the data folder for everybody, the rest for the machine's own shell.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDataFiles } from "#src/ops/data-files.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "leitstand-files-"));
  await mkdir(join(root, "data"));
  await writeFile(join(root, "data", "spend.csv"), "a,b\n1,2\n");
  await writeFile(join(root, "secret.txt"), "key");
  await symlink(join(root, "secret.txt"), join(root, "data", "link.csv"));
});
afterAll(() => rm(root, { recursive: true }));

const files = () => createDataFiles({ folder: join(root, "data") });

test("a file of the data folder, by its name or in full", async () => {
  const { text, hash } = await files().readText("spend.csv", { operator: false });
  expect(text).toBe("a,b\n1,2\n");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await files().readText(join(root, "data", "spend.csv"), { operator: false })).hash).toBe(hash);
});

test.each(["../secret.txt", "link.csv", "missing.csv", "."])("not %s", async (path) => {
  await expect(files().readText(path, { operator: false })).rejects.toThrow(/no data file/);
});

test("the shell may name any file", async () => {
  const path = join(root, "secret.txt");
  await expect(files().readText(path, { operator: false })).rejects.toThrow(/no data file/);
  expect((await files().readText(path, { operator: true })).text).toBe("key");
});
