import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "#knowledge/text/sentences.ts";

const texts = (text: string, language: "de" | "en"): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["Es kostet ca. 4,90 €, z. B. ab dem 12. Oktober. Gut so!", 2],
    ["Nr. 5 gilt gem. § 5 Abs. 2 UWG. Am 24. und 25. Dezember ist zu.", 2],
    ["Im 3. Quartal steigt der Umsatz. Hosen, Jacken usw. sind da.", 2],
    ["Das kostet 12. Danach ist Schluss.", 2],
    ["Die Rücksendung\nist kostenlos. Wirklich?", 2],
    ["Wir versenden z.B. mit DHL. Die Frist beträgt max. 14 Tage.", 2],
  ])("German: %s", (text, count) => {
    expect(texts(text, "de")).toHaveLength(count);
  });

  test.each([
    ["Prices start at approx. 4.90 EUR, e.g. for Dr. Smith. It is 5 p.m. now.", 2],
    ['The U.S. market grew 3.5 percent. "Really?" she asked.', 2],
    ["Mr. Lee left etc. The end came on 3 May.", 2],
  ])("English: %s", (text, count) => {
    expect(texts(text, "en")).toHaveLength(count);
  });

  test("every character that is no white space stands in exactly one sentence", () => {
    const piece = fc.constantFrom(
      "z. B.",
      "ca. 4,90 €",
      "12. Oktober",
      "Ende.",
      "Neu!",
      "\n",
      " ",
      "Dr. Ä",
      "😀",
      "usw.",
      "a",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join(" ")),
        (text) => {
          const sentences = splitSentences(text, "de");
          const joined = sentences.map(({ start, end }) => text.slice(start, end)).join("");
          expect(joined.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
          for (const [at, sentence] of sentences.entries()) {
            expect(sentence.start).toBeGreaterThanOrEqual(sentences[at - 1]?.end ?? 0);
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
