// A value steers only when it stands in trusted words as a whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTrustedValue, prepareWords } from "#src/gate/trusted-words.ts";

const site = "https://shop.example";
const trusts = (value: string, ...texts: string[]) =>
  isTrustedValue(prepareWords({ texts, list: [site, "T1.A1.v2"] }), value);

describe("stands in the words", () => {
  it.each([
    ["5", "Verschieb 5 Prozent"],
    ["5", "Nimm 5."],
    ["500", "Gib 500€ dazu"],
    ["500 Euro", "Verschieb 500 Euro von Meta"],
    ["20 %", "um 20 % mehr"],
    ["1.500 €", "um 1.500 € mehr"],
    ["1500", "um 1\u202f500 Euro mehr"],
    ["Meta", "vom Meta-Budget"],
    ["Meta", "Meta/TikTok"],
    ["meta", "von META, bitte"],
    ["1.12.2026", "vom 1.12.2026-31.12.2026"],
    ["Dezember", "im Dezember?"],
    ["/preise", "Prüf /preise."],
    ["/preise", "Prüf die Seite „/preise“"],
    ["preise", "Prüf /preise"],
    ["/preise", `Prüf ${site}/preise bitte`],
    [`${site}/preise`, "Prüf /preise"],
    [`${site}/`, "irgendetwas"],
    ["https://partner.example/liste", "Lies https://partner.example/liste, danke"],
    ["https://partner.example/", "Lies partner.example"],
    ["T1.A1.v2", "irgendetwas"],
    ["müller", "Frag Mu\u0308ller"],
  ])("%s in: %s", (value, text) => {
    expect(trusts(value, text)).toBe(true);
  });
});

describe("does not stand in the words", () => {
  it.each([
    ["5", "im Jahr 2025"],
    ["5", "1,5 Prozent"],
    ["5", "5.000 Euro"],
    ["5", "2026-05-5x"],
    ["23", "am 2026-11-23"],
    ["500", "1.500 Euro"],
    ["500", "1\u00a0500 Euro"],
    ["a.de", "geh auf aa.de.evil"],
    ["a.de", "geh auf a.de.evil"],
    ["a.de", "schreib x@a.de"],
    ["evil", "schau auf no-evil.example.com/evil2"],
    ["/preise", "Prüf /preise/intern"],
    ["/preise", "Prüf https://evil.example/preise"],
    ["https://partner.example/liste", "Lies https://partner.example/liste?q=1"],
    ["https://partner.example/andere", "Lies https://partner.example/liste"],
    ["https://shop.example@evil.example/", "Lies shop.example"],
    ["http://169.254.169.254/", "Prüf /preise"],
    ["C012", "in C0123"],
    ["geo-tv", "geo-tv-2"],
    ["", "irgendetwas"],
    ["500\u200b", "Gib 500 dazu"],
    ["/preise\u202e", "Prüf /preise"],
  ])("%s in: %s", (value, text) => {
    expect(trusts(value, text)).toBe(false);
  });
});

it("finds every word between spaces, and no word inside another", () => {
  const word = fc.stringMatching(/^[a-z0-9]{2,12}$/);
  fc.assert(
    fc.property(word, word, word, (left, value, right) => {
      expect(trusts(value, `${left} ${value} ${right}`)).toBe(true);
      const inside = `${left}${value}${right}`;
      expect(trusts(value, inside)).toBe(value === inside);
    }),
    { seed: 3, numRuns: 300 },
  );
});

it("is linear on hostile text", () => {
  const begun = performance.now();
  expect(trusts("aaaa", "a".repeat(100_000))).toBe(false);
  expect(trusts("a.a", "a.".repeat(50_000))).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_500);
});
