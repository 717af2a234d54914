// How exactly a distribution must agree with the reference: ten digits, in the far tails too.
import { expect } from "vitest";

export function expectDigits(actual: number, expected: number, relative = 1e-10): void {
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
}
