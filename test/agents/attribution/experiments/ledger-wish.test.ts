// Questions about experiments as such, in both languages, and those that are about something else.
import { expect, test } from "vitest";
import { ledgerWishIn } from "#agents/attribution/experiments/ledger-wish.ts";

test.each([
  ["Welches Experiment sollten wir als nächstes machen?", "next"],
  ["Which test should we run next?", "next"],
  ["Was sollten wir als nächstes testen?", "next"],
  ["What experiment do you recommend?", "next"],
  ["Welche Experimente haben wir gemacht?", "made"],
  ["Show me the results of our experiments", "made"],
  ["Was haben unsere Geo-Tests ergeben?", "made"],
  ["Stimmen Attribution und Media-Mix überein?", "views"],
  ["Why do attribution and the media mix disagree?", "views"],
  ["Vergleich bitte die drei Sichten", "views"],
])("%s", (text, wish) => {
  expect(ledgerWishIn(text)).toBe(wish);
});

test.each([
  "Welche Kanäle haben im Oktober am meisten beigetragen?",
  "Was sagt der Bericht zum Betreff-Test?",
  "Was kostet der Rückversand?",
  "Write three subject lines for the winter jacket",
])("not this: %s", (text) => {
  expect(ledgerWishIn(text)).toBeNull();
});
