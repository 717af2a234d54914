// The tool's contract: input and output as named, unknown values ignored, reviews yielded with the text.
import { describe, expect, test } from "vitest";
import { Review } from "#src/core/review.ts";
import { runTool, toolCall } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { checkClaims } from "#tools/compliance/check-claims.ts";

const knowledge = outdoorLibrary();
const run = (input: unknown, language: "de" | "en" = "de") =>
  runTool(checkClaims, input, { knowledge, call: toolCall(language) });

describe("check-claims", () => {
  test("returns verdict, findings and disclaimer and nothing else", async () => {
    const { output } = await run({ text: "Klimaneutrale Jacke" });
    expect(Object.keys(output as object).sort()).toEqual(["disclaimer", "findings", "verdict"]);
    expect(Review.pick({ verdict: true, findings: true, disclaimer: true }).parse(output).verdict).toBe(
      "block",
    );
  });

  test("takes unknown channel, market, category and date as unspecified", async () => {
    const odd = {
      text: "Klimaneutrale Jacke",
      channel: "fax",
      market: "Mars",
      productCategory: "?",
      asOf: "soon",
      language: "fr",
    };
    const plain = await run({ text: "Klimaneutrale Jacke" });
    expect((await run(odd)).output).toEqual(plain.output);
  });

  test("watches the marks that the caller names", async () => {
    const text = "Besser als Sturmvogel";
    const { output } = await run({ text, trademarks: ["Sturmvogel", " "] });
    expect(JSON.stringify(output)).toContain("trademark");
    expect(JSON.stringify((await run({ text })).output)).not.toContain("trademark");
    await expect(run({ text, trademarks: ["x".repeat(61)] })).rejects.toThrow();
  });

  test("reads market and category in any case and checks by day", async () => {
    const before = await run({ text: "Klimaneutrale Jacke", asOf: "2026-09-26" });
    expect(before.output).toMatchObject({ findings: [{ rule: "neutral-unexplained" }] });
    const british = await run({ text: "An eco-friendly tent", market: "uk" });
    expect(british.output).toMatchObject({ verdict: "warn" });
  });

  test("answers in the text's language when none is named", async () => {
    const english = await run({ text: "Our jacket is climate-neutral and warm." });
    expect(english.output).toMatchObject({
      disclaimer: "This check supports a review and is no legal advice.",
    });
  });

  test("yields a review that carries the text unchanged", () => {
    if (checkClaims.effect === "write") throw new Error("must read");
    const output = { verdict: "pass", findings: [], disclaimer: "" } as const;
    expect(checkClaims.yields?.(output, { text: "A b" }).reviews).toEqual([
      { variant: null, text: "A b", ...output },
    ]);
  });
});
