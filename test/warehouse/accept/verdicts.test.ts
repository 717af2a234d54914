// SQL and zod give the same verdict on every row: what is accepted, what it is kept as, and why it is not.
import { rm } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SpendRow, WebEvent } from "#src/core/event.ts";
import { judge } from "#src/warehouse/accept/verdict.ts";
import { spent } from "../raw-events.ts";
import { goodEvent, nastyLines, oddLine } from "./nasty.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => rm(bench.folder, { recursive: true, force: true }));

async function bothWays(lines: readonly string[] | Buffer, end = "\n"): Promise<void> {
  const bytes = Buffer.isBuffer(lines) ? lines : lines.map((line) => line + end).join("");
  await bench.write("events-x.ndjson", bytes);
  const [sql, zod] = [await bench.take("sql", "events-x.ndjson"), await bench.take("zod", "events-x.ndjson")];
  expect(sql).toEqual(zod);
}

test("on lines that a warehouse meets sooner or later", async () => {
  const before = bench.odd.length;
  await bothWays(nastyLines);
  expect(bench.odd.slice(before)).toEqual([]);
  const verdicts = nastyLines.map((line) => judge(line, WebEvent).kind);
  const taken = await bench.take("sql", "events-x.ndjson");
  expect(taken.accepted).toBe(verdicts.filter((kind) => kind === "accepted").length);
  expect(taken.accepted + taken.rejected).toBe(verdicts.filter((kind) => kind !== "blank").length);
  expect(taken.letters.find(({ raw }) => raw === "{ broken")).toMatchObject({
    line: 5,
    reason: "not a JSON document",
  });
});

test("on lines with CRLF, on a line that DuckDB's reader does not take, and on bytes that are no UTF-8", async () => {
  await bothWays(nastyLines, "\r\n");
  const before = bench.odd.length;
  await bothWays([...nastyLines.slice(0, 4), oddLine]);
  const bad = Buffer.concat([
    Buffer.from(`${nastyLines[0] ?? ""}\n{"id":"`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('"}\n'),
  ]);
  await bothWays(bad);
  expect(bench.odd.length).toBe(before + 2);
  const { letters } = await bench.take("sql", "events-x.ndjson");
  expect(letters).toMatchObject([{ line: 2, reason: "not UTF-8 text" }]);
});

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", "EUR", "granted", "purchase", 0, 1, -1, 0.5, true, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "grapheme" }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

/** A good event with one or two fields, perhaps inside consent or an item, replaced by anything. */
const changed = fc
  .array(
    fc.tuple(
      fc.constantFrom(...Object.keys(WebEvent.shape), "consent.adStorage", "items.quantity", "items.product"),
      anyValue,
    ),
    { minLength: 0, maxLength: 2 },
  )
  .map((changes) => {
    const event: Record<string, unknown> = { ...goodEvent, items: [{ product: "p", quantity: 1, price: 1 }] };
    for (const [field, value] of changes) {
      const [outer = "", inner] = field.split(".");
      const record = { ...(goodEvent?.consent ?? {}), ...(inner === undefined ? {} : { [inner]: value }) };
      event[outer] =
        inner === undefined
          ? value
          : outer === "consent"
            ? record
            : [{ product: "p", quantity: 1, price: 1, [inner]: value }];
    }
    return JSON.stringify(event);
  });

test("on thousands of events in which anything may stand anywhere", async () => {
  const [lines = []] = fc.sample(fc.array(changed, { minLength: 3000, maxLength: 3000, size: "max" }), {
    seed: 5,
    numRuns: 1,
  });
  await bothWays(lines);
  const { accepted, rejected } = await bench.take("sql", "events-x.ndjson");
  expect(Math.min(accepted, rejected)).toBeGreaterThan(300);
});

test("on rows of spend", async () => {
  const row = spent("2026-10-05", "email", 12.5);
  const rows = [
    row,
    { ...row, amount: -1 },
    { ...row, amount: "1" },
    { ...row, day: "2026-13-01" },
    { ...row, channel: "" },
    { ...row, campaign: undefined },
  ];
  await bench.write("spend.ndjson", rows.map((one) => JSON.stringify(one)).join("\n"));
  const [sql, zod] = [
    await bench.take("sql", "spend.ndjson", "spend"),
    await bench.take("zod", "spend.ndjson", "spend"),
  ];
  expect(sql).toEqual(zod);
  expect(sql.accepted).toBe(rows.filter((one) => SpendRow.safeParse(one).success).length);
});

test("a sieve of SQL that let pass too much would be noticed", async () => {
  await bench.write("events-x.ndjson", nastyLines.join("\n"));
  const zod = await bench.take("zod", "events-x.ndjson");
  const leaky = { ...zod, accepted: zod.accepted + 1, rejected: zod.rejected - 1 };
  expect(await bench.take("sql", "events-x.ndjson")).not.toEqual(leaky);
});
