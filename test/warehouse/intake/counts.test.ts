// Whatever is handed in: read = written + dead + ignored, every line is somewhere, and what is written fits the contract.
import fc from "fast-check";
import { expect, test } from "vitest";
import { WebEvent } from "#src/core/event.ts";
import { event, openStage } from "./stage.ts";

const odd = fc.oneof(
  fc.constantFrom(
    null,
    "",
    "  ",
    "granted",
    "EUR",
    "usd",
    0,
    -1.5,
    1e300,
    "12,5",
    "2026-10-05",
    1791194400000,
    true,
  ),
  fc.string(),
  fc.json().map((text): unknown => JSON.parse(text)),
);
const fields = [...Object.keys(WebEvent.shape), "event_id", "user-id", "a/b~c", 'quo"te'];
const anyRow = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.array(fc.tuple(fc.constantFrom(...fields), odd), { maxLength: 3 }),
  )
  .map(([id, changes]) => JSON.stringify({ ...event({ id: `e${id}` }), ...Object.fromEntries(changes) }));
const anyLine = fc.oneof(
  { weight: 3, arbitrary: anyRow },
  fc.json(),
  fc.string().map((text) => text.replace(/[\r\n]/g, "")),
);

test("counts add up and only the contract's rows are written", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 60 }), async (lines) => {
      // An array as the first line says that the file is no JSON Lines at all.
      const all = [JSON.stringify(event()), ...lines];
      const stage = await openStage();
      const { receipt } = await stage.give("a.jsonl", all.join("\n"));
      const rows = await stage.rows();
      const letters = await stage.deadLetters();
      expect(receipt.read).toBe(all.filter((line) => line.trim() !== "").length);
      expect(receipt.read).toBe(receipt.written + receipt.dead + receipt.ignored);
      expect([rows.length, letters.length]).toEqual([receipt.written, receipt.dead]);
      expect(Object.values(receipt.reasons).reduce((sum, count) => sum + count, 0)).toBe(receipt.dead);
      for (const row of rows) expect(WebEvent.safeParse(row).error).toBeUndefined();
    }),
    { numRuns: 8, seed: 4 },
  );
});
