import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DocumentId } from "#src/core/ids.ts";
import { passagesOf, sectionsOf } from "#knowledge/chunk.ts";

const id = DocumentId.parse("doc-test");
const cut = (text: string, format: "markdown" | "text" = "markdown") =>
  passagesOf(id, text, { format, language: "de" });

describe("passages", () => {
  test("keep to their heading and know its path", () => {
    const text = "# Versand\n\nSchnell.\n\n## Rückversand\n\nKostet 4,90 €.\n\n# Zahlung\n\nAuf Rechnung.";
    expect(cut(text).map((passage) => [passage.headings, passage.text])).toEqual([
      [["Versand"], "Schnell."],
      [["Versand", "Rückversand"], "Kostet 4,90 €."],
      [["Zahlung"], "Auf Rechnung."],
    ]);
  });

  test("cite list items and table rows without their marks", () => {
    const text = "- Eins gilt.\n- Zwei gilt.\n\n| Land | Preis |\n|---|---|\n| DE | 4,90 € |";
    const sentences = cut(text).flatMap((passage) =>
      passage.sentences.map(({ start, end }) => text.slice(start, end)),
    );
    expect(sentences).toEqual(["Eins gilt.", "Zwei gilt.", "Land | Preis", "DE | 4,90 €"]);
  });

  test("cut a long paragraph at a sentence", () => {
    const text = "Das ist ein Satz von mittlerer Länge. ".repeat(100).trim();
    const passages = cut(text, "text");
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.every((passage) => passage.text.length <= 1_400 && passage.text.endsWith("."))).toBe(
      true,
    );
  });

  test("a text of headings only can still be found", () => {
    expect(cut("# Nur ein Titel")[0]?.text).toBe("Nur ein Titel");
    expect(cut("")).toEqual([]);
  });

  test("have exact offsets, sentences included, and cover what is written", () => {
    const line = fc.constantFrom(
      "# Über uns 😀",
      "## Größe & Maß",
      "Der Versand kostet ca. 4,90 €. Ab 50 € frei!",
      "- Punkt eins. Mit **Nachsatz**.",
      "  - darunter",
      "> Zitat. Noch eins.",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "```\ncode()\n```",
      "",
      "1. Erstens",
      "Zeile\tmit Tab und \\* Zeichen",
      "<p>Roh</p>",
      "Wörter ".repeat(300),
    );
    const text = fc
      .tuple(fc.array(line), fc.constantFrom("\n", "\r\n", "\n\n"))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(text, fc.constantFrom("markdown" as const, "text" as const), (written, format) => {
        const passages = cut(written, format);
        for (const passage of passages) {
          expect(written.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.sentences[0]?.start).toBe(passage.start);
          expect(passage.sentences.at(-1)?.end).toBe(passage.end);
          for (const sentence of passage.sentences) {
            const cited = written.slice(sentence.start, sentence.end);
            expect(cited.trim()).toBe(cited);
            expect(cited).not.toBe("");
          }
        }
        expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
        expect(sectionsOf(passages).flatMap((section) => section.sentences)).toEqual(
          passages.flatMap((passage) => passage.sentences),
        );
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
