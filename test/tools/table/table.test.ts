// Cells as numbers: thousands, decimal commas, gaps; and columns that are not there.
import { expect, test } from "vitest";
import { numberOf } from "#tools/table/cell-number.ts";
import { numbersOf, tableOfRecords, tableOfText } from "#tools/table/table.ts";

const emptyHint = "write 0";

test.each([
  ["12.5", 12.5],
  [" 1,234,567.8 ", 1234567.8],
  ["1e3", 1000],
  ["-.5", -0.5],
  ["1 200 €", 1200],
  [true, 1],
  ["false", 0],
  [7, 7],
  ["", null],
  ["NA", null],
  [null, null],
  [undefined, null],
  ["-", null],
  [" none ", null],
  ["1,5", NaN],
  ["1,23,456", NaN],
  ["1 2", NaN],
  ["many", NaN],
  [Infinity, NaN],
])("%s is %s", (cell, number) => {
  expect(numberOf(cell)).toEqual(number);
});

test("a decimal comma counts where semicolons separate, for the whole table", () => {
  const table = tableOfText("day;spend;visits\n2026-01-05;1.234,5;1.200\n2026-01-12;0,5;900\n");
  expect(numbersOf(table, "spend", { emptyHint })).toEqual([1234.5, 0.5]);
  expect(numbersOf(table, "visits", { emptyHint })).toEqual([1200, 900]);
});

test.each([
  ["points", ["1.5", "-2", "+3e2", ".5"], [1.5, -2, 300, 0.5]],
  ["decimal commas", ["12,5", "1.234,25", "1.000"], [12.5, 1234.25, 1000]],
  ["a comma that could be both beside one that could not", ["1,234", "0,5"], [1.234, 0.5]],
  ["thousands beside a point", ["1,234", "2,345.5"], [1234, 2345.5]],
])("%s are read by the column", (_, cells, numbers) => {
  const table = tableOfRecords(cells.map((x) => ({ x })));
  expect(numbersOf(table, "x", { emptyHint })).toEqual(numbers);
});

test("a comma that may mean thousands or decimals is asked about, unless other columns or the separator tell", () => {
  const unclear = ["1,234", "2,500"].map((spend) => ({ spend }));
  const spend = (rows: readonly Record<string, string>[]) =>
    numbersOf(tableOfRecords(rows), "spend", { emptyHint });
  expect(() => spend(unclear)).toThrow(/column "spend" 1,234 may mean thousands or decimals/);
  expect(spend(unclear.map((row) => ({ ...row, other: "0,5" })))).toEqual([1.234, 2.5]);
  expect(spend(unclear.map((row) => ({ ...row, other: "0.5" })))).toEqual([1234, 2500]);
  expect(() => spend(unclear.map((row) => ({ ...row, other: "0.5", another: "0,5" })))).toThrow(/may mean/);
  expect(numbersOf(tableOfText('spend,x\n"1,234",1'), "spend", { emptyHint })).toEqual([1234]);
  expect(() => numbersOf(tableOfText("spend;x\n1,234;1"), "spend", { emptyHint })).toThrow(/may mean/);
});

test("a column named like a property of objects is a column, and only where a record has it", () => {
  const { columns } = tableOfText("__proto__,b\n1,2");
  expect([...columns]).toEqual([
    ["__proto__", ["1"]],
    ["b", ["2"]],
  ]);
  expect(tableOfRecords([{ toString: 1 }, { b: 2 }]).columns.get("toString")).toEqual([1, undefined]);
});

test("semicolons without any decimal comma keep the decimal dot", () => {
  expect(numbersOf(tableOfText("a;b\n1.234;2\n"), "a", { emptyHint })).toEqual([1.234]);
});

test("what is missing or no number is named with its row", () => {
  const table = tableOfRecords([{ a: 1, b: "2" }, { a: "x" }]);
  expect(() => numbersOf(table, "b", { emptyHint })).toThrow('row 2 has nothing in "b"; write 0');
  expect(() => numbersOf(table, "a", { emptyHint })).toThrow('"x" in "a", row 2, is no number');
  expect(() => numbersOf(table, "c", { emptyHint })).toThrow("there are: a, b");
});
