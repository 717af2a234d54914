// `ingest events`, `erase` and `warehouse`: arguments in, words and exit codes out.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { asLines, event, openStage, type Stage } from "../warehouse/intake/stage.ts";
import { freshFolder, open } from "../warehouse/raw-events.ts";
import { run } from "./session.ts";

const bad = { ...event({ id: "bad" }), name: "scroll" };

/** The files lie in `in` below the folder that the caller stands in. */
async function stageWith(files: Readonly<Record<string, string>>): Promise<Stage> {
  const stage = await openStage();
  const caller = `${stage.folder}-inbox`;
  await mkdir(join(caller, "in"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(caller, "in", name), text);
  return { ...stage, folder: caller };
}

test("ingest events says what became of every row, and of the same bytes again", async () => {
  const stage = await stageWith({ "a.jsonl": asLines([event(), bad]) });
  const first = await run(["ingest", "events", "in/a.jsonl"], stage);
  expect(first.exit).toBe(0);
  expect(first.out).toMatch(/a\.jsonl: 2 read, 1 written, 1 dead letters, 0 ignored\n {2}1 × name: “scroll”/);
  const again = await run(["ingest", "events", "in/a.jsonl"], stage);
  expect([again.exit, again.out]).toEqual([
    0,
    "a.jsonl: taken before on 2026-11-23, nothing to do (1 events)\n",
  ]);
});

test("--json is one document with the sum of all files, and a folder stands for its files", async () => {
  const stage = await stageWith({
    "a.jsonl": asLines([event(), bad]),
    "b.csv": "id,name,time\nx,purchase,2026-10-05\n",
    "c.txt": "",
  });
  const { out } = await run(["ingest", "events", "in", "--json"], stage);
  const result = z.object({
    read: z.int(),
    written: z.int(),
    files: z.array(z.object({ file: z.string(), already: z.boolean() })),
  });
  expect(result.parse(JSON.parse(out))).toMatchObject({
    ...{ read: 3, written: 2 },
    files: [
      { file: "a.jsonl", already: false },
      { file: "b.csv", already: false },
    ],
  });
});

test("a mapping is a file, and nothing written is exit 1", async () => {
  const mapping = JSON.stringify({ columns: { name: "was" }, events: { Kauf: "purchase" } });
  const stage = await stageWith({ "a.csv": "id,was,time\nx,Kauf,2026-10-05\n", "m.json": mapping });
  expect((await run(["ingest", "events", "in/a.csv"], stage)).exit).toBe(1);
  expect((await run(["ingest", "events", "in/a.csv", "--mapping", "in/m.json"], stage)).exit).toBe(0);
  const missing = await run(["ingest", "events", "in/a.csv", "--mapping", "in/none.json"], stage);
  expect([missing.exit, missing.err]).toEqual([1, expect.stringContaining("cannot be read as JSON")]);
});

test("other kinds have a word of their own, or --kind", async () => {
  const row = "day,channel,amount\n2026-10-05,tv,1\n";
  const stage = await stageWith({ "s.csv": row, "t.csv": `${row}2026-10-06,tv,2\n` });
  expect((await run(["ingest", "spend", "in/s.csv"], stage)).exit).toBe(0);
  expect((await run(["ingest", "events", "in/t.csv", "--kind", "spend"], stage)).exit).toBe(0);
  expect(await stage.rows("spend")).toHaveLength(2);
});

test("the contract is printed as JSON Schema without opening anything", async () => {
  const { out, exit } = await run(["ingest", "events", "--contract"], { folder: await freshFolder() });
  const schema = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()) });
  expect(exit).toBe(0);
  expect(schema.parse(JSON.parse(out)).required).toEqual(
    expect.arrayContaining(["id", "emailHash", "consent"]),
  );
});

test.each([
  [["ingest", "events"], /needs a file/],
  [["ingest", "events", "a", "--format", "xml"], /--format is one of/],
  [["erase"], /exactly one of/],
  [["erase", "--client", "a", "--user", "b"], /exactly one of/],
  [["erase", "--email-hash", "anna@example.com"], /SHA-256/],
])("%o is wrong usage", async (argv, reason) => {
  const { exit, err } = await run(argv, { folder: await freshFolder() });
  expect(exit).toBe(2);
  expect(err).toMatch(reason);
});

test("erase counts in a dry run, then removes", async () => {
  const rows = [event({ client: "client-anna" }), event({ id: "e2", client: "client-bob" })];
  const stage = await stageWith({ "a.jsonl": asLines(rows) });
  await run(["ingest", "events", "in/a.jsonl"], stage);
  const counted = await run(["erase", "--client", "client-anna", "--dry-run"], stage);
  expect(counted.out).toMatch(/^would remove: 1 events, 1 rows of received files, 0 dead letters/);
  const { out, exit } = await run(["erase", "--client", "client-anna", "--json"], stage);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ dryRun: false, rows: { raw: 1, received: 1, deadLetters: 0 } });
});

test("warehouse says how fresh the data is, by kind, and why rows did not get in", async () => {
  const folder = await freshFolder();
  const get = () => open(folder);
  const stage = await openStage({
    folder,
    warehouse: { get, refresh: async () => undefined, rebuild: async () => undefined },
  });
  const empty = await run(["warehouse"], stage);
  expect(empty.out).toMatch(/^no events yet/);
  await stage.give(
    "a.jsonl",
    asLines([event({ time: "2026-11-20T10:00:00.000Z" }), bad, { ...bad, id: "b2" }]),
  );
  await stage.give("s.csv", "day,channel,amount\n2026-11-21,tv,1\n", { kind: "spend" });
  const status = JSON.parse((await run(["warehouse", "--json"], stage)).out) as Record<string, unknown>;
  expect(status).toMatchObject({
    ...{ window: { from: "2026-11-20", to: "2026-11-20" }, spendTo: "2026-11-21", daysBehind: 3 },
    ...{ received: { files: 2 }, deadLetters: { rows: 2, reasons: [{ rows: 2 }] } },
    counts: { clean: 1 },
  });
  expect((await run(["warehouse"], stage)).out).toMatch(/3 days behind\), spend to 2026-11-21/);
});
