// House rules on texts from elsewhere: each fault is found once planted, and a clean text has none.
import { describe, expect, test } from "vitest";
import { runTool } from "#test/fakes/play-loop.ts";
import { outdoorLibrary } from "#test/fakes/outdoor-library.ts";
import { checkCopy } from "#tools/copy/check-copy.ts";

async function codes(texts: readonly string[], demands: Record<string, unknown> = {}) {
  const input = { texts, kind: "subject-line", language: "de", ...demands };
  const { output } = await runTool(checkCopy, input, { knowledge: outdoorLibrary() });
  const { results } = output as { results: readonly { findings: readonly { code: string }[] }[] };
  return results.map(({ findings }) => findings.map(({ code }) => code));
}

describe("check-copy", () => {
  test.each([
    ["too-long", "Eine Betreffzeile, die sehr viel länger ist als das Haus erlaubt", {}],
    ["address", "Deine Jacke wartet auf Sie", {}],
    ["address", "Wir freuen uns auf Ihre Bestellung", { address: "du" }],
    ["avoided-word", "Am günstigsten im Herbst", { avoid: ["günstig"] }],
    ["avoided-word", "Preisgünstige Zelte", { avoid: ["günstig"] }],
    ["emoji", "Raus in den Schnee ❄️", {}],
    ["shouting", "JETZT raus in den Schnee", {}],
    ["exclamation", "Raus in den Schnee!", {}],
    ["empty", "  ", {}],
  ])("finds %s in %s", async (code, text, demands) => {
    expect((await codes([text], demands))[0]).toContain(code);
  });

  test("finds a text that says the same again", async () => {
    expect(await codes(["Zelte für den Herbst", "Zelte für den Herbst.", "Stiefel im Schnee"])).toEqual([
      [],
      ["duplicate"],
      [],
    ]);
  });

  test.each([
    "Dein Winter beginnt draußen",
    "Wasserabweisend ohne PFAS",
    "Kennst du schon den Weg?",
    "Sie läuft schon los",
  ])("has nothing against %s", async (text) => {
    expect(await codes([text], { address: "du", avoid: ["günstig"] })).toEqual([[]]);
  });
});
