// A person is removed everywhere, by any of their keys, and does not come back; everybody else stays.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PersonKey } from "#src/core/intake.ts";
import { asLines } from "../intake/stage.ts";
import { anna, annasKeys, filesWith, fill, openPeople, seen } from "./stage.ts";

const by = "operator";
const erase = { dryRun: false, by };

test.each<PersonKey>([
  { kind: "client", value: anna.client },
  { kind: "user", value: anna.user },
  { kind: "emailHash", value: anna.hash },
])("by $kind, with all keys seen together, nothing is left in any byte of the folder", async (key) => {
  const stage = await openPeople();
  await fill(stage);
  expect((await filesWith(stage.folder, annasKeys)).length).toBeGreaterThan(8);
  const report = await stage.intake.erase(key, erase);
  expect(report).toMatchObject({
    ...{ dryRun: false, keys: { client: 2, user: 1, emailHash: 1 }, sharedClients: 0, mentions: 1 },
    rows: { raw: 5, received: 7, deadLetters: 3 },
  });
  expect(await filesWith(stage.folder, annasKeys)).toEqual([]);
  const rows = (await stage.rows()) as { client: string | null; page: string }[];
  expect(rows.map(({ client }) => client).sort()).toEqual([
    "client-bob-11",
    "client-bob-11",
    "client-bob-11",
    "client-carla-1",
    null,
  ]);
  expect(rows.map(({ page }) => page)).toContain("/empfehlung?von=[erased]");
});

test("a dry run counts the same and changes no byte", async () => {
  const stage = await openPeople();
  await fill(stage);
  const before = await filesWith(stage.folder, annasKeys);
  const counted = await stage.intake.erase({ kind: "user", value: anna.user }, { dryRun: true, by });
  expect(await filesWith(stage.folder, annasKeys)).toEqual(before);
  const done = await stage.intake.erase({ kind: "user", value: anna.user }, erase);
  expect({ ...counted, dryRun: false }).toEqual(done);
  expect(stage.audited.filter(({ event }) => event === "person-erased")).toHaveLength(1);
});

test("the person's rows are not taken in again, whatever they come with, and leave no trace", async () => {
  const stage = await openPeople();
  await fill(stage);
  await stage.intake.erase({ kind: "client", value: anna.client }, erase);
  const rows = [
    seen({ client: anna.second }),
    seen({ client: "client-new-1", user: anna.user }),
    seen({ client: "client-dora-1" }),
  ];
  const { receipt } = await stage.give("again.jsonl", asLines([...rows, { ...rows[0], time: "gestern" }]));
  expect(receipt).toMatchObject({ read: 4, written: 1, dead: 3, reasons: { erased: 3 } });
  const collected = await stage.intake.collect([
    seen({ client: anna.second }),
    { client: anna.client },
    seen({ client: "client-dora-1" }),
  ]);
  expect(collected).toEqual({
    accepted: 1,
    repeated: 0,
    rejected: [
      { index: 0, reason: "erased" },
      { index: 1, reason: "erased" },
    ],
  });
  expect(await filesWith(stage.folder, annasKeys)).toEqual([]);
});

test("the audit log and the list of the erased name nobody", async () => {
  const stage = await openPeople();
  await stage.intake.erase({ kind: "user", value: anna.user }, erase);
  expect(JSON.stringify(stage.audited)).not.toContain("anna");
  const list = await readFile(join(stage.folder, "erased.json"), "utf8");
  expect(list).toMatch(/^\{"version":1,"keys":\["[0-9a-f]{64}"\]\}$/);
});

test("on a shared device the others keep their accounts, and what was seen on it goes", async () => {
  const stage = await openPeople();
  const family = "client-family-1";
  const rows = [
    seen({ client: family, user: anna.user }),
    seen({ client: family, user: "user-bob-12" }),
    seen({ client: "client-bob-11", user: "user-bob-12" }),
  ];
  await stage.give("a.jsonl", asLines(rows));
  const report = await stage.intake.erase({ kind: "user", value: anna.user }, erase);
  expect(report).toMatchObject({ keys: { client: 1, user: 1 }, sharedClients: 1, rows: { raw: 2 } });
  expect(await stage.rows()).toMatchObject([{ client: "client-bob-11" }]);
  const next = await stage.give("b.jsonl", asLines([seen({ client: family, user: "user-bob-12" })]));
  expect(next.receipt.written).toBe(1);
});

test("a short key is the value of an identity column, and never a part of a text", async () => {
  const stage = await openPeople();
  const rows = [
    seen({ client: "7", page: "/7" }),
    seen({ client: "8", page: "/7", user: "7" }),
    seen({ client: "77" }),
  ];
  await stage.give("a.jsonl", asLines(rows));
  const report = await stage.intake.erase({ kind: "client", value: "7" }, erase);
  expect(report).toMatchObject({ rows: { raw: 1, received: 1 }, mentions: 0 });
  expect(await stage.rows()).toMatchObject([{ client: "8" }, { client: "77" }]);
});

test("a row without keys that belongs to one of the person's visits goes too", async () => {
  const stage = await openPeople();
  const rows = [
    seen({ client: anna.client, session: "v1" }),
    seen({ client: null, session: "v1" }),
    seen({ client: "client-bob-11", session: "v1" }),
  ];
  await stage.give("a.jsonl", asLines(rows));
  await stage.intake.erase({ kind: "client", value: anna.client }, erase);
  expect(await stage.rows()).toMatchObject([{ client: "client-bob-11" }]);
});

test("somebody nobody knows is remembered all the same", async () => {
  const stage = await openPeople();
  const report = await stage.intake.erase({ kind: "client", value: "client-nobody" }, erase);
  expect(report).toMatchObject({
    keys: { client: 1 },
    rows: { raw: 0, received: 0, deadLetters: 0 },
    files: 0,
  });
  expect((await stage.intake.collect([seen({ client: "client-nobody" })])).accepted).toBe(0);
});
