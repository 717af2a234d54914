// The received file is kept, the same bytes count once, and another way of reading them replaces the first.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLines, event, openStage, sql } from "./stage.ts";

const lines = asLines([event({ id: "e1" }), event({ id: "e2" })]);

test("the same bytes again are a no-op that says so, whatever the file is called", async () => {
  const stage = await openStage();
  const first = await stage.give("a.jsonl", lines);
  const second = await stage.give("b.jsonl", lines);
  expect([first.already, second.already]).toEqual([false, true]);
  expect(second.receipt).toEqual(first.receipt);
  expect(await readFile(join(stage.folder, first.receipt.received), "utf8")).toBe(lines);
  expect(await stage.rows()).toHaveLength(2);
  expect(stage.audited.map((entry) => entry.event)).toEqual(["data-ingested"]);
});

test("another mapping reads the same bytes anew and leaves nothing of the first try", async () => {
  const stage = await openStage();
  const csv = "id,name,time,kunde\ne1,Klick,2026-10-05 10:00,k1\n";
  const failed = await stage.give("a.csv", csv);
  expect(failed.receipt).toMatchObject({ written: 0, dead: 1, unused: ["kunde"] });
  const mapping = {
    ...{ columns: { client: "kunde" }, events: { Klick: "page_view" }, timeZone: "Europe/Berlin" },
    constants: { "consent.analyticsStorage": "granted", source: "app" },
  };
  const { receipt } = await stage.give("a.csv", csv, { mapping });
  expect(receipt).toMatchObject({ written: 1, dead: 0, unused: [] });
  expect(await stage.rows()).toMatchObject([
    {
      client: "k1",
      time: "2026-10-05T08:00:00.000Z",
      source: "app",
      consent: { analyticsStorage: "granted" },
    },
  ]);
  expect(await stage.deadLetters()).toEqual([]);
});

test.each([
  [{ columns: { nobody: "x" } }, /events have no field nobody/],
  [{ columns: { client: "missing" } }, /no column missing/],
  [{ columms: {} }, /columms/],
  [{ timeZone: "Mars/Olympus" }, /IANA/],
])("the mapping %o is refused with what is wrong", async (mapping, reason) => {
  const stage = await openStage();
  await expect(stage.give("a.jsonl", lines, { mapping })).rejects.toThrow(reason);
});

test("a killed try leaves nothing that counts twice", async () => {
  const stage = await openStage();
  const { receipt } = await stage.give("a.jsonl", lines);
  await rm(join(stage.folder, "raw", "received", `${receipt.hash}.receipt.json`));
  await writeFile(join(stage.folder, "raw", "received", `${receipt.hash}.receipt.json.part`), "{");
  const again = await stage.give("a.jsonl", lines);
  expect(again.already).toBe(false);
  expect(await stage.rows()).toHaveLength(2);
  expect(await readdir(join(stage.folder, "intake"))).toEqual([]);
});

test("addresses in a kept Parquet file are masked at any depth, and everything else is as it was", async () => {
  const stage = await openStage();
  const file = join(stage.folder, "a.parquet");
  const row = `'e1' AS id, 'page_view' AS name, now() AS "time", 'anna@example.com' AS note,
    [{'k': 'x', 'v': {'deep': 'b@example.com'}}] AS nested, 7 AS number`;
  await sql(`COPY (SELECT ${row}) TO '${file}' (FORMAT parquet)`);
  const { receipt } = await stage.giveFile(file);
  const text = join(stage.folder, "kept.json");
  const kept = join(stage.folder, receipt.received);
  await sql(`COPY (SELECT note, nested, number FROM read_parquet('${kept}')) TO '${text}' (FORMAT json)`);
  expect(JSON.parse(await readFile(text, "utf8"))).toEqual({
    ...{ note: "[e-mail]", number: 7 },
    nested: [{ k: "x", v: { deep: "[e-mail]" } }],
  });
});
