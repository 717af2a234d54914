// How many texts are wanted, which kind and which address, however it is put.
import { describe, expect, test } from "vitest";
import { countNamed } from "#agents/copywriter/count-wish.ts";
import { addressIn, draftWish, kindNamed } from "#agents/copywriter/draft-wish.ts";
import type { HistoryEntry } from "#src/core/turn.ts";
import { briefing } from "#test/fakes/play-loop.ts";

describe("a wish for copy", () => {
  test.each([
    ["Überschriften für den Schlafsack, fünf Stück", 5],
    ["Mir fällt gerade nichts ein, was taugt. Hast du sechs Ideen für Betreffzeilen?", 6],
    ["Zelt Aurora 2 Betreffzeilen", null],
    ["Betreffzeilen mit höchstens 9 Zeichen", null],
    ["two more, please", 2],
  ])("%s: %s", (ask, count) => {
    expect(countNamed(ask)).toBe(count);
  });

  test.each([
    ["vier betreffzeiln zum Zelt", "subject-line"],
    ["two headlnies for the tent", "headline"],
    ["schreib etwas Schönes", null],
  ])("%s: %s", (ask, kind) => {
    expect(kindNamed(ask)).toBe(kind);
  });

  test("being addressed formally or informally is read from the participle too", () => {
    expect([addressIn("bitte gesiezt"), addressIn("gern geduzt"), addressIn("gern")]).toEqual([
      "sie",
      "du",
      undefined,
    ]);
  });

  test("a continuation keeps kind, number and address of the turn before", () => {
    const before: HistoryEntry = {
      from: "person",
      text: "Schreib vier Betreffzeilen für die Winterjacke, gesiezt.",
      turn: null,
      variants: [],
      specialists: [],
    };
    const wish = draftWish(briefing("Und für den Rucksack?", { language: "de", history: [before] }));
    expect(wish).toMatchObject({ kind: "subject-line", count: 4, address: "sie" });
  });

  test("without any kind there is no wish", () => {
    expect(draftWish(briefing("Mach drei davon", { language: "de" }))).toBeNull();
  });
});
