import fc from "fast-check";
import { expect, it } from "vitest";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";

const found = (text: string, language: "de" | "en" = "de") =>
  findPersonalData(text, language).map(({ type, value }) => `${type}:${value}`);

it.each([
  ["Schreib an anna.beispiel@example.org.", "email:anna.beispiel@example.org"],
  ["Ruf 040 1234567-89 an", "phone:040 1234567-89"],
  ["Tel. +49 170 1234567", "phone:+49 170 1234567"],
  ["IBAN DE89 3704 0044 0532 0130 00 bitte", "iban:DE89 3704 0044 0532 0130 00"],
  ["Karte 4111 1111 1111 1111", "card:4111 1111 1111 1111"],
])("finds %s", (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it("finds an American number in English", () => {
  expect(found("call me at (415) 555-2671", "en")).toEqual(["phone:(415) 555-2671"]);
});

it.each([
  "Die Kampagne lief vom 01.10.2026 bis 31.10.2026.",
  "Der Preis ist 249,95 Euro, vorher 299,00 Euro.",
  "Bestellnummer 4711-0815-2026",
  "Slack-Nachricht 1712345678.123456 in C0MARKETING",
  "2026-10-01 bis 2026-10-31: 12.345 Bestellungen",
  "DE89 3704 0044 0532 0130 01 hat eine falsche Prüfziffer",
  "Wassersäule 20000 mm, Gewicht 1250 g, Art.-Nr. 1234567890",
  "IP-Bereich und Version 10.20.30 der App",
])("leaves %s alone", (text) => {
  expect(found(text)).toEqual([]);
});

it("gives spans that are sorted, exact and never overlap", () => {
  const pieces = [
    "a.b@example.org",
    " und ",
    "DE89370400440532013000",
    "+49 170 1234567",
    "4111111111111111",
    " Wort ",
    "ä",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const one of findPersonalData(text, "de")) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(one.start, one.end)).toBe(one.value);
        end = one.end;
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
