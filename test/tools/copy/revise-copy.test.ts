// Edits of one variant: under the same rules, in the same product and address, and honest where they fail.
import { describe, expect, test } from "vitest";
import { runTool } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { changeAddress } from "#tools/copy/address-change.ts";
import { draftCopy } from "#tools/copy/draft-copy.ts";
import { addressIn } from "#tools/copy/grammar.ts";
import { readLineage } from "#tools/copy/lineage.ts";
import { templates } from "#tools/copy/phrases.ts";
import { reviseCopy } from "#tools/copy/revise-copy.ts";

const knowledge = outdoorLibrary();

interface Made {
  readonly variants: readonly { readonly text: string; readonly length: number; readonly lineage: string }[];
  readonly notes: readonly string[];
}

async function drafted(kind: string, language = "de") {
  const result = await runTool(draftCopy, { kind, product: "winterjacke-polar", language }, { knowledge });
  const [first] = (result.output as Made).variants;
  if (first === undefined) throw new Error("nothing drafted");
  return { ...first, kind, language };
}

async function revise(input: Record<string, unknown>) {
  return (await runTool(reviseCopy, input, { knowledge })).output as Made;
}

describe("revise-copy", () => {
  test.each(["subject-line", "description", "post", "paragraph"])("makes a %s shorter", async (kind) => {
    const before = await drafted(kind);
    const { variants } = await revise({ ...before, change: "shorter" });
    expect(variants).toHaveLength(1);
    expect(variants[0]?.length).toBeLessThan(before.length);
  });

  test.each([
    ["factual", "plain"],
    ["friendly", "calm"],
    ["bold", "playful"],
  ])("takes a %s tone from the phrases of that tone, or says that it cannot", async (tone, own) => {
    const before = await drafted("post");
    const { variants, notes } = await revise({ ...before, change: "other-tone", tone });
    const [made] = variants;
    if (made === undefined) return expect(notes[0]).toContain("gelingt mir nicht");
    const template = templates.find(({ id }) => id === readLineage(made.lineage)?.template);
    expect(template?.tone).toBe(own);
  });

  test("makes a post longer, with facts only", async () => {
    const short = "Deine Winterjacke Polar für kalte Tage.";
    const { variants } = await revise({ text: short, kind: "post", language: "de", change: "longer" });
    expect(variants[0]?.length).toBeGreaterThan(short.length);
  });

  test("changes the address and nothing else of the template", async () => {
    const before = await drafted("post");
    const { variants } = await revise({ ...before, change: "sie" });
    expect(addressIn(variants[0]?.text ?? "")).toBe("sie");
    const back = await revise({ ...variants[0], kind: "post", language: "de", change: "du" });
    expect(back.variants[0]?.text).toBe(before.text);
  });

  test("takes a word out", async () => {
    const text = "Deine Winterjacke Polar für kalte Tage";
    const { variants } = await revise({
      text,
      kind: "subject-line",
      language: "de",
      change: "avoid",
      avoid: ["kalt"],
    });
    expect(variants[0]?.text.toLowerCase()).not.toContain("kalt");
  });

  test("takes a superlative out of a text that somebody else wrote", async () => {
    const { variants } = await revise({
      text: "Deutschlands beste Winterjacke ist da",
      language: "de",
      change: "without-superlative",
    });
    expect(variants[0]?.text).toBe("Unsere Winterjacke ist da");
    const plain = await revise({
      text: "Die Winterjacke ist da",
      language: "de",
      change: "without-superlative",
    });
    expect(plain.variants).toEqual([]);
    expect(plain.notes.join()).toContain("keinen Superlativ");
  });

  test("says that it cannot, rather than invent", async () => {
    const { variants, notes } = await revise({
      text: "Neue Kollektion ist da",
      language: "de",
      change: "longer",
    });
    expect(variants).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  test("carries the id of the variant that it edits", async () => {
    const before = await drafted("subject-line");
    if (reviseCopy.effect === "write") throw new Error("must read");
    const output = await revise({ ...before, change: "shorter" });
    const yielded = reviseCopy.yields?.(
      { ...output, sources: [] },
      { ...before, change: "shorter", edits: "T.A1.v2" },
    );
    expect(yielded?.variants?.[0]?.edits).toBe("T.A1.v2");
  });

  test.each([
    ["Finden Sie Ihre neue Jacke im Shop.", "Finde deine neue Jacke im Shop."],
    ["Kennen Sie schon unsere Zelte?", "Kennst du schon unsere Zelte?"],
    ["Wir zeigen Ihnen den Weg.", "Wir zeigen dir den Weg."],
  ])("%s in du-form", (formal, informal) => {
    expect(changeAddress(formal, "du")).toBe(informal);
  });

  test("a verb it does not know is left alone", () => {
    expect(changeAddress("Verwöhnen Sie Ihre Füße.", "du")).toBeNull();
  });
});
