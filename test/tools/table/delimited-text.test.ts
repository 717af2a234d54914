// Text becomes a table whatever program wrote it; what is no table is refused in words.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDelimited } from "#tools/table/delimited-text.ts";

test.each([
  ["commas", "a,b\n1,2\n3,4\n"],
  ["semicolons", "a;b\n1;2\n3;4"],
  ["tabs and Windows line ends", "a\tb\r\n1\t2\r\n3\t4\r\n"],
  ["old line ends", "a,b\r1,2\r3,4\r"],
  ["spaces around names and quotes", ' a , "b" \n1, "2"\n3,"4" \n'],
  ["a byte order mark and empty lines", "\uFEFFa,b\n\n1,2\n,\n3,4\n\n"],
])("%s", (_, text) => {
  const { columns, rows } = readDelimited(text);
  expect(columns).toEqual(["a", "b"]);
  expect(rows).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("quoted cells hold separators, quotes and line ends", () => {
  const { columns, rows } = readDelimited('"spend, net",b\n"1,000","say ""hi""\nthere"\n');
  expect(columns).toEqual(["spend, net", "b"]);
  expect(rows).toEqual([["1,000", 'say "hi"\nthere']]);
});

test("a comma in a quoted header does not beat the semicolon", () => {
  expect(readDelimited('"a,b,c,d";e\n1;2').separator).toBe(";");
});

test("what was written is read back, empty quoted lines too", () => {
  const cell = fc.string({ maxLength: 6 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const separator = fc.constantFrom(",", ";", "\t");
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), separator, (rows, by) => {
      const lines = [["x", "y"], ...rows].map((cells) => cells.map(quote).join(by));
      expect(readDelimited(lines.join("\r\n")).rows).toEqual(rows);
    }),
    { seed: 2, numRuns: 100 },
  );
});

test("a column without a name gets its place, or is refused where every column counts", () => {
  expect(() => readDelimited("a,,c\n1,2,3", { nameless: "refused" })).toThrow(/column 2 has no name/);
  expect(readDelimited(",y\n1,2").columns).toEqual(["column 1", "y"]);
});

test.each([
  ["nothing at all", "", /file is empty/],
  ["a row that is too short", "a,b\n1,2\n3", /line 3 has 1 cells/],
  ["a name given twice", "a,a\n1,2", /two columns are called "a"/],
  ["a long line after a quoted line end", 'a,b\n"1\n1",2\n3,4,5', /line 4 has 3 cells/],
  ["a quote that stays open", 'a,b\n"1,2', /line 2 has a quoted cell that is not closed/],
  ["text after a quote", 'a,b\n"1"x,2', /line 2 has a quoted cell/],
])("%s is refused", (_, text, reason) => {
  expect(() => readDelimited(text)).toThrow(reason);
});
