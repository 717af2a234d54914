// Drafts: from facts on file, in one form of address, counted, varied, and clean by the claim rules.
import { describe, expect, test } from "vitest";
import { copyKinds } from "#src/core/variant.ts";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { numbersIn } from "#src/guard/numbers.ts";
import { runTool } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { isRepeat } from "#tools/copy/choose.ts";
import { lengthOf } from "#tools/copy/copy-rules.ts";
import { draftCopy } from "#tools/copy/draft-copy.ts";
import { addressIn } from "#tools/copy/grammar.ts";

const knowledge = outdoorLibrary();

interface Drafted {
  readonly variants: readonly {
    readonly text: string;
    readonly length: number;
    readonly factsUsed: readonly { readonly sentence: string }[];
  }[];
  readonly product: { readonly id: string } | null;
  readonly known: readonly { readonly name: string }[];
  readonly notes: readonly string[];
}

async function draft(input: Record<string, unknown>) {
  const full = { kind: "subject-line", product: "Winterjacke Polar", language: "de", ...input };
  const result = await runTool(draftCopy, full, { knowledge });
  return { ...(result.output as Drafted), result };
}

describe("draft-copy", () => {
  test.each(copyKinds.flatMap((kind) => (["de", "en"] as const).map((language) => ({ kind, language }))))(
    "$language $kind: every text passes the claim rules and states only numbers of the sheet",
    async ({ kind, language }) => {
      for (const product of ["winterjacke-polar", "zelt-aurora-2"]) {
        const { variants, result } = await draft({ kind, language, product, count: 5 });
        expect(variants.length).toBeGreaterThanOrEqual(2);
        const sources = new Set(result.citations.flatMap(({ sentence }) => numbersIn(sentence)));
        for (const { text, length } of variants) {
          expect({ text, ...checkClaims(text, { language, asOf: "2026-11-23" }) }).toMatchObject({
            verdict: "pass",
          });
          expect(numbersIn(text).filter((number) => !sources.has(number))).toEqual([]);
          expect(length).toBe(lengthOf(text));
        }
      }
    },
  );

  test("keeps one form of address, du by default and Sie on request", async () => {
    for (const { text } of (await draft({ count: 6 })).variants)
      expect(["du", "none"]).toContain(addressIn(text));
    const formal = await draft({ count: 6, address: "sie", kind: "post" });
    for (const { text } of formal.variants) expect(["sie", "none"]).toContain(addressIn(text));
    expect(formal.variants.some(({ text }) => addressIn(text) === "sie")).toBe(true);
  });

  test("holds the house limit and the one that is asked for", async () => {
    for (const { text } of (await draft({ count: 8 })).variants)
      expect(lengthOf(text)).toBeLessThanOrEqual(45);
    for (const { text } of (await draft({ kind: "headline", count: 8, maxLength: 30 })).variants)
      expect(lengthOf(text)).toBeLessThanOrEqual(30);
  });

  test("repeats nothing, and not what was there before", async () => {
    const first = (await draft({ count: 6, kind: "headline" })).variants.map(({ text }) => text);
    const second = (await draft({ count: 3, kind: "headline", besides: first })).variants.map(
      ({ text }) => text,
    );
    const all = [...first, ...second];
    all.forEach((text, index) =>
      all.slice(0, index).forEach((other) =>
        expect({ text, other, same: isRepeat(text, other, "Winterjacke Polar") }).toMatchObject({
          same: false,
        }),
      ),
    );
  });

  test("leaves out a word in all its forms", async () => {
    const { variants } = await draft({ count: 8, avoid: ["kalt"] });
    expect(variants.length).toBeGreaterThan(0);
    for (const { text } of variants) expect(text.toLowerCase()).not.toContain("kalt");
  });

  test("the same request gives the same texts; another seed gives others", async () => {
    const texts = async (seed: number) => (await draft({ seed })).variants.map(({ text }) => text);
    expect(await texts(1)).toEqual(await texts(1));
    expect(await texts(1)).not.toEqual(await texts(7));
  });

  test("an unknown product is said, with those that the library knows; an untrusted sheet is none", async () => {
    const { variants, product, known, notes } = await draft({ product: "Sommerhose" });
    expect(variants).toEqual([]);
    expect(product).toBeNull();
    expect(notes.join()).toContain("Sommerhose");
    expect(known.map(({ name }) => name)).toEqual([
      "Wanderschuh Granit",
      "Winterjacke Polar",
      "Zelt Aurora 2",
    ]);
    expect((await draft({ product: "goldjacke" })).product).toBeNull();
  });

  test.each(["Winterjake Polar", "die Winterjacken", "polar winter jacket", "WINTERJACKE", "der Polarjacke"])(
    "%s means the winter jacket",
    async (product) => {
      expect((await draft({ product })).product?.id).toBe("winterjacke-polar");
    },
  );

  test("length is counted in characters as people see them", () => {
    expect(lengthOf("Äpfel")).toBe(5);
    expect(lengthOf("A\u0308pfel")).toBe(5);
    expect(lengthOf("👩‍👩‍👧‍👦🏔️")).toBe(2);
  });
});
