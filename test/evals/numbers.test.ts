// The scorers of numbers accept the generator's and catch every other.
import { expect, test } from "vitest";
import { attributionNumbers } from "#evals/scorers/attribution-numbers.ts";
import { metricNumber } from "#evals/scorers/metric-number.ts";
import { figure, observe, row, truth, within } from "./observation.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const september = { from: "2026-09-01", to: "2026-09-30" };
const asked = row({ models: ["markov", "last"], window: october });
const credit = (model: "markov" | "last") =>
  truth.credits(october).get(model)?.get("paid-search")?.conversions ?? 0;
const right = [
  within(figure("byModel.markov.paid-search.conversions", credit("markov")), october),
  within(figure("byModel.last.paid-search.conversions", credit("last")), october),
];
const text = "Nach dem Markov-Modell führt die Bezahlte Suche, nach dem letzten Kontakt die Marken-Suche.";
const scored = (figures: typeof right, words = text) =>
  attributionNumbers.score(observe({ answer: { figures, text: words } }), asked, truth);

test("attribution numbers computed from the generator's journeys pass", () => {
  expect(scored(right)).toEqual({ pass: true, why: "" });
});

test("a number that is off by one is caught", () => {
  const wrong = within(figure("byModel.last.direct.conversions", 1), october);
  expect(scored([...right, wrong]).why).toContain("byModel.last.direct.conversions is 1");
});

test("right numbers of the wrong month are caught", () => {
  expect(scored(right.map((one) => within(one, september))).why).toContain("counts 2026-09-01 to 2026-09-30");
});

test("a missing second reading, an unnamed method and an unnamed leader are caught", () => {
  expect(scored(right.slice(0, 1)).why).toContain("no numbers by last");
  expect(scored(right, "Bezahlte Suche, letzter Kontakt").why).toContain("markov is not named");
  expect(scored(right, "Markov und letzter Kontakt").why).toContain("Paid search, which leads");
});

test("spend of the asked channel and days passes, another amount or another month does not", () => {
  const spend = truth.expected(september).spend["paid-social"];
  const wanted = row({ window: september, metric: { name: "spend", channel: "paid-social" } });
  const score = (value: number, window = september) =>
    metricNumber.score(
      observe({ answer: { figures: [within(figure("totals.spend", value), window)] } }),
      wanted,
      truth,
    ).pass;
  expect([score(spend), score(spend + 0.01), score(spend, october)]).toEqual([true, false, false]);
});
