import { expect, it } from "vitest";
import { pagesNamed } from "#agents/seo/pages-named.ts";
import { wantedPoints } from "#agents/seo/audit-words.ts";

it.each([
  ["Prüf die Seite /sommeraktion: was bremst uns?", ["/sommeraktion"]],
  ["What is wrong with /summer-sale for Google?", ["/summer-sale"]],
  ["check http://localhost:3001/en/jackets, please", ["http://localhost:3001/en/jackets"]],
  ["was ist mit der sommeraktion seite los", ["sommeraktion"]],
  ["Die Sommeraktion-Seite wird nicht gefunden", ["sommeraktion"]],
  ["Die Sommeraktion-Seite taucht nicht auf", ["sommeraktion"]],
  ["have a look at the summer sale page", ["summer-sale"]],
  ["please audit the page summer-sale for us", ["summer-sale"]],
  ["Claim-Check: „nachhaltiger Rucksack“", []],
  ["Was brachte paid-social im Oktober?", []],
  ["Prüf unsere Seite bitte", []],
  ["Was kostet der Rückversand?", []],
])("%s names %j", (text, pages) => {
  expect(pagesNamed(text)).toEqual(pages);
});

it.each([
  ["Bitte nur die 5 wichtigsten Punkte", 5],
  ["give me the top three problems", 3],
  ["nur drei bitte", 3],
  ["alles bitte", null],
])("%s wants %s points", (text, points) => {
  expect(wantedPoints(text)).toBe(points);
});
