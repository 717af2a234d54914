// Cutting text: nothing lost, nothing too long, fences closed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText } from "#src/slack/render/split-text.ts";

describe("splitText", () => {
  it("loses no character and exceeds no limit", () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n\n", "\n", ". ", "&&&&")),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 90 }), (parts, limit) => {
        const text = parts.join(" ").replaceAll("`", "'");
        const bytes = (piece: string) => Buffer.byteLength(piece);
        const pieces = splitText(text, limit, bytes);
        expect(pieces.join("")).toBe(text);
        expect(pieces.every((piece) => bytes(piece) <= limit)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it("prefers paragraphs, then sentences, then words", () => {
    expect(splitText("Eins zwei.\n\nDrei vier.", 14)).toEqual(["Eins zwei.\n\n", "Drei vier."]);
    expect(splitText("Eins zwei. Drei vier.", 14)).toEqual(["Eins zwei. ", "Drei vier."]);
    expect(splitText("Eins zwei drei", 10)).toEqual(["Eins zwei ", "drei"]);
  });

  it("never cuts inside a code fence that fits, and closes one that does not", () => {
    const fence = "```\nabc\ndef\n```";
    expect(splitText(`Vorher steht Text. ${fence}`, 22)).toEqual(["Vorher steht Text. ", fence]);
    const pieces = splitText(`\`\`\`\n${"zeile\n".repeat(20)}\`\`\``, 40);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.startsWith("```\n") && piece.endsWith("\n```"))).toBe(true);
    expect(pieces.join("").split("zeile")).toHaveLength(21);
  });
});
