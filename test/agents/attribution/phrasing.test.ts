// Many ways to ask, in a hurry and in two languages; and other people's questions that must not be caught.
import { expect, test } from "vitest";
import { findChannels } from "#src/core/channel-words.ts";
import { readWish } from "#agents/attribution/wish.ts";
import { briefingFor, playFor } from "./colleague.ts";

const contribution = [
  "welche kanäle ham im oktober am meisten zu bestellungen beigetragn",
  "kanalbeitrag oktober",
  "Sag mal, was hat uns im Oktober eigentlich die meisten Bestellungen gebracht?",
  "Wer hat im Oktober die Orders gedriven?",
  "which channels drove orders last month",
  "what worked in october?",
  "I need to know where our October orders actually came from, by channel please",
  "oct channel attribution pls",
  "wich chanels contributet most to ordrs in octobr",
  "Welche Channels haben im October am besten performt?",
  "Woher kamen die Bestellungen im Oktober?",
  "Top-Kanäle Oktober?",
  "Was bringt uns eigentlich was? Oktober bitte",
  "Which marketing channels deserve credit for October's orders?",
  "give me a markov attribution for october",
  "Welche Kanäle waren im Oktober am wichtigsten für die Bestellungen?",
  "Oktober: welcher Kanal wars?",
];

test.each(contribution)("contribution: %s", (text) => {
  expect(playFor({ text })?.specialist).toBe("attribution");
  expect(readWish(briefingFor({ text })).subject).toBe("contribution");
  expect(readWish(briefingFor({ text })).period.from).toBe("2026-10-01");
});

const numbers: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["meta spend letzter monat", ["spend"], ["paid-social"]],
  ["wieviel kohle ging im oktober an facebook", ["spend"], ["paid-social"]],
  ["How much did we spend on Google Ads last week?", ["spend"], ["paid-search", "brand-search"]],
  ["revenue by channel q3", ["revenue"], []],
  ["ROAS paid social Oktober", ["roas"], ["paid-social"]],
  ["how many orders did we get yesterday", ["orders"], []],
  ["Traffic letzte 30 Tage", ["sessions"], []],
  ["Was hat uns TV dieses Jahr gekostet?", ["spend"], ["tv"]],
  ["newsletterumsatz im september", ["revenue"], ["email"]],
  ["Wie performt Insta?", [], ["paid-social"]],
];

test.each(numbers)("numbers: %s", (text, metrics, channels) => {
  expect(playFor({ text })?.specialist).toBe("attribution");
  expect(readWish(briefingFor({ text }), "metrics")).toMatchObject({ subject: "metrics", metrics, channels });
});

test.each([
  "Dürfen wir schreiben: 'klimaneutrale Jacke, Deutschlands beste'?",
  "Prüf die Seite /sommeraktion: was bremst uns bei Google?",
  "Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.",
  "Was kostet der Rückversand?",
  "How much is return shipping?",
  "Was kostet die Winterjacke Polar?",
  "Which fabric is the winter jacket made of?",
  "Mach die zweite kürzer",
  "Prognose Umsatz nächsten Monat",
])("not ours: %s", (text) => {
  expect(playFor({ text })?.specialist).not.toBe("attribution");
});

test.each([
  ["Was ging letzten Monat an Facebok?", ["paid-social"]],
  ["Newsletterumsatz und SEO", ["email", "organic-search"]],
  ["non-brand search", ["paid-search"]],
  ["Marken-Suche gegen bezahlte Suche", ["brand-search", "paid-search"]],
  ["Direktzugriffe und Display-Banner", ["direct", "display"]],
  ["Sag mir direkt, wie es lief", []],
])("channels in: %s", (text, channels) => {
  expect(findChannels(text)).toEqual(channels);
});

test("a method is explained without a call or a number", () => {
  expect(playFor({ text: "Was bedeutet Markov?" })?.id).toBe("explain-attribution");
  expect(playFor({ text: "How does the attribution model work?", language: "en" })?.id).toBe(
    "explain-attribution",
  );
});
