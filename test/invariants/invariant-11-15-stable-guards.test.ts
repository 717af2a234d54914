// 11 and 15. Guards say the same twice, are not fooled by invisible characters, and let no raw personal data through.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partWords } from "#src/core/own-words.ts";
import { normalText } from "#src/gate/trusted-words.ts";
import { guardOut } from "#src/guard/guard-out.ts";
import { foreignLink } from "#src/guard/links.ts";
import { escapeText } from "#src/slack/render/escape.ts";
import { payloads } from "#src/pentest/payloads.ts";
import { askOf } from "#test/fakes/ask.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(...payloads(200, 15).map((payload) => payload.text)),
);

it("normalising twice is normalising once; what is own stays own", () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(normalText(normalText(each))).toBe(normalText(each));
      const { own } = partWords(each);
      expect(partWords(own)).toEqual({ own, quoted: "" });
    }),
    { seed: 15, numRuns: 400 },
  );
});

it("finds a foreign address through invisible characters", () => {
  const invisible = fc.constantFrom("\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u{e0041}");
  fc.assert(
    fc.property(invisible, fc.integer({ min: 0, max: 24 }), (mark, at) => {
      const address = "https://evil.example.com/x";
      const hidden = address.slice(0, at) + mark + address.slice(at);
      expect(foreignLink(hidden, { origins: [], texts: [] })).not.toBeNull();
    }),
    { seed: 16, numRuns: 150 },
  );
});

describe("hostile length", () => {
  it.each(["<!channel>", "> ", "\u200b", "a.", "https://a.b/", "*", "&", "[x](https://a.b/)"])(
    "%s",
    (part) => {
      const long = part.repeat(Math.ceil(100_000 / part.length));
      const begun = performance.now();
      partWords(long);
      escapeText(long);
      normalText(long);
      foreignLink(long, { origins: ["https://a.b"], texts: [] });
      expect(performance.now() - begun).toBeLessThan(4_000);
    },
  );
});

it("shows no raw personal data that nobody wrote", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,8}$/), (name) => {
      const value = `${name}@kunde.example`;
      const segment = { kind: "advice" as const, id: "s1", text: `Schreib an ${value}.`, citations: [] };
      const { segments } = guardOut({ id: "D1", segments: [segment] }, [], askOf("Wem schreibe ich?"), {
        siteOrigins: [],
        findPersonalData: (each) => (each.includes(value) ? [{ type: "email", value }] : []),
        languageOf: () => "de",
      });
      expect(segments).toEqual([]);
    }),
    { seed: 11, numRuns: 30 },
  );
});
