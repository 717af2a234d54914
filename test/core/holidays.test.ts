// Public holidays by formula: Easter Sundays of the almanacs, and the days that hang on them.
import { describe, expect, it } from "vitest";
import { easterSunday, publicHolidays } from "#src/core/holidays.ts";

describe("easterSunday", () => {
  // The earliest and the latest there can be, leap years, and the two exceptions of Gauss' rule (1954, 1981).
  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2000, "2000-04-23"],
    [2024, "2024-03-31"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("of %i is %s", (year, day) => expect(easterSunday(year)).toBe(day));
});

it("knows what is closed in the whole country", () => {
  expect(publicHolidays(["DE"], [2026])).toEqual([
    ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03"],
    ...["2026-12-25", "2026-12-26"],
  ]);
  expect(publicHolidays(["AT", "CH"], [2026])).toContain("2026-06-04");
  expect(publicHolidays(["CH"], [2026])).not.toContain("2026-05-01");
});
