import { expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { historyFromTexts } from "#src/desk/history.ts";

const person = UserId.parse("U1");

it("makes variants of numbered lines, with the kind that was asked for", () => {
  const [, answer] = historyFromTexts(
    [
      { from: "person", text: "Schreib drei Betreffzeilen" },
      { from: "leitstand", text: "Bitte:\n1. Warm durch den Winter\n2. „Kalte Tage?“\n3) Bereit für Schnee" },
    ],
    person,
  );
  expect(answer?.variants.map(({ position, kind, text }) => [position, kind, text])).toEqual([
    [1, "subject-line", "Warm durch den Winter"],
    [2, "subject-line", "Kalte Tage?"],
    [3, "subject-line", "Bereit für Schnee"],
  ]);
});

it("makes none of a person's list or of a single number", () => {
  const entries = historyFromTexts(
    [
      { from: "person", text: "1. das\n2. dies" },
      { from: "leitstand", text: "1. Oktober ist der Stichtag." },
    ],
    person,
  );
  expect(entries.flatMap((entry) => entry.variants)).toEqual([]);
});
