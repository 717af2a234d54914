// The verifier runs as an auditor runs it: a process of its own, in a folder of its own, with nothing of ours.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gateHouse } from "../gate/gate-house.ts";
import { entryOf } from "./log-of.ts";

let folder = "";
let good = "";
let firstKey = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-export-"));
  good = join(folder, "good");
  const { audit, propose, decide, carryOut, close } = await gateHouse();
  for (let number = 1; number <= 20; number += 1) await audit.append(entryOf(number));
  await audit.append({
    ...entryOf(21),
    subject: `<img src=x onerror="alert(1)">`,
    body: { "<b>": "</script>" },
  });
  const proposal = await propose();
  await carryOut(proposal, await decide(proposal));
  await audit.checkpoint();
  await audit.rotateKey();
  await audit.append(entryOf(30));
  const exported = await audit.export({ folder: good, from: null, to: null, by: { person: "U2" } });
  expect(exported).toMatchObject({ ok: true, rows: 30, withContent: 30 });
  ({ firstKey } = exported);
  const part = { from: "2026-11-23T09:00:10.000Z", to: "2026-11-23T09:00:15.000Z", by: "leitstand" };
  expect(await audit.export({ folder: join(folder, "part"), ...part })).toMatchObject({
    rows: 31,
    withContent: 6,
  });
  await close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(where: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["verify.mjs", ...args], { cwd: where, env: {} }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr }),
    );
  });
}

async function mutated(name: string, file: string, change: (text: string) => string): Promise<string> {
  const copy = join(folder, name.replaceAll(/\W+/g, "-"));
  await cp(good, copy, { recursive: true });
  const text = await readFile(join(copy, file), "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(copy, file), changed);
  return copy;
}

it("finds a good export good, and says so in words", async () => {
  const { code, said } = await run(good, "--key", firstKey);
  expect(said).toContain("OK: nothing was changed");
  expect(said).toContain("30 rows, 30 with their content");
  expect(said).toContain("1 finished proposals");
  expect(code).toBe(0);
});

it("verifies a period whose other rows are withheld", async () => {
  const { code, said } = await run(join(folder, "part"));
  expect(said).toContain("31 rows, 6 with their content");
  expect(code).toBe(0);
});

/** The first digit after what `place` matches, turned into another. */
const turned = (place: RegExp) => (text: string) =>
  text.replace(place, (whole) => whole.slice(0, -1) + (whole.endsWith("0") ? "1" : "0"));
const lines = (text: string) => text.split("\n");
const without = (index: number) => (text: string) => lines(text).toSpliced(index, 1).join("\n");

it.each([
  [
    "a changed row",
    "rows.jsonl",
    (text: string) => text.replace('\\"number\\":7', '\\"number\\":8'),
    "row 7: was changed",
  ],
  ["a removed row", "rows.jsonl", without(4), "row 6: a row is missing before it"],
  [
    "a doubled row",
    "rows.jsonl",
    (text: string) =>
      lines(text)
        .toSpliced(4, 0, lines(text)[4] ?? "")
        .join("\n"),
    "row 5: a row is missing before it, or stands there twice",
  ],
  [
    "two rows exchanged",
    "rows.jsonl",
    (text: string) =>
      lines(text)
        .with(4, lines(text)[5] ?? "")
        .with(5, lines(text)[4] ?? "")
        .join("\n"),
    "row 6",
  ],
  [
    "a cut off end",
    "rows.jsonl",
    (text: string) => `${lines(text).slice(0, 20).join("\n")}\n`,
    "proves rows that are not here",
  ],
  [
    "a withheld row with another hash",
    "rows.jsonl",
    (text: string) => {
      const withheld = (lines(text)[2] ?? "").replace(/"body":"(?:\\.|[^"\\])*"/, '"body":null');
      return lines(text)
        .with(2, turned(/"hash":"./)(withheld))
        .join("\n");
    },
    "row 3",
  ],
  ["another beginning", "genesis.json", turned(/"installation":"./), "another installation"],
  [
    "a checkpoint that was turned",
    "checkpoints.txt",
    (text: string) => text.replace(/^27$/m, "26"),
    "not signed with a key of this log",
  ],
  ["a dropped effect", "effects.jsonl", () => "", "which the ledger does not have"],
  [
    "an effect with another end",
    "effects.jsonl",
    (text: string) => text.replace('"receipt":"done"', '"receipt":"refused"'),
    "the ledger says refused",
  ],
  [
    "a page with other words",
    "index.html",
    (text: string) => text.replace("copywriter", "seo"),
    "index.html was changed after the export",
  ],
  ["a manifest for other files", "manifest.json", turned(/"index.html":"./), "manifest.json is not signed"],
])("finds %s", async (name, file, change, words) => {
  const { code, said } = await run(await mutated(name, file, change));
  expect(said).toContain("NOT OK");
  expect(said).toContain(words);
  expect(code).toBe(1);
});

it("tells an export that begins with another key from ours, and a folder that is none", async () => {
  expect(await run(good, "--key", "0000000000000000")).toMatchObject({ code: 1 });
  await cp(join(good, "verify.mjs"), join(folder, "empty", "verify.mjs"));
  expect(await run(join(folder, "empty"))).toMatchObject({ code: 2 });
});

it("holds a log that was cut off against checkpoints that somebody kept", async () => {
  const cut = await mutated("short", "rows.jsonl", (text) => `${lines(text).slice(0, 10).join("\n")}\n`);
  await writeFile(join(cut, "checkpoints.txt"), "");
  const { said } = await run(cut, "--checkpoints", join(good, "checkpoints.txt"));
  expect(said).toContain("proves rows that are not here");
});

it("has a page that escapes everything and loads nothing", async () => {
  const page = await readFile(join(good, "index.html"), "utf8");
  expect(/<img|<b>|<link|<script [^>]*src|url\(|https?:/.test(page)).toBe(false);
  expect(page.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")).toBe(true);
  expect(page.includes("default-src 'none'")).toBe(true);
  expect(page).toContain("Vorschläge und Wirkungen / Proposals and effects");
  expect(page).toMatch(
    /<details><summary>add-book[\s\S]*proposal-made[\s\S]*decision-made[\s\S]*effect-settled/,
  );
});
