// Linear base learners against scikit-learn 1.9.1 (PyPI), run once on the same generated rows, standardised alike:
// `LogisticRegression(C=1, tol=1e-12, solver="newton-cholesky")`, the same with `C=inf`, and `Ridge(alpha=10)`, each also
// with `sample_weight` 1, 2, 3, 1, 2, 3, …
import { expect, test } from "vitest";
import { design } from "#src/analytics/learners/design.ts";
import { logistic } from "#src/analytics/learners/logistic.ts";
import { ridge } from "#src/analytics/learners/ridge.ts";
import { lcg, uniformColumns } from "../lcg.ts";

const people = 400;
const next = lcg(11);
const columns = uniformColumns(next, people, 4);
const [a = new Float64Array(), b = a, c = a, d = a] = columns;
const outcome = Float64Array.from(a, (value, row) => {
  const logOdds = -1 + 2 * value - 3 * (b[row] ?? 0) + (c[row] ?? 0) * (d[row] ?? 0);
  return next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
});
const amount = Float64Array.from(a, (value, row) => 3 + 2 * value - (b[row] ?? 0) + next());
const given = design({ rows: people, names: ["a", "b", "c", "d"], columns });
const rows = Int32Array.from(a, (_, row) => row);
const weights = Float64Array.from(a, (_, row) => 1 + (row % 3));

function expectClose(actual: Float64Array, expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits));
}

test("logistic regression with penalty 1", () => {
  expectClose(
    logistic(given, { target: outcome, rows, penalty: 1 }).coefficients,
    [-1.3687244320438536, 0.4690838600538835, -0.8924543851739456, 0.2571825223259761, 0.24538399369136754],
    8,
  );
});

test("logistic regression without penalty", () => {
  expectClose(
    logistic(given, { target: outcome, rows, penalty: 0 }).coefficients,
    [-1.3787709924934581, 0.47937403493369596, -0.9121913811360554, 0.26202044252355816, 0.2504679873810338],
    8,
  );
});

test("logistic regression with weights", () => {
  expectClose(
    logistic(given, { target: outcome, rows, penalty: 1, weights }).coefficients,
    [-1.4384122823374015, 0.4868463869369213, -0.934928450050647, 0.24829202544758014, 0.24576331303231352],
    8,
  );
});

test("ridge regression, with and without weights", () => {
  expectClose(
    ridge(given, { target: amount, rows, penalty: 10 }),
    [4.041750648873858, 0.5700858100911995, -0.29309234519786714, 0.0010393568980997226, 0.00696766217976547],
    10,
  );
  expectClose(
    ridge(given, { target: amount, rows, penalty: 10, weights }),
    [
      4.041591967242528, 0.5684246293696315, -0.2909095956226957, -0.0004905268157563597,
      0.010064358866092136,
    ],
    10,
  );
});

test("a separated outcome stays finite under a penalty", () => {
  const target = Float64Array.from(a, (value) => (value > 0.5 ? 1 : 0));
  const { coefficients, steps } = logistic(given, { target, rows, penalty: 1 });
  expect(coefficients.every(Number.isFinite)).toBe(true);
  expect(steps).toBeLessThan(30);
});

test("a missing value counts as the mean and is marked; a constant column is left out", () => {
  const { names, values, width } = design({
    rows: 3,
    names: ["gap", "flat"],
    columns: [Float64Array.of(1, NaN, 3), Float64Array.of(7, 7, 7)],
  });
  expect(names).toEqual(["intercept", "gap", "gap is missing"]);
  expect(Array.from(values.subarray(width, 2 * width))).toEqual([1, 0, Math.SQRT2]);
});
