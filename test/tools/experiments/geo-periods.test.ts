// Periods in order: numbers by size, days by the calendar, everything else as it comes.
import { expect, test } from "vitest";
import { periodsOf } from "#tools/experiments/geo/periods.ts";

test.each([
  ["numbers", [3, 1, 2], [1, 2, 3], "number"],
  ["numbers as text", ["10", "9", "100"], ["9", "10", "100"], "number"],
  ["ISO dates", ["2026-02-01", "2026-01-31"], ["2026-01-31", "2026-02-01"], "calendar"],
  [
    "American dates",
    ["10/2/2025", "9/30/2025", "1/1/2026"],
    ["9/30/2025", "10/2/2025", "1/1/2026"],
    "calendar",
  ],
  ["German dates", ["2.10.2025", "30.9.2025"], ["30.9.2025", "2.10.2025"], "calendar"],
  ["months", ["2026-01", "2025-12"], ["2025-12", "2026-01"], "calendar"],
  ["weeks", ["2026-W02", "2025-W52"], ["2025-W52", "2026-W02"], "calendar"],
  ["words", ["spring", "autumn", "spring"], ["spring", "autumn"], "appearance"],
  ["a mixture", ["2026-01-02", "1/1/2026"], ["2026-01-02", "1/1/2026"], "appearance"],
] as const)("%s", (_, written, ordered, order) => {
  expect(periodsOf(written)).toMatchObject({ labels: ordered, order });
});

test("one day in two spellings is one period", () => {
  const periods = periodsOf(["1/7/2024", "01/07/2024", "1/8/2024"]);
  expect(periods.labels).toEqual(["1/7/2024", "1/8/2024"]);
  expect(periods.placeOf("1/08/2024")).toBe(1);
  expect(periods.days).toEqual(["2024-01-07", "2024-01-08"]);
  expect(periodsOf([7, 8]).placeOf("8")).toBe(1);
  expect(periodsOf([7, 8]).days).toBeNull();
});
