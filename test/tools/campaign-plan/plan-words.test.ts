// Shares, amounts and months in people's own words.
import { expect, test } from "vitest";
import { readAmount, readMonth, readShare } from "#tools/campaign-plan/plan-words.ts";

test.each([
  ["20 %", 0.2],
  ["20%", 0.2],
  ["12,5 Prozent", 0.125],
  ["15 per cent", 0.15],
  ["0.3", 0.3],
  ["20", 0.2],
  ["die Hälfte", 0.5],
  ["a quarter", 0.25],
  ["Drittel", 1 / 3],
  [0.4, 0.4],
  ["viel", null],
  ["-5 %", null],
])("share %s", (text, expected) => expect(readShare(text)).toBe(expected));

test.each([
  ["1.500 €", 1500],
  ["1,500 EUR", 1500],
  ["1.250,50 Euro", 1250.5],
  ["1,250.50", 1250.5],
  ["800", 800],
  ["12.5", 12.5],
  ["2 Tsd. Euro", 2000],
  ["1.5k €", 1500],
  ["10.000.000", 10_000_000],
  [250, 250],
  ["ein paar", null],
  ["1.2.3", null],
])("amount %s", (text, expected) => expect(readAmount(text)).toBe(expected));

const clock = { now: new Date("2026-11-23T09:00:00Z"), timeZone: "Europe/Berlin" };
test.each([
  ["2026-12", "2026-12"],
  ["12/2026", "2026-12"],
  ["Dezember", "2026-12"],
  ["im Dezember 2027", "2027-12"],
  ["January", "2027-01"],
  ["november", "2026-11"],
  ["März", "2027-03"],
  ["nächsten Monat", "2026-12"],
  ["this month", "2026-11"],
  ["bald", null],
  ["2026-13", null],
])("month %s", (text, expected) => expect(readMonth(text, clock)).toBe(expected));

test("the month is that of the place, not of Greenwich", () => {
  const newYear = { now: new Date("2026-12-31T23:30:00Z"), timeZone: "Europe/Berlin" };
  expect(readMonth("dieser Monat", newYear)).toBe("2027-01");
});
