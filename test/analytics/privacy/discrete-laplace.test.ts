import { describe, expect, it } from "vitest";
import { discreteLaplace, laplaceMargin } from "#src/analytics/privacy/discrete-laplace.ts";

/** SplitMix-like generator on 32 bits: seeded, good enough to sample with. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    let value = next();
    while (value >= limit) value = next();
    return value % below;
  };
}

const runs = 100_000;

function histogram(count: number, epsilonMilli: number, seed: number): Map<number, number> {
  const uniform = seeded(seed);
  const found = new Map<number, number>();
  for (let run = 0; run < runs; run += 1) {
    const value = count + discreteLaplace({ epsilonMilli, sensitivity: 1 }, uniform);
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/** The largest log ratio of probabilities over outcomes seen often enough to be told from chance. */
function empiricalEpsilon(one: Map<number, number>, other: Map<number, number>): number {
  const ratios = [...one].flatMap(([value, times]) => {
    const there = other.get(value) ?? 0;
    return times < 1000 || there < 1000 ? [] : [Math.abs(Math.log(times / there))];
  });
  return Math.max(...ratios);
}

describe("discreteLaplace", () => {
  it.each([500, 1000])("keeps to epsilon %i/1000 on neighbouring tables", (epsilonMilli) => {
    const [with_, without] = [histogram(41, epsilonMilli, 11), histogram(40, epsilonMilli, 12)];
    const measured = empiricalEpsilon(with_, without);
    expect(measured).toBeLessThanOrEqual(epsilonMilli / 1000 + 0.12);
    // The measure sees what there is to see: it is not far below either.
    expect(measured).toBeGreaterThan(epsilonMilli / 1000 - 0.12);
  });

  it("would be found out with too little noise", () => {
    const measured = empiricalEpsilon(histogram(41, 1000, 13), histogram(40, 1000, 14));
    expect(measured).toBeGreaterThan(0.5 + 0.12);
  });

  it("draws zero with the probability of the book", () => {
    const share = (histogram(0, 1000, 15).get(0) ?? 0) / runs;
    expect(share).toBeCloseTo((Math.E - 1) / (Math.E + 1), 2);
  });

  it("has the margin that it says", () => {
    const margin = laplaceMargin({ epsilonMilli: 500, sensitivity: 1 });
    const inside = [...histogram(0, 500, 16)].reduce(
      (sum, [value, times]) => sum + (Math.abs(value) <= margin ? times : 0),
      0,
    );
    expect(margin).toBe(6);
    expect(inside / runs).toBeGreaterThan(0.94);
  });

  it("refuses what is no whole number", () => {
    expect(() => discreteLaplace({ epsilonMilli: 0.5, sensitivity: 1 }, seeded(1))).toThrow(RangeError);
  });
});
