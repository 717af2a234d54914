// Power and sample size against R 4.2.2: power.prop.test and power.t.test (tol = 1e-12 where they search).
import { expect, test } from "vitest";
import { sequenceWidth, tightest } from "#src/analytics/experiments/confidence-sequence.ts";
import { evenSplit } from "#src/analytics/power/design.ts";
import { meanPower } from "#src/analytics/power/mean-power.ts";
import { proportionPower } from "#src/analytics/power/proportion-power.ts";
import { detectableEffect, sampleSize } from "#src/analytics/power/sample-size.ts";

test("power of two proportions", () => {
  expect(proportionPower(0.1)(3841, 0.02)).toBeCloseTo(0.800015577809419, 10);
  expect(proportionPower(0.02)(10_000, 0.004)).toBeCloseTo(0.4873504637022, 10);
});

test("power of two means, small and large", () => {
  expect(meanPower(1)(20, 1)).toBeCloseTo(0.868952801692498, 8);
  expect(meanPower(12)(300, 2.5)).toBeCloseTo(0.721562067021562, 8);
});

// R's fractional sizes: 3840.85, 2965.96, 63.77, 3.07 and 75654.4.
test.each([
  ["10% to 12%", proportionPower(0.1), 0.02, 0.8, 3841],
  ["50% to 45% at 1%", proportionPower(0.5, { ...evenSplit, alpha: 0.01 }), -0.05, 0.9, 2966],
  ["half a standard deviation", meanPower(1), 0.5, 0.8, 64],
  ["three standard deviations", meanPower(1), 3, 0.8, 4],
  ["a sixtieth of one", meanPower(30), 0.5, 0.9, 75655],
])("people for %s", (_, powerOf, effect, power, expected) => {
  expect(sampleSize(powerOf, { effect, power })).toBe(expected);
});

test("the smallest effect that a size shows", () => {
  const seen = detectableEffect(proportionPower(0.1), { n: 5000, power: 0.8, largest: 0.9 });
  expect(seen).toBeCloseTo(0.0174399148097978, 10);
  expect(detectableEffect(meanPower(1), { n: 64, power: 0.8, largest: 10 })).toBeCloseTo(
    0.499069788263862,
    8,
  );
  expect(detectableEffect(proportionPower(0.9), { n: 5, power: 0.8, largest: 0.1 })).toBeNull();
});

test("hopeless and certain plans have a stated result", () => {
  expect(() => sampleSize(meanPower(1), { effect: 1e-6, power: 0.8 })).toThrow(/billion/);
  expect(meanPower(0)(10, 1)).toBe(1);
  expect(meanPower(1)(1, 5)).toBe(0);
});

test("CUPED saves its squared correlation, a held-out tenth costs, looking every day costs", () => {
  const size = (more: Partial<typeof evenSplit>): number =>
    sampleSize(proportionPower(0.05, { ...evenSplit, ...more }), { effect: 0.005, power: 0.8 });
  const plain = size({});
  expect(size({ varianceLeft: 1 - 0.7 ** 2 }) / plain).toBeCloseTo(0.51, 3);
  expect(size({ controlRatio: 1 / 9 })).toBeGreaterThan(4 * plain);
  // The sequence needs 3.035 standard errors where it is tightest instead of 1.96.
  const critical = sequenceWidth(tightest(0.05), 0.05);
  expect(critical).toBeCloseTo(3.0352, 3);
  expect(size({ critical }) / plain).toBeCloseTo(((3.0352 + 0.8416) / (1.96 + 0.8416)) ** 2, 1);
});

test("the power promised is the power simulated", () => {
  let state = 4;
  const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const successes = (n: number, rate: number): number =>
    Array.from({ length: n }, uniform).filter((draw) => draw < rate).length;
  const runs = 600;
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const [one, two] = [successes(300, 0.3), successes(300, 0.4)];
    const pooled = (one + two) / 600;
    if ((two - one) / 300 / Math.sqrt((pooled * (1 - pooled) * 2) / 300) > 1.96) found += 1;
  }
  expect(Math.abs(found / runs - proportionPower(0.3)(300, 0.1))).toBeLessThan(0.05);
});
