// What knowing the truth is worth: nothing where all draws agree, never less than nothing.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { netGains, perfectInformation } from "#src/analytics/triangulation/perfect-information.ts";

const draws = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 5, maxLength: 5 });

describe("the value of perfect information", () => {
  test("a coin: gain or lose one with the same chance, so half of one", () => {
    expect(perfectInformation([[1, -1]])).toEqual({ value: 0.5, best: null, regretted: 0.5 });
    expect(
      perfectInformation([
        [3, -1],
        [-1, 1],
      ]),
    ).toEqual({ value: 1, best: 0, regretted: 0.5 });
  });

  test("never negative, and at most what the best action could bring", () => {
    fc.assert(
      fc.property(draws, draws, (less, more) => {
        const { value } = perfectInformation([less, more]);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.max(0, ...less, ...more) + 1e-9);
      }),
    );
  });

  test("nothing without uncertainty, whatever the gains are", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (less, more) => {
          expect(perfectInformation([Array(7).fill(less), Array(7).fill(more)]).value).toBe(0);
        },
      ),
    );
    expect(perfectInformation([])).toEqual({ value: 0, best: null, regretted: 0 });
  });

  test("grows with the unit and does not depend on the order of draws or actions", () => {
    fc.assert(
      fc.property(draws, draws, fc.double({ min: 0.1, max: 100, noNaN: true }), (less, more, scale) => {
        const { value } = perfectInformation([less, more]);
        const scaled = [less, more].map((gains) => gains.map((gain) => gain * scale));
        expect(perfectInformation(scaled).value).toBeCloseTo(value * scale, 6);
        expect(perfectInformation([[...more].reverse(), [...less].reverse()]).value).toBeCloseTo(value, 9);
      }),
    );
  });
});

test("a net gain is the response's difference at its worth, less the money", () => {
  const medium = {
    ...{ name: "tv", input: [10], spend: [20], beta: [100, 50], lam: [0.1, 0.1] },
    ...{ alpha: [0, 0], theta: [], kappa: [], slope: [] },
    adstock: { kind: "geometric" as const, maxLag: 1 },
    saturation: { kind: "logistic" as const },
  };
  const [first = 0, second = 0] = netGains(medium, {
    spend: 20,
    inputPerMoney: 0.5,
    change: 0.2,
    worth: 0.5,
  });
  const lift = Math.tanh(0.6) - Math.tanh(0.5);
  expect(first).toBeCloseTo(0.5 * 100 * lift - 4, 12);
  expect(second).toBeCloseTo(0.5 * 50 * lift - 4, 12);
});
