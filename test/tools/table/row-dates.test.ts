// Dates are read in one way a column: the form that all cells share, never guessed where the order hangs on it.
import { expect, test } from "vitest";
import { rowDates } from "#tools/table/row-dates.ts";

test.each([
  ["ISO", ["2018-04-02", "2018-04-09"], "iso"],
  ["ISO with a time", ["2018-04-02T00:00:00Z", "2018-04-09 12:00:00"], "iso"],
  ["M/D/YYYY", ["4/2/2018", "04/09/2018", "4/16/2018"], "month-first"],
  ["D/M/YYYY where no month would fit", ["2/4/2018", "9/4/2018", "16/4/2018"], "day-first"],
  ["D.M.YYYY", ["2.4.2018", "09.04.2018"], "day-first-dotted"],
])("%s", (_, cells, form) => {
  const read = rowDates("day", cells);
  expect(read.form).toBe(form);
  expect(read.days.slice(0, 2)).toEqual(["2018-04-02", "2018-04-09"]);
});

test("months that read both ways in the same order are month first", () => {
  expect(rowDates("day", ["1/1/2020", "2/1/2020", "3/1/2020"]).days).toEqual([
    "2020-01-01",
    "2020-02-01",
    "2020-03-01",
  ]);
});

test("a column that reads both ways in another order is refused", () => {
  expect(() => rowDates("day", ["2/3/2020", "3/2/2020"])).toThrow(/month\/day or as day\/month/);
});

test.each([
  ["mixed forms", ["2020-01-06", "1/13/2020"], /mixes .*2020-01-06 and 1\/13\/2020/],
  ["mixed sides", ["1/13/2020", "20/1/2020"], /mixes/],
  ["no day of the calendar", ["2020-02-30"], /"2020-02-30" in "day" is no date/],
  ["two-digit years", ["4/2/18"], /is no date/],
  ["an empty cell", ["2020-01-06", null], /row 2 has no date/],
])("%s are refused", (_, cells, reason) => {
  expect(() => rowDates("day", cells)).toThrow(reason);
});
