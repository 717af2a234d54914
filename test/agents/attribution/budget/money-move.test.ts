// Sentences that move money, as people write them in both languages, and sentences that do not.
import { describe, expect, it, test } from "vitest";
import { moneyAmountIn } from "#agents/attribution/budget/money-amount.ts";
import { moneyMoveIn } from "#agents/attribution/budget/money-move.ts";

const google = ["paid-search", "brand-search"];

describe("moves", () => {
  it.each([
    [
      "Meta läuft schlecht, schieb 20 % vom Budget zu Google – aber erst mal nur durchrechnen.",
      0.2,
      null,
      true,
    ],
    ["Meta is weak, move 20% to Google, just simulate first.", 0.2, null, true],
    ["Verschieb 500 Euro von Meta zu Google", null, 500, false],
    ["Shift €1,500 from Facebook to Google Ads", null, 1500, false],
    ["Was wäre, wenn wir die Hälfte von Meta in Google stecken?", 0.5, null, true],
    ["Bitte 3.000 € von Instagram zugunsten von Google umschichten", null, 3000, false],
    ["run the numbers on taking 10% out of Facebook and putting it into Google", 0.1, null, true],
    ["take 10 percent out of Meta and put it into Google, run the numbers", 0.1, null, true],
  ])("%s", (text, share, euros, dry) => {
    expect(moneyMoveIn(text)).toEqual({ kind: "move", from: ["paid-social"], to: google, share, euros, dry });
  });
});

describe("cuts and raises", () => {
  it.each([
    ["Was passiert, wenn wir TV um 20 % kürzen?", "cut", ["tv"], 0.2],
    ["what if we cut TV by 20%?", "cut", ["tv"], 0.2],
    ["What happens if we switch off display completely?", "cut", ["display"], 1],
    ["Angenommen wir halbieren das Budget für Affiliate", "cut", ["affiliate"], 0.5],
    ["10 % weniger für den Newsletter: was wäre das?", "cut", ["email"], 0.1],
  ])("%s", (text, kind, from, share) => {
    expect(moneyMoveIn(text)).toMatchObject({ kind, from, share, dry: true });
  });
  it.each([
    ["Was bringt es, wenn wir TV verdoppeln?", ["tv"], 1],
    ["What if we spent 30 percent more on paid social?", ["paid-social"], 0.3],
    ["Wenn wir Display um ein Drittel erhöhen, was passiert?", ["display"], 1 / 3],
  ])("%s", (text, to, share) => {
    expect(moneyMoveIn(text)).toMatchObject({ kind: "raise", to, share, dry: true });
  });
});

test.each([
  "Welche Kanäle haben im Oktober am meisten beigetragen?",
  "Wie viel haben wir im Oktober für TV ausgegeben?",
  "Which channel had 20 % of orders?",
  "Und ohne Brand-Search?",
  "Wie hoch war der ROAS von Meta im Q3?",
])("no move: %s", (text) => {
  expect(moneyMoveIn(text)).toBeNull();
});

test("amounts", () => {
  expect(moneyAmountIn("12,5 %")).toEqual({ share: 0.125, euros: null });
  expect(moneyAmountIn("2k Euro")).toEqual({ share: null, euros: 2000 });
  expect(moneyAmountIn("1.250 € im Dezember")).toEqual({ share: null, euros: 1250 });
  expect(moneyAmountIn("im Oktober")).toBeNull();
});
