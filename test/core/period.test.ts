// Plain words become local dates: tables with a fixed clock, clock changes and year turns.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeriod, lastCompleteMonth, parsePeriod, type PeriodClock } from "#src/core/period.ts";
import { addDays, dayOf, localDayOf, mondayOfWeek } from "#src/core/period/local-day.ts";

/** Monday, 23 November 2026, 10:00 in Berlin. */
const clock: PeriodClock = {
  now: new Date("2026-11-23T09:00:00Z"),
  timeZone: "Europe/Berlin",
  language: "de",
};
const at = (now: string): PeriodClock => ({ ...clock, now: new Date(now) });
const span = (text: string, when = clock) => {
  const period = parsePeriod(text, when);
  return period === null ? null : `${period.from} ${period.to}`;
};

test.each([
  ["letzte 30 Tage", "2026-10-24 2026-11-22"],
  ["last 14 days", "2026-11-09 2026-11-22"],
  ["die letzten zwei Wochen", "2026-11-09 2026-11-22"],
  ["letzten drei Monate", "2026-08-01 2026-10-31"],
  ["Oktober", "2026-10-01 2026-10-31"],
  ["October", "2026-10-01 2026-10-31"],
  ["Oct", "2026-10-01 2026-10-31"],
  ["Oktobr", "2026-10-01 2026-10-31"],
  ["im Oktober 2026", "2026-10-01 2026-10-31"],
  ["Oktober letzten Jahres", "2025-10-01 2025-10-31"],
  ["November", "2025-11-01 2025-11-30"],
  ["März", "2026-03-01 2026-03-31"],
  ["Maerz", "2026-03-01 2026-03-31"],
  ["Q3", "2026-07-01 2026-09-30"],
  ["Q4", "2025-10-01 2025-12-31"],
  ["Q3/25", "2025-07-01 2025-09-30"],
  ["drittes Quartal", "2026-07-01 2026-09-30"],
  ["last quarter", "2026-07-01 2026-09-30"],
  ["H1", "2026-01-01 2026-06-30"],
  ["letzten Monat", "2026-10-01 2026-10-31"],
  ["letzen Monat", "2026-10-01 2026-10-31"],
  ["Vormonat", "2026-10-01 2026-10-31"],
  ["letzte Woche", "2026-11-16 2026-11-22"],
  ["vorletzte Woche", "2026-11-09 2026-11-15"],
  ["KW 42", "2026-10-12 2026-10-18"],
  ["KW42", "2026-10-12 2026-10-18"],
  ["42. Kalenderwoche", "2026-10-12 2026-10-18"],
  ["week 42 2025", "2025-10-13 2025-10-19"],
  ["gestern", "2026-11-22 2026-11-22"],
  ["day before yesterday", "2026-11-21 2026-11-21"],
  ["dieses Jahr", "2026-01-01 2026-11-22"],
  ["year to date", "2026-01-01 2026-11-22"],
  ["letztes Wochenende", "2026-11-21 2026-11-22"],
  ["seit 1. Oktober", "2026-10-01 2026-11-22"],
  ["since 1 Oct", "2026-10-01 2026-11-22"],
  ["seit Anfang Oktober", "2026-10-01 2026-11-22"],
  ["1.10. bis 15.10.", "2026-10-01 2026-10-15"],
  ["1. bis 15. Oktober", "2026-10-01 2026-10-15"],
  ["Oct 1 - 15", "2026-10-01 2026-10-15"],
  ["01.10.2026 – 15.10.2026", "2026-10-01 2026-10-15"],
  ["2026-10-01 to 2026-10-15", "2026-10-01 2026-10-15"],
  ["15.12. bis 14.1.", "2025-12-15 2026-01-14"],
  ["August und September", "2026-08-01 2026-09-30"],
  ["Ende Oktober", "2026-10-21 2026-10-31"],
  ["last week of October", "2026-10-25 2026-10-31"],
  ["am 5. Oktober", "2026-10-05 2026-10-05"],
  ["5.10.", "2026-10-05 2026-10-05"],
  ["2 weeks ago", "2026-11-09 2026-11-15"],
  ["2025", "2025-01-01 2025-12-31"],
  ["Sommer 2025", "2025-06-01 2025-08-31"],
])("%s is %s", (text, expected) => {
  expect(span(text)).toBe(expected);
});

test.each(["hallo", "31. Februar", "Q5", "KW 60", "", "Bestellungen"])("%s is no period", (text) => {
  expect(parsePeriod(text, clock)).toBeNull();
});

test("a named month is the latest that is over", () => {
  expect(span("Oktober", at("2026-10-31T22:59:00Z"))).toBe("2025-10-01 2025-10-31");
  expect(span("Oktober", at("2026-10-31T23:00:00Z"))).toBe("2026-10-01 2026-10-31");
});

test("days do not drift over a clock change", () => {
  expect(span("letzte 3 Tage", at("2026-03-30T00:30:00Z"))).toBe("2026-03-27 2026-03-29");
  expect(span("gestern", at("2026-10-26T00:30:00Z"))).toBe("2026-10-25 2026-10-25");
  expect(localDayOf(new Date("2026-03-28T23:30:00Z"), "Europe/Berlin")).toBe("2026-03-29");
});

test("around New Year", () => {
  const january = at("2027-01-02T09:00:00Z");
  expect(span("letzten Monat", january)).toBe("2026-12-01 2026-12-31");
  expect(span("last quarter", january)).toBe("2026-10-01 2026-12-31");
  expect(span("letzte Woche", january)).toBe("2026-12-21 2026-12-27");
  expect(span("KW 53", at("2027-01-05T09:00:00Z"))).toBe("2026-12-28 2027-01-03");
  expect(span("dieses Jahr", at("2027-01-01T09:00:00Z"))).toBe("2027-01-01 2027-01-01");
});

test("March the fourth or the third of April, by language", () => {
  expect(span("10/15/2026", { ...clock, language: "en" })).toBe("2026-10-15 2026-10-15");
  expect(span("3/4/2026", { ...clock, language: "en" })).toBe("2026-04-03 2026-04-03");
});

test.each([
  ["Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?", "Oktober 2026"],
  ["sag mal welche kanäle ham im oktobr am meisten gebracht", "Oktober 2026"],
  ["Was haben wir letzten Monat für Meta ausgegeben?", "Oktober 2026"],
  ["How did email do last week?", "Woche vom 16. bis 22. November 2026"],
  ["Umsatz nach Kanal in Q3", "drittes Quartal 2026"],
  ["what worked in May?", "Mai 2026"],
  ["Umsatz vom 1.10. bis 15.10.?", "1. bis 15. Oktober 2026"],
  ["Was war am 3. Oktober los?", "3. Oktober 2026"],
])("a sentence: %s", (text, label) => {
  expect(findPeriod(text, clock)?.label.de).toBe(label);
});

test.each([
  "may we say climate-neutral?",
  "Was kostet der Rückversand? 4.90 Euro?",
  "Wie gut ist die Marke, und wer ist Marc?",
  "Dürfen wir 100 % Wolle schreiben?",
])("no period in: %s", (text) => {
  expect(findPeriod(text, clock)).toBeNull();
});

test("labels hold no number that the dates do not hold", () => {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  for (const text of [
    "letzte 30 Tage",
    "KW 42",
    "Q3",
    "H1",
    "vor 3 Wochen",
    "letzten 4 Wochen",
    "2025",
    "gestern",
  ]) {
    const period = parsePeriod(text, clock);
    const known = numbers(`${period?.from ?? ""} ${period?.to ?? ""}`.replaceAll("-", " "));
    for (const label of [period?.label.de ?? "", period?.label.en ?? ""])
      for (const number of numbers(label)) expect(known).toContain(number);
  }
});

test("whatever is said, a period does not end before it begins", () => {
  const words = fc.constantFrom(
    ..."letzte 30 Tage Oktober bis seit 1. 15.10. und Q3 last week 2025 KW 7 vor 2 Monaten to May".split(" "),
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 5 }),
      fc.date({ min: new Date("2024-01-01"), max: new Date("2029-01-01"), noInvalidDate: true }),
      (said, now) => {
        const period = findPeriod(said.join(" "), { ...clock, now });
        if (period !== null) expect(period.from <= period.to).toBe(true);
      },
    ),
    { seed: 3, numRuns: 500 },
  );
});

test("nothing named means the last complete month", () => {
  expect(lastCompleteMonth(at("2026-03-01T00:30:00Z"))).toMatchObject({
    from: "2026-02-01",
    to: "2026-02-28",
    kind: "month",
  });
});

test("calendar arithmetic knows leap years and long weeks", () => {
  expect(dayOf(2025, 2, 29)).toBeNull();
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(mondayOfWeek(2026, 53)).toBe("2026-12-28");
  expect(mondayOfWeek(2025, 53)).toBeNull();
});
