// Gamma and beta against R 4.2.2: lgamma, lbeta, pgamma, pchisq and pbeta, printed to fifteen digits.
import { expect, test } from "vitest";
import { chiSquareAbove } from "#src/analytics/distributions/chi-square.ts";
import { continuedFraction } from "#src/analytics/distributions/continued-fraction.ts";
import { incompleteBeta } from "#src/analytics/distributions/incomplete-beta.ts";
import { incompleteGamma } from "#src/analytics/distributions/incomplete-gamma.ts";
import { logBeta, logGamma } from "#src/analytics/distributions/log-gamma.ts";
import { expectDigits } from "./digits.ts";

test.each([
  [1e-10, 23.02585092988274],
  [0.1, 2.25271265173421],
  [0.5, 0.5723649429247],
  [3.7, 1.42807232666539],
  [15.1, 25.45899975099266],
  [1e4, 82099.71749644238],
])("ln Γ(%d)", (x, expected) => expectDigits(logGamma(x), expected));

test.each([
  [0.5, 0.5, 1.1447298858494],
  [14, 3, -7.42654907239731],
  [0.5, 5e6, -7.14010926727449],
  [20, 1e7, -283.02204783195452],
])("ln B(%d, %d)", (a, b, expected) => expectDigits(logBeta(a, b), expected));

test.each([
  [3.84, 1, 5.00435212487052e-2],
  [10, 2, 6.73794699908547e-3],
  [50, 3, 7.98917924495147e-11],
  [200, 5, 2.84062289864153e-41],
  [0.5, 4, 9.73500978839256e-1],
  [0.5, 7, 0.9994464813904249],
  [60, 20, 7.121750862815593e-6],
  [200, 30, 4.9527335290032224e-27],
  [25, 25, 0.46237366292661375],
])("chi-square above %d with %d degrees", (x, degrees, expected) =>
  expectDigits(chiSquareAbove(x, degrees), expected),
);

test("both tails of the gamma distribution", () => {
  expectDigits(incompleteGamma(0.5, 0.1).lower, 0.345279153981423);
  expectDigits(incompleteGamma(10, 30).upper, 7.12175086281558e-6);
  expectDigits(incompleteGamma(1000, 900).lower, 5.49902265711783e-4);
  expect([0, Infinity].map((x) => incompleteGamma(2, x).lower)).toEqual([0, 1]);
});

test.each([
  [0.1, 0.5, 0.5, 0.2048327646991334],
  [0.9, 50, 3, 0.0966332851372521],
  [0.999, 1000, 2, 0.7353908495419279],
  [0.51, 1e4, 1e4, 0.9976629406698898],
  [1e-6, 0.5, 1e5, 0.3452788311131678],
  [0.3, 0.01, 0.02, 0.661178427251108],
])("beta up to %d with %d and %d", (x, a, b, expected) =>
  expectDigits(incompleteBeta(x, { a, b }).lower, expected),
);

test("a beta distribution with a million on either side stays symmetric", () => {
  expectDigits(incompleteBeta(0.5, { a: 1e6, b: 1e6 }).lower, 0.5);
  expect([-1, 2].map((x) => incompleteBeta(x, { a: 1, b: 1 }).lower)).toEqual([0, 1]);
});

test("a fraction that never settles is refused", () => {
  expectDigits(
    continuedFraction(1, () => [1, 1]),
    (1 + Math.sqrt(5)) / 2,
  );
  expect(() => continuedFraction(1, () => [-1, 1])).toThrow(RangeError);
});
