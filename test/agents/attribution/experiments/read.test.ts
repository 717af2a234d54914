// Test results and test wishes as people write them, in both languages.
import { expect, test } from "vitest";
import { armsIn, controlOf } from "#agents/attribution/experiments/arms-in.ts";
import { testWishIn } from "#agents/attribution/experiments/plan-in.ts";

const two = [
  { name: "A", n: 4120, successes: 131 },
  { name: "B", n: 4080, successes: 158 },
];

test.each([
  ["A: 4120 Besuche, 131 Bestellungen; B: 4080 Besuche, 158 Bestellungen. Ist B besser?", two],
  ["Variante A hatte 4.120 Besucher und 131 Käufe, Variante B 4.080 Besucher und 158 Käufe", two],
  ["A 131 of 4,120, B 158 of 4,080: significant?", two],
  ["131/4120 gegen 158/4080, lohnt sich das?", two],
  ["We had 131 orders from 4120 visitors in A and 158 orders from 4080 in B", two],
  [
    "Kontrolle: 100 Besucher, 49 Bestellungen. Test: 100 Besucher, 51 Bestellungen.",
    [
      { name: "kontrolle", n: 100, successes: 49 },
      { name: "test", n: 100, successes: 51 },
    ],
  ],
  [
    "3,0 % von 4000 gegen 3,5 % von 4000",
    [
      { name: "A", n: 4000, successes: 120 },
      { name: "B", n: 4000, successes: 140 },
    ],
  ],
])("%s", (text, arms) => {
  expect(armsIn(text)).toEqual(arms);
});

test.each(["Wie viele Bestellungen hatten wir im Oktober?", "120 von 100 und 130 von 90", "A oder B?"])(
  "no arms: %s",
  (text) => {
    expect(armsIn(text)).toBeNull();
  },
);

test("the control is the arm called so, or the first", () => {
  expect(controlOf([...two].reverse())).toBe("B");
  expect(
    controlOf([two[0] ?? { name: "", n: 1, successes: 0 }, { name: "control", n: 1, successes: 0 }]),
  ).toBe("control");
});

test.each([
  [
    "Wie lange müssen wir testen, um bei 3 % Conversion eine Verbesserung von 10 % zu sehen?",
    0.03,
    0.1,
    null,
  ],
  ["How many visitors do we need to detect a 10% lift at a conversion rate of 3%?", 0.03, 0.1, null],
  ["Conversion-Rate heute 2,5 %, wir wollen 20 % mehr, 1.500 Besucher pro Tag: wie lange?", 0.025, 0.2, 1500],
  ["open rate 21%, want to see a 5% improvement, 4,000 people a day", 0.21, 0.05, 4000],
])("%s", (text, baseline, effect, perDay) => {
  const wish = testWishIn(text);
  expect(wish?.baseline).toBeCloseTo(baseline, 9);
  expect(wish?.effect).toBeCloseTo(effect, 9);
  expect(wish?.perDay).toBe(perDay);
});

test("no wish without today's rate", () => {
  expect(testWishIn("Wie lange sollen wir testen?")).toBeNull();
  expect(testWishIn("Wir hatten 10 % mehr Umsatz")).toBeNull();
});
