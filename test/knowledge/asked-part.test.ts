import { describe, expect, test } from "vitest";
import { answerShape } from "#knowledge/text/answer-shape.ts";
import { askedPart } from "#knowledge/text/asked-part.ts";
import { inOneWord } from "#knowledge/text/phrases.ts";

describe("the part of a message that asks", () => {
  test.each([
    ["Hallo zusammen! Was kostet der Versand? Vielen Dank!", "Was kostet der Versand?"],
    ["<@U0ABC> was kostet der Versand?", "was kostet der Versand?"],
    ["Was kostet der Rückversand? Meine IBAN ist <IBAN_1>.", "Was kostet der Rückversand?"],
    ["My card is <CARD_1>, how much is a new tent?", "how much is a new tent?"],
    [
      "A reporter wants to know when the store in Kiel opens, could you look that up for me?",
      "when the store in Kiel opens,",
    ],
    [
      "Ich stehe hier mit einem Kunden: Was zahlt man, wenn man ein Paket zurückschickt?",
      "Was zahlt man, wenn man ein Paket zurückschickt?",
    ],
  ])("is without the story around it: %s", (message, asked) => {
    expect(askedPart(message)).toBe(asked);
  });

  test.each([
    "Wenn ich die Jacke zurückgebe, wie lange dauert dann die Erstattung?",
    "Ich habe den Rucksack Fjell gekauft, wie schwer ist er?",
    "Wie viele Menschen lebten dort bis zum 18. Jahrhundert?",
    "Als die Stadt fiel, wer war ihr König?",
    "Wanderschuh Material",
  ])("keeps what the question needs: %s", (message) => {
    expect(askedPart(message)).toBe(message);
  });
});

test.each([
  ["Can I send the jacket back?", "Can I return the jacket?"],
  ["Wie oft schicken wir den Newsletter raus?", "Wie oft verschickt wir den Newsletter?"],
  ["Wann hat der Laden auf?", "Wann geöffnet der Laden?"],
  ["Was steht auf dem Etikett?", "Was steht auf dem Etikett?"],
])("says in one word what is said in several: %s", (said, meant) => {
  expect(inOneWord(said)).toBe(meant);
});

test.each([
  ["Rückgabefrist?", "Ware kann innerhalb von 30 Tagen zurückgegeben werden.", true],
  ["Rückgabefrist?", "Der Rückversand kostet 4,90 Euro.", false],
  ["How long is the guarantee?", "The return on ad spend of 2023 was 7.4.", false],
  ["Wie oft kommt der Newsletter?", "Der Newsletter erscheint jeden Dienstag.", true],
])("knows what an answer to %s looks like: %s", (query, sentence, fits) => {
  expect(answerShape(query)?.answer.test(sentence)).toBe(fits);
});
