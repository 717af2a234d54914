// Normal, Student's and noncentral t against R 4.2.2: pnorm, qnorm, pt, qt, printed to fifteen digits.
import fc from "fast-check";
import { expect, test } from "vitest";
import { noncentralAbove } from "#src/analytics/distributions/noncentral-t.ts";
import { normalQuantile } from "#src/analytics/distributions/normal-quantile.ts";
import { normalBelow } from "#src/analytics/distributions/normal.ts";
import { studentAbove, studentQuantile } from "#src/analytics/distributions/student-t.ts";
import { expectDigits } from "./digits.ts";

test.each([
  [-30, 4.90671392714819e-198],
  [-5, 2.86651571879194e-7],
  [-1, 1.58655253931457e-1],
  [0.1, 5.39827837277029e-1],
  [2, 9.77249868051821e-1],
])("P(Z ≤ %d)", (x, expected) => expectDigits(normalBelow(x), expected));

test.each([
  [1e-50, -14.933337534788489],
  [1e-12, -7.034483825301132],
  [1e-5, -4.264890793922826],
  [0.02, -2.053748910631823],
  [0.3, -0.524400512708041],
  [0.6, 0.2533471031358],
  [0.975, 1.959963984540054],
])("normal quantile at %d", (p, expected) => expectDigits(normalQuantile(p), expected));

test.each([
  [1, 1, 0.25],
  [2.2, 10, 2.62205342246765e-2],
  [5, 6866.3, 2.93758538934433e-7],
  [1.96, 5.5e8, 2.49978954003011e-2],
  [40, 3, 1.71903403945793e-5],
  [-2, 4.5, 9.45871046409438e-1],
  [0, 4.5, 0.5],
  [0.1, 1, 4.68274482569446e-1],
  [1, 5, 1.81608733824561e-1],
  [2.5, 18, 1.11540101160111e-2],
  [10, 50, 8.03866734416769e-14],
  [40, 7, 7.95108999242521e-10],
])("P(T > %d) with %d degrees", (t, degrees, expected) => expectDigits(studentAbove(t, degrees), expected));

test.each([
  [0.975, 1, 12.70620473617469],
  [0.975, 2, 4.30265272974946],
  [0.975, 3, 3.18244630528371],
  [0.975, 10, 2.22813885198627],
  [0.975, 30, 2.04227245630124],
  [0.975, 200, 1.97189622363391],
  [0.975, 10_000, 1.96020123989063],
  [0.975, 6800.5, 1.96031288334579],
  [0.9, 2.3, 1.78192399011848],
  [0.0005, 7, -5.40788252086173],
  [1e-12, 7, -104.021829262647],
  [0.999999, 3, 103.29946777942895],
  [0.975, 1e9, 1.95996398691232],
])("t quantile at %d with %d degrees", (p, degrees, expected) =>
  expectDigits(studentQuantile(p, degrees), expected),
);

// R is itself exact to about twelve decimals here; Simpson's rule to nine.
test.each([
  [2, 10, 2.5, 0.6930383113111067],
  [1.98, 126, 2.8, 0.7932096388270787],
  [4.3, 2, 2, 0.2182208788957963],
  [5.8, 3, 3, 0.174305351496705],
  [2, 38, 0.5, 0.0735687687168457],
])("noncentral t above %d with %d degrees, shifted by %d", (t, degrees, shift, expected) =>
  expectDigits(noncentralAbove(t, { degrees, shift }), expected, 2e-9),
);

test("the ends of the scale", () => {
  expect([0, 1, -1].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN]);
  expect([0, 1, 2].map((p) => studentQuantile(p, 4))).toEqual([-Infinity, Infinity, NaN]);
  expectDigits(studentAbove(1.3, Infinity), normalBelow(-1.3));
});

test("a quantile and its probability undo each other", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }),
      fc.double({ min: 0.5, max: 1e9, noNaN: true }),
      (p, degrees) => {
        expectDigits(normalBelow(normalQuantile(p)), p, 1e-9);
        const t = studentQuantile(p, degrees);
        expectDigits(t < 0 ? studentAbove(-t, degrees) : 1 - studentAbove(t, degrees), p, 1e-9);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
