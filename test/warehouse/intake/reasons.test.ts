// What does not fit goes to the dead letters with the reason, addresses masked; what is no data is never lost.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLines, event, hashOf, openStage } from "./stage.ts";

const good = event({ id: "good" });
const cases: readonly (readonly [unknown, RegExp])[] = [
  ["{ not json", /^not a JSON document$/],
  ["[1]", /^not a JSON object$/],
  [`{"id":"\\ud800"}`, /^broken Unicode$/],
  [{ ...good, schema: 2 }, /^schema: version 2/],
  [{ ...good, id: null }, /^id: missing$/],
  [{ ...good, id: "a.b@example.com" }, /^id: holds an e-mail address$/],
  [{ ...good, name: undefined }, /^name: missing$/],
  [{ ...good, name: "scroll" }, /^name: “scroll” is not one of session_start/],
  [{ ...good, time: null }, /^time: missing$/],
  [{ ...good, time: "gestern" }, /^time: not an instant/],
  [{ ...good, time: "2026-13-05T10:00:00Z" }, /^time: not an instant/],
  [{ ...good, client: "@c1" }, /^client: holds an @/],
  [{ ...good, user: "anna@example.com" }, /^user: holds an @/],
  [{ ...good, emailHash: "anna@example.com" }, /^emailHash: an address in clear/],
  [{ ...good, emailHash: "abc" }, /^emailHash: not a SHA-256/],
  [{ ...good, order: "anna@example.com" }, /^order: holds an e-mail address$/],
  [{ ...good, value: "viel" }, /^value: not a number/],
  [{ ...good, value: "1,234" }, /^value: not a number/],
  [`{"id":"x","name":"purchase","time":"2026-10-05T10:00:00Z","value":1e999}`, /^value: not a number/],
  [{ ...good, currency: "chf" }, /^currency: CHF; only EUR/],
  [{ ...good, items: [{ product: "a" }] }, /^items: /],
  [{ ...good, items: [{ product: "a", quantity: 1.5, price: 1 }] }, /^items: /],
  [{ ...good, items: "a" }, /^items: /],
  [{ ...good, consent: "granted" }, /^consent: not an object/],
  [{ ...good, consent: { analyticsStorage: "maybe" } }, /^consent.analyticsStorage: /],
];

test("every breach of the contract has its own reason, and the rows beside it are taken", async () => {
  const stage = await openStage();
  const lines = cases.map(([row]) => (typeof row === "string" ? row : JSON.stringify(row)));
  const { receipt } = await stage.give("a.jsonl", `${lines.join("\n")}\n\n${JSON.stringify(good)}\n`);
  const letters = await stage.deadLetters();
  expect(letters.map(({ line }) => line)).toEqual(cases.map((_, index) => index + 1));
  for (const [index, [, reason]] of cases.entries()) expect(letters[index]?.reason).toMatch(reason);
  expect(receipt).toMatchObject({ read: cases.length + 1, written: 1, dead: cases.length });
  expect(await stage.rows()).toEqual([good]);
});

test("an address of a person stands nowhere afterwards, however it is spelt", async () => {
  const stage = await openStage();
  const rows = [
    { ...good, emailHash: "Anna.Muster@Example.com" },
    { ...good, page: "/danke?mail=anna.muster%40example.com&x=1", campaign: "für anna.muster@example.com" },
    { ...good, id: "e3", email: "anna.muster@example.com", emailHash: hashOf("b") },
  ];
  const lines = asLines(rows) + `{"id":"anna.muster\\u0040example.com"}\nanna.muster@example.com\n`;
  const { receipt } = await stage.give("a.jsonl", lines);
  expect(receipt).toMatchObject({ written: 2, dead: 3, masked: 1 });
  expect(await stage.rows()).toMatchObject([
    { page: "/danke?mail=[e-mail]&x=1", campaign: "für [e-mail]" },
    { emailHash: hashOf("b") },
  ]);
  for (const path of [receipt.raw, receipt.received, receipt.deadLetters])
    expect(await readFile(join(stage.folder, path ?? ""), "utf8")).not.toMatch(/muster/i);
});

test("a CSV row with too few fields, an open quote or a foreign encoding is a dead letter of its own", async () => {
  const stage = await openStage();
  const latin = Buffer.from("e3,page_view,2026-10-05T10:00:00Z,M\xfcller\n", "latin1");
  const text = Buffer.from(
    `id,name,time,campaign\ne1,page_view\ne2,page_view,2026-10-05T10:00:00Z,"two\nlines"\n`,
  );
  await stage.give(
    "a.csv",
    Buffer.concat([text, latin, Buffer.from('e4,page_view,2026-10-05T10:00:00Z,"open\n')]),
  );
  expect(await stage.deadLetters()).toMatchObject([
    { line: 2, reason: "2 fields instead of 4" },
    { line: 5, reason: "not UTF-8" },
    { line: 6, reason: "a quote is not closed" },
  ]);
  expect(await stage.rows()).toMatchObject([{ id: "e2", campaign: "two\nlines" }]);
});

test("a row of many megabytes is one dead letter and fills no memory", async () => {
  const stage = await openStage();
  const { receipt } = await stage.give(
    "a.jsonl",
    `{"id":"${"x".repeat(3_000_000)}"}\n${JSON.stringify(good)}\n`,
  );
  expect(receipt).toMatchObject({ read: 2, written: 1, dead: 1, reasons: { "longer than 1 MB": 1 } });
});
