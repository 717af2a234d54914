// The demo's clock agrees with the platform's time zone data, clock changes included.
import { expect, test } from "vitest";
import {
  dayNumber,
  firstOfMonth,
  instantOf,
  isoDay,
  localDay,
  weekday,
  yesterday,
} from "#src/demo/calendar.ts";

const berlin = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "medium",
});

test("local days and times of day are Berlin's on every day of three years", () => {
  for (let day = dayNumber("2025-01-01"); day < dayNumber("2028-01-01"); day++) {
    const instant = instantOf(day, 6 * 3600);
    expect(berlin.format(new Date(instant))).toBe(`${isoDay(day)} 06:00:00`);
    expect(localDay(instantOf(day, 23 * 3600))).toBe(day);
  }
});

test("a late evening in UTC is already the next day in Berlin", () => {
  expect(isoDay(localDay(new Date("2026-10-31T23:30:00Z")))).toBe("2026-11-01");
  expect(isoDay(localDay(new Date("2026-07-31T21:59:59Z")))).toBe("2026-07-31");
  expect(isoDay(localDay(yesterday(new Date("2026-11-23T23:30:00Z"))))).toBe("2026-11-23");
});

test("months and weekdays are counted over the turn of the year", () => {
  expect(isoDay(firstOfMonth(dayNumber("2026-02-10"), 13))).toBe("2025-01-01");
  expect(weekday(dayNumber("2026-11-23"))).toBe(0);
});
