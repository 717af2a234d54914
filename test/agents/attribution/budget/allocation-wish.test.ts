// Budgets to be shared out, as people ask for it, and questions that belong to the library.
import { expect, test } from "vitest";
import { allocationIn } from "#agents/attribution/budget/allocation-wish.ts";

test.each([
  ["Wohin mit dem nächsten Euro?", null, []],
  ["Where should the next euro go?", null, []],
  ["Wie sollen wir 3.000 € pro Woche am besten auf die Kanäle verteilen? Budget ist da.", 3000, []],
  ["Optimiere unser Budget, aber TV bleibt wie es ist.", null, ["tv"]],
  ["How should we split the budget, without touching paid social?", null, ["paid-social"]],
  ["Optimise the media budget and leave display alone", null, ["display"]],
  ["Wie sollten wir das Geld besser verteilen?", null, []],
  ["What would be the best budget allocation?", null, []],
])("%s", (text, total, locks) => {
  expect(allocationIn(text)).toEqual({ total, locks });
});

test("months and years become weeks", () => {
  expect(allocationIn("Split a budget of 10,000 euros a month over the channels")?.total).toBeCloseTo(
    2300,
    0,
  );
  expect(allocationIn("Verteile 100.000 € Budget im Jahr")?.total).toBeCloseTo(1916, 0);
});

test.each([
  "Wie hoch ist unser Werbebudget für dieses Jahr?",
  "Wer entscheidet über Budgetverschiebungen?",
  "Wie viel Budget ist für TV geplant?",
  "Welche Kanäle haben im Oktober am meisten beigetragen?",
  "Wofür haben wir im Oktober Geld ausgegeben?",
])("not this: %s", (text) => {
  expect(allocationIn(text)).toBeNull();
});
