// Comma-separated values: quoted as RFC 4180 says, and nothing in them is a formula.
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvField, csvText, renderCsv } from "#src/reports/render-csv.ts";
import { makeReport } from "#test/slack/samples.ts";

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+49 40 1234", "'+49 40 1234"],
  ["-", "'-"],
  ["@sum", "'@sum"],
  [" =cmd|' /c calc'!A0", "' =cmd|' /c calc'!A0"],
  ["\t=1", "'\t=1"],
  ["-12.5", "-12.5"],
  ["+3", "+3"],
  ["-1.234,5", '"-1.234,5"'],
])("%j becomes %j", (text, field) => expect(csvField(text)).toBe(field));

/** A reader after RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g;
  let row: string[] = [];
  for (const [, field = "", end] of text.matchAll(pattern)) {
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test("any text comes back as it was, or behind an apostrophe", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = parse(csvText(rows));
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [index, row] of rows.entries())
        for (const [column, text] of row.entries())
          expect([text, `'${text}`]).toContain(read[index]?.[column]);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("a report's tables, whole and further ones, unknown values empty", () => {
  const report = makeReport();
  const further = [{ title: "=Mehr", columns: ["a", "b"], rows: [{ label: "x", cells: [null] }] }];
  expect(renderCsv({ ...report, furtherTables: further })).toBe(
    "Kanal,Bestellungen\r\nTV,1234\r\n\r\n'=Mehr\r\na,b\r\nx,\r\n",
  );
});
