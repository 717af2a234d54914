// Chance that can be repeated: the published sequence of the generator, streams, and the shapes of the two distributions.
import { expect, test } from "vitest";
import { createRandom, generator } from "#src/analytics/sampling/random.ts";

test("the generator gives the published first numbers", () => {
  // Of the state 1, 2, 3, 4, by the authors' C code.
  const next = generator(Uint32Array.of(1, 2, 3, 4));
  expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
});

test("the same seed and stream repeat, another seed or stream does not", () => {
  const first = (seed: number, stream: number) => {
    const random = createRandom(seed, stream);
    return Array.from({ length: 5 }, () => random.uniform());
  };
  expect(first(7, 1)).toEqual(first(7, 1));
  const others = [first(7, 1), first(7, 2), first(8, 1), first(8, 0), first(7 + 2 ** 32, 1)];
  expect(new Set(others.flat()).size).toBe(25);
});

test("uniform numbers fill the interval evenly", () => {
  const random = createRandom(3);
  const bins = new Array<number>(50).fill(0);
  for (let draw = 0; draw < 50_000; draw++) {
    const value = random.uniform();
    expect(value > 0 && value < 1).toBe(true);
    bins[Math.floor(50 * value)] = (bins[Math.floor(50 * value)] ?? 0) + 1;
  }
  const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 49 degrees of freedom: 99.9% lie between 23 and 86.
  expect(chiSquare).toBeGreaterThan(23);
  expect(chiSquare).toBeLessThan(86);
});

test("normal numbers have the moments of a normal, and neighbours are strangers", () => {
  const random = createRandom(4);
  const values = Array.from({ length: 100_000 }, () => random.normal());
  const mean = (of: (value: number, index: number) => number) =>
    values.reduce((sum, value, index) => sum + of(value, index), 0) / values.length;
  expect(mean((value) => value)).toBeCloseTo(0, 1.8);
  expect(Math.abs(mean((value) => value ** 2) - 1)).toBeLessThan(0.015);
  expect(Math.abs(mean((value) => value ** 3))).toBeLessThan(0.04);
  expect(Math.abs(mean((value) => value ** 4) - 3)).toBeLessThan(0.1);
  expect(Math.abs(mean((value, index) => value * (values[index - 1] ?? 0)))).toBeLessThan(0.012);
});
