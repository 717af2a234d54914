// What RFC 4180 writes is read back, and records together are the file, wherever the chunks end.
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createRecordEnd, delimiterOf, fieldsOf, type Delimiter } from "#src/warehouse/intake/text/csv.ts";
import { piecesOf } from "#src/warehouse/intake/text/pieces.ts";

const cell = fc.stringMatching(/^[a-z",; \n\u00fc]{0,6}$/);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

async function recordsOf(text: string, delimiter: Delimiter, chunk: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const records: string[] = [];
  for await (const pieces of piecesOf(Readable.from(chunks), () => createRecordEnd(delimiter)))
    records.push(...pieces.map((piece) => piece.bytes.toString("utf8")));
  return records;
}

/** As the RFC writes it: a field that needs quotes gets them, a quote is doubled. */
function written(rows: readonly (readonly string[])[], delimiter: string): string {
  const field = (value: string) =>
    value.includes('"') || value.includes("\n") || value.includes(delimiter)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  return rows.map((row) => `${row.map(field).join(delimiter)}\n`).join("");
}

test("every table is read back as it was written", async () => {
  const delimiters = fc.constantFrom<Delimiter>(",", ";", "\t");
  await fc.assert(
    fc.asyncProperty(table, delimiters, fc.integer({ min: 1, max: 9 }), async (rows, delimiter, chunk) => {
      const text = written(rows, delimiter);
      const records = await recordsOf(text, delimiter, chunk);
      expect(records.join("")).toBe(text);
      expect(records.map((record) => fieldsOf(record, delimiter))).toEqual(rows);
    }),
    { seed: 5 },
  );
});

test("the header tells the delimiter, and a quote within a field is a character", () => {
  expect(delimiterOf("a;b,c;d")).toBe(";");
  expect(delimiterOf("one")).toBe(",");
  expect(fieldsOf('5" pipe,"a ""b"" c",', ",")).toEqual(['5" pipe', 'a "b" c', ""]);
  expect(fieldsOf('"open,a', ",")).toBeNull();
});
