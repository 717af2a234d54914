// A factor times its transpose is the matrix, what is solved with it fits, and weak pivots end as the caller asked.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atLeastTiny,
  cholesky,
  independent,
  positive,
  solveFactored,
} from "#src/analytics/linear-algebra/cholesky.ts";

test("a triangle times its transpose is the matrix", () => {
  expect([...cholesky(Float64Array.of(4, 2, 2, 10), 2)]).toEqual([2, 0, 1, 3]);
  expect(cholesky(new Float64Array(0), 0)).toHaveLength(0);
});

test("a system that is solved holds", () => {
  const size = 3;
  const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(numbers, (drawn) => {
      const right = Float64Array.from(drawn.slice(9));
      const matrix = Float64Array.from({ length: size * size }, (_, place) => {
        const [row, column] = [Math.floor(place / size), place % size];
        const product = [0, 1, 2].map((k) => (drawn[row * size + k] ?? 0) * (drawn[column * size + k] ?? 0));
        return product.reduce((sum, value) => sum + value, row === column ? 1 : 0);
      });
      const solution = solveFactored(cholesky(matrix, size), right);
      right.forEach((value, row) => {
        const found = solution.reduce(
          (sum, one, column) => sum + (matrix[row * size + column] ?? 0) * one,
          0,
        );
        expect(found).toBeCloseTo(value, 9);
      });
    }),
    { seed: 4, numRuns: 100 },
  );
});

test("dependent columns are refused in words where a solution is wanted, and given a tiny width where a shape is", () => {
  const same = Float64Array.of(1, 1, 1, 1);
  const nearly = Float64Array.of(1, 1, 1, 1 + 1e-13);
  expect(() => cholesky(same, 2, positive)).toThrow("not positive definite");
  expect(cholesky(nearly, 2, positive)[3]).toBeGreaterThan(0);
  expect(() => cholesky(nearly, 2, independent)).toThrow("linearly dependent");
  expect(cholesky(same, 2, atLeastTiny)[3]).toBeCloseTo(1e-5, 15);
});
