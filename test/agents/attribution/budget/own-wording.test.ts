// What a person wrote reaches the gate as they wrote it: channels, amounts and months.
import { expect, it } from "vitest";
import { moneyAmountIn } from "#agents/attribution/budget/money-amount.ts";
import { moneyMoveIn } from "#agents/attribution/budget/money-move.ts";
import { channelWords, wordsFor } from "#agents/attribution/budget/own-wording.ts";

it.each([
  ["Verschieb im Dezember 300 Euro von Meta zu Google", ["Meta"], ["Google"], "300 Euro"],
  ["Schieb im Januar 10 % von Display zum Newsletter um", ["Display"], ["Newsletter"], "10 %"],
  ["Move 10% from display to email in January", ["display"], ["email"], "10%"],
  ["Shift €1,500 from paid social to Google in December", ["social"], ["Google"], "€1,500"],
  ["Nimm die Hälfte von Meta und steck sie in TV", ["Meta"], ["TV"], "Hälfte"],
  ["Verschieb 2 Tsd. Euro von Meta zu Google", ["Meta"], ["Google"], "2 Tsd. Euro"],
])("%s", (text, from, to, amount) => {
  const move = moneyMoveIn(text);
  const whole = moneyAmountIn(text);
  if (move === null) throw new Error("no move was read");
  expect(channelWords(text, move.from)).toEqual(from);
  expect(channelWords(text, move.to)).toEqual(to);
  expect(wordsFor(text, (piece) => JSON.stringify(moneyAmountIn(piece)) === JSON.stringify(whole))).toBe(
    amount,
  );
});

it("finds nothing that the text does not say", () => {
  expect(channelWords("Verschieb 300 Euro von Meta zu Google", ["tv"])).toEqual([]);
  expect(wordsFor("Verschieb etwas", (piece) => moneyAmountIn(piece) !== null)).toBeNull();
});
