import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { redact } from "#src/guard/personal-data/redact.ts";

const found = (text: string, language: "de" | "en" = "de") =>
  findPersonalData(text, { language }).map(({ type, value }) => `${type}:${value}`);

it.each([
  ["Schreib an anna.beispiel@example.org.", "email:anna.beispiel@example.org"],
  ["Schreib an anna (at) example (dot) org", "email:anna (at) example (dot) org"],
  ["Ruf 040 1234567-89 an", "phone:040 1234567-89"],
  ["Tel. +49 170 1234567", "phone:+49 170 1234567"],
  ["IBAN DE89 3704 0044 0532 0130 00 bitte", "iban:DE89 3704 0044 0532 0130 00"],
  ["Karte 4111 1111 1111 1111", "card:4111 1111 1111 1111"],
  ["aus dem Netz 192.0.2.17 kam", "ip:192.0.2.17"],
  ["Link https://shop.example/?gclid=Cj0K", "url_with_id:https://shop.example/?gclid=Cj0K"],
  ["wohnt Berliner Straße 12, 20095 Hamburg", "address:Berliner Straße 12, 20095 Hamburg"],
  ["Am Alten Markt 3a, 24103 Kiel", "address:Am Alten Markt 3a, 24103 Kiel"],
  ["Mariahilfer Straße 45/3, 1060 Wien", "address:Mariahilfer Straße 45/3, 1060 Wien"],
  ["geboren am 3. März 1985", "date_of_birth:3. März 1985"],
  ["Steuer-ID 36 574 261 809", "tax_id:36 574 261 809"],
  ["AHV 756.9217.0769.85", "social_security:756.9217.0769.85"],
  ["Kennzeichen HH-AB 1234", "licence_plate:HH-AB 1234"],
  ["USt-IdNr. DE136695976", "vat:DE136695976"],
  ["KVNR A123456780", "health_insurance:A123456780"],
  ["Amtsgericht Hamburg, HRB 12345", "company_register:HRB 12345"],
  ["Mein Ausweis hat die Nummer LZ6311T475.", "id_card:LZ6311T475"],
  ["Perso L01X 00T4 71 liegt bei", "id_card:L01X 00T4 71"],
  ["Personalausweis, ausgestellt am 03.04.2021, Nr. CZ6YXT1H3", "id_card:CZ6YXT1H3"],
  ["Ausweisnummer:\nL8FRWK0Z1", "id_card:L8FRWK0Z1"],
  ["C4VJ0TRF31 ist meine Passnummer", "passport:C4VJ0TRF31"],
  ["Frau Dr. Sommer sagt nein", "person:Sommer"],
  ["Mit freundlichen Grüßen\nLena Hoffmann", "person:Lena Hoffmann"],
])("finds %s", (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each([
  ["call me at (415) 555-2671", "phone:(415) 555-2671"],
  ["Flat 2, 14 High Street, Leeds LS1 4DY", "address:Flat 2, 14 High Street, Leeds LS1 4DY"],
  ["1200 W Main St Apt 4, Springfield, IL 62704", "address:1200 W Main St Apt 4, Springfield, IL 62704"],
  ["SSN 536-22-1234", "ssn:536-22-1234"],
  ["her NI number is QQ 12 34 56 C".replace("QQ", "AB"), "social_security:AB 12 34 56 C"],
  ["this is Patrick O'Brien speaking", "person:Patrick O'Brien"],
])("finds in English %s", (text, expected) => {
  expect(found(text, "en")).toEqual([expected]);
});

it("trusts capitals as the text's own language allows, whatever its reader speaks", () => {
  const text = "Der Newsletter ging an Empfängerinnen, und ohne Weichspüler wird die Jacke nicht schmutzig.";
  expect(found(text, "en")).toEqual([]);
  expect(found("The winner of this draw is Zoltan Babcsok and not you.", "de")).toEqual([
    "person:Zoltan Babcsok",
  ]);
  expect(found("It is delivered before Christmas Eve.", "en")).toEqual([]);
});

it.each([
  "Studentenausweis 12345678",
  "campaign ID number 123456789",
  "Bypass 12345678, compass X12345678",
  "Die Kampagne lief vom 01.10.2026 bis 31.10.2026.",
  "Der Preis ist 249,95 Euro, vorher 299,00 Euro.",
  "Bestellnummer 4711-0815-2026",
  "Slack-Nachricht 1712345678.123456 in C0MARKETING",
  "2026-10-01 bis 2026-10-31: 12.345 Bestellungen",
  "DE89 3704 0044 0532 0130 01 hat eine falsche Prüfziffer",
  "Wassersäule 20000 mm, Gewicht 1250 g, Art.-Nr. 1234567890",
  "IP-Bereich und Version 10.20.30 der App",
  "Der Sommer und der Winter, ein Stein am Berg, ein Wolf im Wald",
  "Müller GmbH, Peek & Cloppenburg und Johnson & Johnson",
  "https://shop.example/jacken/polar?farbe=blau",
  "EAN 4006381333931, Version 1.2.3.4, Raum 12",
])("leaves %s alone", (text) => {
  expect(found(text)).toEqual([]);
});

it("keeps the German genitive outside the name", () => {
  const text = "Müllers Kampagne und Anna Schmidts Budget";
  const names = findPersonalData(text);
  expect(redact(text, names)).toEqual({
    redacted: "<PERSON_1>s Kampagne und <PERSON_2>s Budget",
    map: { "<PERSON_1>": "Müller", "<PERSON_2>": "Anna Schmidt" },
  });
});

it("finds what somebody vouches for, in whole and in parts", () => {
  const known = [{ type: "person" as const, value: "Quirl Xanthopel" }];
  const text = "quirl xanthopel kam, Xanthopels Plan steht, Quirl auch; ein quirl ist ein Gerät.";
  expect(findPersonalData(text, { known }).map(({ value }) => value)).toEqual([
    "quirl xanthopel",
    "Xanthopel",
    "Quirl",
  ]);
});

it("takes the team's own words for no names", () => {
  expect(findPersonalData("Frag Aurora Lindqvist", { language: "de" })).not.toEqual([]);
  expect(
    findPersonalData("Zelt Aurora und Jacke Lena", { language: "de", never: ["Aurora", "Lena"] }),
  ).toEqual([]);
});

const pieces = [
  "a.b@example.org",
  " und ",
  "DE89370400440532013000",
  "+49 170 1234567",
  "4111111111111111",
  " Wort ",
  "ä",
  "Herr Müller",
  "Anna Schmidts",
  "Berliner Straße 12, 20095 Hamburg",
  "geboren am 3. März 1985",
  "https://a.example/?uid=7",
  "<PERSON_1>",
  "\n",
  ", ",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(" "));

it("gives spans that are sorted, exact and never overlap", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const one of findPersonalData(text)) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(one.start, one.end)).toBe(one.value);
        end = one.end;
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

it("finds nothing in what it has redacted", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = redact(text, findPersonalData(text)).redacted;
      expect(redact(once, findPersonalData(once)).redacted).toBe(once);
    }),
    { seed: 7, numRuns: 200 },
  );
});

it("puts back what it took out", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { redacted, map } = redact(
        text.replaceAll("<PERSON_1>", ""),
        findPersonalData(text.replaceAll("<PERSON_1>", "")),
      );
      const restored = Object.entries(map).reduce(
        (result, [token, value]) => result.replaceAll(token, value),
        redacted,
      );
      expect(restored.toLowerCase()).toBe(text.replaceAll("<PERSON_1>", "").toLowerCase());
    }),
    { seed: 7, numRuns: 100 },
  );
});

const invisible = ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u200f", "\u{e0041}"];
it("is not fooled by characters that nobody sees", () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...invisible)), { maxLength: 8 }),
      (text, extra) => {
        // A token of ours that is cut is no token.
        fc.pre(!text.includes("<PERSON_1>"));
        const hidden = extra.reduce((result, [place, sign]) => {
          const at = place % (result.length + 1);
          const inPair = /[\ud800-\udbff]$/.test(result.slice(0, at));
          return inPair ? result : result.slice(0, at) + sign + result.slice(at);
        }, text);
        const bare = (value: string) => invisible.reduce((rest, sign) => rest.replaceAll(sign, ""), value);
        expect(findPersonalData(hidden).map(({ type, value }) => `${type}:${bare(value)}`)).toEqual(
          findPersonalData(text).map(({ type, value }) => `${type}:${value}`),
        );
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

it.each([
  ["full width", "ａｎｎａ＠example.org", "email"],
  ["decomposed", "Herr Mu\u0308ller", "person"],
  ["mathematical", "DE𝟖𝟗 3704 0044 0532 0130 00", "iban"],
])("reads %s letters as what they say", (_, text, type) => {
  expect(findPersonalData(text).map((one) => one.type)).toEqual([type]);
});

// A detector that is slower than linear does not come to an end within the runner's limit.
it.each([
  "1 ",
  "(0",
  "1:",
  "a@",
  "A-",
  "Berliner Straße ",
  "1200 W Main ",
  "Dr. ",
  "http://",
  "a\u200b",
  "+49",
  "Anna von der ",
])("comes to an end on 100 kB of %j", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  expect(findPersonalData(text).every(({ start, end }) => start < end)).toBe(true);
});

it("reads a table's columns by their heads", () => {
  const table = "Vorname;Nachname;Geburtsdatum\nXaver;Ymbelrath;12.03.1985\nJo;Quirl;01.04.1990";
  expect(found(table)).toEqual([
    "person:Xaver",
    "person:Ymbelrath",
    "date_of_birth:12.03.1985",
    "person:Jo",
    "person:Quirl",
    "date_of_birth:01.04.1990",
  ]);
});

it("finds nothing in hashes and ids, whatever digits stand in them", () => {
  const hashes = Array.from({ length: 4_000 }, (_, seed) =>
    createHash("sha256").update(String(seed)).digest("hex"),
  );
  const ids = hashes.flatMap((hash) => [hash, hash.slice(0, 32), hash.slice(0, 24), `T${hash.slice(0, 10)}`]);
  expect(ids.filter((id) => findPersonalData(id).length > 0)).toEqual([]);
});

it("finds a card that a word announces, with or without a blank", () => {
  for (const text of ["Karte 4111111111111111", "Visa:4111 1111 1111 1111", "Kreditkarte4111111111111111"])
    expect(findPersonalData(text)).toMatchObject([{ type: "card" }]);
});
