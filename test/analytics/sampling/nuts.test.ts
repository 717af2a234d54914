// The sampler on targets that are known on paper: moments within Monte Carlo error.
import { expect, test } from "vitest";
import { banana, draw, errorsOff, funnel, tiedNormal } from "./targets.ts";

const x = ([first = 0]: Float64Array): number => first;
const y = ([, second = 0]: Float64Array): number => second;

test("a correlated normal with scales from 0.01 to 100", () => {
  const scales = [1, 100, 0.01, 1, 3];
  const result = draw(tiedNormal(0.95, scales));
  const off = (of: (position: Float64Array) => number, truth: number) => errorsOff(result, 5, of, truth);
  scales.forEach((scale, index) => {
    expect(off((at) => at[index] ?? 0, 0)).toBeLessThan(4);
    expect(off((at) => ((at[index] ?? 0) / scale) ** 2, 1)).toBeLessThan(4);
  });
  expect(off((at) => (x(at) * y(at)) / 100, 0.95)).toBeLessThan(4);
  expect(result.divergent.includes(1)).toBe(false);
});

test("a crescent, tails included", () => {
  const result = draw(banana, { draws: 8000, targetAccept: 0.95 });
  const off = (of: (position: Float64Array) => number, truth: number) => errorsOff(result, 2, of, truth);
  expect(off(x, 0)).toBeLessThan(4);
  expect(off((at) => x(at) ** 2, 1)).toBeLessThan(4);
  expect(off(y, 1)).toBeLessThan(4);
  expect(off((at) => y(at) ** 2, 4)).toBeLessThan(4);
});

test("a mild funnel, neck included", () => {
  const result = draw(funnel, { draws: 8000, targetAccept: 0.95 });
  const off = (of: (position: Float64Array) => number, truth: number) => errorsOff(result, 2, of, truth);
  expect(off(x, 0)).toBeLessThan(4);
  expect(off((at) => x(at) ** 2, 1)).toBeLessThan(4);
  expect(off((at) => y(at) ** 2 * Math.exp(-x(at)), 1)).toBeLessThan(4);
  expect(off((at) => (x(at) < -1.6448536 ? 1 : 0), 0.05)).toBeLessThan(4);
});

test("a step that is far too long diverges, and says so", () => {
  const cliff = {
    size: 1,
    evaluate([at = 0]: Float64Array, gradient: Float64Array): number {
      gradient[0] = at > 0 ? -1 : 1e6;
      return at > 0 ? -at : 1e6 * at;
    },
  };
  expect(draw(cliff, { draws: 500, targetAccept: 0.5 }).divergent.includes(1)).toBe(true);
});

test("the same seed gives the same bits, another one does not", () => {
  const [one, two, other] = [1, 1, 2].map((seed) => draw(banana, { seed, draws: 50 }));
  expect(one).toEqual(two);
  expect(other?.positions).not.toEqual(one?.positions);
});

test("a higher aim of acceptance is met by shorter steps", () => {
  const target = tiedNormal(0.5, [1, 1, 1, 1, 1, 1, 1, 1]);
  const [coarse, fine] = [0.7, 0.97].map((targetAccept) => draw(target, { targetAccept, draws: 1000 }));
  expect(coarse?.acceptance).toBeGreaterThan(0.7);
  expect(fine?.acceptance).toBeGreaterThan(0.95);
  expect(fine?.stepSize).toBeLessThan(0.7 * (coarse?.stepSize ?? NaN));
});

test("a start without density is refused", () => {
  expect(() => draw({ size: 1, evaluate: () => -Infinity })).toThrow(RangeError);
});
