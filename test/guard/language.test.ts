import { expect, it } from "vitest";
import { detectLanguage } from "#src/guard/language.ts";

it.each([
  ["Was kostet der Rückversand?", "de"],
  ["How much is return shipping?", "en"],
  ["und ohne TV?", "de"],
  ["and last month?", "en"],
  ["die zweite kürzer", "de"],
  ["make the second one shorter", "en"],
  ["welche kanaele haben im oktobr am meisten gebracht", "de"],
  ["Prüf mal bitte /summer-sale", "de"],
  ["Quels canaux ont le plus contribué aux commandes en octobre ?", "other"],
  ["¿Cuánto cuesta el envío de devolución de mi pedido?", "other"],
  ["Сколько стоит возврат?", "other"],
  ["Ile kosztuje zwrot paczki i ile to trwa?", "other"],
  ["Quanto costa la spedizione di ritorno?", "other"],
  ["Hoeveel kost het om iets terug te sturen?", "other"],
  ["Attribution September?", "de"],
  ["SEO /kontakt", "de"],
  ["wie performt newsletter im october last touch", "de"],
  ["can you prüf mal the page /summer-sale please", "en"],
  ["返品送料はいくらですか", "other"],
])("%s is %s", (text, language) => {
  expect(detectLanguage(text, { fallback: "de" })).toBe(language);
});

it("falls back to the person's language when there is nothing to go by", () => {
  expect(detectLanguage("42?", { fallback: "en" })).toBe("en");
});
